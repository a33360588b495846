import type {Data} from './data.ts';
import {type Facts, objectionTo} from './facts.ts';
import type {Entry, LessonFront} from './lesson-schema.ts';

/** Outcomes of every lesson by its id; null where they could not be read. */
export type OutcomesOf = ReadonlyMap<string, ReadonlySet<string> | null>;

/**
 * Holds the front matter of a lesson against itself, the facts and the other lessons.
 * `part` is what its author calls it; only a lesson's questions have to test an outcome.
 */
export function checkLessonFront(
  id: string,
  front: Data<LessonFront>,
  facts: Facts | null,
  outcomesOf: OutcomesOf,
  part: 'lesson' | 'consultation' = 'lesson',
): void {
  const {outcomes, facts: ids, questions} = front.value;
  outcomes.forEach(({id}, index) => {
    if (outcomes.findIndex((other) => other.id === id) === index) return;
    front.mistake(
      ['outcomes', index, 'id'],
      `The outcome ${id} is here twice. Give one of them another id.`,
    );
  });
  ids.forEach((id, index) => {
    const objection = facts && objectionTo(id, facts);
    if (objection) front.mistake(['facts', index], objection);
  });
  for (const [name, entry] of Object.entries(questions)) {
    checkRecall(name, entry, id, front, outcomesOf);
    checkOutcome(name, entry, front, outcomesOf, part);
    checkFacts(name, entry, front, part);
  }
}

function checkRecall(
  name: string,
  {recalls}: Entry,
  ownId: string,
  front: Data<LessonFront>,
  outcomesOf: OutcomesOf,
): void {
  if (recalls === undefined || (outcomesOf.has(recalls) && recalls !== ownId)) return;
  front.mistake(
    ['questions', name, 'recalls'],
    `There is no other lesson "${recalls}" to look back on. Correct the id in "recalls".`,
  );
}

function checkOutcome(
  name: string,
  {outcome, recalls}: Entry,
  front: Data<LessonFront>,
  outcomesOf: OutcomesOf,
  part: string,
): void {
  if (outcome === undefined) {
    if (recalls !== undefined || part !== 'lesson') return;
    front.mistake(
      ['questions', name],
      `The question ${name} tests no outcome. Add "outcome", or "recalls" with the id of a lesson.`,
    );
    return;
  }
  // A question that looks back may test what the other lesson taught.
  if (front.value.outcomes.some(({id}) => id === outcome)) return;
  const recalled = recalls === undefined ? undefined : outcomesOf.get(recalls);
  if (recalled === null || recalled?.has(outcome)) return;
  front.mistake(
    ['questions', name, 'outcome'],
    `The outcome ${outcome} is not among the outcomes of this ${part}. Correct it, or add it to "outcomes".`,
  );
}

function checkFacts(name: string, {facts}: Entry, front: Data<LessonFront>, part: string): void {
  facts.forEach((id, index) => {
    if (front.value.facts.includes(id)) return;
    front.mistake(
      ['questions', name, 'facts', index],
      `The fact ${id} of ${name} is not among the facts of this ${part}. Add it to "facts", or correct it.`,
    );
  });
}
