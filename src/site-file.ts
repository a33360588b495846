import './site-shared.ts';
import {saveFile} from './components/save-file.ts';
import {makeFile} from './learner/carrier.ts';
import type {Store} from './learner/store.ts';

/** Saves the record as a file that the learner can take along; throws where that fails. */
export function takeAway(store: Store): void {
  const {name, text} = makeFile(store, new Date());
  saveFile(new File([text], name, {type: 'application/json'}));
}
