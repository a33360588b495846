import './site-shared.ts';
import {seatKey, twinName} from './learner/keys.ts';
import {recordAnswers} from './learner/recorder.ts';
import {learnerNow, readSeat} from './learner/seat.ts';
import {openStore} from './learner/store.ts';
import {openTwin} from './learner/twin.ts';

// Browser entry of every page: what a lesson needs until its quiz works.
const {course = '', was = ''} = document.documentElement.dataset;

/** Where storage is blocked nobody can have said who is learning. */
function storedSeat(): string | null {
  try {
    return localStorage.getItem(seatKey(course));
  } catch {
    return null;
  }
}

const store = openStore({
  storage: () => localStorage,
  course,
  learner: learnerNow(readSeat(storedSeat()), Date.now()),
  was,
  twin: openTwin(() => indexedDB, twinName(course)),
  tabs: window,
});
recordAnswers(document, store);

// The rest waits until the page is there. Should it not arrive (a connection
// that breaks just now), questions and answers work without it.
addEventListener('load', () => {
  import('./site-later.ts').then(
    ({startLater}) => startLater(store),
    () => {},
  );
});
