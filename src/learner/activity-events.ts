import {LearnerEvent} from './events.ts';

/** A learner saved their own words; the empty text takes them back. */
export class ReflectedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly text: string;

  constructor(item: string, text: string) {
    super('imh-reflected', {item, text});
  }
}

/** A learner is still writing. */
export class DraftedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly text: string;

  constructor(item: string, text: string) {
    super('imh-drafted', {item, text});
  }
}

/** A learner took a step of a consultation, `by` a choice or, empty, by going back. */
export class SteppedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly by: string;

  constructor(item: string, by: string) {
    super('imh-stepped', {item, by});
  }
}

/** A learner finished a lesson, with `right` of `of` questions. */
export class FinishedEvent extends LearnerEvent {
  declare readonly lesson: string;
  declare readonly right: number;
  declare readonly of: number;

  constructor(lesson: string, right: number, of: number) {
    super('imh-finished', {lesson, right, of});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'imh-reflected': ReflectedEvent;
    'imh-drafted': DraftedEvent;
    'imh-stepped': SteppedEvent;
    'imh-finished': FinishedEvent;
  }
}
