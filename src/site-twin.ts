import './site-shared.ts';
import {joinTwin, tryTwin} from './learner/join.ts';
import type {Change} from './learner/keeper.ts';
import {defaultLearner, seatKey} from './learner/keys.ts';
import type {LoggedEvent} from './learner/log.ts';
import {learnerNow, readSeat} from './learner/seat.ts';
import type {Store} from './learner/store.ts';
import {joinThird} from './learner/third.ts';

/** The module that looks after the second place; settles when it is known whether that works. */
export function start(store: Store): Promise<void> {
  joinPlaces(store).catch(() => {
    // There is no second place here, or what it wants cannot be fetched.
  });
  // What other pages did meanwhile may stand in the second place alone.
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) joinTwin(store, {isBack: true});
  });
  return tryTwin(store);
}

/** By the clock, and not by its place in the log: after a clock was set back that is ahead. */
function isRecent(event: LoggedEvent): boolean {
  return 'at' in event && Math.abs(Date.now() - Date.parse(event.at)) < 60_000;
}

/** A third place only makes the second one whole again, so it comes first. */
async function joinPlaces(store: Store): Promise<void> {
  const {course, learner, prefix, texts, twin} = store;
  if (!twin) return;
  const whole = joinThird(twin, course, () => caches);
  // What was done on this page before its third place was there, and a little more.
  const recent = learner === null ? [] : store.events().filter(isRecent);
  void twin.third?.write(
    recent.map(({id}): Change => [prefix + id, texts.get(prefix + id) ?? null]),
  );
  await whole;
  joinTwin(store);
  await findSeat(store);
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
