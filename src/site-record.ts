import './components/record/record.ts';
import './site-shared.ts';
import type {Store} from './learner/store.ts';

/** The module of the record's page. */
export function start(store: Store) {
  const page = document.querySelector('imh-record');
  if (!page) return;
  page.deleteAll = () => store.deleteAll();
  const tell = () => {
    page.record = store.record();
  };
  store.subscribe(tell);
  tell();
}
