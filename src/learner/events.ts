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

declare global {
  // Elements, documents and windows all listen by this map.
  interface GlobalEventHandlersEventMap {
    'imh-answered': AnsweredEvent;
    'imh-shown': ShownEvent;
    'imh-skipped': SkippedEvent;
  }
}
