import type {Block, Citation, Html, Question, Reviewed} from './course.ts';

/** A question, or a case with its questions, that is drawn and marked as one. */
export interface AssessmentItem {
  /** The id of its first question, for example `assessment/q7`. */
  readonly id: string;
  readonly block: Extract<Block, {kind: 'question' | 'scenario'}>;
  /** Has to be right to pass. */
  readonly safety: boolean;
}

/** The items on one lesson, of which `quota` are drawn. */
export interface AssessmentPart {
  readonly lesson: string;
  readonly quota: number;
  readonly items: readonly AssessmentItem[];
}

/** Where a lesson says what a question asks. */
export interface Section {
  readonly lesson: string;
  readonly anchor: string;
  /** Plain text of its heading. */
  readonly title: string;
}

/** The final assessment: a pool of items, of which each attempt draws some. */
export interface Assessment extends Reviewed {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly facts: readonly string[];
  /** What stands above the first lesson. */
  readonly intro: Html;
  /** At least so many of the items drawn are about safety. */
  readonly safety: number;
  /** In the order of the course's lessons. */
  readonly parts: readonly AssessmentPart[];
  /** By the id of each question. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly citations: readonly Citation[];
}

/** The item ids of an assessment begin with this, and so does everything in the record. */
export const assessmentId = 'assessment';

/** The questions of an item, in reading order. */
export function questionsOfItem({block}: Pick<AssessmentItem, 'block'>): readonly Question[] {
  return block.kind === 'question' ? [block.question] : block.questions;
}

/** How many items there are, and how many are drawn. */
export function sizesOf({parts}: Pick<Assessment, 'parts'>): {
  readonly pool: number;
  readonly drawn: number;
} {
  return {
    pool: parts.reduce((sum, {items}) => sum + items.length, 0),
    drawn: parts.reduce((sum, {quota}) => sum + quota, 0),
  };
}
