import type {Framework} from './codes.ts';

/** What a learner can do and finish. */
export type ActivityKind = 'lesson' | 'consultation' | 'assessment';

/** A lesson, consultation or assessment, as far as a record of it needs to know it. */
export interface ActivityInfo {
  /** For example `serve-and-return`, or `assessment`. */
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  /** Its page from the root of the site. */
  readonly path: string;
  /** How long it may take, as the course suggests. */
  readonly minutes: number;
  readonly outcomes: readonly string[];
  /** Who answers for its words today. */
  readonly content?: ContentInfo;
}

/** What a paper says of the words of an activity, as they are when the paper is made. */
export interface ContentInfo {
  readonly version: string;
  readonly status: string;
  /** Names with roles, in one line. */
  readonly authors: string;
  /** Empty while nobody has reviewed it. */
  readonly reviewers: string;
  /** ISO dates; empty while there is none. */
  readonly reviewed: string;
  readonly reviewDue: string;
}

/** What the page of the record tells scripts about the course, so that no script carries it. */
export interface CourseInfo {
  readonly title: string;
  /** Null while none is named. */
  readonly provider: string | null;
  /** Absolute, ending in a slash. */
  readonly address: string;
  /** In the order of the course. */
  readonly activities: readonly ActivityInfo[];
  /** What earlier versions had, by id: what it was called. */
  readonly gone?: ReadonlyMap<string, string>;
  readonly frameworks: readonly Pick<Framework, 'id' | 'name' | 'version' | 'themes'>[];
}
