import {ukDate} from '../../course/dates.ts';
import {documentWords as words} from '../../words/en/documents.ts';
import {type Activity, minutesOf, participatory} from '../activity-list.ts';
import {type BackupParts, makeBackup} from '../backup-file.ts';
import {midSentence, type Paper, safeFileName} from './paper.ts';
import type {PaperContext} from './phrases.ts';

const {everything: says} = words;

/** An activity as the file of everything tells it; nothing is ever read back from it. */
export type ActivityEntry = ReturnType<typeof activityEntry>;

/** The activities of a record for people and other programs; null stands for what is not known. */
export function activityEntries(activities: readonly Activity[]): readonly ActivityEntry[] {
  return activities.map(activityEntry);
}

function activityEntry(activity: Activity) {
  const {id, kind, title, address, outcomes, attempts, themes, discussions} = activity;
  const minutes = minutesOf(activity) ?? null;
  const [was, learnt, change] = activity.notes;
  return {
    id,
    kind,
    title,
    address: address || null,
    started: activity.started ?? null,
    completed: activity.completed ?? null,
    version: activity.version ?? null,
    status: activity.status ?? null,
    minutes,
    minutesFrom: minutes === null ? null : activity.minutes === undefined ? 'course' : 'learner',
    participatoryMinutes: participatory(discussions),
    outcomes,
    score: activity.score ?? null,
    firstTry: activity.firstTry ?? null,
    attempts,
    themes,
    notes: {was, learnt, change},
    discussions: discussions.map(({on, minutes, role, text}) => ({on, minutes, role, text})),
  };
}

/** What stands on the screen before everything is saved. */
export function everythingPaper(parts: BackupParts, context: PaperContext): Paper {
  const {events, activities = []} = parts;
  return {
    title: says.title,
    fileName: safeFileName(
      words.fileName(says.title, midSentence(context.title), ukDate(context.made)),
    ),
    pieces: [
      {kind: 'warning', text: words.noIdentifiers},
      {kind: 'text', text: says.lead},
      {kind: 'text', text: says.counted(events.length, activities.length)},
      {kind: 'code', text: makeBackup(parts)},
    ],
  };
}
