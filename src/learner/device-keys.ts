import {coursePrefix} from './keys.ts';

// Of use to later modules alone, and so in a file of their own: the first one is full.

/** Where it stands which pieces of advice were put away. */
export function hiddenKey(course: string): string {
  return `${coursePrefix(course)}hidden`;
}

/** Where the second place says that nothing was thrown away since it was filled. */
export function wholeKey(course: string): string {
  return `${coursePrefix(course)}whole`;
}

/** Name of the cache that holds a third copy of what was changed within a day. */
export function thirdName(course: string): string {
  return `${coursePrefix(course)}third`;
}

/** The learner whose key this is, if it is one of this course. */
export function learnerOf(course: string, key: string): string | undefined {
  const prefix = coursePrefix(course);
  const slash = key.indexOf('/', prefix.length);
  return key.startsWith(prefix) && slash > prefix.length
    ? key.slice(prefix.length, slash)
    : undefined;
}
