import type {Course} from '../course/course.ts';
import type {Assets} from './assets.ts';

/** The finished site as text: path from the root to content. */
export function renderSite(_course: Course, _assets: Assets): Map<string, string> {
  return new Map();
}
