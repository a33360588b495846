import type {Course} from '../course/course.ts';
import type {Was} from '../course/was.ts';

/** How many notes a learner may make on each activity: `…/cpd.1` and so on. */
const notes = 3;

/** What the things of one page were called before; empty where they had no other name. */
export function wasOn(path: string, {was}: Pick<Course, 'was'>): Was {
  const [, page = ''] = /^(?:(?:lessons|consultations)\/)?(.*)\.html$/.exec(path) ?? [];
  // They tell of the whole course by ids alone, and so are not changed by a corrected typo.
  const isList = page === 'index' || page === 'record';
  const shown = [...was].filter(([id]) => isList || belongsTo(page)(id));
  const words = shown.flatMap(([, words]) => words.flatMap(withNotes));
  return words.filter((word) => !isList || !word.includes('#')).join(' ');
}

function belongsTo(page: string): (id: string) => boolean {
  return (id) => id === page || id.startsWith(`${page}/`);
}

/** A learner's notes on an activity have no entry in the ledger; they go where it goes. */
function withNotes(word: Was): readonly Was[] {
  if (/[~+/]/.test(word)) return [word];
  const pairs = Array.from({length: notes}, (_, n) => word.replace(/>|$/g, `/cpd.${n + 1}$&`));
  return [word, ...pairs];
}

/** The ids that a thing had before it simply got another, latest first. */
export function earlierIds(id: string, {was}: Pick<Course, 'was'>): readonly string[] {
  return (was.get(id) ?? []).flatMap((word) => /^([^~+#>]+)>/.exec(word)?.[1] ?? []);
}
