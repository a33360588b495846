import './site-shared.ts';
import {namedQuestions} from './components/returns/named-questions.ts';
import {titleOf} from './components/returns/returns.ts';
import {saveFile} from './components/save-file.ts';
import {erase} from './learner/removal.ts';
import type {ExcusedEvent} from './learner/return-events.ts';
import {returnsOf} from './learner/returns.ts';
import {calendarName, calendarType, returnsCalendar} from './learner/returns-calendar.ts';
import {follow, type Store} from './learner/store.ts';

/** The module of what comes back; the home page asks for it when something was not right at first. */
export function start(store: Store) {
  const place = document.querySelector<HTMLElement>('.coming-back');
  const title = place?.querySelector('summary');
  if (!place || !title) return;
  const element = document.createElement('imh-returns');
  place.append(element);
  const named = namedQuestions(document);
  const now = () => returnsOf(store.events(), new Date(), (what) => named.has(what));
  const show = () => {
    const returns = now();
    element.state = {returns, named};
    title.textContent = titleOf(returns);
    place.dataset.due = `${returns.due.length}`;
  };

  element.makeCalendar = () => {
    const source = {
      course: store.course,
      title: document.querySelector('h1')?.textContent ?? '',
      address: new URL('.', location.href).href,
      now: new Date(),
    };
    const calendar = returnsCalendar(now(), named, source);
    saveFile(new File([calendar], calendarName(source), {type: calendarType}));
    return calendarName(source);
  };
  document.addEventListener('imh-excused', (event) => {
    const {item, isUndone} = event as ExcusedEvent;
    if (!isUndone) store.add({did: 'excused', what: item});
    else erase(store, excusesOf(item, store));
  });
  follow(store, show);
  // A page that stays open overnight is looked at again in the morning.
  document.addEventListener('visibilitychange', show);
}

function excusesOf(what: string, {events}: Pick<Store, 'events'>): readonly string[] {
  return events().flatMap((event) =>
    event.did === 'excused' && event.what === what ? [event.id] : [],
  );
}
