import {type Assessment, assessmentId, questionsOfItem} from '../course/assessment.ts';
import type {Consultation} from '../course/consultation.ts';
import type {Block, Html, Lesson, Question, Reflection} from '../course/course.ts';
import type {LedgerItem} from './ledger-schema.ts';
import {decode, tidy} from './text.ts';

/** What the ledger notes of an id, apart from when and what became of it. */
export type Item = Omit<LedgerItem, 'released' | 'before' | 'ended' | 'status' | 'same-meaning'> & {
  readonly kind: NonNullable<LedgerItem['kind']>;
};

/** The parts of a course, or of one with mistakes what could be read of it. */
export interface Parts {
  readonly lessons: Iterable<Lesson>;
  readonly consultations: Iterable<Consultation>;
  readonly assessment: Assessment | null;
}

/** Every id of the course that a learner's record may hold. */
export function itemsOf({lessons, consultations, assessment}: Parts): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const {id, title, blocks} of lessons) {
    items.set(id, {kind: 'lesson', title});
    addBlocks(blocks, items);
  }
  for (const {id, title, steps} of consultations) {
    items.set(id, {kind: 'consultation', title});
    for (const step of steps) {
      items.set(step.id, {kind: 'step', title: wordsOf(step.title)});
      addBlocks(step.blocks, items);
    }
  }
  if (assessment) {
    items.set(assessmentId, {kind: 'assessment', title: assessment.title});
    for (const {items: pool} of assessment.parts) {
      for (const one of pool) addQuestions(questionsOfItem(one), items);
    }
  }
  return items;
}

function addBlocks(blocks: readonly Block[], items: Map<string, Item>): void {
  for (const block of blocks) {
    if (block.kind === 'question') addQuestions([block.question], items);
    if (block.kind === 'scenario') addQuestions(block.questions, items);
    if (block.kind === 'reflection') addReflection(block.reflection, items);
  }
}

function addQuestions(questions: readonly Question[], items: Map<string, Item>): void {
  for (const question of questions) items.set(question.id, itemOf(question));
}

function itemOf({kind: form, title, digest, choices, pairs}: Question): Item {
  const answers = form === 'match' ? pairs.map(({left}) => left) : choices;
  return {
    kind: 'question',
    title: wordsOf(title),
    form,
    digest,
    choices: Object.fromEntries(answers.map(({id, html}) => [id, wordsOf(html)])),
    ...(form === 'match' && {
      matches: Object.fromEntries(pairs.map(({right}) => [right.id, right.text])),
    }),
    right:
      form === 'match'
        ? pairs.map(({left, right}) => `${left.id}:${right.id}`)
        : choices.filter(({right}) => right).map(({id}) => id),
  };
}

function addReflection({kind, id, title, prompts}: Reflection, items: Map<string, Item>): void {
  items.set(id, {kind, title: wordsOf(title)});
  prompts.forEach((prompt, n) => {
    items.set(`${id}.${n + 1}`, {kind: 'prompt', title: wordsOf(prompt)});
  });
}

/** The words of inline HTML that the compiler made, without marks of sources. */
export function wordsOf(html: Html): string {
  return tidy(
    decode(
      html
        .replace(/<sup\b.*?<\/sup>/g, '')
        .replace(/<br>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    ),
  );
}
