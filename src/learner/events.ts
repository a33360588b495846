/**
 * What elements announce when a learner did something. It bubbles and crosses
 * shadow roots, so that one recorder at the top hears it all.
 */
export class LearnerEvent extends Event {
  /**
   * Set by who writes it down: settles when it is on the disk, or known not to
   * be. Until then the page says nothing that the learner would take as kept.
   */
  kept: Promise<unknown> | undefined;

  constructor(type: string, fields: object) {
    super(type, {bubbles: true, composed: true});
    Object.assign(this, fields);
  }

  /** Calls back once it is kept; at once where nobody writes anything down. */
  whenKept(then: () => void) {
    if (this.kept) this.kept.then(then);
    else then();
  }
}

/** A learner checked an answer; `chose` are the ids of choices, in the learner's order. */
export class AnsweredEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly digest: string;
  declare readonly chose: readonly string[];
  declare readonly right: boolean;

  constructor(item: string, digest: string, chose: readonly string[], right: boolean) {
    super('imh-answered', {item, digest, chose, right});
  }
}

/** A learner asked to see the answer. */
export class ShownEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly digest: string;

  constructor(item: string, digest: string) {
    super('imh-shown', {item, digest});
  }
}

/** A learner left a question out. */
export class SkippedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly digest: string;

  constructor(item: string, digest: string) {
    super('imh-skipped', {item, digest});
  }
}

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
  // Elements, documents and windows all listen by this map.
  interface GlobalEventHandlersEventMap {
    'imh-answered': AnsweredEvent;
    'imh-shown': ShownEvent;
    'imh-skipped': SkippedEvent;
    'imh-reflected': ReflectedEvent;
    'imh-drafted': DraftedEvent;
    'imh-stepped': SteppedEvent;
    'imh-finished': FinishedEvent;
  }
}
