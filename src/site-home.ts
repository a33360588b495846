import './site-shared.ts';
import './components/course/course.ts';
import type {Answer} from './learner/answers.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the home page. */
export function start(store: Store) {
  const course = document.querySelector('imh-course');
  if (!course) return;
  let isAsked = false;
  follow(store, () => {
    course.record = recordOf(store);
    // What comes back is a module of its own: who was right at first needs none.
    if (isAsked || ![...store.answers().values()].some(isComingBack)) return;
    isAsked = true;
    import('./site-returns.ts').then(
      ({start}) => start(store),
      () => {},
    );
  });
}

function isComingBack({how, firstRight}: Answer): boolean {
  return how !== 'skipped' && !firstRight;
}
