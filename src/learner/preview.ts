import type {Copy} from './copy.ts';
import type {LoggedEvent} from './log.ts';
import {erasedBy} from './union.ts';

/** What adding a copy would do to the record here. */
export interface Preview {
  /** Events that are not here yet. */
  readonly fresh: readonly LoggedEvent[];
  /** How many are here already. */
  readonly here: number;
  /** How many were deleted before, here or there, and stay away. */
  readonly erased: number;
  /** How many that are here were deleted there, and would go here too. */
  readonly goes: number;
  readonly damaged: number;
  /** ISO dates and times of the first and the last event of the copy; null when none tells. */
  readonly span: readonly [from: string, to: string] | null;
}

/** Compares a copy with the log here. */
export function previewOf({events, damaged}: Copy, log: readonly LoggedEvent[]): Preview {
  const hereIds = new Set(log.map(({id}) => id));
  const erasedThere = erasedBy(events);
  const erased = new Set([...erasedBy(log), ...erasedThere]);
  const others = events.filter(({id}) => !hereIds.has(id));
  const fresh = others.filter(({id}) => !erased.has(id));
  const times = events.flatMap((event) => (event.did === null ? [] : [event.at])).sort(byTime);
  const [from, to] = [times[0], times.at(-1)];
  return {
    fresh,
    here: events.length - others.length,
    erased: others.length - fresh.length,
    goes: [...erasedThere].filter((id) => hereIds.has(id)).length,
    damaged,
    span: from !== undefined && to !== undefined ? [from, to] : null,
  };
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
