import type {Block, Course, Gone} from '../course/course.ts';
import type {Was} from '../course/was.ts';
import type {Fates} from './fates.ts';
import {type Item, itemsOf} from './ledger-items.ts';
import {heldAnswers, lineageOf} from './lineage.ts';

/** What the things of a course were before, by their ids; those that were nothing else are left out. */
export function wasOf(items: ReadonlyMap<string, Item>, fates: Fates): ReadonlyMap<string, Was> {
  const all = [...items].map(([id, item]) => [id, entriesOf(id, item, fates).join(' ')] as const);
  return new Map(all.filter(([, was]) => was));
}

function entriesOf(id: string, item: Item, fates: Fates): readonly string[] {
  if (item.kind === 'lesson' || item.kind === 'consultation') return activityEntries(id, fates);
  const names = earlierNames(id, fates);
  if (item.kind !== 'question') return names;
  const held = heldAnswers(lineageOf(id, item, fates), id, item.digest ?? '');
  return [
    ...names,
    ...held.map(({id, digest, choices}) => {
      const pairs = Object.entries(choices).map(([from, to]) => `,${from}=${to}`);
      return `${id}#${digest}${pairs.join('')}`;
    }),
  ];
}

function earlierNames(id: string, fates: Fates, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(id)) return [];
  return fates
    .cameFrom(id, 'renamed')
    .flatMap((one) => [one, ...earlierNames(one, fates, [...seen, id])]);
}

/** Every way in which an earlier page stands for this one. */
function activityEntries(
  id: string,
  fates: Fates,
  seen: readonly string[] = [],
): readonly string[] {
  if (seen.includes(id)) return [];
  const before = (one: string) => activityEntries(one, fates, [...seen, id]);
  const born = (how: 'split' | 'merged') =>
    fates.cameFrom(id, how).filter((one) => fates.isBornOf(id, one));
  const merged = born('merged').map((one) => [one, ...before(one)]);
  return [
    ...fates.cameFrom(id, 'renamed').flatMap((one) => [one, ...before(one)]),
    ...born('split').flatMap((one) => [one, ...before(one)].map(asPart)),
    ...(merged.length > 1 ? combine(merged) : []),
  ];
}

/** Who did the whole did each part, but no score of a part is known. */
function asPart(entry: string): string {
  return /[~+]/.test(entry) ? entry : `~${entry}`;
}

/** One of each row, in every combination. */
function combine([first = [], ...rest]: readonly (readonly string[])[]): readonly string[] {
  const names = first.map((entry) => entry.replace('~', ''));
  if (rest.length === 0) return names;
  return names.flatMap((name) => combine(rest).map((others) => `${name}+${others}`));
}

/** The course, in which everything knows what it was, and what is gone is still known. */
export function withHistory(course: Course, fates: Fates): Course {
  const items = itemsOf(course);
  const was = wasOf(items, fates);
  const gone = goneFrom(items, fates);
  if (was.size === 0) return {...course, gone};
  const mark = <T extends {readonly id: string}>(thing: T): T => {
    const before = was.get(thing.id);
    return before === undefined ? thing : {...thing, was: before};
  };
  const markBlock = (block: Block): Block => {
    if (block.kind === 'question') return {...block, question: mark(block.question)};
    if (block.kind === 'scenario') return {...block, questions: block.questions.map(mark)};
    if (block.kind === 'prose') return block;
    const {reflection} = block;
    const prompts = reflection.prompts.map((_, n) => was.get(`${reflection.id}.${n + 1}`) ?? null);
    return prompts.some(Boolean) ? {...block, reflection: {...reflection, was: prompts}} : block;
  };
  const markAll = <T extends {readonly id: string; readonly blocks: readonly Block[]}>(
    part: T,
  ): T => ({
    ...mark(part),
    blocks: part.blocks.map(markBlock),
  });
  return {
    ...course,
    lessons: course.lessons.map(markAll),
    consultations: course.consultations.map((one) => ({
      ...mark(one),
      steps: one.steps.map(markAll),
    })),
    assessment: course.assessment && {
      ...course.assessment,
      parts: course.assessment.parts.map((part) => ({
        ...part,
        items: part.items.map((item) => ({
          ...item,
          block: markBlock(item.block) as typeof item.block,
        })),
      })),
    },
    gone,
  };
}

/** Pages and prompts that are in no course any more, and live on under no other name. */
function goneFrom(items: ReadonlyMap<string, Item>, fates: Fates): readonly Gone[] {
  return Object.entries(fates.items).flatMap(([id, {kind, title = id}]) => {
    if (items.has(id) || fates.of(id)?.how === 'renamed') return [];
    const isPage = kind === 'lesson' || kind === 'consultation' || kind === 'assessment';
    if (!isPage && kind !== 'prompt') return [];
    const was = (isPage ? activityEntries(id, fates) : earlierNames(id, fates)).join(' ');
    return [{id, kind, title, ...(was && {was})}];
  });
}
