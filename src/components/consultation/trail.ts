/** The place that this entry of the browser's history stands for, or that its address asks for. */
export function askedPlace(): string {
  const state = history.state as {readonly step?: string} | null;
  return state?.step ?? location.hash.slice(1);
}

/** Lets the browser's own back and forward buttons go from step to step. */
export function leaveTrail(from: string, to: string): void {
  if (from === to) return;
  // The element brings a step into view; where the page stood belongs to another step.
  history.scrollRestoration = 'manual';
  history.replaceState({step: from}, '');
  history.pushState({step: to}, '', `#${to}`);
}

/** Makes the address tell the step on the page, where it asked for another one. */
export function mendTrail(step: string): void {
  history.replaceState({step}, '', `#${step}`);
}
