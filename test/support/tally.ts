/** How a runner fared. A skipped test counts as failed: it proves nothing. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One tally out of many. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return {passed: sum((tally) => tally.passed), failed: sum((tally) => tally.failed)};
}

/** The line that people and machines look for: `12 passed, 0 failed`. */
export function inWords({passed, failed}: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** Time since `start` (of `performance.now()`), for people: `2.3 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
