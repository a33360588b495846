import '../../src/components/assessment/assessment.ts';
import type {ImhAssessment} from '../../src/components/assessment/assessment.ts';
import type {ImhItem} from '../../src/components/assessment/item.ts';
import type {Assessment, AssessmentItem} from '../../src/course/assessment.ts';
import type {Question} from '../../src/course/course.ts';
import {recordAssessment} from '../../src/learner/assessment-recorder.ts';
import type {Store} from '../../src/learner/store.ts';
import {renderAssessment} from '../../src/pages/assessment.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseMany, chooseOne, citations, matchPairs, putInOrder} from './questions.ts';
import {byRole, choose, first, press, select, show} from './support.ts';

/** The id, the anchor and a digest of the nth question. */
const nth = (n: number) => ({
  id: `assessment/q${n}`,
  anchor: `q${n}`,
  digest: `d0${n.toString(16).padStart(2, '0')}`,
});

const one = (n: number, more: Partial<Question> = {}) =>
  chooseOne({...nth(n), title: `Which is a fruit, number ${n}?`, ...more});

/** An item of one question. */
function single(question: Question): AssessmentItem {
  return {id: question.id, block: {kind: 'question', question}, safety: question.safety};
}

/** Ten items, of which all are drawn: two about safety, one of each kind, and a case in two parts. */
export function tenItems(): readonly (readonly AssessmentItem[])[] {
  const scenario = {
    kind: 'scenario',
    title: 'Anna',
    anchor: 'anna',
    html: '<p>She is thirsty.</p>',
    questions: [one(10, {level: 4}), one(11, {level: 4})],
  } as const;
  return [
    [
      single(one(1, {safety: true})),
      single(one(2, {safety: true})),
      single(chooseMany(nth(3))),
      single(putInOrder(nth(4))),
      single(matchPairs(nth(5))),
    ],
    [
      ...[6, 7, 8, 9].map((n) => single(one(n))),
      {id: 'assessment/q10', block: scenario, safety: false},
    ],
  ];
}

/** The ten items, with other words in one of them, or without it. */
export function tenItemsBut(
  id: string,
  change: (question: Question) => Question | null,
): readonly (readonly AssessmentItem[])[] {
  return tenItems().map((items) =>
    items.flatMap((item) => {
      if (item.id !== id || item.block.kind !== 'question') return [item];
      const question = change(item.block.question);
      return question ? [single(question)] : [];
    }),
  );
}

function assessmentOf(items: readonly (readonly AssessmentItem[])[]): Assessment {
  const lessons = ['tea', 'milk'];
  const sections = items.flatMap((part, index) =>
    part.map(({id}, place) => {
      const lesson = lessons[index] ?? '';
      return [id, {lesson, anchor: `part-${place}`, title: `Part ${place}`}] as const;
    }),
  );
  return {
    title: 'The final assessment',
    summary: 'Ten items on drinks.',
    minutes: 10,
    facts: [],
    intro: '<p>It asks about all lessons.</p>',
    safety: 2,
    parts: items.map((part, index) => ({
      lesson: lessons[index] ?? '',
      quota: part.length,
      items: part,
    })),
    sections: new Map(sections),
    citations,
    version: '1.2.0',
    status: 'draft',
    authors: [],
    reviewers: [],
    lastReviewed: null,
    nextReview: null,
    changelog: [],
  };
}

/** A course of two lessons with this assessment. */
export function courseWith(items = tenItems()) {
  const course = courseOf(lessonWith([]), lessonWith([], {id: 'milk', title: 'Milk'}));
  return {...course, assessment: assessmentOf(items)};
}

let page: HTMLElement | undefined;

/** Opens the assessment's page in place of the one before, joined to a store. */
export function openAssessment(store: Store, items = tenItems()): ImhAssessment {
  page?.remove();
  return openBeside(store, items);
}

/** Opens it in addition, as in another tab. */
export function openBeside(store: Store, items = tenItems()): ImhAssessment {
  const course = courseWith(items);
  page = show(renderAssessment(course.assessment, course));
  const assessment = first(page, 'imh-assessment');
  recordAssessment(assessment, store);
  return assessment;
}

/** A question of the page by its anchor. */
export function itemOf(root: ParentNode, anchor: string): ImhItem {
  const item = root.querySelector<ImhItem>(`imh-item#${anchor}`);
  if (!item) throw new Error(`There is no question ${anchor}.`);
  return item;
}

/** Answers one question, right or wrong, as a learner does. */
export function answer(root: ParentNode, anchor: string, isRight = true): void {
  const item = itemOf(root, anchor);
  if (item.kind === 'one') choose(item, isRight ? 'Apple' : 'Leek');
  if (item.kind === 'many') {
    choose(item, 'Apple', isRight ? 'Pear' : 'Leek');
  }
  if (item.kind === 'match') {
    const homes = isRight ? ['Water', 'Sky', 'Earth'] : ['Sky', 'Water', 'Earth'];
    ['Fish', 'Bird', 'Mole'].forEach((name, n) => {
      select(byRole(item, 'combobox', name), `${homes[n]}`);
    });
  }
  if (item.kind === 'order') putSteps(item, isRight);
}

/** Moves each step up to its place with the buttons; or, to be wrong, the last one to the top. */
function putSteps(item: HTMLElement, isRight: boolean): void {
  const right = ['Boil the water', 'Warm the pot', 'Pour', 'Drink'];
  const wanted = isRight ? right : [...right].reverse();
  const steps = () =>
    [...item.querySelectorAll('.choices li > span:first-child')].map((step) => step.textContent);
  wanted.forEach((name, place) => {
    while (steps().indexOf(name) > place) press(byRole(item, 'button', `Move up: ${name}`));
  });
  // A learner who finds the steps as wanted still has to say so.
  press(byRole(item, 'button', `Move up: ${wanted[0]}`));
}

const anchors = Array.from({length: 11}, (_, n) => `q${n + 1}`);

/** Answers every question, all of them right but these. */
export function answerAll(root: ParentNode, ...wrong: readonly string[]): void {
  for (const anchor of anchors) answer(root, anchor, !wrong.includes(anchor));
}

/** A whole attempt, with these answers wrong. */
export function attempt(assessment: ImhAssessment, ...wrong: readonly string[]): void {
  begin(assessment);
  answerAll(assessment, ...wrong);
  submit(assessment);
}

export const begin = (assessment: ImhAssessment) => press(byRole(assessment, 'button', 'Begin'));

export const submit = (assessment: ImhAssessment) =>
  press(byRole(assessment, 'button', 'Submit my answers'));
