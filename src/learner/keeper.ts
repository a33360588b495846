import {probeKey} from './keys.ts';

/**
 * Why something is not kept: storage is blocked or keeps nothing, it is full,
 * or it was emptied while this page stood open.
 */
export type Trouble = 'blocked' | 'full' | 'cleared';

/** What a storage key is to hold; null to be gone. */
export type Change = readonly [key: string, text: string | null];

/** The texts of one learner, in memory and, as far as it takes them, in storage. */
export interface Keeper {
  readonly trouble: Trouble | null;
  readonly texts: ReadonlyMap<string, string>;
  /** Changes that storage has not taken. */
  readonly waiting: ReadonlyMap<string, string | null>;
  /** Reads storage anew. */
  load(): void;
  write(changes: readonly Change[]): void;
  /** Another tab has made this change. */
  accept(change: Change): void;
  /** Something else has emptied the storage: the texts stay, waiting. */
  outlive(): void;
}

// Room for a few answers: a storage that is nearly full says so while the last
// answer can still be kept, not when the next one is lost.
const probe: readonly Change[] = [
  [probeKey, 'x'.repeat(1000)],
  [probeKey, null],
];

/**
 * Looks after the keys that begin with `prefix`, in a storage that may be
 * blocked, full or deaf, and tries it at once. Calls back for each change.
 */
export function openKeeper(
  open: () => Storage,
  prefix: string,
  onChange: (change: Change) => void,
): Keeper {
  const texts = new Map<string, string>();
  const waiting = new Map<string, string | null>();

  function set(change: Change): void {
    const [key, text] = change;
    if (text === null) texts.delete(key);
    else texts.set(key, text);
    onChange(change);
  }

  function load(): void {
    try {
      const storage = open();
      for (const key of texts.keys()) set([key, null]);
      for (let i = 0; i < storage.length; i++) {
        const key = storage.key(i);
        if (key?.startsWith(prefix)) set([key, storage.getItem(key)]);
      }
    } catch {
      // What this page remembers is then all there is.
    }
    [...waiting].forEach(set);
  }

  function settle(): void {
    keeper.trouble = null;
    for (const [key, text] of [...waiting, ...probe]) {
      try {
        const storage = open();
        if (text === null) storage.removeItem(key);
        else storage.setItem(key, text);
        if (storage.getItem(key) === text) waiting.delete(key);
        else keeper.trouble = 'blocked';
      } catch (error) {
        // QuotaExceededError; in Firefox also NS_ERROR_DOM_QUOTA_REACHED.
        keeper.trouble = /quota/i.test(String(error)) ? 'full' : 'blocked';
      }
    }
  }

  const keeper = {
    trouble: null as Trouble | null,
    texts,
    waiting,
    load,
    write(changes: readonly Change[]) {
      for (const change of changes) {
        waiting.set(...change);
        set(change);
      }
      settle();
    },
    accept(change: Change) {
      waiting.delete(change[0]);
      set(change);
      if (keeper.trouble) settle();
    },
    outlive() {
      for (const entry of texts) waiting.set(...entry);
      keeper.trouble = 'cleared';
    },
  };
  load();
  settle();
  return keeper;
}
