import type {Fates} from './fates.ts';
import type {LedgerItem, Meaning} from './ledger-schema.ts';

/** Old ids of choices to new ones; those that are not in it stay. */
export type ChoiceMap = Readonly<Record<string, string>>;

/** A meaning that was released. */
export type Released = Meaning & {readonly digest: string};

/** A meaning that a question had, and the one that followed. */
export interface Link {
  /** The id that the question had then. */
  readonly id: string;
  readonly was: Released;
  readonly now: Meaning;
  /** What its author says of the choices; undefined where the meaning is another one. */
  readonly same: ChoiceMap | undefined;
}

/** All meanings that a question had before this one, oldest first, those under earlier ids too. */
export function lineageOf(
  id: string,
  now: Meaning,
  fates: Fates,
  seen: ReadonlySet<string> = new Set(),
): readonly Link[] {
  // A circle of names is told elsewhere.
  if (seen.has(id)) return [];
  const item = Object.hasOwn(fates.items, id) ? fates.items[id] : undefined;
  const versions = meaningsOf(item);
  const links = versions.map((was, n): Link => {
    const next = versions[n + 1] ?? now;
    return {id, was, now: next, same: samenessOf(item, was, next)};
  });
  const first = versions[0] ?? now;
  const earlier = fates
    .cameFrom(id, 'renamed')
    .flatMap((one) => lineageOf(one, first, fates, new Set([...seen, id])));
  return [...earlier, ...links];
}

/** Every meaning of an id that was released, oldest first. */
export function meaningsOf(item: LedgerItem | undefined): readonly Released[] {
  const {digest, before = []} = item ?? {};
  return [...before, ...(item && digest !== undefined ? [{...item, digest}] : [])];
}

/** An answer to an earlier meaning that still holds. */
export interface Held {
  readonly id: string;
  readonly digest: string;
  readonly choices: ChoiceMap;
}

/**
 * The earlier questions whose answers hold for this one, latest first: back to where
 * its meaning was another one.
 */
export function heldAnswers(links: readonly Link[], id: string, digest: string): readonly Held[] {
  const held = new Map<string, Held>([[`${id}#${digest}`, {id, digest, choices: {}}]]);
  let onward: ChoiceMap = {};
  for (const {id, was, same} of links.toReversed()) {
    if (!same) break;
    onward = compose(Object.keys({...was.choices, ...was.matches}), same, onward);
    const key = `${id}#${was.digest}`;
    if (!held.has(key)) held.set(key, {id, digest: was.digest, choices: onward});
  }
  return [...held.values()].slice(1);
}

/**
 * Changes of ids in an order in which one can be made after the other: whoever makes
 * way goes first. Null where answers took each other's words.
 */
export function inSafeOrder(
  choices: ChoiceMap,
): readonly (readonly [from: string, to: string])[] | null {
  const ordered: (readonly [string, string])[] = [];
  let waiting = Object.entries(choices);
  while (waiting.length > 0) {
    const isFree = ([, to]: readonly [string, string]) => !waiting.some(([from]) => from === to);
    const next = waiting.filter(isFree);
    if (next.length === 0) return null;
    ordered.push(...next);
    waiting = waiting.filter((one) => !next.includes(one));
  }
  return ordered;
}

function samenessOf(item: LedgerItem | undefined, was: Released, now: Meaning): Link['same'] {
  const said = item?.['same-meaning'];
  if (said && Object.hasOwn(said, was.digest)) return said[was.digest];
  return was.digest === now.digest ? {} : undefined;
}

function compose(ids: readonly string[], first: ChoiceMap, then: ChoiceMap): ChoiceMap {
  const pairs = ids.map((id) => {
    const between = first[id] ?? id;
    return [id, then[between] ?? between] as const;
  });
  return Object.fromEntries(pairs.filter(([from, to]) => from !== to));
}
