import type {LoggedEvent} from '../../src/learner/log.ts';
import {openStore, type Store} from '../../src/learner/store.ts';
import {takeIn} from '../../src/learner/union.ts';

/** The id of the course in tests of files and links. */
export const course = 'infant-mental-health';

/** A device that keeps its record in memory, with these events. */
export function deviceWith(events: readonly LoggedEvent[] = []): Store {
  const cells = new Map<string, string>();
  const storage = {
    get length() {
      return cells.size;
    },
    clear: () => cells.clear(),
    key: (place: number) => [...cells.keys()][place] ?? null,
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, text: string) => void cells.set(key, text),
    removeItem: (key: string) => void cells.delete(key),
  };
  const store = openStore({storage: () => storage, course, learner: 'me', soon: (act) => act()});
  takeIn(store, events);
  return store;
}

/** All that a device keeps, whatever the order in which it came. */
export function keptBy(store: Store): readonly (readonly [string, string])[] {
  return [...store.texts].sort(([a], [b]) => (a < b ? -1 : 1));
}
