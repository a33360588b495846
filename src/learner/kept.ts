import {learnerOf} from './device-keys.ts';
import {coursePrefix, probeKey} from './keys.ts';

/** Texts by their keys, as one place of the browser holds them. */
export type Texts = ReadonlyMap<string, string>;

/** One key of this course, and where it stands. */
export interface KeptText {
  readonly key: string;
  readonly text: string;
  readonly where: 'both' | 'first' | 'second' | 'differs';
  /** The text of the second place where it is another one. */
  readonly second?: string;
}

/** What is kept of one learner, or (null) of the device itself. */
export interface KeptGroup {
  readonly learner: string | null;
  readonly texts: readonly KeptText[];
}

/** How much stands in one place. */
export interface Amount {
  readonly keys: number;
  readonly characters: number;
}

/** Everything that this course keeps in a browser. */
export interface Kept {
  readonly groups: readonly KeptGroup[];
  readonly first: Amount;
  /** Null where the second place could not be read. */
  readonly second: Amount | null;
  /** Keys in the first place that are not of this course; they are counted, never read out. */
  readonly foreign: number;
}

/** Sorts what both places hold, by learner and key; the device's own keys come first. */
export function sortKept(course: string, first: Texts, second: Texts | null): Kept {
  const mine = (texts: Texts | null) =>
    new Map([...(texts ?? [])].filter(([key]) => isOf(course, key)));
  const [here, there] = [mine(first), mine(second)];
  const groups = new Map<string | null, KeptText[]>([[null, []]]);
  for (const key of [...new Set([...here.keys(), ...there.keys()])].sort()) {
    const learner = learnerOf(course, key) ?? null;
    const texts = groups.get(learner) ?? [];
    texts.push(compare(key, here.get(key), there.get(key)));
    groups.set(learner, texts);
  }
  return {
    groups: [...groups]
      .filter(([, texts]) => texts.length)
      .map(([learner, texts]) => ({learner, texts})),
    first: measure(here),
    second: second && measure(there),
    foreign: first.size - here.size,
  };
}

function isOf(course: string, key: string): boolean {
  return key === probeKey || key.startsWith(coursePrefix(course));
}

function compare(key: string, first: string | undefined, second: string | undefined): KeptText {
  if (first === undefined) return {key, text: `${second}`, where: 'second'};
  if (second === undefined) return {key, text: first, where: 'first'};
  return first === second
    ? {key, text: first, where: 'both'}
    : {key, text: first, where: 'differs', second};
}

/** How much that is. */
export function measure(texts: Texts): Amount {
  const characters = [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {keys: texts.size, characters};
}
