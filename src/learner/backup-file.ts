import {checkEntries, type Entry, isShallow, nameIn, type Reading} from './copy.ts';
import {eventText, type LoggedEvent} from './log.ts';

/** What stands at the top of each file, so that it is known among others. */
const format = 'imh-record';
const version = 1;

/** Files longer than this, in characters or bytes, are not read. */
export const largestFile = 10_000_000;

/** What a file is made of. */
export interface BackupParts {
  readonly course: string;
  readonly name: string | null;
  /** ISO date and time at which it is made. */
  readonly made: string;
  readonly events: readonly LoggedEvent[];
  /** The same told for people and other programs; never read back. */
  readonly activities?: readonly object[];
}

/**
 * The whole record as one JSON file: the backup, and what other programs read.
 * `public/record.schema.json` documents it.
 */
export function makeBackup({course, name, made, events, activities = []}: BackupParts): string {
  const learner = name === null ? {} : {name};
  const file = {format, version, course, made, learner, activities, events: events.map(toEntry)};
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file that may be anything; `course` is the id of the course here. Never throws. */
export function readBackup(text: string, course: string): Reading {
  if (text.length > largestFile) return {refused: 'large'};
  let file: unknown;
  try {
    // Some editors put a mark before the first character.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {refused: text.includes(`"${format}"`) ? 'damaged' : 'foreign'};
  }
  if (!isObject(file) || file.format !== format) return {refused: 'foreign'};
  if (!Number.isInteger(file.version) || Number(file.version) < 1) return {refused: 'damaged'};
  if (Number(file.version) > version) return {refused: 'future'};
  if (typeof file.course !== 'string') return {refused: 'damaged'};
  if (file.course !== course) return {refused: 'course'};
  const {learner = {}, events} = file;
  if (!isObject(learner) || !Array.isArray(events)) return {refused: 'damaged'};
  if (isDangerous({...file, activities: null})) return {refused: 'hostile'};
  const checked = checkEntries(events.map(fromEntry));
  if (!checked) return {refused: 'hostile'};
  return {copy: {course, name: nameIn(learner.name), ...checked}};
}

/** An event with its id among its fields; as its very text where that would change it. */
function toEntry(event: LoggedEvent): object {
  const {id} = event;
  const text = eventText(event);
  try {
    const entry = {id, ...JSON.parse(text)};
    const [sameId, sameText] = fromEntry(entry);
    if (sameId === id && sameText === text && !isDangerous(entry)) return entry;
  } catch {
    // Not JSON: its text says it.
  }
  return {id, text};
}

function fromEntry(entry: unknown): Entry {
  if (!isObject(entry) || !isShallow(entry)) return [null, null];
  const {id, ...fields} = entry;
  // Whatever is an event has a place, and so more fields than its text.
  return [id, Object.keys(fields).join() === 'text' ? fields.text : JSON.stringify(fields)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const dangerous = ['__proto__', 'constructor', 'prototype'];

/** Whether the name of a field, down to some depth, is one that all objects share. */
function isDangerous(value: unknown, levels = 40): boolean {
  if (typeof value !== 'object' || value === null || levels < 0) return false;
  if (dangerous.some((name) => Object.hasOwn(value, name))) return true;
  return Object.values(value).some((one) => isDangerous(one, levels - 1));
}
