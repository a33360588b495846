import type {Reason} from './fetch-item.ts';

/** What every event of `imh-embed` tells: the item, as its attribute names it. */
export interface ItemDetail {
  readonly item: string;
}

/** The item is there and can be used. */
export interface ReadyDetail extends ItemDetail {
  readonly title: string;
  /** Of the words, not of the script. */
  readonly version: string;
  /** How far the words are reviewed: `draft`, `in-review`, `published` or `withdrawn`. */
  readonly status: string;
}

/** Somebody has dealt with a question. Which answer it was is told to nobody. */
export interface AnsweredDetail extends ItemDetail {
  /** For example `serve-and-return/q2`. */
  readonly question: string;
  /** Null where the answer was only shown, or the question left out. */
  readonly right: boolean | null;
}

/** Every question of the item is dealt with, or a consultation has come to an ending. */
export interface FinishedDetail extends ItemDetail {
  /** Questions answered right. */
  readonly right: number;
  /** Questions in all; 0 for a consultation. */
  readonly of: number;
}

/** The item cannot be shown; what stands between the tags stays. */
export interface ErrorDetail extends ItemDetail {
  readonly reason: Reason;
  /** One sentence for whoever edits the page. */
  readonly message: string;
}

/** Events of `imh-embed`. All bubble and cross shadow roots; none holds personal data. */
export interface ImhEmbedEventMap {
  'imh-ready': CustomEvent<ReadyDetail>;
  'imh-answered': CustomEvent<AnsweredDetail>;
  'imh-finished': CustomEvent<FinishedDetail>;
  'imh-error': CustomEvent<ErrorDetail>;
}
