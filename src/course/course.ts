import type {Assessment} from './assessment.ts';
import type {Framework} from './codes.ts';
import type {Consultation} from './consultation.ts';
import type {Evidence} from './evidence.ts';
import type {Was} from './was.ts';

/**
 * What a course is. The compiler makes it from `content/`, the pages show it.
 *
 * Every `Html` below is finished, safe HTML made from Markdown. Its links are
 * relative to the folder of the page it belongs to.
 */
export type Html = string;

/** How a question is answered; see `design` in the README, "A question is Markdown". */
export type QuestionKind = 'one' | 'many' | 'order' | 'match';

/** An answer of a choose-one or choose-all question, or an item to put in order. */
export interface Choice {
  /** Short hash of the choice's own words: stays when choices are reordered. */
  readonly id: string;
  readonly html: Html;
  /** Empty for items to put in order. */
  readonly feedback: Html;
  readonly right: boolean;
}

/** One row of a match question: `left` belongs to `right`. */
export interface Pair {
  readonly left: Choice;
  /** Plain text, because it stands in a native `<option>`. */
  readonly right: {readonly id: string; readonly text: string};
}

export interface Question {
  /** The question's id in the course, for example `serve-and-return/q1`. */
  readonly id: string;
  /** Its place on the page's address, for example `q1`. */
  readonly anchor: string;
  readonly kind: QuestionKind;
  /** Inline HTML of the heading, without the label `Q1.`. */
  readonly title: Html;
  /** 3, or 4 inside a scenario. */
  readonly level: 3 | 4;
  /** Paragraphs and figures between the heading and the answers; may be empty. */
  readonly stem: Html;
  /** Empty when there is none. */
  readonly hint: Html;
  /** In the order of the source, which for `order` is the right one; empty for `match`. */
  readonly choices: readonly Choice[];
  /** Only for `match`, else empty. */
  readonly pairs: readonly Pair[];
  /** Column headings of a match question, else empty. */
  readonly columns: readonly Html[];
  readonly explanation: Html;
  /** Numbers (in the page's list) of the sources that the explanation cites. */
  readonly cites: readonly number[];
  /** What bears on meaning, hashed: a change means the question is asked again. */
  readonly digest: string;
  /** False for true/false. */
  readonly shuffle: boolean;
  /** Outcome of the lesson that it tests, for example `1.1`. */
  readonly outcome?: string;
  readonly facts: readonly string[];
  readonly safety: boolean;
  readonly skippable: boolean;
  /** Lesson that it looks back on. */
  readonly recalls?: string;
}

export interface Reflection {
  /** A card is a list of short entries, such as names and numbers of local services. */
  readonly kind: 'reflection' | 'card';
  /** For example `serve-and-return/r1` or `…/c1`; its prompts are `…/r1.1`, `…/r1.2`. */
  readonly id: string;
  readonly anchor: string;
  readonly title: Html;
  readonly intro: Html;
  readonly prompts: readonly Html[];
}

/** A lesson is read from top to bottom as a row of blocks. */
export type Block =
  | {readonly kind: 'prose'; readonly html: Html}
  | {readonly kind: 'question'; readonly question: Question}
  | {readonly kind: 'reflection'; readonly reflection: Reflection}
  | {
      readonly kind: 'scenario';
      readonly title: Html;
      readonly anchor: string;
      readonly html: Html;
      readonly questions: readonly Question[];
    };

export type LessonStatus = 'draft' | 'in-review' | 'published' | 'withdrawn';

export interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly level: string;
}

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly date?: string;
}

export interface Change {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  readonly kind?: string;
  readonly note: string;
}

/** A source as one page prints it: `number` is its place in that page's list. */
export interface Citation {
  readonly key: string;
  readonly number: number;
  /** Vancouver style, without the number. */
  readonly html: Html;
  /** For a sentence: "Tronick and Cohn, 1989". */
  readonly short: string;
}

/** Words with a version that somebody answers for. */
export interface Reviewed {
  readonly version: string;
  readonly status: LessonStatus;
  readonly authors: readonly Person[];
  readonly reviewers: readonly Person[];
  /** ISO dates, or null while there was no review. */
  readonly lastReviewed: string | null;
  readonly nextReview: string | null;
  readonly changelog: readonly Change[];
}

export interface Lesson extends Reviewed {
  readonly id: string;
  /** For mistakes and reports: `content/lessons/serve-and-return.md`. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly audience: readonly string[];
  readonly nation: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly facts: readonly string[];
  /** Complete only when every safety question has been answered right. */
  readonly safetyGate: boolean;
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly html: Html;
}

/** A page that is words and nothing else: help, about, privacy, glossary. */
export interface Page {
  readonly title: string;
  readonly summary: string;
  readonly html: Html;
  readonly citations: readonly Citation[];
}

/** Something that was released and is no longer in the course, though records may hold it. */
export interface Gone {
  readonly id: string;
  readonly kind: 'lesson' | 'consultation' | 'assessment' | 'prompt';
  /** Plain words; of a prompt, the prompt. */
  readonly title: string;
}

export interface Course {
  readonly id: string;
  readonly title: string;
  /** What stands under an icon; the title where it is short enough. */
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly summary: string;
  /** BCP 47, for example `en-GB`. */
  readonly language: string;
  readonly version: string;
  /** ISO date of this version. */
  readonly released: string;
  /** Per cent. */
  readonly passMark: number;
  readonly licence: string;
  /** Null while unset: the pages then say so. */
  readonly provider: string | null;
  readonly contact: string | null;
  /** Absolute address that the course is served at, ending in a slash. */
  readonly address: string | null;
  readonly welcome: Html;
  /** Drawing beside the title of the home page, relative to `content/`; decorative. */
  readonly cover: {readonly file: string; readonly width: number; readonly height: number} | null;
  readonly changelog: readonly Change[];
  readonly lessons: readonly Lesson[];
  readonly consultations: readonly Consultation[];
  /** Null in a course without one. */
  readonly assessment: Assessment | null;
  readonly glossary: {
    readonly title: string;
    readonly summary: string;
    readonly terms: readonly Term[];
    readonly citations: readonly Citation[];
  };
  /** Every source of the course, alphabetical as printed. */
  readonly references: readonly Omit<Citation, 'number'>[];
  /** Regulators' codes that learners choose themes of; empty in a course that names none. */
  readonly frameworks: readonly Framework[];
  readonly help: Page;
  readonly about: Page;
  readonly privacy: Page;
  /** Files under `content/figures` that pages show, relative to `content/`. */
  readonly figures: readonly string[];
  readonly evidence: Evidence;
  /** By id, the words of `was.ts` for what had other names before. */
  readonly was: ReadonlyMap<string, readonly Was[]>;
  /** What records may still hold, in the order of the ledger. */
  readonly gone: readonly Gone[];
}

/** The questions of a lesson in reading order, those of scenarios included. */
export function questionsOf(lesson: Pick<Lesson, 'blocks'>): readonly Question[] {
  return lesson.blocks.flatMap((block) => {
    if (block.kind === 'question') return [block.question];
    if (block.kind === 'scenario') return block.questions;
    return [];
  });
}

/** The reflections of a lesson in reading order. */
export function reflectionsOf(lesson: Pick<Lesson, 'blocks'>): readonly Reflection[] {
  return lesson.blocks.flatMap((block) => (block.kind === 'reflection' ? [block.reflection] : []));
}
