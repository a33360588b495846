import {twinName} from '../../src/learner/keys.ts';
import {openStore, type Store} from '../../src/learner/store.ts';
import {openTwin} from '../../src/learner/twin.ts';

let devices = 0;

/**
 * A browser whose localStorage is a map that a test may change, and whose second
 * place is a real IndexedDB. Its tabs hear at once what the others write.
 */
export class Device {
  readonly cells = new Map<string, string>();
  isFull = false;
  #course = 'tea';
  #name: string;
  #tabs: EventTarget[] = [];

  constructor() {
    devices += 1;
    this.#name = `${twinName(this.#course)}/test-${devices}`;
  }

  /** Opens the store in a tab of its own; the second place of a deaf one never answers. */
  open({isDeaf = false} = {}): Store {
    const tab = new EventTarget();
    this.#tabs.push(tab);
    const factory = isDeaf ? ({open: () => new EventTarget()} as unknown as IDBFactory) : indexedDB;
    return openStore({
      storage: () => this.#storage(tab),
      course: this.#course,
      learner: 'me',
      twin: openTwin(() => factory, this.#name),
      tabs: tab,
      soon: (act) => act(),
    });
  }

  /** What the second place holds. */
  async copied(): Promise<Map<string, string>> {
    const all = await this.#use('readonly', (texts) => [texts.getAllKeys(), texts.getAll()]);
    const [keys = [], texts = []] = all.map(({result}) => result);
    return new Map(keys.map((key, place) => [`${key}`, `${texts[place]}`]));
  }

  async put(...entries: readonly (readonly [string, string])[]): Promise<void> {
    await this.#use('readwrite', (texts) => entries.map(([key, text]) => texts.put(text, key)));
  }

  /** Somebody empties the first place. */
  emptyFirst(): void {
    this.cells.clear();
    this.#tell(null, null, null);
  }

  /** All pages come back from the back-forward cache. */
  wake(): void {
    for (const tab of this.#tabs) {
      tab.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    }
  }

  /** Somebody empties both, as browsers do when site data is cleared. */
  async clear(): Promise<void> {
    this.emptyFirst();
    await this.removeCopy();
  }

  /** Takes the second place away under all pages that are open. */
  removeCopy(): Promise<void> {
    return settled(indexedDB.deleteDatabase(this.#name));
  }

  /** A page of a later version has changed the second place. */
  async makeCopyNewer(): Promise<void> {
    const request = indexedDB.open(this.#name, 2);
    await settled(request);
    (request.result as IDBDatabase).close();
  }

  /** From now on every transaction that writes is given up by the browser; the answer mends it. */
  breakTwin(): () => void {
    // Once all of it is asked for: a transaction that was given up takes nothing more.
    const giveUp = (transaction: IDBTransaction) =>
      queueMicrotask(() => {
        if (!given.has(transaction)) transaction.abort();
        given.add(transaction);
      });
    const given = new Set<IDBTransaction>();
    const {put, delete: remove} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...asked) {
      giveUp(this.transaction);
      return put.apply(this, asked);
    };
    IDBObjectStore.prototype.delete = function (...asked) {
      giveUp(this.transaction);
      return remove.apply(this, asked);
    };
    return () => Object.assign(IDBObjectStore.prototype, {put, delete: remove});
  }

  /** Counts what is written to the second place from now on. */
  countWrites({twin}: Store): () => number {
    if (!twin) return () => 0;
    let count = 0;
    const {write} = twin;
    twin.write = (changes) => {
      count += 1;
      return write(changes);
    };
    return () => count;
  }

  async remove(): Promise<void> {
    await this.removeCopy();
  }

  async #use<T>(
    mode: IDBTransactionMode,
    work: (texts: IDBObjectStore) => IDBRequest<T>[],
  ): Promise<IDBRequest<T>[]> {
    const request = indexedDB.open(this.#name);
    request.onupgradeneeded = () => request.result.createObjectStore('texts');
    await settled(request);
    const transaction = request.result.transaction('texts', mode);
    const asked = work(transaction.objectStore('texts'));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
    return asked;
  }

  #tell(from: EventTarget | null, key: string | null, newValue: string | null): void {
    for (const tab of this.#tabs) {
      if (tab !== from) tab.dispatchEvent(new StorageEvent('storage', {key, newValue}));
    }
  }

  #storage(tab: EventTarget): Storage {
    const {cells} = this;
    return {
      get length() {
        return cells.size;
      },
      key: (place: number) => [...cells.keys()][place] ?? null,
      getItem: (key: string) => cells.get(key) ?? null,
      clear: () => cells.clear(),
      setItem: (key: string, text: string) => {
        if (this.isFull) throw new DOMException('No room.', 'QuotaExceededError');
        if (cells.get(key) === text) return;
        cells.set(key, text);
        this.#tell(tab, key, text);
      },
      removeItem: (key: string) => {
        if (cells.delete(key)) this.#tell(tab, key, null);
      },
    };
  }
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = reject;
  });
}
