import './site-shared.ts';
import {hiddenKey} from './learner/device-keys.ts';
import type {Places} from './learner/emptying.ts';
import {hiddenText, readHidden} from './learner/hidden.ts';
import {coursePrefix, seatKey} from './learner/keys.ts';
import {readSeat, type Seat} from './learner/seat.ts';
import type {SeatPlace} from './learner/seat-watch.ts';
import type {Twin} from './learner/twin.ts';

// Together with the first module, the only code that touches what the browser
// keeps: a test looks for the names of the storages in every other file.

/** The first place; throws where it is blocked. */
export const firstPlace = () => localStorage;

/** What the browser keeps under a key; null where there is nothing or it is blocked. */
export function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or takes it away; false where the browser did not do so. */
export function storeText(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

/** Everything in the first place, of this course and of others; rejects nothing, may be empty. */
export function storedTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  try {
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      if (key !== null) texts.set(key, localStorage.getItem(key) ?? '');
    }
  } catch {
    // Blocked: then there is nothing to see.
  }
  return texts;
}

/** What of it belongs to this course. */
export function textsOfCourse(course: string): [string, string][] {
  return [...storedTexts()].filter(([key]) => key.startsWith(coursePrefix(course)));
}

/** What the second place said of it where the first neither says nor takes it. */
let lostSeat: Seat | null = null;

/** From now on this holds on this page, while the first place says nothing. */
export function assumeSeat(seat: Seat): void {
  lostSeat = seat;
}

/** Where it stands who is learning here; `kept` settles when the second place knows it, or does not answer. */
export function openSeat(
  course: string,
  twin?: Twin,
): SeatPlace & {kept(): Promise<unknown> | undefined} {
  const key = seatKey(course);
  let writing: Promise<unknown> | undefined;
  return {
    read: () => readSeat(storedText(key)) ?? lostSeat,
    write(seat) {
      const before = readSeat(storedText(key));
      const text = JSON.stringify(seat);
      if (!storeText(key, text)) return false;
      // It need not know of every sign of the learner.
      if (before?.device !== seat.device || before.learner !== seat.learner) {
        writing = twin?.write([[key, text]]);
      }
      return true;
    },
    now: () => Date.now(),
    kept: () => writing,
  };
}

/** Which pieces of advice were put away on this device. */
export function hiddenAdvice(course: string): ReadonlySet<string> {
  return readHidden(storedText(hiddenKey(course)));
}

/** Puts one away for good. */
export function hideAdvice(course: string, name: string): void {
  storeText(hiddenKey(course), hiddenText(hiddenAdvice(course), name));
}

/** The places of this course, as deleting and looking around need them. */
export function openPlaces(twin: Twin | undefined): Places {
  return {
    textsUnder: (prefix) => new Map([...storedTexts()].filter(([key]) => key.startsWith(prefix))),
    store: storeText,
    copyUnder: (prefix) => (twin ? readCopyUnder(twin, prefix) : Promise.resolve(new Map())),
    storeCopy: async (changes) => (await twin?.write(changes)) ?? false,
    thirdUnder: async (prefix) =>
      new Map([...((await twin?.third?.texts()) ?? [])].filter(([key]) => key.startsWith(prefix))),
  };
}

/** What the second place holds; rejects where it does not answer. */
async function readCopyUnder(twin: Twin, prefix: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const reading = twin.use('readonly', (shelf) => {
    shelf.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`)).onsuccess = ({target}) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      texts.set(String(cursor.key), String(cursor.value));
      cursor.continue();
    };
    return shelf.count();
  });
  await Promise.race([reading, new Promise((_, reject) => setTimeout(reject, 3000))]);
  return texts;
}
