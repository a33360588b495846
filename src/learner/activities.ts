import type {Told} from './answers.ts';
import {foldAssessment} from './assessment.ts';
import {inForce, type LoggedEvent} from './log.ts';
import {lessonOf} from './record.ts';

/** How many questions were right, of how many. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** Themes of one regulator's code, as they were called when the learner chose them. */
export type ThemeChoice = Pick<Told<'themed'>, 'framework' | 'version' | 'themes'>;

/** A talk with a colleague about what was learnt. */
export type Discussion = Pick<Told<'discussed'>, 'id' | 'on' | 'minutes' | 'role' | 'text'>;

/** What is recorded of one lesson, consultation or assessment. */
export interface ActivityRecord {
  /** ISO time at which something was first done in it. */
  readonly started: string | undefined;
  /** ISO time of the first completion; of an assessment, of the first pass. */
  readonly completed: string | undefined;
  /** Of the words, as they were when it was completed (or, short of a pass, submitted). */
  readonly version: string | undefined;
  readonly status: string | undefined;
  /** The best one; undefined where nothing is scored. */
  readonly score: Score | undefined;
  /** What was right when it was first checked, without a look at the answer. */
  readonly firstTry: Score | undefined;
  /** How often an answer was checked; of an assessment, how often it was submitted. */
  readonly attempts: number;
  /** What the learner says it took. Nothing is ever counted from an open page. */
  readonly minutes: number | undefined;
  /** The latest choice in each code. */
  readonly themes: readonly ThemeChoice[];
  /** What was it, what did I learn, what will I change; empty where nothing is written. */
  readonly notes: readonly [string, string, string];
  /** By day. */
  readonly discussions: readonly Discussion[];
}

/** Minutes that a learner may enter, for an activity or a talk. */
export const minutesAllowed = {min: 1, max: 600} as const;

/** Whether these are minutes as a learner may enter them. */
export function areMinutes(minutes: number): boolean {
  const {min, max} = minutesAllowed;
  return Number.isInteger(minutes) && minutes >= min && minutes <= max;
}

/** What the prompts of an activity's three CPD notes are called in the record. */
export function noteIds(activity: string): readonly [string, string, string] {
  return [`${activity}/cpd.1`, `${activity}/cpd.2`, `${activity}/cpd.3`];
}

/** Of an activity in which nothing was done. */
export const blankActivity: ActivityRecord = {
  started: undefined,
  completed: undefined,
  version: undefined,
  status: undefined,
  score: undefined,
  firstTry: undefined,
  attempts: 0,
  minutes: undefined,
  themes: [],
  notes: ['', '', ''],
  discussions: [],
};

interface Gathered {
  started?: string;
  finish?: Told<'finished'>;
  best?: Score;
  attempts: number;
  readonly firsts: Map<string, boolean>;
  minutes?: number;
  readonly themes: Map<string, ThemeChoice>;
  readonly words: Map<string, string>;
  readonly discussions: Discussion[];
  isAssessment: boolean;
}

/**
 * What a log tells of each activity, by id, in whatever order and however often its events
 * arrive. Those that the course no longer has are among them.
 */
export function foldActivities(events: Iterable<LoggedEvent>): ReadonlyMap<string, ActivityRecord> {
  const log = inForce(events);
  const found = new Map<string, Gathered>();
  for (const event of log) {
    if (event.did === null || event.did === 'erased') continue;
    const id = lessonOf(event.what);
    const gathered = found.get(id) ?? blank();
    if (take(gathered, event)) found.set(id, gathered);
  }
  return new Map([...found].map(([id, gathered]) => [id, recordFrom(id, gathered, log)]));
}

function blank(): Gathered {
  return {
    attempts: 0,
    firsts: new Map(),
    themes: new Map(),
    words: new Map(),
    discussions: [],
    isAssessment: false,
  };
}

type Known = Exclude<Extract<LoggedEvent, {v: 1}>, {did: 'erased'}>;

/** Adds what one event says; false where it says nothing about an activity. */
function take(gathered: Gathered, event: Known): boolean {
  switch (event.did) {
    case 'reflected':
      if (!/\/cpd\.[123]$/.test(event.what)) return false;
      gathered.words.set(event.what, event.text);
      return true;
    case 'corrected':
      // Another version, or another hand, may have written what nobody could enter here.
      if (areMinutes(event.minutes)) gathered.minutes = event.minutes;
      return areMinutes(event.minutes);
    case 'themed':
      gathered.themes.delete(event.framework);
      if (event.themes.length) gathered.themes.set(event.framework, event);
      return true;
    case 'discussed':
      if (!isDay(event.on) || !areMinutes(event.minutes)) return false;
      gathered.discussions.push(event);
      return true;
    case 'excused':
      return false;
    default:
      gathered.started ??= event.at;
      return takeWork(gathered, event);
  }
}

function takeWork(gathered: Gathered, event: Known): true {
  if (event.did === 'finished') {
    gathered.finish ??= event;
    const {right, of} = event;
    if (of && (!gathered.best || right > gathered.best.right)) gathered.best = {right, of};
  } else if (event.did === 'answered' || event.did === 'shown') {
    const isChecked = event.did === 'answered';
    gathered.attempts += Number(isChecked);
    // A question whose meaning changed is another question, and has a first try of its own.
    const key = `${event.what}#${event.digest}`;
    if (!gathered.firsts.has(key)) {
      for (const old of gathered.firsts.keys()) {
        if (old.startsWith(`${event.what}#`)) gathered.firsts.delete(old);
      }
      gathered.firsts.set(key, event.did === 'answered' && event.right);
    }
  } else if (event.did === 'submitted' || event.did === 'drew') gathered.isAssessment = true;
  return true;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function recordFrom(id: string, gathered: Gathered, log: readonly LoggedEvent[]): ActivityRecord {
  const {started, minutes, words, themes, discussions} = gathered;
  const [was, learnt, change] = noteIds(id).map((note) => words.get(note) ?? '');
  return {
    started,
    minutes,
    ...(gathered.isAssessment ? ofAssessment(id, log) : ofLesson(gathered)),
    themes: [...themes.values()].map(({framework, version, themes}) => ({
      framework,
      version,
      themes,
    })),
    notes: [was ?? '', learnt ?? '', change ?? ''],
    discussions: discussions
      .map(({id, on, minutes, role, text}) => ({id, on, minutes, role, text}))
      .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
  };
}

type Result = Pick<
  ActivityRecord,
  'completed' | 'version' | 'status' | 'score' | 'firstTry' | 'attempts'
>;

function ofLesson({finish, best, attempts, firsts}: Gathered): Result {
  const tries = [...firsts.values()];
  return {
    completed: finish?.at,
    version: finish?.version,
    status: finish?.status,
    score: best,
    firstTry: tries.length ? {right: tries.filter(Boolean).length, of: tries.length} : undefined,
    attempts,
  };
}

function ofAssessment(id: string, log: readonly LoggedEvent[]): Result {
  const {results, best, passed} = foldAssessment(log, id);
  const [first] = results;
  const shown = passed ?? best;
  return {
    completed: passed?.at,
    version: shown?.version,
    status: shown?.status,
    score: best && {right: best.right, of: best.of},
    firstTry: first && {right: first.right, of: first.of},
    attempts: results.length,
  };
}
