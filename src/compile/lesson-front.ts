import * as v from 'valibot';
import type {Facts} from './facts.ts';
import {objectionTo} from './facts.ts';
import {byId, change, date, keys, list, nation, oneOf, person, slug, version, whole, words} from './fields.ts';
import {yesOrNo} from './fields.ts';
import type {Article} from './front-matter.ts';

const outcomeMessage = 'is not the id of an outcome. Write it in quotes, for example "1.2".';

/** `1.1` without quotes is a number to YAML. */
const outcomeId = v.pipe(
  v.union([v.string(), v.number()], outcomeMessage),
  v.transform(String),
  v.nonEmpty(outcomeMessage),
);

/** What the front matter of a lesson says. */
export const lessonSchema = keys({
  id: slug,
  title: words,
  summary: words,
  minutes: whole(1, 600),
  audience: list(oneOf(['gp', 'health-visitor'])),
  nation: list(nation),
  outcomes: list(keys({id: outcomeId, text: words, level: words})),
  facts: list(words),
  questions: v.exactOptional(
    byId(
      keys({
        outcome: v.exactOptional(outcomeId),
        facts: list(words),
        safety: v.exactOptional(yesOrNo),
        recalls: v.exactOptional(slug),
        skippable: v.exactOptional(yesOrNo),
      }),
    ),
    {},
  ),
  version,
  status: oneOf(['draft', 'in-review', 'published', 'withdrawn']),
  authors: list(person),
  reviewers: list(person),
  last_reviewed: v.nullable(date),
  next_review: v.nullable(date),
  changelog: list(change),
});

export type LessonFront = v.InferOutput<typeof lessonSchema>;
/** What the front matter says about one question. */
export type Entry = LessonFront['questions'][string];
export type LessonArticle = Article<LessonFront>;

/** Holds the front matter of a lesson against itself, the facts and the other lessons. */
export function checkLessonFront(
  {front, body}: LessonArticle,
  facts: Facts | null,
  outcomesOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  if (!front) return;
  const {value} = front;
  const at = (message: string, ...path: (string | number)[]) => body.mistake(front.lineOf(...path), message);

  value.outcomes.forEach(({id}, index) => {
    checkOutcomeSpelling(id, 'outcomes', index, 'id');
    if (value.outcomes.findIndex((other) => other.id === id) < index) {
      at(`The outcome ${id} is here twice. Give one of them another id.`, 'outcomes', index, 'id');
    }
  });
  value.facts.forEach((id, index) => {
    const objection = facts && objectionTo(id, facts);
    if (objection) at(objection, 'facts', index);
  });
  for (const [name, entry] of Object.entries(value.questions)) checkEntry(name, entry);
  if (value.status === 'published' && (value.reviewers.length === 0 || value.last_reviewed === null)) {
    at('A published lesson needs a named reviewer and the date in "last_reviewed". Add them, or set "status: in-review".', 'status');
  }

  function checkEntry(name: string, {outcome, recalls, facts}: Entry): void {
    const known = recalls ? outcomesOf.get(recalls) : undefined;
    if (recalls && (!known || recalls === value.id)) {
      at(`There is no other lesson "${recalls}" to look back on. Correct the id in "recalls".`, 'questions', name, 'recalls');
    }
    if (outcome === undefined) {
      if (!recalls) at(`The question ${name} tests no outcome. Add "outcome", or "recalls" with the id of a lesson.`, 'questions', name);
    } else {
      checkOutcomeSpelling(outcome, 'questions', name, 'outcome');
      if (!value.outcomes.some(({id}) => id === outcome) && !known?.has(outcome)) {
        at(`The outcome ${outcome} is not among the outcomes of this lesson. Correct it, or add it to "outcomes".`, 'questions', name, 'outcome');
      }
    }
    facts.forEach((id, index) => {
      if (value.facts.includes(id)) return;
      at(`The fact ${id} of ${name} is not among the facts of this lesson. Add it to "facts", or correct it.`, 'questions', name, 'facts', index);
    });
  }

  /** 1.10 is the number 1.1, so what the author meant is lost. */
  function checkOutcomeSpelling(id: string, ...path: (string | number)[]): void {
    if (!/^[\d.]+$/.test(id)) return;
    const typed = front?.typedAt(...path);
    if (typed === undefined || typed === id) return;
    at(`The outcome ${typed} reads as the number ${id}. Put it in quotes: "${typed}".`, ...path);
  }
}
