import type {Change} from './keeper.ts';
import {eventText, type LoggedEvent} from './log.ts';
import type {Store} from './store.ts';

/** The ids that these events erase. */
export function erasedBy(events: Iterable<LoggedEvent>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) if (event.did === 'erased') for (const id of event.ids) ids.add(id);
  return ids;
}

/**
 * Adds what another device knows, in any order and any number of times with the
 * same result. What is here stays as it is; what was erased here or there is not
 * brought back, and what was erased there goes here too.
 *
 * @returns the events that were new.
 */
export function takeIn(store: Store, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const here = new Set(store.events().map(({id}) => id));
  const erased = erasedBy([...store.events(), ...events]);
  const added = new Map(
    events.filter(({id}) => !here.has(id) && !erased.has(id)).map((event) => [event.id, event]),
  );
  const gone = [...here].filter((id) => erased.has(id));
  const changes: Change[] = [
    ...gone.map((id): Change => [store.prefix + id, null]),
    ...[...added.values()].map((event): Change => [store.prefix + event.id, eventText(event)]),
  ];
  if (changes.length) store.change(changes);
  return [...added.values()];
}
