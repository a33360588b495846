import './site-shared.ts';
import './components/course/course.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the home page. */
export function start(store: Store) {
  const course = document.querySelector('imh-course');
  if (!course) return;
  follow(store, () => {
    course.record = recordOf(store);
  });
}
