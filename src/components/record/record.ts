import type {CourseInfo} from '../../course/course-info.ts';
import type {Activity} from '../../learner/activity-list.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {define} from '../define.ts';
import {fillActivities, fillStanding, fillWords} from './fill.ts';
import {showGoneWords} from './gone.ts';

/** What the page of the record is told. */
export interface RecordState extends Pick<LearnerRecord, 'reflections'> {
  readonly activities: readonly Activity[];
  readonly course: CourseInfo;
}

/**
 * What is kept of the learner on this device: fills the prerendered rows and the
 * learner's own words.
 */
export class ImhRecord extends HTMLElement {
  set state(state: RecordState) {
    fillActivities(this, state.activities);
    fillStanding(this, state.activities, state.course);
    fillWords(this, state);
    showGoneWords(this, state);
  }
}

define('imh-record', ImhRecord);

declare global {
  interface HTMLElementTagNameMap {
    'imh-record': ImhRecord;
  }
}
