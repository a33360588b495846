import './site-shared.ts';
import './components/storage-notice/storage-notice.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of pages in a browser that does not keep things as it should. */
export function start(store: Store) {
  const notice = document.querySelector('imh-storage-notice');
  follow(store, () => {
    if (notice) notice.trouble = troubleOf(store);
  });
}

/** What to tell of a store; null when all is well. */
function troubleOf({learner, trouble, keeps, isTwinWell}: Store) {
  if (learner === null) return 'nobody';
  if (trouble && trouble !== 'cleared' && keeps) return 'second';
  return trouble ?? (isTwinWell ? null : 'late');
}
