import type {Tokens} from 'marked';
import type {Place} from '../course/evidence.ts';
import type {Context} from './context.ts';
import {figurePath, loneImage} from './figures.ts';
import {countNewlines, type Sheet, type Token, type Tokenlist} from './lex.ts';
import {type Spoken, spokenOf, withoutMarks} from './spoken.ts';
import {decode} from './text.ts';

/** A run of words that belong together, such as a paragraph or a row of a table. */
export interface Passage extends Spoken {
  readonly kind: 'heading' | 'words' | 'answer' | 'row' | 'caption' | 'alternative';
  /** The file it stands in: the page's own, or the description of a figure on it. */
  readonly sheet: Sheet;
  /** On which it begins. */
  readonly line: number;
  readonly place: Place;
}

/** Everything that a page says, from top to bottom: the one way to walk through its words. */
export function passagesOf(context: Context): readonly Passage[] {
  const walk = new Walk(context);
  walk.blocks(context.sheet.tokens, context.sheet.firstLine);
  return walk.passages;
}

/** The line of a file on which a place of a passage stands. */
export function lineIn({text, line}: Pick<Passage, 'text' | 'line'>, at: number): number {
  return line + countNewlines(text.slice(0, at));
}

class Walk {
  readonly passages: Passage[] = [];
  readonly #context: Context;
  #sheet: Sheet;
  #place: Place = {anchor: '', title: ''};
  #inQuestion = false;

  constructor(context: Context) {
    this.#context = context;
    this.#sheet = context.sheet;
  }

  /** Lines are counted on the way, since asking a sheet would have it look at every word. */
  blocks(tokens: Tokenlist, firstLine: number): void {
    let line = firstLine;
    for (const token of tokens as readonly Token[]) {
      this.#block(token, line);
      line += countNewlines(token.raw);
    }
  }

  #block(token: Token, line: number): void {
    if (token.type === 'heading') this.#heading(token, line);
    else if (token.type === 'list') this.#list(token, line);
    else if (token.type === 'table') this.#table(token, line);
    else if (token.type === 'blockquote') this.blocks(token.tokens, line);
    else if (token.type === 'paragraph') {
      const image = loneImage(token);
      if (image) this.#figure(image, line);
      else this.#add('words', withoutKind(spokenOf(token.tokens)), line);
    } else if (token.type === 'text' && token.tokens) {
      this.#add('words', spokenOf(token.tokens), line);
    }
  }

  #heading(heading: Tokens.Heading, line: number): void {
    const spoken = spokenOf(heading.tokens);
    const anchor = this.#context.outline.anchorOf(heading);
    this.#place = {anchor, title: withoutMarks(spoken.text)};
    // No other heading may have such an address.
    this.#inQuestion = /^q\d+$/.test(anchor);
    this.#add('heading', spoken, line);
  }

  #list({items}: Tokens.List, firstLine: number): void {
    let line = firstLine;
    for (const item of items) {
      let below = line;
      let isFirst = this.#inQuestion;
      for (const token of item.tokens as readonly Token[]) {
        const isWords = token.type === 'text' || token.type === 'paragraph';
        if (isFirst && isWords && token.tokens) {
          this.#add('answer', spokenOf(token.tokens), below);
          isFirst = false;
        } else this.#block(token, below);
        below += countNewlines(token.raw);
      }
      line += countNewlines(item.raw);
    }
  }

  #table({header, rows}: Tokens.Table, line: number): void {
    const add = (cells: readonly Tokens.TableCell[], at: number) => {
      const heard = cells.map(({tokens}) => spokenOf(tokens));
      const text = heard.map((one) => one.text).join(' | ');
      const cites = heard.flatMap((one) => one.cites);
      const links = heard.flatMap((one) => one.links);
      this.#add('row', {text, cites, links}, at);
    };
    add(header, line);
    // Under the header stands the line of dashes.
    rows.forEach((cells, index) => {
      add(cells, line + index + 2);
    });
  }

  #figure(image: Tokens.Image, line: number): void {
    const plain = {cites: [], links: []};
    this.#add('alternative', spokenOf(image.tokens), line);
    if (image.title) this.#add('caption', {text: decode(image.title), ...plain}, line);
    const {library} = this.#context;
    const description = library.figures.get(figurePath(image, this.#sheet))?.description;
    // Two descriptions that show each other's figures would have no end.
    if (!description || this.#sheet !== this.#context.sheet) return;
    this.#sheet = description;
    this.blocks(description.tokens, description.firstLine);
    this.#sheet = this.#context.sheet;
  }

  #add(kind: Passage['kind'], spoken: Spoken, line: number): void {
    if (!spoken.text.trim()) return;
    this.passages.push({kind, ...spoken, sheet: this.#sheet, line, place: this.#place});
  }
}

/** The first line of a callout says its kind, which nobody reads aloud. */
function withoutKind(spoken: Spoken): Spoken {
  if (!spoken.text.startsWith('[!')) return spoken;
  // As long as before, so that links keep their places.
  const text = spoken.text.replace(/^\[![^\]\n]*\]/, (kind) => ' '.repeat(kind.length));
  return {...spoken, text};
}
