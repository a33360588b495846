import {makeBackup} from './backup-file.ts';
import {bringIn} from './bring-in.ts';
import type {Copy, Reading} from './copy.ts';
import {nameEnd} from './keys.ts';
import {type Preview, previewOf} from './preview.ts';
import type {Store} from './store.ts';

/** All that carrying a record from device to device needs of the record here. */
export interface Carrier {
  readonly course: string;
  /** Null on a shared device where nobody has said who is learning. */
  readonly learner: string | null;
  readonly name: string | null;
  readonly count: number;
  /** Whether this browser can make links and codes. */
  readonly canLink: boolean;
  file(): BackupFile;
  /** Null when the record is too large for a link. */
  link(): Promise<string | null>;
  /** Addresses for QR codes, each with a part of the record; null when they would be too many. */
  codes(): Promise<readonly string[] | null>;
  readLink(fragment: string): Promise<Reading>;
  preview(copy: Copy): Preview;
  /** Adds a copy; calling the answer takes it back. */
  add(copy: Copy): () => void;
  /** Whether the browser has kept all that was added. */
  isKept(): Promise<boolean>;
}

/** A backup with the name that the file is to have. */
export interface BackupFile {
  readonly name: string;
  readonly text: string;
}

/** More codes than this nobody wants to scan. */
const mostCodes = 6;
/** Bits that a QR code of version 30 holds at its lowest level of correction. */
const codeBits = 13_856;

/** What makes and reads links; fetched when the first one is asked for. */
type Links = Pick<typeof import('./take-link.ts'), 'longestLink' | 'packRecord' | 'readLink'>;

/**
 * Joins a store, and the page at this address, to what carries copies. `activities`
 * tells the record for people and other programs.
 */
export function carry(
  store: Store,
  page: string,
  loadLinks: () => Promise<Links>,
  activities: () => readonly object[] = () => [],
): Carrier {
  const {course, learner} = store;
  const nameHere = () => store.texts.get(store.prefix + nameEnd) ?? null;
  const pack = async (events = store.events()) => {
    const {packRecord} = await loadLinks();
    return packRecord({course, name: nameHere(), events});
  };

  return {
    course,
    learner,
    get name() {
      return nameHere();
    },
    get count() {
      return store.events().length;
    },
    canLink: typeof CompressionStream === 'function' && typeof DecompressionStream === 'function',
    file: () => makeFile(store, new Date(), activities()),
    async link() {
      const [packed, {longestLink}] = await Promise.all([pack(), loadLinks()]);
      const link = page + packed?.link;
      return packed && link.length <= longestLink ? link : null;
    },
    async codes() {
      const events = store.events();
      for (let count = 1; count <= mostCodes; count += 1) {
        const size = Math.ceil(events.length / count);
        const parts = Array.from({length: count}, (_, n) => events.slice(n * size, (n + 1) * size));
        const packed = await Promise.all(parts.map((part) => pack(part)));
        const codes = packed.flatMap((one) => (one ? [page + one.code] : []));
        if (codes.length === count && codes.every((code) => fitsCode(code, page))) return codes;
      }
      return null;
    },
    async readLink(fragment) {
      return (await loadLinks()).readLink(fragment, course);
    },
    preview: (copy) => previewOf(copy, store.events()),
    add: (copy) => bringIn(store, copy),
    async isKept() {
      await store.kept();
      return !store.unsaved;
    },
  };
}

/** The whole record as a file, named so that copies of several days can be told apart. */
export function makeFile(store: Store, now: Date, activities: readonly object[] = []): BackupFile {
  const {course, texts, prefix} = store;
  const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric'});
  const events = store.events();
  const name = texts.get(prefix + nameEnd) ?? null;
  return {
    name: `${course}-record-${day.format(now).toLowerCase().replace(/\s/g, '-')}.json`,
    text: makeBackup({course, name, made: now.toISOString(), events, activities}),
  };
}

/** An address costs a byte for each character, what follows it 11 bits for two; heads cost a little. */
function fitsCode(code: string, page: string): boolean {
  const start = page.length + 8;
  return 8 * start + 5.5 * (code.length - start) + 48 <= codeBits;
}
