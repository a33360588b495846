import {checkWords} from '../words/en/checks.ts';
import type {Cite, Token, Tokenlist} from './lex.ts';
import {decode} from './text.ts';

/** Words as a reader hears them, with what a check has to know of them. */
export interface Spoken {
  /** Line ends are kept; a mark stands for each source. */
  readonly text: string;
  /** In the order of their marks. */
  readonly cites: readonly Cite[];
  readonly links: readonly SpokenLink[];
}

export interface SpokenLink {
  readonly label: string;
  readonly href: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** Part of a text, from `at` on. */
export interface Sentence {
  readonly at: number;
  readonly text: string;
}

// A sign of no alphabet, which Unicode keeps free for uses such as this.
const mark = '\uE000';

/** The words of a paragraph, a heading or an answer. */
export function spokenOf(tokens: Tokenlist): Spoken {
  const cites: Cite[] = [];
  const links: SpokenLink[] = [];
  let text = '';
  const hear = (heard: Tokenlist) => {
    for (const token of heard as readonly Token[]) {
      const at = text.length;
      if (token.type === 'cite') {
        cites.push(token);
        text += mark;
      } else if (token.type === 'br') text += '\n';
      else if (token.type === 'codespan' || token.type === 'escape') text += token.text;
      else if (token.type === 'image' || token.type === 'checkbox') continue;
      else if ('tokens' in token && token.tokens) hear(token.tokens);
      else if (token.type === 'text') text += decode(token.text);
      if (token.type === 'link') links.push({label: text.slice(at), href: token.href, at});
    }
  };
  hear(tokens);
  return {text, cites, links};
}

const boundary = new RegExp(
  String.raw`[.!?…]["'”’)\]]*(?:\s*${mark})*\s+(?=["'“‘([]*[\p{Lu}\d£])`,
  'gu',
);

/** Cuts a text into its sentences. What a source stands after keeps its mark. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = text.search(/\S|$/);
  for (const {0: end, index} of text.matchAll(boundary)) {
    if (end.startsWith('.') && isAbbreviated(text, index)) continue;
    const to = index + end.length;
    sentences.push({at: from, text: text.slice(from, to)});
    from = to;
  }
  if (from < text.length) sentences.push({at: from, text: text.slice(from)});
  return sentences;
}

/** Whether the full stop at this place belongs to what stands before it. */
function isAbbreviated(text: string, at: number): boolean {
  return checkWords.abbreviation.test(text.slice(Math.max(0, at - 8), at + 1));
}

/** How many sources a text cites. */
export function countMarks(text: string): number {
  return text.split(mark).length - 1;
}

/** A text without its marks, on one line. */
export function withoutMarks(text: string): string {
  const plain = text.replaceAll(mark, '');
  return (/\n|\s\s/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim();
}
