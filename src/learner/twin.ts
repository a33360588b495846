import type {Change} from './keeper.ts';
import type {Third} from './third.ts';

/**
 * A second copy of everything on the disk itself. Browsers write localStorage
 * to the disk seconds later; a strict transaction of IndexedDB is there when it
 * says so (1 to 7 ms).
 */
export interface Twin {
  /**
   * True once all changes are on the disk, all in one, false if they may never
   * be. Never rejects, and answers within three seconds.
   */
  write(changes: readonly Change[]): Promise<boolean>;
  /** A third copy, once its module is there; what is written above goes to it as well. */
  third?: Third;
  /** What `work` asked of the copy, once its transaction is over; rejects where there is none. */
  use<T>(
    mode: IDBTransactionMode,
    work: (texts: IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T>;
}

const patience = 3000;

/** Opens the copy when it is first needed. `open` may throw where it is blocked. */
export function openTwin(open: () => IDBFactory, name: string): Twin {
  let database: Promise<IDBDatabase> | undefined;

  const connect = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      // Whatever version is there: a later page of this course may have made it newer.
      const request = open().open(name);
      request.onupgradeneeded = () => request.result.createObjectStore('texts');
      request.onsuccess = () => {
        // Who makes it newer, or takes it away, does not wait for this page.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = reject;
    });

  const attempt: Twin['use'] = async (mode, work) => {
    database ??= connect();
    const db = await database;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('texts', mode, {durability: 'strict'});
      const request = work(transaction.objectStore('texts'));
      transaction.oncomplete = () => resolve(request?.result as never);
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
          let last: IDBRequest | undefined;
          for (const [key, text] of changes)
            last = text === null ? texts.delete(key) : texts.put(text, key);
          return last;
        }).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, patience, false)),
      ]),
  };
}
