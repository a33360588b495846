/** What each kind of storage key is called in the table of the privacy page. */
export type StorageKeyId =
  | 'event'
  | 'draft'
  | 'name'
  | 'emptied'
  | 'seat'
  | 'hidden'
  | 'probe'
  | 'twin'
  | 'whole'
  | 'third'
  | 'embed';

/** Every key the course ever uses, for the privacy page; nothing else is ever kept. */
export const storageKeys: readonly {readonly id: StorageKeyId; readonly pattern: string}[] = [
  {id: 'event', pattern: 'imh/<course>/<learner>/<event id>'},
  {id: 'draft', pattern: 'imh/<course>/<learner>/draft/<what>'},
  {id: 'name', pattern: 'imh/<course>/<learner>/name'},
  {id: 'emptied', pattern: 'imh/<course>/<learner>/emptied'},
  {id: 'seat', pattern: 'imh/<course>/seat'},
  {id: 'hidden', pattern: 'imh/<course>/hidden'},
  {id: 'probe', pattern: 'imh/probe'},
  {id: 'twin', pattern: 'imh/<course>'},
  {id: 'whole', pattern: 'imh/<course>/whole'},
  {id: 'third', pattern: 'imh/<course>/third'},
  {id: 'embed', pattern: 'imh-embed/<question>'},
];

/** The learner of a device that has one; an id of a learner never holds a slash. */
export const defaultLearner = 'me';

/** Where a try is written, and removed at once, to see whether this place keeps things. */
export const probeKey = 'imh/probe';

/** Name of the database that holds a second copy of everything, under the same keys. */
export function twinName(course: string): string {
  return `imh/${course}`;
}

/** What every key of one course begins with: courses may share an origin. */
export function coursePrefix(course: string): string {
  return `${twinName(course)}/`;
}

/** What every key of one learner begins with. */
export function learnerPrefix(course: string, learner: string): string {
  return `${coursePrefix(course)}${learner}/`;
}

/** Where an unsaved text stands, after the learner's prefix; rewritten as it grows. */
export function draftEnd(what: string): string {
  return `draft/${what}`;
}

/** Where the name stands that a learner chose, after the learner's prefix. */
export const nameEnd = 'name';

/** Where it stands up to which place a log was deleted, after the learner's prefix. */
export const emptiedEnd = 'emptied';

/** Where it stands who is learning on this device. */
export function seatKey(course: string): string {
  return `${coursePrefix(course)}seat`;
}

/** Where a widget on another site, if that site asks for it, keeps the last answer to a question. */
export function embedKey(question: string): string {
  return `imh-embed/${question}`;
}

/**
 * The event id that a key ends in, if it is the key of an event. Ids are long
 * and hexadecimal, so that no other end can pass for one.
 */
export function eventIdOf(key: string): string | undefined {
  return /^imh\/[^/]+\/[^/]+\/([\da-f]{16,})$/.exec(key)?.[1];
}
