import type {Change} from '../course/course.ts';
import type {Data} from './data.ts';

interface Versioned {
  readonly version: string;
  readonly changelog: readonly Change[];
}

/** A reader finds what a version changed, so every version stands in the changelog. */
export function checkChangelog(front: Data<Versioned>): void {
  const {version, changelog} = front.value;
  if (changelog.some((change) => change.version === version)) return;
  front.mistake(
    ['version'],
    `The version ${version} is not in "changelog". Say there what changed, or correct the version.`,
  );
}
