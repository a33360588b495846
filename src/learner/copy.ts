import {type LoggedEvent, parseEvent} from './log.ts';

/** What a file or a link brings: a record of this learner or another, read and checked. */
export interface Copy {
  /** The id of its course. */
  readonly course: string;
  /** The name as it was typed there. */
  readonly name: string | null;
  readonly events: readonly LoggedEvent[];
  /** How many entries could not be read; they are left out. */
  readonly damaged: number;
}

/** Why nothing is taken from a file or a link. */
export type Refusal =
  | 'damaged'
  | 'foreign'
  | 'course'
  | 'future'
  | 'large'
  | 'hostile'
  | 'unsupported';

/** A copy, or why there is none. */
export type Reading = {readonly copy: Copy} | {readonly refused: Refusal};

/** One entry of a copy before anything is believed of it. */
export type Entry = readonly [id: unknown, text: unknown];

/** Later than any honest place in a log: they are seconds since 1970. */
const lastPlace = 2 ** 40;
/** Honest events are flat, or nearly so. */
const deepest = 32;

/**
 * The events of a copy and how many entries are damaged; null for what no
 * copy made by this course holds, and what could harm the record here: ids
 * that would write other keys, two texts for one id, a place after which none is left.
 */
export function checkEntries(entries: Iterable<Entry>): Pick<Copy, 'events' | 'damaged'> | null {
  const events: LoggedEvent[] = [];
  const texts = new Map<string, string>();
  let damaged = 0;
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || typeof text !== 'string') {
      damaged += 1;
      continue;
    }
    if (!isEventId(id)) return null;
    const before = texts.get(id);
    if (before === text) continue;
    if (before !== undefined) return null;
    texts.set(id, text);
    const event = parseShallow(id, text);
    if (event) events.push(event);
    else if (isBeyondAll(text)) return null;
    else damaged += 1;
  }
  return {events, damaged};
}

/** Whether its place is one after which none is left: no accident writes that. */
function isBeyondAll(text: string): boolean {
  try {
    return Math.abs(JSON.parse(text).n) > lastPlace;
  } catch {
    return false;
  }
}

/** A name as it was typed, or null for what is none or would fill the page. */
export function nameIn(name: unknown): string | null {
  return typeof name === 'string' && name.trim() && name.length <= 200 ? name : null;
}

/** Whether a storage key may end in this. */
export function isEventId(id: string): boolean {
  return /^[\da-f]{16,64}$/.test(id);
}

/** Whether a value that came from JSON nests no deeper than events do. */
export function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1));
}

/** Writing an event again would end in an overflow if it nested without end. */
function parseShallow(id: string, text: string): LoggedEvent | null {
  const event = parseEvent(id, text);
  return event && isShallow(event.did === null ? JSON.parse(text) : event) ? event : null;
}
