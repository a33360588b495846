import {draftEnd} from './keys.ts';
import {recordOf} from './record.ts';
import type {Store} from './store.ts';

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
