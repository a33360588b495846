import * as v from 'valibot';
import type {Library} from './context.ts';
import type {Data} from './data.ts';
import {byId, keys, list, outcomeId, reviewFields, whole, words, yesOrNo} from './fields.ts';
import {checkFactList, checkFactsOf} from './lesson-front.ts';
import type {Lessons} from './lessons.ts';

const entry = keys({
  outcome: outcomeId,
  facts: list(words),
  safety: v.exactOptional(yesOrNo),
  section: words,
});

/** What the front matter of `assessment.md` says. */
export const assessmentSchema = keys({
  title: words,
  summary: words,
  minutes: whole(1, 600),
  facts: list(words),
  quotas: byId(whole(1, 1000)),
  safety: whole(0, 1000),
  questions: v.exactOptional(byId(entry), {}),
  ...reviewFields,
});

export type AssessmentFront = Data<v.InferOutput<typeof assessmentSchema>>;

/** The lessons of the course, in its order. */
export interface OrderedLessons extends Lessons {
  readonly order: readonly string[];
}

/** What stands under the heading of one lesson, as far as the front matter speaks of it. */
export interface Outlined {
  readonly lesson: string;
  /** Anchors of its questions by item: a case may have several. */
  readonly items: readonly (readonly string[])[];
}

/** Holds the front matter against the facts, the lessons and the items below it. */
export function checkAssessmentFront(
  front: AssessmentFront,
  groups: readonly Outlined[],
  lessons: OrderedLessons,
  {facts, used}: Library,
): void {
  checkFactList(front, facts);
  for (const id of front.value.facts) used.facts.add(id);
  for (const [name, one] of Object.entries(front.value.questions)) {
    checkFactsOf(name, one, front, 'assessment');
  }
  // A number that is used twice is told elsewhere; its first question has it.
  const named = new Set<string>();
  for (const {lesson, items} of groups) {
    for (const name of items.flat()) {
      if (named.has(name)) continue;
      named.add(name);
      checkOutcome(name, lesson, front, lessons);
      checkSection(name, lesson, front, lessons);
    }
  }
  checkQuotas(front, groups, lessons);
  checkSafety(front, groups);
}

function checkOutcome(
  name: string,
  lesson: string,
  front: AssessmentFront,
  lessons: OrderedLessons,
): void {
  const outcome = front.value.questions[name]?.outcome;
  const outcomes = lessons.byId.get(lesson)?.outcomes;
  if (outcome === undefined || !outcomes || outcomes.some(({id}) => id === outcome)) return;
  front.mistake(
    ['questions', name, 'outcome'],
    `The outcome ${outcome} is not among the outcomes of the lesson "${lesson}". Correct it, or move ${name} under the heading of its lesson.`,
  );
}

function checkSection(
  name: string,
  lesson: string,
  front: AssessmentFront,
  lessons: OrderedLessons,
): void {
  const section = front.value.questions[name]?.section;
  const headings = lessons.headings.get(lesson);
  if (section === undefined || !headings?.size || headings.has(section)) return;
  front.mistake(
    ['questions', name, 'section'],
    `The lesson "${lesson}" has no heading "${section}". Use one of its own: ${[...headings.keys()].join(', ')}.`,
  );
}

function checkQuotas(
  front: AssessmentFront,
  groups: readonly Outlined[],
  {order}: OrderedLessons,
): void {
  for (const [lesson, quota] of Object.entries(front.value.quotas)) {
    const at = (message: string) => front.mistake(['quotas', lesson], message);
    const own = groups.filter((group) => group.lesson === lesson);
    const count = own.flatMap(({items}) => items).length;
    if (!order.includes(lesson)) {
      at(
        `There is no lesson "${lesson}" in this course. Correct the id in "quotas", or take it out.`,
      );
    } else if (own.length === 0) {
      at(
        `There is nothing to draw for "${lesson}". Write a heading "## ${lesson}" with items under it, or take it out of "quotas".`,
      );
    } else if (count > 0 && quota > count) {
      at(
        `The quota of "${lesson}" is ${quota}, but it has ${count === 1 ? '1 item' : `${count} items`}. Write more items, or lower the quota.`,
      );
    }
  }
}

/** Every draw has to be able to hold as many safety items as the rule asks for. */
function checkSafety({value, mistake}: AssessmentFront, groups: readonly Outlined[]): void {
  const isSafety = (anchors: readonly string[]) =>
    anchors.some((name) => value.questions[name]?.safety);
  let most = 0;
  for (const {lesson, items} of groups) {
    most += Math.min(value.quotas[lesson] ?? 0, items.filter(isSafety).length);
  }
  if (most >= value.safety) return;
  mistake(
    ['safety'],
    `A draw can hold ${most === 1 ? '1 safety item' : `${most} safety items`}, and "safety" asks for ${value.safety}. Mark more questions with "safety: true", raise their quota, or lower "safety".`,
  );
}
