import {draftEnd} from './keys.ts';
import {inForce} from './log.ts';
import {recordOf} from './record.ts';
import type {Store} from './store.ts';
import {takeIn} from './union.ts';

/** What leaves no trace that anybody would miss, or follows from what does. */
const byTheWay: readonly (string | null)[] = ['opened', 'read', 'finished', 'drew', 'erased'];

/** How many things stand in a store that a person would call done. */
export function deedsIn(store: Pick<Store, 'answers' | 'events' | 'texts' | 'prefix'>): number {
  const events = inForce(store.events()).filter(({did}) => !byTheWay.includes(did));
  return events.length + draftsIn(store).length;
}

/**
 * Adds what was done while nobody was chosen to the record of a learner. Words
 * that the learner has begun there already stay as they are.
 */
export function takeOver(from: Store, to: Store): void {
  takeIn(to, from.events());
  to.change(
    draftsIn(from)
      .map(([key, text]) => [to.prefix + key.slice(from.prefix.length), text] as const)
      .filter(([key]) => !to.texts.has(key)),
  );
}

/**
 * Texts that were begun and not saved, by their keys. Where nothing is kept, saved
 * words stand as a draft too; those are not counted again.
 */
export function draftsIn(
  store: Pick<Store, 'answers' | 'events' | 'texts' | 'prefix'>,
): (readonly [key: string, text: string])[] {
  const start = store.prefix + draftEnd('');
  const {reflections} = recordOf(store);
  return [...store.texts].filter(
    ([key, text]) =>
      key.startsWith(start) && reflections.get(key.slice(start.length))?.text !== text,
  );
}
