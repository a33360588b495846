/**
 * Numbers from 0 up to 1, fixed by the seed: mulberry32, which is small and good
 * enough for the order of a few answers and for drawing lots.
 *
 * @param seed hex digits, of which the last eight count.
 */
export function randomFrom(seed: string): () => number {
  let state = Number.parseInt(seed.slice(-8), 16) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
