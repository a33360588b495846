/** What remembers the steps that were shown, so that going back and forth can show them again. */
export interface Trail {
  /** The place that is asked for; empty where none is. */
  asked(): string;
  /** Goes on from one step to another. */
  leave(from: string, to: string): void;
  /** Makes the trail tell the step on the page, where it asked for another one. */
  mend(step: string): void;
}

/** The history of the browser: its own back and forward buttons go from step to step. */
export const historyTrail: Trail = {
  asked() {
    const state = history.state as {readonly step?: string} | null;
    return state?.step ?? location.hash.slice(1);
  },
  leave(from, to) {
    if (from === to) return;
    // The element brings a step into view; where the page stood belongs to another step.
    history.scrollRestoration = 'manual';
    history.replaceState({step: from}, '');
    history.pushState({step: to}, '', `#${to}`);
  },
  mend(step) {
    history.replaceState({step}, '', `#${step}`);
  },
};
