import {assessmentId} from '../course/assessment.ts';
import type {Course} from '../course/course.ts';
import type {Was} from '../course/was.ts';

/** How many notes a learner may make on each activity: `…/cpd.1` and so on. */
const notes = 3;

/** What the things of one page were called before; empty where they had no other name. */
export function wasOn(path: string, {was}: Pick<Course, 'was'>): Was {
  const isShown = shownOn(path);
  return [...was].flatMap(([id, words]) => (isShown(id) ? words.flatMap(withNotes) : [])).join(' ');
}

function shownOn(path: string): (id: string) => boolean {
  const [, page = ''] = /^(?:lessons|consultations)\/(.*)\.html$/.exec(path) ?? [];
  if (page) return belongsTo(page);
  const isActivity = (id: string) => !id.includes('/');
  switch (path) {
    case `${assessmentId}.html`:
      return belongsTo(assessmentId);
    case 'index.html':
      return isActivity;
    case 'record.html':
      return (id) => isActivity(id) || /\.\d+$/.test(id);
    default:
      return () => false;
  }
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
