import './site-shared.ts';
import './components/consultation/consultation.ts';
import {recordConsultation} from './learner/consultation-recorder.ts';
import type {Store} from './learner/store.ts';

/** The module of a consultation's page, which no other page asks for. */
export function start(store: Store) {
  const consultation = document.querySelector('imh-consultation');
  if (consultation) recordConsultation(consultation, store);
}
