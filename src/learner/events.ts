/**
 * What elements announce when a learner did something. They bubble and cross
 * shadow roots, so that one recorder at the top hears them all.
 */
const upwards = {bubbles: true, composed: true};

/** A learner checked an answer. */
export class AnsweredEvent extends Event {
  readonly item: string;
  readonly digest: string;
  readonly chose: readonly string[];
  readonly right: boolean;

  constructor(item: string, digest: string, chose: readonly string[], right: boolean) {
    super('imh-answered', upwards);
    this.item = item;
    this.digest = digest;
    this.chose = chose;
    this.right = right;
  }
}

/** A learner asked to see the answer. */
export class ShownEvent extends Event {
  readonly item: string;
  readonly digest: string;

  constructor(item: string, digest: string) {
    super('imh-shown', upwards);
    this.item = item;
    this.digest = digest;
  }
}

/** A learner left a question out. */
export class SkippedEvent extends Event {
  readonly item: string;
  readonly digest: string;

  constructor(item: string, digest: string) {
    super('imh-skipped', upwards);
    this.item = item;
    this.digest = digest;
  }
}

/** A learner saved their own words. */
export class ReflectedEvent extends Event {
  readonly item: string;
  readonly text: string;

  constructor(item: string, text: string) {
    super('imh-reflected', upwards);
    this.item = item;
    this.text = text;
  }
}

/** A learner is still writing. */
export class DraftedEvent extends Event {
  readonly item: string;
  readonly text: string;

  constructor(item: string, text: string) {
    super('imh-drafted', upwards);
    this.item = item;
    this.text = text;
  }
}

/** A learner finished a lesson. */
export class FinishedEvent extends Event {
  readonly lesson: string;
  readonly right: number;
  readonly of: number;

  constructor(lesson: string, right: number, of: number) {
    super('imh-finished', upwards);
    this.lesson = lesson;
    this.right = right;
    this.of = of;
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
    'imh-finished': FinishedEvent;
  }
}
