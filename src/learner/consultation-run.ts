import {compareEvents, type LoggedEvent} from './log.ts';
import {lessonOf} from './record.ts';

/** A step on the learner's way. */
export interface Taken {
  /** Its anchor, for example `a2`. */
  readonly step: string;
  /** The choice that led there; empty for the start. */
  readonly by: string;
}

/** Where a learner is in a consultation. */
export interface Run {
  /** From the start to the step where the learner is; never empty. */
  readonly path: readonly Taken[];
  /** Every step ever come to, in all runs. */
  readonly visited: ReadonlySet<string>;
  /** Every choice ever made, in all runs, as `choiceKey` names it. */
  readonly chosen: ReadonlySet<string>;
}

/** A choice at the step where it was made. */
export function choiceKey(step: string, by: string): string {
  return `${step} ${by}`;
}

/**
 * The run that a log tells, in whatever order and however often its events
 * arrive. A step that stands on the path already is gone back to, which cuts the
 * path; so the start begins a new run. Steps that are no longer there are passed over.
 *
 * @param steps anchors of the consultation's steps, the start first.
 */
export function foldRun(
  events: Iterable<LoggedEvent>,
  consultation: string,
  steps: readonly string[],
): Run {
  const [start = ''] = steps;
  const visited = new Set([start]);
  const chosen = new Set<string>();
  let path: readonly Taken[] = [{step: start, by: ''}];
  const seen = new Set<string>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.did !== 'stepped' || seen.has(event.id)) continue;
    seen.add(event.id);
    const {what, by} = event;
    const step = what.slice(consultation.length + 1);
    if (lessonOf(what) !== consultation || !steps.includes(step)) continue;
    if (by) chosen.add(choiceKey(path.at(-1)?.step ?? start, by));
    visited.add(step);
    const at = path.findIndex((one) => one.step === step);
    path = at < 0 ? [...path, {step, by}] : path.slice(0, at + 1);
  }
  return {path, visited, chosen};
}
