import './site-shared.ts';
import './components/reflection/reflection.ts';
import type {DraftedEvent, ReflectedEvent} from './learner/activity-events.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';
import {draftOf, saveDraft, saveWords} from './learner/words.ts';

/** The module of pages with room for the learner's own words. */
export function start(store: Store) {
  document.addEventListener('imh-drafted', (event) => {
    const {item, text} = event as DraftedEvent;
    saveDraft(store, item, text);
  });
  document.addEventListener('imh-reflected', (event) => {
    const {item, text} = event as ReflectedEvent;
    saveWords(store, item, text);
  });
  follow(store, () => {
    // Looked for each time: some come to the page later.
    for (const reflection of document.querySelectorAll('imh-reflection')) {
      const {item} = reflection;
      reflection.kept = {
        keeps: store.keeps,
        saved: recordOf(store).reflections.get(item),
        draft: draftOf(store, item),
      };
    }
  });
}
