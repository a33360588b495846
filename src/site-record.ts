import './site-shared.ts';
import './components/record/record.ts';
import {wakeTakeAlong} from './components/take-along/wake.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the record's page. */
export function start(store: Store) {
  wakeTakeAlong(window, () => import('./site-take-along.ts').then((one) => one.takeAlong(store)));
  const page = document.querySelector('imh-record');
  if (!page) return;
  follow(store, () => {
    page.record = recordOf(store);
  });
}
