import type {Named} from '../course/was.ts';

/**
 * What a learner can have done, and how it is written down.
 *
 * This is the whole list. Each deed stands here with a blank of every field it
 * carries: the types are read from it, and so is the check of stored text.
 */
const blanks = {
  /** A lesson's page was opened. */
  opened: {what: ''},
  /** A lesson was read to its end. */
  read: {what: ''},
  /** An answer was checked; `chose` are the ids of choices, in the learner's order. */
  answered: {what: '', digest: '', chose: [''], right: false},
  /** The answer was asked for; scores nothing. */
  shown: {what: '', digest: ''},
  /** A question that may be left out was left out. */
  skipped: {what: '', digest: ''},
  /** The learner's own words to a prompt. */
  reflected: {what: '', text: ''},
  /** Events whose words were taken out of storage; only their ids stay. */
  erased: {ids: ['']},
  /** A lesson was finished, in this version of this status, with `right` of `of` questions. */
  finished: {what: '', version: '', status: '', right: 0, of: 0},
  /** A step of a consultation was taken, `by` a choice (its id) or, empty, by going back. */
  stepped: {what: '', by: ''},
  /** Items of an assessment were drawn; the event's own id is the id of the attempt. */
  drew: {what: '', seed: '', items: ['']},
  /** An answer of an attempt was set or changed, unmarked; `chose` is empty when it was taken back. */
  picked: {what: '', draw: '', digest: '', chose: ['']},
  /** An attempt was handed in and marked against `mark` per cent; `left` items did not count. */
  submitted: {
    what: '',
    draw: '',
    version: '',
    status: '',
    mark: 0,
    right: 0,
    of: 0,
    safetyRight: 0,
    safetyOf: 0,
    passed: false,
    missed: [''],
    left: [''],
  },
  /** The learner put the minutes right that an activity took. */
  corrected: {what: '', minutes: 0},
  /** An activity was tied to these themes of a regulator's code; an empty list takes it back. */
  themed: {what: '', framework: '', version: '', themes: ['']},
  /** An activity was talked over with a colleague: an ISO date, minutes, their role, what came of it. */
  discussed: {what: '', on: '', minutes: 0, role: '', text: ''},
  /** A question shall not come back later. */
  excused: {what: ''},
};

type Blanks = typeof blanks;
type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
type Sealed<T> = {readonly [F in keyof T]: T[F] extends string[] ? readonly string[] : T[F]};

/** One thing a learner did, told apart by `did`; `what` is the id it was done to. */
export type Deed = {[D in keyof Blanks]: {readonly did: D} & Sealed<Blanks[D]>}[keyof Blanks];

/** A deed as it stands in the log. */
export type KnownEvent = Deed & {
  /** The end of its storage key, never part of its text. */
  readonly id: string;
  readonly v: 1;
  /** Its place in the log, because clocks jump. */
  readonly n: number;
  /** ISO date and time. */
  readonly at: string;
};

/** An event of a later version of this course: kept, passed on as `text`, never read. */
export interface OpaqueEvent {
  readonly id: string;
  readonly n: number;
  readonly did: null;
  readonly text: string;
}

/** Anything that stands in the log. */
export type LoggedEvent = KnownEvent | OpaqueEvent;

/**
 * The event that a stored text tells, or null when the text is damaged. What
 * has a place but is not understood comes from a later version.
 *
 * @param renew gives what it was done to the name that this has now.
 */
export function parseEvent(
  id: string,
  text: string,
  renew?: (event: Named) => void,
): LoggedEvent | null {
  try {
    const told = JSON.parse(text) as KnownEvent & Fields;
    const {v, n, at, did} = told;
    // No clock tells such a place, and it would leave no place after it.
    if (!Number.isInteger(n) || Math.abs(n) > 2 ** 40) return null;
    if (v !== 1 || !Object.hasOwn(blanks, did)) return {id, n, did: null, text};
    const fields: Fields = blanks[did];
    for (const field in fields) {
      const value = told[field];
      if (typeof value !== typeof fields[field]) return null;
      if (typeof value !== 'object') continue;
      if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) return null;
    }
    // As long as an ISO time is, or longer in a year that a broken clock may think of.
    const isTime = typeof at === 'string' && at.length >= 24 && !Number.isNaN(Date.parse(at));
    renew?.(told as Named);
    return isTime ? Object.assign(told, {id}) : null;
  } catch {
    return null;
  }
}

/** The text that an event is stored and passed on as. */
export function eventText(event: LoggedEvent): string {
  return event.did === null ? event.text : JSON.stringify({...event, id: undefined});
}

/** The events that count, in the order of the log: each once, and none that was erased. */
export function inForce(events: Iterable<LoggedEvent>): LoggedEvent[] {
  const log = [...events].sort(compareEvents);
  // Erased events count as done with before the first is read, so that they
  // stay away wherever they stand; and so do second copies.
  const done = new Set<string>();
  for (const event of log) if (event.did === 'erased') for (const id of event.ids) done.add(id);
  return log.filter(({id}) => !done.has(id) && done.add(id));
}

/** Puts events in the order of the log, on every device the same. */
export function compareEvents(a: LoggedEvent, b: LoggedEvent): number {
  return a.n - b.n || (a.id < b.id ? -1 : Number(a.id > b.id));
}
