/** How a runner fared. A skipped test counts as failed: it proves nothing. */
export interface Tally {
  readonly passed: number;
  /** Each failure in a line or more of its own: where, what, and why. */
  readonly failures: readonly string[];
}

/** Nothing run yet. */
export const none: Tally = {passed: 0, failures: []};

/** One tally out of many. */
export function addUp(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** The line that people and machines look for: `12 passed, 0 failed`. */
export function inWords({passed, failures}: Tally): string {
  return `${passed} passed, ${failures.length} failed`;
}

/** Every failure once more, for those who see only the end of a long output. */
export function failuresInWords({failures}: Tally): string {
  return failures.map((failure) => `✖ ${failure.trim().slice(0, 1500)}\n`).join('');
}

/** Time since `start` (of `performance.now()`), for people: `2.3 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
