import {learnerOf} from './device-keys.ts';
import type {Places} from './emptying.ts';
import {joinTwin} from './join.ts';
import {coursePrefix} from './keys.ts';
import type {Store} from './store.ts';

/** Brings both places together for everybody here, and ends deletions that were cut short. */
export async function joinLearners(
  course: string,
  places: Places,
  storeOf: (learner: string) => Store,
): Promise<void> {
  const prefix = coursePrefix(course);
  const copy = await places.copyUnder(prefix).catch(() => new Map<string, string>());
  const keys = [...copy.keys(), ...places.textsUnder(prefix).keys()];
  for (const id of new Set(keys.map((key) => learnerOf(course, key)))) {
    if (id !== undefined) await joinTwin(storeOf(id));
  }
}
