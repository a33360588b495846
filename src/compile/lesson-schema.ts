import * as v from 'valibot';
import {
  byId,
  keys,
  list,
  nations,
  oneOf,
  outcomeId,
  reviewFields,
  slug,
  whole,
  words,
  yesOrNo,
} from './fields.ts';
import type {Article} from './front-matter.ts';

const entry = keys({
  outcome: v.exactOptional(outcomeId),
  facts: list(words),
  safety: v.exactOptional(yesOrNo),
  recalls: v.exactOptional(slug),
  skippable: v.exactOptional(yesOrNo),
});

const outcomes = list(
  keys({id: outcomeId, text: words, level: oneOf(['recall', 'understand', 'apply', 'scenario'])}),
);

/** What the front matter of lessons and consultations says. */
const common = {
  id: slug,
  title: words,
  summary: words,
  minutes: whole(1, 600),
  audience: list(oneOf(['gp', 'health-visitor'])),
  nation: nations,
  facts: list(words),
  safety_gate: v.exactOptional(yesOrNo, false),
  questions: v.exactOptional(byId(entry), {}),
  ...reviewFields,
};

/** What the front matter of a lesson says. */
export const lessonSchema = keys({...common, outcomes});

/** What the front matter of a consultation says: the same, but it need not have outcomes. */
export const consultationSchema = keys({...common, outcomes: v.exactOptional(outcomes, [])});

export type LessonFront = v.InferOutput<typeof lessonSchema>;

/** What the front matter says about one question. */
export type Entry = v.InferOutput<typeof entry>;

/** A lesson file, taken apart. */
export type LessonArticle = Article<LessonFront>;
