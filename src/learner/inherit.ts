import type {Was} from '../course/was.ts';
import type {LearnerRecord} from './record.ts';

/** An activity that was split from another one, or merged of several. */
interface Heir {
  readonly id: string;
  readonly from: readonly string[];
}

/**
 * The record, in which what was split or merged counts for what came of it: to have
 * done the whole is to have done each part, and to have done all is to have done what
 * they became. A score is not passed on, because none of a part is known.
 */
export function inherit(record: LearnerRecord, was: Was): LearnerRecord {
  const heirs = readHeirs(was);
  if (!heirs.length) return record;
  const finished = new Map(record.finished);
  const read = new Map(record.read);
  const opened = new Map(record.opened);
  const all = new Map<string, readonly string[]>();
  let {last} = record;
  for (const {id, from} of heirs) {
    const done = latestOf(from.map((old) => record.finished.get(old)?.at));
    const before = finished.get(id);
    if (done && !record.finished.has(id)) all.set(id, [...(all.get(id) ?? []), ...from]);
    // A way of its own has a score and a version; of several ways that came down, the first counts.
    if (done && !record.finished.has(id) && !(before && before.at <= done)) {
      finished.set(id, {at: done, version: '', status: '', right: 0, of: 0});
    }
    setEarlier(read, id, latestOf(from.map((old) => record.read.get(old))));
    for (const old of from) setEarlier(opened, id, record.opened.get(old));
    if (last && from.includes(last.lesson)) last = {lesson: id, item: null};
  }
  return {...record, finished, read, opened, from: all, last};
}

function readHeirs(was: Was): readonly Heir[] {
  return was.split(' ').flatMap((word) => {
    const [old = '', id = ''] = word.split('>');
    return /[~+]/.test(old) ? [{id, from: old.replace('~', '').split('+')}] : [];
  });
}

/** The last of several times, if all are known. */
function latestOf(times: readonly (string | undefined)[]): string | undefined {
  return times.reduce((latest, at) => latest && at && (at > latest ? at : latest));
}

function setEarlier(map: Map<string, string>, id: string, at: string | undefined): void {
  const before = map.get(id);
  if (at && !(before && before <= at)) map.set(id, at);
}
