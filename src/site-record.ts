import './site-shared.ts';
import './components/record/record.ts';
import {readCourse} from './components/record/read-course.ts';
import {wakeTakeAlong} from './components/take-along/wake.ts';
import {listActivities} from './learner/activity-list.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the record's page. */
export function start(store: Store) {
  wakeTakeAlong(window, () => import('./site-take-along.ts').then((one) => one.takeAlong(store)));
  const page = document.querySelector('imh-record');
  if (!page) return;
  const course = readCourse(document, location.href);
  follow(store, () => {
    const record = recordOf(store);
    const activities = listActivities(store.events(), course, record);
    page.state = {activities, course, reflections: record.reflections};
  });
  openNamedActivity();
  absorb(import('./site-cpd.ts').then(({joinNotes}) => joinNotes(store, course.frameworks)));
  // What makes papers comes only when one is asked for.
  page.addEventListener('click', ({target}) => {
    const kind = (target as Element).closest<HTMLElement>('[data-make]')?.dataset.make;
    if (!kind) return;
    absorb(import('./site-documents.ts').then(({openPaper}) => openPaper(kind, store, course)));
  });
}

/** Browsers open what an address leads into; the older ones among ours do not. */
function openNamedActivity() {
  const named = document.getElementById(location.hash.slice(1));
  const details = named?.closest('details');
  if (!named || !details || details.open) return;
  details.open = true;
  named.scrollIntoView();
}

/** What does not arrive (a connection that breaks just now) can be asked for again. */
function absorb(promise: Promise<void>): void {
  promise.catch(() => {});
}
