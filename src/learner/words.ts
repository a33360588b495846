import type {Change} from './keeper.ts';
import {draftEnd} from './keys.ts';
import type {Deed} from './log.ts';
import {recordOf} from './record.ts';
import type {Store} from './store.ts';

/** Words still being written to a prompt, or the empty text. */
export function draftOf(store: Pick<Store, 'texts' | 'prefix' | 'was'>, what: string): string {
  const {texts, prefix} = store;
  const found = namesOf(what, store).map((name) => texts.get(prefix + draftEnd(name)));
  return found.find((text) => text) ?? '';
}

/** Keeps words still being written; empty ones are put away, which makes room. */
export function saveDraft(
  store: Pick<Store, 'texts' | 'change' | 'prefix' | 'was'>,
  what: string,
  text: string,
) {
  const {texts, prefix} = store;
  const [key = '', ...earlier] = namesOf(what, store).map((name) => prefix + draftEnd(name));
  const old = earlier.filter((one) => texts.has(one));
  store.change([[key, text || null], ...old.map((one) => [one, null] as const)]);
}

/** The name of a prompt, and those that it had before. */
function namesOf(what: string, {was}: Pick<Store, 'was'>): readonly string[] {
  const pairs = was.split(' ').map((word) => word.split('>'));
  return [what, ...pairs.flatMap(([old = '', now]) => (now === what ? [old] : []))];
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
    ...namesOf(what, store).map((name): Change => [store.prefix + draftEnd(name), null]),
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
