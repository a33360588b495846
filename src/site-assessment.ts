import './site-shared.ts';
import './components/assessment/assessment.ts';
import {recordAssessment} from './learner/assessment-recorder.ts';
import type {Store} from './learner/store.ts';

/** The module of the assessment's page. */
export function start(store: Store) {
  const assessment = document.querySelector('imh-assessment');
  if (assessment) recordAssessment(assessment, store);
}
