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
    goOn(course, store);
    // What comes back is a module of its own: who was right at first needs none.
    if (isAsked || ![...store.answers().values()].some(isComingBack)) return;
    isAsked = true;
    import('./site-returns.ts').then(
      ({start}) => start(store),
      () => {},
    );
  });
}

/** The shortcut of an installed course leads to where the first link leads, once that is known. */
async function goOn(course: Element, store: Store) {
  if (location.hash !== '#continue') return;
  // An assessment that is open comes first, and is known to a module of its own.
  await import('./site-standing.ts').then(
    ({start}) => start(store),
    () => {},
  );
  const link = course.querySelector<HTMLAnchorElement>('.start a');
  // Not a step on the way: it would lead on again whenever somebody goes back to it.
  if (link) location.replace(link.href);
}

function isComingBack({how, firstRight}: Answer): boolean {
  return how !== 'skipped' && !firstRight;
}
