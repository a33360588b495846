/** One piece of a paper, from top to bottom. */
export type Piece =
  | {readonly kind: 'heading'; readonly text: string}
  | {readonly kind: 'subheading'; readonly text: string}
  | {readonly kind: 'text'; readonly text: string}
  /** What has to be read before this leaves the device. */
  | {readonly kind: 'warning'; readonly text: string}
  /** The learner's own words, with their line breaks. */
  | {readonly kind: 'own'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly string[]}
  /** What is meant for programs. */
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'facts'; readonly rows: readonly Fact[]};

/** A term and what is said of it. */
export type Fact = readonly [term: string, text: string];

/** A document made from a record, before it is a screen, a print or a file. */
export interface Paper {
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly pieces: readonly Piece[];
}

/** A name that every system takes for a file: some signs have a meaning to some of them. */
export function safeFileName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Infant mental health` as it stands inside a sentence; `NHS work` stays. */
export function midSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** A paper as plain text, for a box of somebody else's form. */
export function paperText({title, pieces}: Paper): string {
  return `${[title, ...pieces.map(textOf)].join('\n\n')}\n`;
}

function textOf(piece: Piece): string {
  if (piece.kind === 'list') return piece.items.map((item) => `- ${item}`).join('\n');
  if (piece.kind === 'facts') {
    return piece.rows.map(([term, text]) => `${term}: ${text}`).join('\n');
  }
  return piece.text;
}
