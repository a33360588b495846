/** What each kind of storage key is called in the table of the privacy page. */
export type StorageKeyId = 'event' | 'draft' | 'probe';

/** Every key the course ever uses, for the privacy page. */
export const storageKeys: readonly {readonly id: StorageKeyId; readonly pattern: string}[] = [
  {id: 'event', pattern: 'imh/<learner>/<event id>'},
  {id: 'draft', pattern: 'imh/<learner>/draft/<what>'},
  {id: 'probe', pattern: 'imh/probe'},
];

/** The learner of a device that has one; an id of a learner never holds a slash. */
export const defaultLearner = 'me';

/** Where a try is written, and removed at once, to see whether this place keeps things. */
export const probeKey = 'imh/probe';

/** What every key of one learner begins with. */
export function learnerPrefix(learner: string): string {
  return `imh/${learner}/`;
}

/** Where an event stands, written once. */
export function eventKey(learner: string, id: string): string {
  return learnerPrefix(learner) + id;
}

/** Where unsaved words stand, rewritten as they grow. */
export function draftKey(learner: string, what: string): string {
  return eventKey(learner, `draft/${what}`);
}

/**
 * The event id that a key ends in, if it is the key of an event. Ids are long
 * and hexadecimal, so that `draft/…` can never pass for one.
 */
export function eventIdOf(key: string): string | undefined {
  return /^imh\/[^/]+\/([\da-f]{16,})$/.exec(key)?.[1];
}
