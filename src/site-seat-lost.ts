import './site-shared.ts';
import {joinTwin} from './learner/join.ts';
import {joinLearners} from './learner/join-learners.ts';
import {seatKey} from './learner/keys.ts';
import {learnerNow, type Seat} from './learner/seat.ts';
import {openStore, type Store} from './learner/store.ts';
import {carryOver, deedsIn} from './learner/taking-over.ts';
import {takeIn} from './learner/union.ts';
import {assumeSeat, firstPlace, openPlaces, openSeat, storedText} from './site-places.ts';
import {startWith} from './site-seat.ts';

/**
 * The module of a page whose first place has lost who is learning, while the second
 * one, which says `seat`, has not. On a shared device nobody is chosen then, since who
 * was may have left long ago. What was done on this page so far goes to nobody unasked.
 */
export async function start(store: Store, seat: Seat): Promise<void> {
  const {course, twin, was} = store;
  // It stands there after all: the default learner is the one who is learning.
  if (storedText(seatKey(course)) !== null) return;
  const place = openSeat(course, twin);
  const now: Seat = {
    device: seat.device,
    learner: seat.device === 'own' ? seat.learner : null,
    at: place.now(),
  };
  const isKept = place.write(now);
  if (now.device === 'own') {
    // An own device has no other person to take its learner for.
    if (!isKept) return;
    if (learnerNow(now, 0) === store.learner) return location.reload();
  }
  if (!isKept) assumeSeat(now);
  const storeOf = (learner: string | null) =>
    openStore({storage: firstPlace, course, learner, was, twin});

  const early = store.events().filter((event) => {
    return event.did && Date.parse(event.at) >= performance.timeOrigin;
  });
  const nobody = storeOf(null);
  takeIn(nobody, early);
  store.change(early.map(({id}) => [store.prefix + id, null]));

  if (now.device === 'own') {
    const to = storeOf(now.learner);
    await joinTwin(to);
    if (!(await carryOver(nobody, to))) takeIn(store, early);
    await store.kept();
    location.reload();
    return;
  }
  startWith(store, nobody);
  // Their names may stand in the second place alone.
  await joinLearners(course, openPlaces(twin), storeOf);
  if (isKept && !deedsIn(nobody)) location.reload();
  else nobody.change([]);
}
