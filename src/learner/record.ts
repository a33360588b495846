import {inForce, type KnownEvent, type LoggedEvent} from './log.ts';

/** An event of this kind. */
export type Told<D extends KnownEvent['did']> = Extract<KnownEvent, {did: D}>;

/** A question as asked: another digest is another question. */
export type AnswerKey = `${string}#${string}`;

/** What became of one question. */
export interface Answer {
  readonly digest: string;
  /** Ids of the choices last checked; empty when shown or skipped. */
  readonly chose: readonly string[];
  readonly right: boolean;
  readonly how: 'answered' | 'shown' | 'skipped';
  readonly at: string;
  /** How often an answer was checked. */
  readonly attempts: number;
  readonly everRight: boolean;
  /** Right when first checked, without having been shown before. */
  readonly firstRight: boolean;
}

type Finish = Pick<Told<'finished'>, 'at' | 'version' | 'right' | 'of'>;

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
  /** Where the learner left off. */
  readonly last: {readonly lesson: string; readonly item: string | null} | null;
  /** Nothing was ever done, or nothing of it is left. */
  readonly isEmpty: boolean;
}

const unasked = {how: 'skipped', attempts: 0, everRight: false} as Answer;

/** The record that a log tells, in whatever order and however often its events arrive. */
export function foldRecord(events: Iterable<LoggedEvent>): LearnerRecord {
  const log = inForce(events);
  const answers = new Map<AnswerKey, Answer>();
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
        lastItems.set(lessonOf(event.what), event.what);
        break;
      case 'answered':
      case 'shown':
      case 'skipped': {
        const key: AnswerKey = `${event.what}#${event.digest}`;
        answers.set(key, takeAnswer(event, answers.get(key)));
        lastItems.set(lessonOf(event.what), event.what);
      }
    }
  }
  const last = lesson === null ? null : {lesson, item: lastItems.get(lesson) ?? null};
  return {answers, finished, read, opened, reflections, last, isEmpty: !log.length};
}

/** What became of a question with this meaning, if anything. */
export function answerFor(record: LearnerRecord, item: string, digest: string): Answer | undefined {
  return record.answers.get(`${item}#${digest}`);
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
  return {at: first.at, version: first.version, right, of};
}

function takeAnswer(event: Told<Answer['how']>, before: Answer = unasked): Answer {
  const {did: how, digest, at} = event;
  const checked = how === 'answered';
  if (!checked && before.how !== 'skipped') return before;
  const right = checked && event.right;
  return {
    digest,
    chose: checked ? event.chose : [],
    right,
    how,
    at,
    attempts: before.attempts + Number(checked),
    everRight: before.everRight || right,
    firstRight: before.how === 'skipped' ? right : before.firstRight,
  };
}
