import './site-shared.ts';
import {joinTwin, tryTwin} from './learner/join.ts';
import type {Store} from './learner/store.ts';

/** The module that looks after the second place; settles when it is known whether that works. */
export function start(store: Store): Promise<void> {
  joinTwin(store);
  // What other pages did meanwhile may stand in the second place alone.
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) joinTwin(store, {isBack: true});
  });
  return tryTwin(store);
}
