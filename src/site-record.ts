import './site-shared.ts';
import './components/record/record.ts';
import {recordOf} from './learner/record.ts';
import {deleteAll} from './learner/removal.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of the record's page. */
export function start(store: Store) {
  const page = document.querySelector('imh-record');
  if (!page) return;
  page.deleteAll = () => deleteAll(store);
  page.kept = () => store.kept();
  follow(store, () => {
    page.record = recordOf(store);
  });
}
