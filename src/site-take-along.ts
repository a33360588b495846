import './site-shared.ts';
import './components/take-along/take-along.ts';
import {readCourse} from './components/record/read-course.ts';
import {listActivities} from './learner/activity-list.ts';
import {carry} from './learner/carrier.ts';
import {activityEntries} from './learner/documents/everything.ts';
import type {Store} from './learner/store.ts';

/** The element that makes and adds copies, fetched when it is first asked for. */
export function takeAlong(store: Store) {
  const element = document.createElement('imh-take-along');
  const {origin, pathname} = location;
  element.carrier = carry(
    store,
    origin + pathname,
    () => import('./site-take-link.ts'),
    () => activityEntries(listActivities(store.events(), readCourse(document, location.href))),
  );
  element.loadCode = () => import('./site-qr-code.ts').then(({qrCode}) => qrCode);
  return element;
}
