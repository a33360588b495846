import './site-shared.ts';
import './components/record/record.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the record's page. */
export function start(store: Store) {
  const page = document.querySelector('imh-record');
  if (!page) return;
  follow(store, () => {
    page.record = recordOf(store);
  });
}
