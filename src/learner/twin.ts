import type {Change} from './keeper.ts';

/**
 * A second copy of everything on the disk itself. Browsers write localStorage
 * to the disk seconds later; a strict transaction of IndexedDB is there when it
 * says so (1 to 7 ms).
 */
export interface Twin {
  /**
   * True once all changes are on the disk, false if they may never be. Never
   * rejects, and answers within three seconds.
   */
  write(changes: readonly Change[]): Promise<boolean>;
  /** What `work` asked of the copy, once its transaction is over; rejects where there is none. */
  use<T>(mode: IDBTransactionMode, work: (texts: IDBObjectStore) => IDBRequest<T>): Promise<T>;
}

const patience = 3000;

/** Opens the copy when it is first needed. `open` may throw where it is blocked. */
export function openTwin(open: () => IDBFactory, name: string): Twin {
  let database: Promise<IDBDatabase> | undefined;

  const connect = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = open().open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('texts');
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });

  const attempt: Twin['use'] = async (mode, work) => {
    database ??= connect();
    const db = await database;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('texts', mode, {durability: 'strict'});
      const request = work(transaction.objectStore('texts'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = reject;
    });
  };

  // Browsers drop connections, for example of a page that slept: then a new one is made.
  const use: Twin['use'] = (mode, work) =>
    attempt(mode, work).catch(() => {
      database = undefined;
      return attempt(mode, work);
    });

  return {
    use,
    write: (changes) =>
      Promise.race([
        use('readwrite', (texts) => {
          for (const [key, text] of changes)
            text === null ? texts.delete(key) : texts.put(text, key);
          return texts.count();
        }).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, patience, false)),
      ]),
  };
}
