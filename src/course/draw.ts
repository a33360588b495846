import {randomFrom} from './random.ts';

/** An item of the pool, as far as drawing needs to know it. */
export interface PoolItem {
  readonly id: string;
  readonly lesson: string;
  readonly safety: boolean;
}

/** What an assessment is drawn from, and by what rules. */
export interface Pool {
  /** In the order in which they are asked. */
  readonly items: readonly PoolItem[];
  /** By lesson, how many of its items are drawn. */
  readonly quotas: ReadonlyMap<string, number>;
  /** At least so many of all drawn items are about safety. */
  readonly safety: number;
}

/**
 * Draws the quota of each lesson by lot: first what was never drawn before, then
 * what was drawn longest ago. Where too few of those are about safety, such items
 * take the place of the least wanted others of their lesson. Gives ids in the order
 * of the pool. The same seed, history and pool give the same draw.
 *
 * @param seed hex digits, kept in the record.
 * @param seen the ids of each earlier draw, oldest first.
 */
export function drawItems(
  {items, quotas, safety}: Pool,
  seed: string,
  seen: readonly (readonly string[])[],
): string[] {
  const random = randomFrom(seed);
  const lastDraw = new Map(seen.flatMap((ids, draw) => ids.map((id) => [id, draw] as const)));
  const lots = items.map((item) => ({item, last: lastDraw.get(item.id) ?? -1, lot: random()}));
  lots.sort((a, b) => a.last - b.last || a.lot - b.lot);

  const drawn: PoolItem[] = [];
  const waiting: PoolItem[] = [];
  for (const {item} of lots) {
    const before = drawn.filter(({lesson}) => lesson === item.lesson).length;
    (before < (quotas.get(item.lesson) ?? 0) ? drawn : waiting).push(item);
  }
  for (const item of waiting.filter((one) => one.safety)) {
    if (drawn.filter((one) => one.safety).length >= safety) break;
    const place = drawn.findLastIndex((one) => one.lesson === item.lesson && !one.safety);
    if (place >= 0) drawn.splice(place, 1, item);
  }
  return items.filter((item) => drawn.includes(item)).map(({id}) => id);
}

/** How many safety items a draw can hold at most. */
export function mostSafety({items, quotas}: Pick<Pool, 'items' | 'quotas'>): number {
  let most = 0;
  for (const [lesson, quota] of quotas) {
    most += Math.min(quota, items.filter((one) => one.lesson === lesson && one.safety).length);
  }
  return most;
}
