import type {ImhConsultation} from '../components/consultation/consultation.ts';
import '../components/consultation/consultation.ts';
import css from 'embed:more-css';
import type {FinishedEvent, SteppedEvent} from '../learner/activity-events.ts';
import {foldRun} from '../learner/consultation-run.ts';
import type {LoggedEvent} from '../learner/log.ts';
import type {Carried} from './carry.ts';
import {makeSheet} from './style-sheet.ts';

/** Whom a consultation tells what happens in it. */
export interface Listener {
  stepped(deed: Carried): void;
  finished(): void;
}

export {Memory} from './memory.ts';

// For ten minutes an earlier `imh.js` of this major version may fetch this file, so what it
// exports may gain, but never lose or change.

const sheet = makeSheet(css);

/** Adds the styles of whole lessons and of consultations to a widget. */
export function dress(root: ShadowRoot): void {
  const {adoptedStyleSheets: sheets} = root;
  if (!sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
}

/**
 * Begins a consultation that stands on somebody else's page: it leaves their address and history
 * alone. Gives a function that begins it anew.
 */
export function wake(consultation: ImhConsultation, listener: Listener): () => void {
  const steps: LoggedEvent[] = [];
  const tell = () => {
    consultation.run = foldRun(steps, consultation.item, consultation.steps);
  };
  consultation.trail = {asked: () => '', leave() {}, mend() {}};
  consultation.addEventListener('imh-stepped', (event: SteppedEvent) => {
    event.stopPropagation();
    const {item: what, by} = event;
    const n = steps.length;
    steps.push({v: 1, id: `${n}`, n, at: '', did: 'stepped', what, by});
    listener.stepped({did: 'stepped', what, by});
    tell();
  });
  consultation.addEventListener('imh-finished', (event: FinishedEvent) => {
    event.stopPropagation();
    listener.finished();
  });
  tell();
  return () => {
    steps.length = 0;
    tell();
  };
}
