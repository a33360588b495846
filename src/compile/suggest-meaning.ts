import {objectionToSameness} from './check-meaning.ts';
import type {LedgerItem, Meaning} from './ledger-schema.ts';
import type {ChoiceMap} from './lineage.ts';

type Words = Readonly<Record<string, string>>;

/**
 * The entry that an author would write if a change was only a typo, ready to paste;
 * null where it was more than that, such as a new choice or another right answer.
 */
export function suggestSameness(known: LedgerItem, now: Meaning, digest: string): string | null {
  const was = {...known, digest};
  const sides = [[known.choices, now.choices] as const, [known.matches, now.matches] as const];
  const same: ChoiceMap = Object.assign({}, ...sides.map(([old, next]) => pairUp(old, next)));
  if (objectionToSameness({id: '', was, now, same})) return null;
  const said = {...known['same-meaning'], [digest]: same};
  return `"same-meaning": ${JSON.stringify(said)}`;
}

/** What is gone on one side and what is new there: each with the one that reads most like it. */
function pairUp(old: Words = {}, next: Words = {}): ChoiceMap {
  const fresh = new Map(Object.entries(next).filter(([id]) => !Object.hasOwn(old, id)));
  const pairs: [string, string][] = [];
  for (const [id, words] of Object.entries(old)) {
    if (Object.hasOwn(next, id)) continue;
    const [best] = [...fresh].sort(([, a], [, b]) => likeness(words, b) - likeness(words, a));
    if (!best) break;
    fresh.delete(best[0]);
    pairs.push([id, best[0]]);
  }
  return Object.fromEntries(pairs);
}

/** The share of pairs of letters that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const pairsOf = (text: string) =>
    new Set([...text.toLowerCase()].map((sign, n, all) => sign + (all[n + 1] ?? '')));
  const [as, bs] = [pairsOf(a), pairsOf(b)];
  const common = [...as].filter((pair) => bs.has(pair)).length;
  return (2 * common) / (as.size + bs.size);
}
