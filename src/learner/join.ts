import type {Change} from './keeper.ts';
import {emptiedEnd, eventIdOf, probeKey} from './keys.ts';
import {type LoggedEvent, parseEvent} from './log.ts';
import {deletedBy, isOutdated, markEmptied} from './removal.ts';
import type {Store} from './store.ts';
import type {Twin} from './twin.ts';
import {erasedBy} from './union.ts';

/** Texts by their keys. */
type Texts = ReadonlyMap<string, string>;

// As much as a few answers: a disk that is nearly full says so before work starts.
const probe: readonly Change[] = [
  [probeKey, 'x'.repeat(1000)],
  [probeKey, null],
];

/**
 * Tries whether the second copy takes anything at all, and settles when that is known:
 * within three seconds.
 */
export async function tryTwin(store: Store): Promise<void> {
  // Apart from the rest, so that a full copy still gives back what it has.
  if (store.twin && store.learner !== null) store.change(probe);
  await store.kept();
}

/** How the two places are brought together. */
export interface Joining {
  /** The page slept, in the back-forward cache, and heard nothing of what others did. */
  readonly isBack?: boolean;
  /** A second copy that refuses is asked again after each of these, in milliseconds. */
  readonly delays?: readonly number[];
}

/**
 * Brings the store and its second copy together, at the start of a visit: what a
 * killed browser did not write in time comes back, and what only the first place
 * has is copied. A copy that answers late is read all the same.
 */
export function joinTwin(
  store: Store,
  {isBack = false, delays = [1000, 10_000]}: Joining = {},
): Promise<void> {
  // Now, since the first place may take them at any moment.
  const slept = [...store.texts.keys()].filter((key) => isBack && store.isOnlyCopied(key));
  return join(store, new Set(slept), delays);
}

/** `slept` are the keys that the second place alone has taken, before this page slept. */
async function join(
  store: Store,
  slept: ReadonlySet<string>,
  [delay, ...later]: readonly number[],
): Promise<void> {
  const {twin, prefix, learner, texts} = store;
  if (!twin || learner === null) return;
  try {
    const before = new Map(texts);
    const copy = await readCopy(twin, prefix);
    const changes = differences(store, before, copy, slept);
    if (changes.length) store.change(changes);
    settleMarker(store, copy);
  } catch {
    // There is no second copy here, as the try has said; or its files are still held by a
    // browser that is being killed.
    if (delay) setTimeout(() => join(store, slept, later), delay);
  }
  await store.kept();
}

/** The second copy as it stands at one moment. */
async function readCopy(twin: Twin, prefix: string): Promise<Texts> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  let keys: IDBRequest<IDBValidKey[]> | undefined;
  const texts = await twin.use('readonly', (all) => {
    keys = all.getAllKeys(range);
    return all.getAll(range);
  });
  return new Map(keys?.result.map((key, place) => [`${key}`, `${texts[place]}`]));
}

/**
 * What makes both places the same. `before` is what stood in the first one when the
 * second was read: what changed since then was written to both, and is left alone.
 */
function differences(
  store: Store,
  before: Texts,
  copy: Texts,
  slept: ReadonlySet<string>,
): Change[] {
  const {texts, prefix} = store;
  const marker = prefix + emptiedEnd;
  const here = new Map(store.events().map((event) => [event.id, event]));
  const there = new Map<string, LoggedEvent>();
  for (const [key, text] of copy) {
    const id = eventIdOf(key);
    const event = id && (texts.get(key) === text ? here.get(id) : parseEvent(id, text));
    if (event) there.set(event.id, event);
  }
  const erased = erasedBy([...here.values(), ...there.values()]);

  // Whether a deleting reached only one of the two places, and this is what is left of it.
  const deleted = new Set(deletedBy(texts.get(marker) ?? copy.get(marker)));
  const [left, other] = texts.has(marker) ? [there, here] : [here, there];
  const isLeft = ({id}: LoggedEvent) => deleted.has(id) && left.has(id) && !other.has(id);
  const isAnyLeft = [...left.values()].some(isLeft);

  // What is older than all that a place holds says nothing: one that was thrown away, and
  // filled again from the third, knows of one day alone.
  const lacks = (place: typeof there, events: typeof there) => {
    const oldest = [...place.values()].reduce((first, {n}) => Math.min(first, n), Infinity);
    return [...events.values()].some(
      (event) =>
        event.n > oldest && !place.has(event.id) && !erased.has(event.id) && !isLeft(event),
    );
  };
  const isHereBehind = lacks(here, there);
  const isThereBehind = lacks(there, here);

  const text = (key: string): string | null | undefined => {
    const [one, two] = [texts.get(key), copy.get(key)];
    const id = eventIdOf(key);
    if (id && erased.has(id)) return null;
    if (one === two || one !== before.get(key)) return undefined;
    const event = here.get(`${id}`) ?? there.get(`${id}`);
    // What is no event has no place in the log: it goes with those that are left.
    if (event ? isLeft(event) : isAnyLeft && (left === here ? two : one) === undefined) return null;
    // An event is whole or damaged; the whole one stays, and damaged ones are left as they are.
    if (id) return here.has(id) ? one : there.has(id) ? two : undefined;
    // What of a draft is not there any more, other pages took away while this one slept.
    if (slept.has(key)) return two ?? null;
    // A draft has no time. The place that knows of later events has the later draft.
    if (isHereBehind !== isThereBehind) return (isHereBehind ? two : one) ?? null;
    // Else the longer one is the safer.
    return (one ?? '').length < (two ?? '').length ? two : one;
  };
  return [...new Set([...texts.keys(), ...copy.keys()])].flatMap((key): Change[] => {
    const wanted = key === marker ? undefined : text(key);
    return wanted === undefined ? [] : [[key, wanted]];
  });
}

/**
 * The marker of a deleting stays in the second place for a day: until then what was
 * deleted may still stand on the disk of the first one.
 */
function settleMarker(store: Store, copy: Texts): void {
  const marker = store.prefix + emptiedEnd;
  const here = store.texts.get(marker);
  const text = here ?? copy.get(marker);
  if (text === undefined) return;
  const isOver = isOutdated(text);
  if (here !== undefined || isOver) store.change([[marker, null]]);
  if (here !== undefined && !isOver) markEmptied(store, text);
}
