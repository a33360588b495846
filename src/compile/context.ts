import type {PageEvidence} from '../course/evidence.ts';
import type {Citations} from './citations.ts';
import type {Facts} from './facts.ts';
import type {Figures} from './figures.ts';
import type {Helplines} from './helplines.ts';
import type {Sheet} from './lex.ts';
import type {Links} from './links.ts';
import type {Outline} from './outline.ts';
import type {References} from './references.ts';
import type {Style} from './style.ts';

/**
 * What all pages share. A part is null when its file could not be read: that has
 * been told, and nothing is then held against it.
 */
export interface Library {
  readonly references: References | null;
  readonly facts: Facts | null;
  readonly helplines: Helplines | null;
  readonly figures: Figures;
  readonly links: Links;
  /** The day on which the course is released, from `course.md`. */
  readonly released: string | null;
  /** ISO date of the day on which it is built. */
  readonly today: string;
  /** Words that the course avoids; null in a course that says nothing of them. */
  readonly style: Style | null;
  /** What pages made use of; filled while they are written. */
  readonly used: {
    readonly figures: Set<string>;
    readonly facts: Set<string>;
    readonly sources: Set<string>;
  };
  /** What each page claims, by its path; filled while they are read. */
  readonly evidence: Map<string, PageEvidence>;
}

/** What the words of one page are written with. */
export interface Context {
  /** Where the words come from: the page's own file, or the description of a figure on it. */
  readonly sheet: Sheet;
  /** Where they go, for example `lessons/serve-and-return.html`. */
  readonly page: string;
  readonly library: Library;
  readonly citations: Citations;
  readonly outline: Outline;
}
