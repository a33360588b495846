import type {Block, Html, Lesson, Question} from './course.ts';
import {questionsOf} from './course.ts';

/** Something that may happen when the learner has chosen, and where it leads. */
export interface Twist {
  /** Short hash of its own words: stays when choices are reordered. */
  readonly id: string;
  readonly html: Html;
  /** Anchor of the step that it leads to, for example `a2`. */
  readonly to: string;
  readonly consequence: Html;
}

/** A choice of a step. */
export interface Way extends Twist {
  /** What takes its place in about one run in three. */
  readonly twist: Twist | null;
}

/** One scene of a consultation, or one of its endings. */
export interface Step {
  /** For example `first-visit/a1`. */
  readonly id: string;
  /** Its permanent name in addresses, for example `a1`. */
  readonly anchor: string;
  readonly title: Html;
  readonly isEnding: boolean;
  /** What is told; of an ending, the debrief. */
  readonly blocks: readonly Block[];
  /** Empty for an ending. */
  readonly ways: readonly Way[];
}

/**
 * A case that branches. The learner's way through it is the row of steps taken:
 * there is no other state, so another state is another step.
 */
export interface Consultation extends Omit<Lesson, 'blocks'> {
  readonly intro: Html;
  /** The first one is the start. */
  readonly steps: readonly Step[];
}

/** The questions of a consultation in reading order. */
export function questionsIn({steps}: Pick<Consultation, 'steps'>): readonly Question[] {
  return steps.flatMap(questionsOf);
}
