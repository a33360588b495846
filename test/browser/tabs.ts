import {openStore, type Store} from '../../src/learner/store.ts';

/** A storage in memory that tells what is written to it. */
class MemoryStorage implements Storage {
  #cells: Map<string, string>;
  #tell: (key: string, text: string | null) => void;

  constructor(cells: Map<string, string>, tell: (key: string, text: string | null) => void) {
    this.#cells = cells;
    this.#tell = tell;
  }

  get length() {
    return this.#cells.size;
  }

  key(place: number) {
    return [...this.#cells.keys()][place] ?? null;
  }

  getItem(key: string) {
    return this.#cells.get(key) ?? null;
  }

  setItem(key: string, text: string) {
    this.#cells.set(key, text);
    this.#tell(key, text);
  }

  removeItem(key: string) {
    this.#cells.delete(key);
    this.#tell(key, null);
  }

  clear() {
    for (const key of [...this.#cells.keys()]) this.removeItem(key);
  }
}

/**
 * One browser whose tabs share a storage, which lasts until the test ends. Each
 * store opened here is a tab of its own, and hears at once what the others
 * write. Every look at the clock is a minute later than the one before.
 */
export function openBrowser(): {openTab(): Store} {
  const cells = new Map<string, string>();
  const tabs: EventTarget[] = [];
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 10, minute++));

  return {
    openTab() {
      const tab = new EventTarget();
      const storage = new MemoryStorage(cells, (key, newValue) => {
        for (const other of tabs) {
          if (other !== tab) other.dispatchEvent(new StorageEvent('storage', {key, newValue}));
        }
      });
      tabs.push(tab);
      return openStore({
        storage: () => storage,
        course: 'tea',
        learner: 'me',
        tabs: tab,
        now,
        soon: (act) => act(),
      });
    },
  };
}

/** Resolves as soon as the store holds what is asked for. */
export function when(store: Store, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(check);
    check();
  });
}
