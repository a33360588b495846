import type {ActivityInfo, ActivityKind, ContentInfo, CourseInfo} from '../course/course-info.ts';
import {
  type ActivityRecord,
  blankActivity,
  type Discussion,
  foldActivities,
  type Score,
} from './activities.ts';
import type {LoggedEvent} from './log.ts';
import type {LearnerRecord} from './record.ts';

/** An activity that something was done in: what the course says of it, and what the learner did. */
export interface Activity extends ActivityRecord {
  readonly id: string;
  /** Null where the course no longer has it; then its id may stand for its title. */
  readonly kind: ActivityKind | null;
  readonly title: string;
  /** Absolute; empty where the course no longer has it. */
  readonly address: string;
  /** Minutes that the course suggests. */
  readonly suggested: number | undefined;
  /** Who answers for the words today; undefined where the course no longer has it. */
  readonly content?: ContentInfo | undefined;
  /** Of an activity that is completed; else none. */
  readonly outcomes: readonly string[];
}

/** What came down to an activity from those that it was split or merged from. */
export type Heritage = Pick<LearnerRecord, 'opened' | 'finished' | 'from'>;

/**
 * What was done, in the order of the course; what the course no longer has comes last.
 * `heritage` is the record as the course's corrections made it.
 */
export function listActivities(
  events: Iterable<LoggedEvent>,
  {activities, address, gone}: Pick<CourseInfo, 'activities' | 'address' | 'gone'>,
  heritage?: Heritage,
): readonly Activity[] {
  const found = withHeritage(foldActivities(events), heritage);
  const known = new Set(activities.map(({id}) => id));
  return [
    ...activities.flatMap((info) => {
      const record = found.get(info.id);
      if (!record) return [];
      // The learner has said how long the whole took: the parts took no time besides.
      const isCounted = heritage?.from?.get(info.id)?.some((id) => found.get(id)?.minutes);
      const activity = join(info, record, address);
      return [isCounted ? {...activity, suggested: undefined} : activity];
    }),
    ...[...found]
      .filter(([id]) => !known.has(id))
      .map(([id, record]) => withoutCourse(id, record, gone?.get(id))),
  ];
}

function join(info: ActivityInfo, record: ActivityRecord, root: string): Activity {
  const {id, kind, title, path, minutes, outcomes, content} = info;
  return {
    ...record,
    id,
    kind,
    title,
    address: new URL(path, root).href,
    suggested: minutes,
    outcomes: record.completed ? outcomes : [],
    content,
  };
}

function withoutCourse(id: string, record: ActivityRecord, title = id): Activity {
  return {
    ...record,
    id,
    kind: null,
    title,
    address: '',
    suggested: undefined,
    outcomes: [],
  };
}

/** To have done the whole is to have done each part; no score, version or time is passed on. */
function withHeritage(
  found: ReadonlyMap<string, ActivityRecord>,
  heritage: Heritage | undefined,
): ReadonlyMap<string, ActivityRecord> {
  if (!heritage) return found;
  const all = new Map(found);
  for (const id of new Set([...heritage.opened.keys(), ...heritage.finished.keys()])) {
    const own = found.get(id) ?? blankActivity;
    const finish = own.completed ? undefined : heritage.finished.get(id);
    all.set(id, {
      ...own,
      started: own.started ?? heritage.opened.get(id) ?? finish?.at,
      completed: own.completed ?? finish?.at,
      version: own.version ?? (finish?.version || undefined),
      status: own.status ?? (finish?.status || undefined),
    });
  }
  return all;
}

/** The learner's minutes or, of a completed activity, those suggested; undefined where neither is known. */
export function minutesOf({minutes, completed, suggested}: Activity): number | undefined {
  return minutes ?? (completed ? suggested : undefined);
}

/** The sum of minutes of these talks. */
export function participatory(discussions: readonly Pick<Discussion, 'minutes'>[]): number {
  return discussions.reduce((sum, {minutes}) => sum + minutes, 0);
}

/** Whether one of the three notes is written. */
export function hasNotes({notes}: Pick<ActivityRecord, 'notes'>): boolean {
  return notes.some((note) => note.trim());
}

/** Whether there is a result to speak of. */
export function hasScore(score: Score | undefined): score is Score {
  return !!score?.of;
}

/**
 * A short name of the whole record, random and the same on each paper made from it: taken from
 * the id of its first event. Empty where nothing was ever done.
 */
export function recordId(events: readonly LoggedEvent[]): string {
  const [first] = [...events].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  return (first?.id ?? '')
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}
