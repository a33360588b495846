import {randomFrom} from './random.ts';

/**
 * The items in another order, fixed by the seed: the same seed gives the same
 * order, so a rebuild changes nothing. Never returns the order given when there
 * are two or more items: for "put in order" that would be the answer.
 *
 * @param seed hex digits, for example a question's digest.
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = randomFrom(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = result[i] as T;
    result[i] = result[j] as T;
    result[j] = kept;
  }
  const same = result.every((item, i) => item === items[i]);
  if (same && result.length > 1) result.push(result.shift() as T);
  return result;
}
