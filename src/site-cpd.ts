import './site-shared.ts';
import './components/cpd/discussions.ts';
import './components/cpd/minutes.ts';
import './components/cpd/themes.ts';
import {readFrameworks} from './components/record/read-course.ts';
import {type ActivityRecord, foldActivities} from './learner/activities.ts';
import type {
  CorrectedEvent,
  DiscussedEvent,
  RemovedEvent,
  ThemedEvent,
} from './learner/cpd-events.ts';
import type {LearnerEvent} from './learner/events.ts';
import type {LoggedEvent} from './learner/log.ts';
import {erase} from './learner/removal.ts';
import {follow, type Store} from './learner/store.ts';
import {draftOf} from './learner/words.ts';

/** Writes what a learner adds to activities, and tells the elements what is known of them. */
export function joinNotes(store: Store, frameworks = readFrameworks(document)): void {
  write(store);
  let seen: readonly LoggedEvent[] | undefined;
  let records: ReadonlyMap<string, ActivityRecord> = new Map();
  follow(store, () => {
    const events = store.events();
    if (events !== seen) records = foldActivities(events);
    seen = events;
    for (const element of document.querySelectorAll('imh-minutes')) {
      element.minutes = records.get(element.item)?.minutes;
    }
    for (const element of document.querySelectorAll('imh-themes')) {
      element.state = {frameworks, choices: records.get(element.item)?.themes ?? []};
    }
    for (const element of document.querySelectorAll('imh-discussions')) {
      const {discussions = []} = records.get(element.item) ?? {};
      element.state = {discussions, draft: draftOf(store, element.draftItem)};
    }
  });
}

function write(store: Store) {
  const on = <E extends LearnerEvent>(type: string, act: (event: E) => void) =>
    document.addEventListener(type, (event) => {
      const told = event as E;
      act(told);
      told.kept = store.kept();
      told.isLost = () => !store.keeps;
    });

  on<CorrectedEvent>('imh-corrected', ({item: what, minutes}) => {
    if (minutes !== null) store.add({did: 'corrected', what, minutes});
    else erase(store, correctionsOf(store, what));
  });
  on<ThemedEvent>('imh-themed', ({item: what, choice}) => {
    store.add({did: 'themed', what, ...choice});
  });
  on<DiscussedEvent>('imh-discussed', ({item: what, talk}) => {
    store.add({did: 'discussed', what, ...talk});
  });
  on<RemovedEvent>('imh-removed', ({ids}) => erase(store, ids));
}

/** All of them: to take the latest away alone would bring back the one before. */
function correctionsOf(store: Pick<Store, 'events'>, what: string): readonly string[] {
  return store
    .events()
    .flatMap((event) => (event.did === 'corrected' && event.what === what ? [event.id] : []));
}
