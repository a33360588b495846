import type {Course, Gone} from '../course/course.ts';
import type {Was} from '../course/was.ts';
import type {Fates} from './fates.ts';
import {type Item, itemsOf} from './ledger-items.ts';
import {heldAnswers, inSafeOrder, lineageOf} from './lineage.ts';

/** The course, of which everything is known that it was, and what is gone. */
export function withHistory(course: Course, fates: Fates): Course {
  const items = itemsOf(course);
  const gone = goneFrom(items, fates);
  const all = [...items, ...gone.map((one) => [one.id, one] as const)];
  const words = all.map(([id, item]) => [id, wordsFor(id, item, fates)] as const);
  return {...course, gone, was: new Map(words.filter(([, was]) => was.length))};
}

function wordsFor(id: string, item: Pick<Item, 'kind' | 'digest'>, fates: Fates): readonly Was[] {
  const isPage = item.kind === 'lesson' || item.kind === 'consultation';
  const names = isPage ? activityNames(id, fates) : earlierNames(id, fates);
  const words = names.map((old) => `${old}>${id}`);
  if (item.kind !== 'question') return words;
  const {digest = ''} = item;
  const held = heldAnswers(lineageOf(id, item, fates), id, digest);
  const answers = held.flatMap((one) => {
    const pairs = inSafeOrder(one.choices)?.map(([from, to]) => `,${from}=${to}`);
    return pairs ? [`${one.id}#${one.digest}>${id}#${digest}${pairs.join('')}`] : [];
  });
  return [...words, ...answers];
}

function earlierNames(id: string, fates: Fates, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(id)) return [];
  return fates
    .cameFrom(id, 'renamed')
    .flatMap((one) => [one, ...earlierNames(one, fates, [...seen, id])]);
}

/** Every way in which an earlier page stands for this one. */
function activityNames(id: string, fates: Fates, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(id)) return [];
  const before = (one: string) => activityNames(one, fates, [...seen, id]);
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

/** Pages and prompts that are in no course any more, and live on under no other name. */
function goneFrom(items: ReadonlyMap<string, Item>, fates: Fates): readonly Gone[] {
  return Object.entries(fates.items).flatMap(([id, {kind, title = id}]) => {
    if (items.has(id) || fates.of(id)?.how === 'renamed') return [];
    const isPage = kind === 'lesson' || kind === 'consultation' || kind === 'assessment';
    return isPage || kind === 'prompt' ? [{id, kind, title}] : [];
  });
}
