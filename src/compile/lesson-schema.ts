import * as v from 'valibot';
import {
  byId,
  change,
  date,
  keys,
  list,
  nations,
  oneOf,
  person,
  slug,
  version,
  whole,
  words,
  yesOrNo,
} from './fields.ts';
import type {Article} from './front-matter.ts';

const outcomeMessage = 'is not the id of an outcome. Write it in quotes, for example "1.2".';

/** To YAML, `1.1` without quotes is a number. */
const outcomeId = v.pipe(
  v.union([v.string(), v.number()], outcomeMessage),
  v.transform(String),
  v.nonEmpty(outcomeMessage),
);

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
  questions: v.exactOptional(byId(entry), {}),
  version,
  status: oneOf(['draft', 'in-review', 'published', 'withdrawn']),
  authors: list(person),
  reviewers: list(person),
  last_reviewed: v.nullable(date),
  next_review: v.nullable(date),
  changelog: list(change),
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
