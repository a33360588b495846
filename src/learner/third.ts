import {thirdName, wholeKey} from './device-keys.ts';
import type {Change} from './keeper.ts';
import {probeKey} from './keys.ts';
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
/** More at once come from a file or from another learner, and stand there too. */
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
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        isSlow = true;
        resolve();
      }, patience);
      mine.then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  const {write} = twin;
  const third: Third = {
    write: (changes) => inTurn((shelf) => put(shelf, changes, now())),
    forget: (prefix) =>
      inTurn(async (shelf) => {
        const mine = (await shelf.keys()).filter((request) => keyOf(request).startsWith(prefix));
        await Promise.all(mine.map((request) => shelf.delete(request)));
      }),
    texts: async () => textsOn(await open().open(thirdName(course))),
  };
  twin.third = third;
  twin.write = async (changes) => (await Promise.all([write(changes), third.write(changes)]))[0];
  return inTurn((shelf) => refill(twin, wholeKey(course), shelf, now()));
}

async function put(shelf: Cache, changes: readonly Change[], at: number): Promise<void> {
  const mine = changes.filter(([key]) => key !== probeKey);
  await Promise.all(
    mine.map(([key, text]) => {
      const address = addressOf(key);
      if (text === null) return shelf.delete(address);
      if (mine.length > many) return undefined;
      return shelf.put(new Request(address, {headers: {at: `${at}`}}), new Response(text));
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

/** A database that lacks this one key was made anew, and has lost what it held. */
async function refill(twin: Twin, whole: string, shelf: Cache, now: number): Promise<void> {
  const kept = await shelf.keys();
  const isOld = (request: Request) => Math.abs(now - Number(request.headers.get('at'))) > day;
  await Promise.all(kept.filter(isOld).map((request) => shelf.delete(request)));
  if (await twin.use('readonly', (all) => all.get(whole))) return;
  const texts = await textsOn(shelf);
  const there = new Set(await twin.use('readonly', (all) => all.getAllKeys()));
  await twin.use('readwrite', (all) => {
    for (const [key, text] of texts) if (!there.has(key)) all.put(text, key);
    return all.put('1', whole);
  });
}
