import './site-shared.ts';
import './components/reflection/reflection.ts';
import type {DraftedEvent, ReflectedEvent} from './learner/activity-events.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';
import {draftOf, saveDraft, saveWords} from './learner/words.ts';

/** Looks for boxes again, in the pages that have been started. */
const looks = new WeakMap<Store, () => void>();

/** The module of pages with room for the learner's own words; asked again, it looks for more of it. */
export function start(store: Store) {
  const again = looks.get(store);
  if (again) return again();
  let saving = 0;
  document.addEventListener('imh-drafted', (event) => {
    const {item, text} = event as DraftedEvent;
    saveDraft(store, item, text);
  });
  document.addEventListener('imh-reflected', (event) => {
    const told = event as ReflectedEvent;
    saving += 1;
    saveWords(store, told.item, told.text);
    told.kept = store.kept();
    told.whenKept(() => {
      saving -= 1;
      tell();
    });
  });
  const tell = () => {
    // Saved is said of what is on the disk.
    if (saving) return;
    // Looked for each time: some come to the page later.
    for (const reflection of document.querySelectorAll('imh-reflection')) {
      const {item} = reflection;
      reflection.kept = {
        keeps: store.keeps,
        saved: recordOf(store).reflections.get(item),
        draft: draftOf(store, item),
      };
    }
  };
  looks.set(store, tell);
  follow(store, tell);
}
