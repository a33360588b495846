import {emptiedEnd} from './keys.ts';
import type {Store} from './store.ts';

/** Takes events and their words out of storage; a merge does not bring them back. */
export function erase(store: Pick<Store, 'change' | 'add' | 'prefix'>, ids: readonly string[]) {
  // First the words go, which also makes room for saying so.
  store.change(ids.map((id) => [store.prefix + id, null]));
  store.add({did: 'erased', ids});
}

/**
 * Removes everything of this learner; calling the answer puts it back, beside
 * what was done since, which wins where both have the same key. What stays until
 * the next visit is up to which place the log was deleted: browsers write to the
 * disk late, and an interrupted deleting must not come back from there.
 */
export function deleteAll(store: Store): () => void {
  const kept = [...store.texts];
  const last = store.events().at(-1)?.n;
  const marker = store.prefix + emptiedEnd;
  if (last !== undefined) void store.twin?.write([[marker, `${last}`]]);
  store.change(kept.map(([key]) => [key, null]));
  return () => {
    store.change(kept.filter(([key]) => !store.texts.has(key)));
    void store.twin?.write([[marker, null]]);
  };
}
