import type {Taken} from '../../learner/consultation-run.ts';
import {consultationWords as words} from '../../words/en/consultation.ts';
import type {Choice, Step} from './markup.ts';

/**
 * Leaves one step on the screen, and marks for print which steps were taken and
 * what was chosen there. `isAhead` says that nobody has seen the last one yet.
 */
export function layOut(
  steps: readonly Step[],
  path: readonly Taken[],
  shown: string,
  isAhead: boolean,
): void {
  putInOrder(path.flatMap(({step}) => steps.find(({anchor}) => anchor === step)?.section ?? []));
  for (const {anchor, section, choices} of steps) {
    const at = path.findIndex(({step}) => step === anchor);
    section.hidden = anchor !== shown;
    section.toggleAttribute('data-taken', at >= 0 && !(isAhead && at === path.length - 1));
    for (const choice of choices) markChoice(choice, path[at + 1]?.by);
  }
}

/**
 * Takes every step off the page for a moment. A step that is shown after that is
 * new to the browser, and has not moved there from far below.
 */
export function clearStage(steps: readonly Step[]): void {
  for (const {section} of steps) section.hidden = true;
  // Asking for a size makes the browser lay the page out now.
  steps[0]?.section.parentElement?.getBoundingClientRect();
}

/** Makes the link above the introduction lead to where the learner is. */
export function showWayIn(consultation: Element, path: readonly Taken[]): void {
  const link = consultation.querySelector<HTMLAnchorElement>('.way-in a');
  if (!link) return;
  // As written, not as an address: on another site's page that would be its own.
  link.setAttribute('href', `#${path.at(-1)?.step ?? ''}`);
  link.textContent = path.length > 1 ? words.continue : words.toFirst;
}

/** On paper the steps stand in the order in which they were taken. */
function putInOrder(sections: readonly HTMLElement[]): void {
  const isBefore = (section: HTMLElement, n: number) => {
    const next = sections[n + 1];
    return !next || section.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
  };
  // Moving an element drops its focus, so only when it has to be.
  if (!sections.every(isBefore)) sections[0]?.parentElement?.prepend(...sections);
}

function markChoice({id, element, twist}: Choice, by: string | undefined): void {
  element.toggleAttribute('data-taken', !!by && (by === id || by === twist?.id));
  twist?.element.toggleAttribute('data-taken', by === twist.id);
}
