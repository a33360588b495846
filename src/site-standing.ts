import './site-shared.ts';
import './components/standing/standing.ts';
import {foldAssessment} from './learner/assessment.ts';
import type {Store} from './learner/store.ts';

/** The module of pages that say what came of the assessment. */
export function start(store: Store) {
  const tell = () => {
    for (const standing of document.querySelectorAll('imh-standing')) {
      const record = foldAssessment(store.events(), standing.item);
      standing.record = record;
      const {current, passed} = record;
      const isOpen = current && !current.result;
      const course = standing.closest('imh-course');
      if (course) course.assessment = isOpen ? 'open' : passed ? 'passed' : undefined;
    }
  };
  store.subscribe(tell);
  tell();
}
