import type {CourseInfo} from '../../course/course-info.ts';
import type {Activity} from '../../learner/activity-list.ts';
import type {Paper} from '../../learner/documents/paper.ts';
import type {PaperContext} from '../../learner/documents/phrases.ts';
import type {Holder} from '../../learner/documents/record-of-learning.ts';
import type {Reader} from '../../learner/documents/reflective-account.ts';
import type {LoggedEvent} from '../../learner/log.ts';

/** The papers that can be made. */
export type PaperKind = 'record' | 'log' | 'account' | 'everything';

/** What a learner chose for a paper. */
export interface Choice extends Holder {
  /** Id of the only activity on it; empty for all. */
  readonly only: string;
  readonly reader: Reader;
}

/** What all papers are made from. */
export interface Material {
  /** The course's id. */
  readonly id: string;
  readonly course: CourseInfo;
  readonly language: string;
  /** Those that are to stand on the paper. */
  readonly activities: readonly Activity[];
  readonly events: readonly LoggedEvent[];
  /** How many texts were begun and not saved; no paper holds them. */
  readonly drafts: number;
}

/** A paper as it is shown, and as the file that it becomes. */
export interface Made {
  readonly paper: Paper;
  readonly ending: string;
  readonly type: string;
  text(): string;
}

/** Makes a paper of one kind; null where there is nothing to make it from. */
export type Make = (choice: Choice, material: Material, context: PaperContext) => Made | null;
