import type {Verdict} from '../course/verdict.ts';
import {LearnerEvent} from './events.ts';

/** A learner began an attempt: these items were drawn by this seed. */
export class DrewEvent extends LearnerEvent {
  declare readonly seed: string;
  declare readonly items: readonly string[];

  constructor(seed: string, items: readonly string[]) {
    super('imh-drew', {seed, items});
  }
}

/** A learner set or changed an answer of the attempt `draw`; `chose` is empty when it was taken back. */
export class PickedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly draw: string;
  declare readonly digest: string;
  declare readonly chose: readonly string[];

  constructor(item: string, draw: string, digest: string, chose: readonly string[]) {
    super('imh-picked', {item, draw, digest, chose});
  }
}

/** A question that was handed in with an attempt, and marked. */
export interface HandedIn {
  readonly item: string;
  readonly digest: string;
  readonly chose: readonly string[];
  readonly right: boolean;
}

/** What an attempt came to, against a pass mark in per cent. */
export interface Submission extends Verdict {
  readonly draw: string;
  /** Of the assessment. */
  readonly version: string;
  readonly status: string;
  readonly mark: number;
  /** Items that did not count, because their words changed under way. */
  readonly left: readonly string[];
}

/** A learner submitted an attempt; `answers` are the questions that were answered and count. */
export class SubmittedEvent extends LearnerEvent {
  declare readonly submission: Submission;
  declare readonly answers: readonly HandedIn[];

  constructor(submission: Submission, answers: readonly HandedIn[]) {
    super('imh-submitted', {submission, answers});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'imh-drew': DrewEvent;
    'imh-picked': PickedEvent;
    'imh-submitted': SubmittedEvent;
  }
}
