import './site-shared.ts';
import {inherit} from './learner/inherit.ts';
import {completeBy} from './learner/record.ts';
import type {Store} from './learner/store.ts';

/** The module of pages with an activity that was split from another one, or merged of several. */
export function start({was}: Store) {
  completeBy((record) => inherit(record, was));
}
