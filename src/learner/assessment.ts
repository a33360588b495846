import type {Told} from './answers.ts';
import {compareEvents, inForce, type LoggedEvent} from './log.ts';

/** How an attempt ended. */
export type Result = Omit<Told<'submitted'>, 'did' | 'v' | 'what'>;

/** An answer that was set in an attempt, to a question with this meaning. */
export type Picked = Pick<Told<'picked'>, 'digest' | 'chose'>;

/** One draw and what became of it. */
export interface Attempt {
  /** The id of its draw. */
  readonly draw: string;
  /** ISO time of the draw. */
  readonly at: string;
  readonly seed: string;
  /** Ids of the items, in the order in which they are asked. */
  readonly items: readonly string[];
  /** By question, the answer that stood last before the attempt was submitted. */
  readonly picks: ReadonlyMap<string, Picked>;
  /** Undefined until it is submitted. */
  readonly result: Result | undefined;
}

/** All that is known of a learner's attempts at one assessment. */
export interface AssessmentRecord {
  /** Oldest first, those never submitted included. */
  readonly attempts: readonly Attempt[];
  /** The one that something was done to last, submitted or not. */
  readonly current: Attempt | undefined;
  /** Of every attempt that was submitted, in the order of the log. */
  readonly results: readonly Result[];
  /** The first with the largest share of right items. */
  readonly best: Result | undefined;
  /** The first that was passed: no later attempt takes it back. */
  readonly passed: Result | undefined;
}

type Deeds = Told<'drew' | 'picked' | 'submitted'>;

/** What a log tells of the assessment `what`, in whatever order and however often its events arrive. */
export function foldAssessment(events: Iterable<LoggedEvent>, what: string): AssessmentRecord {
  const deeds = inForce(events).filter(
    (event): event is Deeds =>
      event.did === 'picked' ||
      ((event.did === 'drew' || event.did === 'submitted') && event.what === what),
  );
  const draws = new Map<string, Told<'drew'>>();
  const results = new Map<string, Result>();
  const picked: Told<'picked'>[] = [];
  let last: string | undefined;
  for (const deed of deeds) if (deed.did === 'drew') draws.set(deed.id, deed);
  for (const deed of deeds) {
    const draw = deed.did === 'drew' ? deed.id : deed.draw;
    // A result stands by itself, should its draw be damaged; an answer does not.
    if (deed.did === 'picked' && !draws.has(draw)) continue;
    last = draw;
    if (deed.did === 'picked') picked.push(deed);
    if (deed.did === 'submitted') results.set(draw, takeResult(deed, results.get(draw)));
  }
  const attempts = [...draws.values()].map((draw) => attemptOf(draw, picked, results.get(draw.id)));
  const all = [...results.values()].sort(inOrder);
  return {
    attempts,
    current: attempts.find(({draw}) => draw === last) ?? withoutDraw(results.get(last ?? '')),
    results: all,
    best: all.reduce<Result | undefined>(
      (best, one) => (best && !isBetter(one, best) ? best : one),
      undefined,
    ),
    passed: all.find(({passed}) => passed),
  };
}

/** A pass is better than none; else the larger share is. Of nothing there is no share. */
function isBetter(one: Result, than: Result): boolean {
  if (one.passed !== than.passed) return one.passed;
  return one.right * Math.max(than.of, 1) > than.right * Math.max(one.of, 1);
}

/** Two devices may submit the same attempt: the first counts, unless a later one is a pass. */
function takeResult(result: Result, before: Result = result): Result {
  return result.passed && !before.passed ? result : before;
}

function attemptOf(
  {id: draw, at, seed, items}: Told<'drew'>,
  picked: readonly Told<'picked'>[],
  result: Result | undefined,
): Attempt {
  const picks = new Map<string, Picked>();
  for (const one of picked) {
    if (one.draw === draw && (!result || inOrder(one, result) < 0)) picks.set(one.what, one);
  }
  return {draw, at, seed, items, picks, result};
}

function withoutDraw(result: Result | undefined): Attempt | undefined {
  return (
    result && {draw: result.draw, at: result.at, seed: '', items: [], picks: new Map(), result}
  );
}

function inOrder(a: Pick<Result, 'n' | 'id'>, b: Pick<Result, 'n' | 'id'>): number {
  return compareEvents(a as LoggedEvent, b as LoggedEvent);
}
