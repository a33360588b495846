import {type Answer, type AnswerKey, foldAnswers, type Told} from './answers.ts';
import {inForce, type LoggedEvent} from './log.ts';
import type {Store} from './store.ts';

type Finish = Pick<Told<'finished'>, 'at' | 'version' | 'status' | 'right' | 'of'>;

/** All that the course knows of a learner, made anew from the log each time. */
export interface LearnerRecord {
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  /** By lesson, when and in which version it was first finished, with the best score since. */
  readonly finished: ReadonlyMap<string, Finish>;
  /** By lesson, when it was first read to its end. */
  readonly read: ReadonlyMap<string, string>;
  /** By lesson, when it was first opened. */
  readonly opened: ReadonlyMap<string, string>;
  /** By prompt, the latest words. */
  readonly reflections: ReadonlyMap<string, Pick<Told<'reflected'>, 'id' | 'text' | 'at'>>;
  /** By activity that was completed as a part of another or as their sum: which these were. */
  readonly from?: ReadonlyMap<string, readonly string[]>;
  /** Where the learner left off. */
  readonly last: {readonly lesson: string; readonly item: string | null} | null;
  /** Nothing was ever done, or nothing of it is left. */
  readonly isEmpty: boolean;
}

/** The record that a log tells, in whatever order and however often its events arrive. */
export function foldRecord(
  events: Iterable<LoggedEvent>,
  answers = foldAnswers(events),
): LearnerRecord {
  const log = inForce(events);
  const finished = new Map<string, Finish>();
  const read = new Map<string, string>();
  const opened = new Map<string, string>();
  const reflections = new Map<string, Told<'reflected'>>();
  const lastItems = new Map<string, string>();
  let lesson: string | null = null;

  for (const event of log) {
    switch (event.did) {
      case 'opened':
        lesson = event.what;
        setFirst(opened, lesson, event.at);
        break;
      case 'read':
        setFirst(read, event.what, event.at);
        break;
      case 'finished':
        finished.set(event.what, takeFinish(event, finished.get(event.what)));
        break;
      case 'reflected':
        reflections.set(event.what, event);
        break;
      case 'stepped':
      case 'answered':
      case 'shown':
      case 'skipped':
        lastItems.set(lessonOf(event.what), event.what);
    }
  }
  const last = lesson === null ? null : {lesson, item: lastItems.get(lesson) ?? null};
  return {answers, finished, read, opened, reflections, last, isEmpty: !log.length};
}

/** What is done to every record once it is made. */
let complete = (record: LearnerRecord): LearnerRecord => record;

/** Has every record completed like that: for pages with what few pages need. */
export function completeBy(how: typeof complete): void {
  complete = how;
}

const records = new WeakMap<readonly LoggedEvent[], LearnerRecord>();

/** The record of a store as it stands; made anew only after a change. */
export function recordOf(store: Pick<Store, 'events' | 'answers'>): LearnerRecord {
  const events = store.events();
  const record = records.get(events) ?? complete(foldRecord(events, store.answers()));
  records.set(events, record);
  return record;
}

/** The lesson that a question or prompt belongs to: what stands before the slash. */
export function lessonOf(item: string): string {
  return item.split('/', 1)[0] ?? item;
}

function setFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** The date and version of the first finish, with the best score. */
function takeFinish(event: Finish, first: Finish = event): Finish {
  const {right, of} = event.right > first.right ? event : first;
  return {at: first.at, version: first.version, status: first.status, right, of};
}
