/** An item that was marked: a case with several questions is right when all of them are. */
export interface MarkedItem {
  readonly id: string;
  readonly right: boolean;
  readonly safety: boolean;
}

/** What an attempt at an assessment comes to. */
export interface Verdict {
  readonly right: number;
  readonly of: number;
  readonly safetyRight: number;
  readonly safetyOf: number;
  readonly passed: boolean;
  /** Ids of the items that were not right. */
  readonly missed: readonly string[];
}

/**
 * Passed is who reached the pass mark and had every safety item right, in an attempt that
 * `isWhole`: of which an update of the course left enough to count.
 */
export function judge(items: readonly MarkedItem[], passMark: number, isWhole = true): Verdict {
  const missed = items.filter(({right}) => !right);
  const of = items.length;
  const right = of - missed.length;
  const safetyOf = items.filter(({safety}) => safety).length;
  const safetyMissed = missed.filter(({safety}) => safety).length;
  return {
    right,
    of,
    safetyRight: safetyOf - safetyMissed,
    safetyOf,
    passed: isWhole && of > 0 && right >= neededFor(of, passMark) && safetyMissed === 0,
    missed: missed.map(({id}) => id),
  };
}

/** How many of the items have to be right; `passMark` is in per cent. */
export function neededFor(of: number, passMark: number): number {
  return Math.ceil((of * passMark) / 100);
}
