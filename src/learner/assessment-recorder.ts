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
  const tell = () => {
    const record = foldAssessment(store.events(), what);
    assessment.state = {...record, keeps: !store.trouble && !store.unsaved};
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
    const {submission, answers} = event as SubmittedEvent;
    // The result goes last: torn off in the middle, the attempt is still open.
    for (const {item, digest, chose, right} of answers) {
      store.add({did: 'answered', what: item, digest, chose, right});
    }
    store.add({did: 'submitted', what, ...submission});
  });
  store.subscribe(tell);
  tell();
}
