import './site-shared.ts';
import {joinTwin, tryTwin} from './learner/join.ts';
import {defaultLearner, seatKey} from './learner/keys.ts';
import {learnerNow, readSeat} from './learner/seat.ts';
import type {Store} from './learner/store.ts';

/** The module that looks after the second place; settles when it is known whether that works. */
export function start(store: Store): Promise<void> {
  findSeat(store).catch(() => {
    // There is no second place here, or what it wants cannot be fetched.
  });
  joinTwin(store);
  // What other pages did meanwhile may stand in the second place alone.
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) joinTwin(store, {isBack: true});
  });
  return tryTwin(store);
}

/**
 * Where the first place has lost who is learning, every page takes itself for the
 * default learner's. The second place may know better.
 */
async function findSeat(store: Store): Promise<void> {
  const {course, learner, twin} = store;
  if (learner !== defaultLearner) return;
  const text = await twin?.use<string>('readonly', (all) => all.get(seatKey(course)));
  const seat = readSeat(text ?? null);
  if (!seat) return;
  // All is as it should be; only the page that asks whose device it is asks again.
  const isSame = seat.device === 'own' && learnerNow(seat, 0) === learner;
  if (isSame && !document.querySelector('imh-device')) return;
  (await import('./site-seat-lost.ts')).start(store, seat);
}
