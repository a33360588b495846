import type {Copy} from './copy.ts';
import type {Change} from './keeper.ts';
import {emptiedEnd, nameEnd} from './keys.ts';
import type {Store} from './store.ts';
import {takeIn} from './union.ts';

/**
 * Adds a copy to the record here; a name too, where there is none. What it
 * returns takes away exactly what was added, and brings back what went.
 */
export function bringIn(store: Store, {events, name}: Pick<Copy, 'events' | 'name'>): () => void {
  const before = new Map(store.texts);
  takeIn(store, events);
  const nameKey = store.prefix + nameEnd;
  if (name !== null && !before.has(nameKey)) store.change([[nameKey, name]]);
  const changed = [...new Set([...before.keys(), ...store.texts.keys()])].filter(
    (key) => before.get(key) !== store.texts.get(key),
  );
  const back = changed.map((key): Change => [key, before.get(key) ?? null]);
  // What is brought in is no longer deleted, whatever the second place still says of it.
  if (store.twin) store.change([[store.prefix + emptiedEnd, '0']]);
  return () => {
    if (back.length) store.change(back);
  };
}
