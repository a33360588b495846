import {inForce, type KnownEvent, type LoggedEvent} from './log.ts';

/** A day of the calendar where the learner is: `2026-12-06`. */
export type Day = string;

/** A question that was not right at the first try. */
export interface ComingBack {
  readonly what: string;
  /** The days on which it is asked that are still to be met, the next one first. */
  readonly days: readonly [Day, ...Day[]];
}

/** What comes back to a learner, and when. */
export interface Returns {
  /** Asked today; what has waited longest stands first. */
  readonly due: readonly ComingBack[];
  /** Not asked before its day; the next one stands first. */
  readonly later: readonly ComingBack[];
  /** Every day after today on which something comes back, with the ids of its questions. */
  readonly ahead: readonly {readonly day: Day; readonly questions: readonly string[]}[];
}

/** Days after the first try: one, two and four weeks. */
const distances = [7, 14, 28];

/** A clock may be a time zone ahead; what lies further ahead was a wrong clock. */
const dayInMs = 86_400_000;

/** What became of one question in one wording. */
interface Tries {
  readonly first: Day;
  readonly firstRight: boolean;
  /** The latest day on which an answer was checked, or the first try. */
  readonly last: Day;
}

/**
 * The questions that come back, as the log tells it on the day of `now`.
 *
 * A day is met by an answer checked on it or later, right or not. So an answer
 * given before the day leaves it standing, and one given late meets every day
 * that has passed: nobody works off a backlog.
 *
 * A corrected question is another question. Its first try is the first one at
 * the new wording; the wording that was met last counts. What a wrong clock has
 * dated after `now` is taken to have happened at the event before it, so at
 * worst a question is asked once more, or once less.
 */
export function returnsOf(
  events: Iterable<LoggedEvent>,
  now: Date,
  isAsked: (what: string) => boolean = () => true,
): Returns {
  const questions = new Map<string, {readonly wordings: Map<string, Tries>; latest: Tries}>();
  const excused = new Set<string>();
  const end = now.getTime() + dayInMs;
  let clock = now;

  for (const event of inForce(events)) {
    if (event.did === null) continue;
    const at = new Date(event.at);
    if (at.getTime() >= 0 && at.getTime() <= end) clock = at;
    if (event.did === 'excused') excused.add(event.what);
    if (event.did !== 'answered' && event.did !== 'shown') continue;
    const wordings = questions.get(event.what)?.wordings ?? new Map<string, Tries>();
    const latest = takeTry(event, dayOf(clock), wordings.get(event.digest));
    wordings.set(event.digest, latest);
    questions.set(event.what, {wordings, latest});
  }

  const today = dayOf(now);
  const coming = [...questions].flatMap(([what, {latest}]): ComingBack[] => {
    if (latest.firstRight || excused.has(what) || !isAsked(what)) return [];
    const [next, ...more] = distances
      .map((distance) => addDays(latest.first, distance))
      .filter((day) => day > latest.last);
    return next ? [{what, days: [next, ...more]}] : [];
  });
  // The log's own order decides between questions of one day; the sort is stable.
  coming.sort(({days: [one]}, {days: [other]}) => (one < other ? -1 : Number(one > other)));
  return {
    due: coming.filter(({days: [next]}) => next <= today),
    later: coming.filter(({days: [next]}) => next > today),
    ahead: byDay(coming, today),
  };
}

/** The day that a moment falls on, where the learner is. */
export function dayOf(moment: Date): Day {
  const parts = [moment.getMonth() + 1, moment.getDate()];
  const [month, date] = parts.map((part) => String(part).padStart(2, '0'));
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${date}`;
}

/** So many days later; a day of the calendar has no hours that a change of clocks could move. */
export function addDays(day: Day, days: number): Day {
  const noon = new Date(`${day}T12:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

function takeTry(event: KnownEvent, day: Day, before?: Tries): Tries {
  const checked = event.did === 'answered';
  if (!before) return {first: day, firstRight: checked && event.right, last: day};
  return checked && day > before.last ? {...before, last: day} : before;
}

function byDay(coming: readonly ComingBack[], today: Day): Returns['ahead'] {
  const days = new Map<Day, string[]>();
  for (const {what, days: own} of coming) {
    for (const day of own) {
      if (day > today) days.set(day, [...(days.get(day) ?? []), what]);
    }
  }
  return [...days].sort().map(([day, questions]) => ({day, questions}));
}
