import {learnerOf, thirdName, wholeKey} from './device-keys.ts';
import type {Change} from './keeper.ts';
import {emptiedEnd, learnerPrefix, probeKey} from './keys.ts';
import type {Twin} from './twin.ts';

/**
 * A third copy, of what was changed within a day, each text under its key in a cache.
 * Chromium throws its whole database away when it was killed twice in a row; what
 * localStorage has not written by then stands here, since a cache is files of its own.
 */
export interface Third {
  /** Settles when it is there, or may never be: never rejects, and takes three seconds at most. */
  write(changes: readonly Change[]): Promise<void>;
  /** Lets go of all whose keys begin so: a page that was left may not have got to it. */
  forget(prefix: string): Promise<void>;
  /** All that stands there; rejects where it cannot be read. */
  texts(): Promise<ReadonlyMap<string, string>>;
}

const patience = 3000;
/** By then the first place is on the disk. */
const day = 86_400_000;
/** More at once are brought in, or back, and the first place has time for them. */
const many = 500;

/** Nobody is ever asked for it. */
const place = 'https://third.invalid/';
const addressOf = (key: string) => place + encodeURIComponent(key);
const keyOf = ({url}: Request) => decodeURIComponent(url.slice(place.length));

/**
 * Keeps the third copy from now on: what is written to the second goes there as well.
 * Fills the second one again where it was thrown away, and settles once it is whole, or
 * after three seconds. `open` may throw where caches are blocked.
 */
export function joinThird(
  twin: Twin,
  course: string,
  open: () => CacheStorage,
  now: () => number = Date.now,
): Promise<void> {
  let shelf: Promise<Cache> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isSlow = false;
  /** What this page wrote, or forgot, before the second copy was whole: that is newer. */
  let own: string[] | undefined = [];

  /** One after the other, so that the last word on a key is the last one here too. */
  function inTurn(work: (shelf: Cache) => Promise<unknown>): Promise<void> {
    const mine = last.then(async () => {
      try {
        shelf ??= open().open(thirdName(course));
        await work(await shelf);
      } catch {
        // Blocked or full: there are two other places.
        shelf = undefined;
      }
    });
    last = mine;
    if (isSlow) return Promise.resolve();
    return withPatience(mine).catch(() => {
      isSlow = true;
    });
  }

  const {write} = twin;
  const third: Third = {
    write(changes) {
      own?.push(...changes.map(([key]) => key));
      return inTurn((shelf) => put(shelf, changes, now()));
    },
    forget(prefix) {
      own?.push(prefix);
      return inTurn(async (shelf) => {
        const mine = (await shelf.keys()).filter((request) => keyOf(request).startsWith(prefix));
        await Promise.all(mine.map((request) => shelf.delete(request)));
      });
    },
    async texts() {
      await withPatience(last);
      let storage: CacheStorage;
      try {
        storage = open();
      } catch {
        // Where there are no caches there is nothing in one.
        return new Map();
      }
      return textsOn(await storage.open(thirdName(course)));
    },
  };
  twin.third = third;
  twin.write = async (changes) => (await Promise.all([write(changes), third.write(changes)]))[0];
  return inTurn(async (shelf) => {
    if (await withPatience(twin.use('readonly', (all) => all.get(wholeKey(course))))) {
      await letGo(shelf, twin, now());
    } else {
      await refill(shelf, twin, course, (key) => !!own?.some((one) => key.startsWith(one)));
    }
    own = undefined;
  });
}

/** The same, or a rejection after three seconds. */
function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What cannot be kept leaves nothing earlier in its place. */
async function put(shelf: Cache, changes: readonly Change[], at: number): Promise<void> {
  const mine = changes.filter(([key]) => key !== probeKey);
  await Promise.all(
    mine.map(([key, text]) => {
      const address = addressOf(key);
      if (text === null || mine.length > many) return shelf.delete(address);
      const request = new Request(address, {headers: {at: `${at}`}});
      return shelf.put(request, new Response(text)).catch(() => shelf.delete(address));
    }),
  );
}

async function textsOn(shelf: Cache): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const request of await shelf.keys()) {
    const kept = await shelf.match(request);
    if (kept) texts.set(keyOf(request), await kept.text());
  }
  return texts;
}

/** Lets go of what is older than a day, and of what the second copy has lost on purpose. */
async function letGo(shelf: Cache, twin: Twin, now: number): Promise<void> {
  const kept = await shelf.keys();
  const there = new Set(await withPatience(twin.use('readonly', (all) => all.getAllKeys())));
  const isOver = (request: Request) => {
    const age = Math.abs(now - Number(request.headers.get('at')));
    // Another page may be writing to both just now.
    return age > day || (age > 10_000 && !there.has(keyOf(request)));
  };
  await Promise.all(kept.filter(isOver).map((request) => shelf.delete(request)));
}

/**
 * A database that lacks this one key was made anew, and has lost what it held. Whatever it
 * was told since is newer, and who was deleted since stays so.
 */
async function refill(
  shelf: Cache,
  twin: Twin,
  course: string,
  isOwn: (key: string) => boolean,
): Promise<void> {
  const texts = await textsOn(shelf);
  const whole = wholeKey(course);
  let isLate = false;
  const filling = twin.use('readwrite', (all) => {
    const asked: IDBRequest<string | undefined> = all.get(whole);
    asked.onsuccess = () => {
      if (asked.result || isLate) return;
      const found = all.getAllKeys();
      found.onsuccess = () => {
        const there = new Set(found.result.map(String));
        const isDeleted = (key: string) =>
          there.has(learnerPrefix(course, `${learnerOf(course, key)}`) + emptiedEnd);
        for (const [key, text] of texts) {
          if (!there.has(key) && !isDeleted(key) && !isOwn(key)) all.put(text, key);
        }
        all.put('1', whole);
      };
    };
    return asked;
  });
  await withPatience(filling).catch((error) => {
    isLate = true;
    throw error;
  });
}
