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
  const {outcomes, questions} = front.value;
  outcomes.forEach(({id}, index) => {
    if (outcomes.findIndex((other) => other.id === id) === index) return;
    front.mistake(
      ['outcomes', index, 'id'],
      `The outcome ${id} is here twice. Give one of them another id.`,
    );
  });
  checkFactList(front, facts);
  if (front.value.safety_gate && !Object.values(questions).some(({safety}) => safety)) {
    front.mistake(
      ['safety_gate'],
      'The lesson waits for its safety questions, and has none. Mark one with "safety: true", or take "safety_gate" out.',
    );
  }
  for (const [name, entry] of Object.entries(questions)) {
    checkRecall(name, entry, id, front, outcomesOf);
    checkOutcome(name, entry, front, outcomesOf, part);
    checkFactsOf(name, entry, front, part);
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

/** Front matter that names facts. */
type WithFacts = Data<{readonly facts: readonly string[]}>;

/** Holds the facts of a page against those that the course may use. */
export function checkFactList(front: WithFacts, facts: Facts | null): void {
  front.value.facts.forEach((id, index) => {
    const objection = facts && objectionTo(id, facts);
    if (objection) front.mistake(['facts', index], objection);
  });
}

/** Holds the facts of a question against those of its page. */
export function checkFactsOf(
  name: string,
  {facts}: Pick<Entry, 'facts'>,
  front: WithFacts,
  page: 'lesson' | 'consultation' | 'assessment',
): void {
  facts.forEach((id, index) => {
    if (front.value.facts.includes(id)) return;
    front.mistake(
      ['questions', name, 'facts', index],
      `The fact ${id} of ${name} is not among the facts of this ${page}. Add it to "facts", or correct it.`,
    );
  });
}
