import {joinTwin} from './join.ts';
import {coursePrefix, emptiedEnd, learnerPrefix} from './keys.ts';
import {deleteAll} from './removal.ts';
import type {Store} from './store.ts';

/** A place where a browser keeps things, as the learner is told of it. */
export type PlaceName = 'first' | 'second' | 'third';

/** The places where a browser keeps things, as far as deleting needs them. */
export interface Places {
  /** What stands in the first place under keys that begin so. */
  textsUnder(prefix: string): ReadonlyMap<string, string>;
  /** Puts a text there or takes it away; false where the browser did not do so. */
  store(key: string, text: string | null): boolean;
  /** The same of the second place; rejects where it cannot be reached. */
  copyUnder(prefix: string): Promise<ReadonlyMap<string, string>>;
  storeCopy(changes: readonly (readonly [key: string, text: string | null])[]): Promise<boolean>;
  /** What stands in the third place, which loses what the second loses; rejects where it cannot be read. */
  thirdUnder(prefix: string): Promise<ReadonlyMap<string, string>>;
}

/** What came of a deletion. */
export interface Emptied {
  /** Where something is left, or may be. */
  readonly left: readonly PlaceName[];
  /** Puts it back, beside what was done since; false where not all of it found room. */
  undo(): Promise<boolean>;
}

/** Removes everything of these learners from both places. */
export async function deleteLearners(stores: readonly Store[], places: Places): Promise<Emptied> {
  const undos: (() => void)[] = [];
  for (const store of stores) {
    // What stands in the second place alone has to be known, to go and to come back.
    await joinTwin(store);
    undos.push(deleteAll(store));
    await store.kept();
  }
  return {
    left: await placesLeft(
      stores.map(({course, learner}) => learnerPrefix(course, `${learner}`)),
      places,
    ),
    async undo() {
      for (const undo of undos) undo();
      for (const store of stores) await store.kept();
      return stores.every(({unsaved}) => unsaved === 0);
    },
  };
}

/** Removes everything of this course from both places, whoever it belongs to. */
export async function deleteEverything(
  course: string,
  stores: readonly Store[],
  places: Places,
): Promise<Emptied> {
  const prefix = coursePrefix(course);
  const learners = await deleteLearners(stores, places);
  const rest = [...places.textsUnder(prefix)].filter(isNoMarker);
  const copies = [places.copyUnder, places.thirdUnder].map(async (textsUnder) =>
    [...(await textsUnder(prefix).catch(() => new Map<string, string>()))].filter(isNoMarker),
  );
  const [copy = [], third = []] = await Promise.all(copies);
  for (const [key] of rest) places.store(key, null);
  const copied = [...copy, ...third];
  if (copied.length) await places.storeCopy(copied.map(([key]) => [key, null]));
  return {
    left: await placesLeft([prefix], places),
    async undo() {
      const since = places.textsUnder(prefix);
      const isBack = rest
        .filter(([key]) => !since.has(key))
        .map(([key, text]) => places.store(key, text))
        .every(Boolean);
      if (copy.length) await places.storeCopy(copy);
      return (await learners.undo()) && isBack;
    },
  };
}

/** The mark of a deletion stays for a day or more, and says nothing of anybody. */
function isNoMarker([key]: readonly [string, string]): boolean {
  return !key.endsWith(`/${emptiedEnd}`);
}

/** Deleting is not believed: each place is asked what it still holds. */
async function placesLeft(prefixes: readonly string[], places: Places): Promise<PlaceName[]> {
  const asked: Record<PlaceName, (prefix: string) => Promise<ReadonlyMap<string, string>>> = {
    first: async (prefix) => places.textsUnder(prefix),
    second: places.copyUnder,
    third: places.thirdUnder,
  };
  const left: PlaceName[] = [];
  for (const place of ['first', 'second', 'third'] as const) {
    const found = await Promise.all(prefixes.map(asked[place])).catch(() => null);
    if (!found || found.some((texts) => [...texts].some(isNoMarker))) left.push(place);
  }
  return left;
}
