import type {CourseInfo} from '../../course/course-info.ts';
import {type Activity, recordId} from '../../learner/activity-list.ts';
import {logCsv, logPaper} from '../../learner/documents/cpd-log.ts';
import {
  activityEntries,
  everythingPaper,
  everythingText,
} from '../../learner/documents/everything.ts';
import {type Paper, paperText} from '../../learner/documents/paper.ts';
import {paperHtml} from '../../learner/documents/paper-html.ts';
import type {PaperContext} from '../../learner/documents/phrases.ts';
import {type Holder, recordOfLearning} from '../../learner/documents/record-of-learning.ts';
import {type Reader, reflectiveAccount} from '../../learner/documents/reflective-account.ts';
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
  readonly activities: readonly Activity[];
  readonly events: readonly LoggedEvent[];
  /** ISO date and time. */
  readonly made: string;
}

/** A paper as it is shown, and as the file that it becomes. */
export interface Made {
  readonly paper: Paper;
  readonly ending: string;
  readonly type: string;
  text(): string;
}

/** Makes a paper; null where there is nothing to make it from. */
export function makePaper(kind: PaperKind, choice: Choice, material: Material): Made | null {
  const {course, language, events, made, id} = material;
  const context: PaperContext = {...course, recordId: recordId(events), made};
  const {only, name} = choice;
  const activities = material.activities.filter((one) => !only || one.id === only);
  if (kind === 'log') {
    const paper = logPaper(activities, context);
    const text = () => logCsv(activities, context);
    return {paper, ending: 'csv', type: 'text/csv;charset=utf-8', text};
  }
  if (kind === 'everything') {
    const entries = activityEntries(material.activities);
    const parts = {course: id, name: name.trim() || null, made, events, activities: entries};
    const text = () => everythingText(parts);
    return {
      paper: everythingPaper(parts, context),
      ending: 'json',
      type: 'application/json',
      text,
    };
  }
  if (kind === 'account') {
    const [activity] = activities;
    if (!activity) return null;
    const paper = reflectiveAccount(activity, choice.reader, context);
    return {paper, ending: 'txt', type: 'text/plain;charset=utf-8', text: () => paperText(paper)};
  }
  const paper = recordOfLearning(activities, choice, context);
  const text = () => paperHtml(paper, language);
  return {paper, ending: 'html', type: 'text/html;charset=utf-8', text};
}
