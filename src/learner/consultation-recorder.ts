import type {SteppedEvent} from './activity-events.ts';
import {foldRun, type Run} from './consultation-run.ts';
import {statusOf} from './lesson-progress.ts';
import {recordOf} from './record.ts';
import type {Store} from './store.ts';

/** A consultation on the page, as far as the record needs to know it. */
export interface RecordedConsultation extends HTMLElement {
  readonly item: string;
  readonly version: string;
  /** Anchors of its steps, the start first. */
  readonly steps: readonly string[];
  run: Run;
}

/**
 * Joins a consultation to the learner's store: writes each step that it
 * announces, tells it where the learner is (also when another tab goes on), and
 * records once that an ending was reached.
 */
export function recordConsultation(consultation: RecordedConsultation, store: Store): void {
  const {item, version, steps} = consultation;
  const tell = () => {
    consultation.run = foldRun(store.events(), item, steps);
  };
  consultation.addEventListener('imh-stepped', (event) => {
    const {item: what, by} = event as SteppedEvent;
    store.add({did: 'stepped', what, by});
  });
  consultation.addEventListener('imh-finished', () => {
    // There is no score, so a later ending has nothing to add.
    if (recordOf(store).finished.has(item)) return;
    const status = statusOf(consultation);
    store.add({did: 'finished', what: item, version, status, right: 0, of: 0});
  });
  store.subscribe(tell);
  tell();
  // Opening the same consultation again and again is one event, so the log stays small.
  if (recordOf(store).last?.lesson !== item) store.add({did: 'opened', what: item});
}
