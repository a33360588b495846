import './site-shared.ts';
import type {Store} from './learner/store.ts';

/** Saves the record as a file that the learner can take along; rejects where that fails. */
export async function takeAway(_store: Store): Promise<void> {
  throw new Error('There is no file of a record yet.');
}
