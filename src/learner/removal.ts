import type {Change} from './keeper.ts';
import {emptiedEnd} from './keys.ts';
import type {Store} from './store.ts';

/**
 * Takes events and their words out of storage; a merge does not bring them back.
 * The words go first, which also makes room for saying so.
 */
export function erase(store: Pick<Store, 'addAll' | 'prefix'>, ids: readonly string[]) {
  store.addAll(
    [{did: 'erased', ids}],
    ids.map((id) => [store.prefix + id, null]),
  );
}

/**
 * Removes everything of this learner; calling the answer puts it back, beside what
 * was done since, which wins where both have the same key. It has happened once `store.kept()` has settled. What stays for a day is when it was, and up to which
 * place the log was deleted: browsers write to the disk late, and a deleting that was
 * interrupted must not come back from there.
 */
export function deleteAll(store: Store): () => void {
  const kept = [...store.texts];
  const gone = kept.map(([key]): Change => [key, null]);
  const time = Math.floor(Date.now() / 1000);
  const last = store.events().reduce((most, {n}) => Math.max(most, n), time);
  markEmptied(store, `${last} ${time}`, true);
  const wasInTrouble = store.trouble;
  store.change(gone);
  if (wasInTrouble) {
    // Another tab may hold what storage does not, and hears only of what comes or goes.
    store.change(kept.map(([key]): Change => [key, '']));
    store.change(gone);
  }
  return () => {
    store.change(kept.filter(([key]) => !store.texts.has(key)));
    markEmptied(store, '0');
  };
}

/** Whether a marker need not stay: nothing was deleted, or a day ago. */
export function isOutdated(marker: string): boolean {
  return Math.abs(Date.now() / 1000 - Number(marker.split(' ')[1] ?? 0)) > 86_400;
}

/**
 * Notes in the second place up to where the log was deleted, and empties it in the
 * same moment when told so. Where that place takes nothing the first one holds the
 * note, which then is the newer of the two.
 */
export function markEmptied(store: Store, text: string, isEmptying = false): void {
  const {twin, prefix, texts} = store;
  const marker = prefix + emptiedEnd;
  twin
    ?.use('readwrite', (all) => {
      if (isEmptying) all.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      return all.put(text, marker);
    })
    .then(
      () => {
        if (!texts.has(marker)) return;
        store.change([[marker, null]]);
        void twin.write([[marker, text]]);
      },
      () => store.change([[marker, text]]),
    );
}
