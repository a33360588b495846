import type {Deed} from './log.ts';

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
  /** Set by who writes it down: whether, once that has settled, it will be gone with this page. */
  isLost?: () => boolean;

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

/** What a learner can do with a question. */
export type Dealing = Extract<Deed, {did: 'answered' | 'shown' | 'skipped'}>;

/**
 * A learner checked an answer, asked to see it, or left the question out. `chose`
 * are the ids of choices, in the learner's order; they and `right` go with an answer.
 */
export class DealtEvent extends LearnerEvent {
  declare readonly deed: Dealing;
  declare readonly item: string;
  declare readonly digest: string;
  declare readonly chose?: readonly string[];
  declare readonly right?: boolean;

  constructor(deed: Dealing) {
    super(`imh-${deed.did}`, {...deed, item: deed.what, deed});
  }
}

declare global {
  // Elements, documents and windows all listen by this map.
  interface GlobalEventHandlersEventMap {
    'imh-answered': DealtEvent;
    'imh-shown': DealtEvent;
    'imh-skipped': DealtEvent;
  }
}
