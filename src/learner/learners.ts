import {learnerOf} from './device-keys.ts';
import {emptiedEnd, eventIdOf, learnerPrefix, nameEnd} from './keys.ts';

/** Somebody whose work is kept on this device. */
export interface Learner {
  readonly id: string;
  /** As typed; empty where none was chosen. */
  readonly name: string;
  /** How many things of theirs are in the record. */
  readonly deeds: number;
}

/** Why a name cannot be taken. */
export type NameTrouble = 'empty' | 'long' | 'identifier' | 'taken';

const longest = 40;

/** Who has anything under these keys, by name; who has none comes first. */
export function listLearners(
  course: string,
  texts: Iterable<readonly [key: string, text: string]>,
): readonly Learner[] {
  const found = new Map<string, {name: string; deeds: number}>();
  for (const [key, text] of texts) {
    const id = learnerOf(course, key);
    // The mark of a deletion is all that is left of somebody.
    if (id === undefined || key.endsWith(`/${emptiedEnd}`)) continue;
    const learner = found.get(id) ?? {name: '', deeds: 0};
    if (key === learnerPrefix(course, id) + nameEnd) learner.name = text;
    if (eventIdOf(key)) learner.deeds += 1;
    found.set(id, learner);
  }
  return [...found]
    .map(([id, learner]) => ({id, ...learner}))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** A name without what cannot be seen, and without spaces that only look like a difference. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

/** What stands against a name or initials, if anything; `others` are the names already here. */
export function nameTrouble(name: string, others: readonly string[]): NameTrouble | null {
  const tidy = tidyName(name);
  if (!tidy) return 'empty';
  if ([...tidy].length > longest) return 'long';
  // Numbers of people, of telephones, of days; and addresses. A "2" after initials is none.
  if (/[@/]|\d\D{0,2}\d\D{0,2}\d|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i.test(tidy))
    return 'identifier';
  const same = (one: string) =>
    tidyName(one).toLocaleLowerCase('en') === tidy.toLocaleLowerCase('en');
  return others.some(same) ? 'taken' : null;
}

/** An id for another learner, which says nothing about them. */
export function newLearnerId(): string {
  const [id = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return id.toString(16).padStart(16, '0');
}
