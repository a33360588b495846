import {type Token as AnyToken, Marked, type MarkedToken, type Tokens} from 'marked';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

/** A source named in the text: `[^key]` or `[^key:E16]`. */
export interface Cite {
  readonly type: 'cite';
  readonly raw: string;
  readonly key: string;
  readonly fact: string | undefined;
}

/** Everything that the Markdown of a course may hold. */
export type Token = MarkedToken | Cite;

/** Tokens as marked hands them over; walk them as `readonly Token[]`. */
export type Tokenlist = readonly AnyToken[];

/** Anything that has a place in the file. */
export type Placed = Token | Tokens.ListItem | Tokens.TableCell;

// Its own instance: the global one would change for everybody who imports marked.
const markdown = new Marked({
  extensions: [
    {
      name: 'cite',
      level: 'inline',
      tokenizer(text): Cite | undefined {
        const match = /^\[\^([^\]:\n]*)(?::([^\]\n]*))?\]/.exec(text);
        if (!match) return undefined;
        return {type: 'cite', raw: match[0], key: match[1]?.trim() ?? '', fact: match[2]?.trim()};
      },
    },
  ],
});

/** Where a token that was made from another comes from. */
interface Origin {
  readonly from: Token;
  readonly linesBelow: number;
}

/** A Markdown file, lexed once, that knows on which line each of its tokens stands. */
export class Sheet {
  readonly file: string;
  /** Inside the content folder, for example `lessons/serve-and-return.md`. */
  readonly path: string;
  readonly tokens: Tokenlist;
  /** Line of the file on which the text begins, after the front matter. */
  readonly firstLine: number;
  readonly #report: Report;
  readonly #standIns = new Map<unknown, Origin>();
  #lines: Map<unknown, number> | undefined;

  constructor(source: Pick<Source, 'file' | 'path' | 'text'>, firstLine: number, report: Report) {
    this.file = source.file;
    this.path = source.path;
    this.tokens = markdown.lexer(source.text);
    this.firstLine = firstLine;
    this.#report = report;
  }

  /** Tokens carry no positions, so lines are counted, and only once somebody asks. */
  lineOf(token: Placed): number {
    if (!this.#lines) {
      this.#lines = new Map();
      place(this.tokens, this.firstLine, this.#lines);
    }
    const line = this.#lines.get(token);
    if (line !== undefined) return line;
    const origin = this.#standIns.get(token);
    return origin ? this.lineOf(origin.from) + origin.linesBelow : this.firstLine;
  }

  /** The end of a text as a token of its own, which keeps its place in the file. */
  cut(from: Tokens.Text, length: number): Tokens.Text {
    const text = from.text.slice(length);
    return this.standIn(
      {...from, text, raw: text},
      from,
      countNewlines(from.text.slice(0, length)),
    );
  }

  /** Gives a made token the place of the one that it stands in for, or some lines below. */
  standIn<Made extends Token>(token: Made, from: Token, linesBelow = 0): Made {
    this.#standIns.set(token, {from, linesBelow});
    return token;
  }

  /** Lexes a block once more from other text that has the same lines. */
  lexAgain(token: Token, text: string): readonly Token[] {
    const line = this.lineOf(token);
    const tokens = markdown.lexer(text);
    if (this.#lines) place(tokens, line, this.#lines);
    return tokens as readonly Token[];
  }

  mistake(at: Placed | number, message: string): void {
    this.#report.mistake(this.file, typeof at === 'number' ? at : this.lineOf(at), message);
  }

  warn(at: Placed | number, message: string): void {
    this.#report.warn(this.file, typeof at === 'number' ? at : this.lineOf(at), message);
  }
}

function place(tokens: Tokenlist, firstLine: number, lines: Map<unknown, number>): void {
  let line = firstLine;
  for (const token of tokens as readonly Token[]) {
    lines.set(token, line);
    if (token.type === 'list') place(token.items, line, lines);
    else if (token.type === 'table') placeTable(token, line, lines);
    else if ('tokens' in token && token.tokens) place(token.tokens, line, lines);
    line += countNewlines(token.raw);
  }
}

function placeTable(table: Tokens.Table, line: number, lines: Map<unknown, number>): void {
  const rows = [table.header, ...table.rows];
  rows.forEach((cells, index) => {
    // Under the header stands the line of dashes.
    const rowLine = index === 0 ? line : line + index + 1;
    for (const cell of cells) {
      lines.set(cell, rowLine);
      place(cell.tokens, rowLine, lines);
    }
  });
}

/** How many line ends a text holds. */
export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
