import {type AssessmentRecord, foldAssessment} from './assessment.ts';
import type {DrewEvent, PickedEvent, SubmittedEvent} from './assessment-events.ts';
import type {Store} from './store.ts';

/** What the element of an assessment is told. */
export interface AssessmentState extends AssessmentRecord {
  /** False where this browser keeps nothing beyond this page. */
  readonly keeps: boolean;
}

/** The assessment on the page, as far as the record needs to know it. */
export interface RecordedAssessment extends HTMLElement {
  readonly item: string;
  state: AssessmentState;
}

/**
 * Joins an assessment to the learner's store: writes what it announces, and tells
 * it what is known of all attempts, also of what is done in another tab.
 */
export function recordAssessment(assessment: RecordedAssessment, store: Store) {
  const what = assessment.item;
  let isSubmitting = false;
  const tell = () => {
    if (isSubmitting) return;
    const record = foldAssessment(store.events(), what);
    assessment.state = {...record, keeps: store.keeps && !store.unsaved};
  };

  assessment.addEventListener('imh-drew', (event) => {
    const {seed, items} = event as DrewEvent;
    store.add({did: 'drew', what, seed, items});
  });
  assessment.addEventListener('imh-picked', (event) => {
    const {item, draw, digest, chose} = event as PickedEvent;
    store.add({did: 'picked', what: item, draw, digest, chose});
  });
  assessment.addEventListener('imh-submitted', (event) => {
    // Pressed again while it is being written down.
    if (isSubmitting) return;
    const told = event as SubmittedEvent;
    const {submission, answers} = told;
    isSubmitting = true;
    // The result goes last: torn off in the middle, the attempt is still open.
    store.addAll([
      ...answers.map(
        ({item, digest, chose, right}) =>
          ({did: 'answered', what: item, digest, chose, right}) as const,
      ),
      {did: 'submitted', what, ...submission},
    ]);
    told.kept = store.kept();
    // The result is shown when it is on the disk.
    told.whenKept(() => {
      isSubmitting = false;
      tell();
    });
  });
  store.subscribe(tell);
  tell();
}
