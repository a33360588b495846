import type {Change} from './keeper.ts';
import {draftEnd} from './keys.ts';
import type {Deed} from './log.ts';
import {recordOf} from './record.ts';
import type {Store} from './store.ts';

/** Words still being written to a prompt, or the empty text. */
export function draftOf({texts, prefix}: Pick<Store, 'texts' | 'prefix'>, what: string): string {
  return texts.get(prefix + draftEnd(what)) ?? '';
}

/** Keeps words still being written; empty ones are put away, which makes room. */
export function saveDraft(store: Pick<Store, 'change' | 'prefix'>, what: string, text: string) {
  store.change([[store.prefix + draftEnd(what), text || null]]);
}

/**
 * Puts the learner's own words to a prompt into the record; the empty text takes
 * them out. Earlier words to it are erased: what was edited out, perhaps because it
 * said too much, does not stay behind.
 */
export function saveWords(store: Store, what: string, text: string): void {
  const earlier = wordsTo(store, what);
  const deeds: Deed[] = text ? [{did: 'reflected', what, text}] : [];
  if (earlier.length) deeds.push({did: 'erased', ids: earlier});
  // All in one, or a browser killed in between would have neither the draft nor the words.
  // What goes stands first: on a full disk that makes room for what comes.
  store.addAll(deeds, [
    [store.prefix + draftEnd(what), null],
    ...earlier.map((id): Change => [store.prefix + id, null]),
  ]);
  // No room for the words after all: then the draft is the safer place.
  if (store.unsaved && recordOf(store).reflections.get(what)?.text === text) {
    saveDraft(store, what, text);
  }
}

function wordsTo(store: Pick<Store, 'events'>, what: string): readonly string[] {
  return store
    .events()
    .flatMap((event) => (event.did === 'reflected' && event.what === what ? [event.id] : []));
}
