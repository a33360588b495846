import type {Change} from './keeper.ts';
import {emptiedEnd, eventIdOf} from './keys.ts';
import type {Store} from './store.ts';
import {erasedBy} from './union.ts';

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
 * was done since, which wins where both have the same key. It has happened once
 * `store.kept()` has settled. What stays for a day is when it was, and the ids of what
 * was deleted: browsers write to the disk late, and a deleting that was interrupted
 * must not come back from there. Ids, because a place in the log is a time: after a
 * clock was set back, what is done next would pass for deleted.
 */
export function deleteAll(store: Store): () => void {
  const kept = [...store.texts];
  const gone = kept.map(([key]): Change => [key, null]);
  const ids = new Set([
    ...kept.flatMap(([key]) => eventIdOf(key) ?? []),
    ...erasedBy(store.events()),
    ...deletedBy(store.texts.get(store.prefix + emptiedEnd)),
  ]);
  markEmptied(store, [Math.floor(Date.now() / 1000), ...ids].join(' '), true);
  const wasInTrouble = store.trouble;
  store.change(gone);
  if (wasInTrouble) {
    // Another tab may hold what storage does not, and hears only of what comes or goes.
    store.change(kept.map(([key]): Change => [key, '']));
    store.change(gone);
  }
  return () => {
    // Should the second place miss this, what stands in the first one tells it.
    const mark: Change[] = store.twin ? [[store.prefix + emptiedEnd, '0']] : [];
    store.change([...kept.filter(([key]) => !store.texts.has(key)), ...mark]);
    markEmptied(store, '0');
  };
}

/** The ids of what was deleted, as a marker tells them: they stand after the time. */
export function deletedBy(marker = ''): readonly string[] {
  return marker.split(' ').slice(1);
}

/** Whether a marker need not stay: nothing was deleted, or a day ago. */
export function isOutdated(marker: string): boolean {
  return Math.abs(Date.now() / 1000 - Number.parseInt(marker, 10)) > 86_400;
}

/**
 * Notes in the second place what was deleted, and empties it in the same moment when
 * told so. Where that place takes nothing the first one holds the note, which then is
 * the newer of the two.
 */
export function markEmptied(store: Store, text: string, isEmptying = false): void {
  const {twin, prefix, texts} = store;
  const marker = prefix + emptiedEnd;
  if (!twin) return;
  const noteHere = () => store.change([[marker, text]]);
  if (isEmptying) void twin.third?.forget(prefix);
  void twin.third?.write([[marker, text]]);
  // Some databases never answer: then the first place holds the note.
  const patience = setTimeout(noteHere, 3000);
  twin
    .use('readwrite', (all) => {
      if (!isEmptying) return void all.put(text, marker);
      const old: IDBRequest<string | undefined> = all.get(marker);
      old.onsuccess = () => {
        all.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
        all.put([text, ...deletedBy(old.result)].join(' '), marker);
      };
      return undefined;
    })
    .then(
      () => {
        clearTimeout(patience);
        if (!texts.has(marker)) return;
        store.change([[marker, null]]);
        void twin.write([[marker, text]]);
      },
      () => {
        clearTimeout(patience);
        noteHere();
      },
    );
}
