import type {Tokens} from 'marked';
import {contentWords} from '../words/en/content.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';

export type CalloutKind = keyof typeof contentWords.callouts;

/** The kind of a GitHub alert as its author wrote it, or null for a plain quote. */
export function calloutKind(quote: Tokens.Blockquote): string | null {
  const words = firstWords(quote);
  return words ? (/^\[!([^\]\n]*)\]/.exec(words.text)?.[1]?.toLowerCase() ?? null) : null;
}

/** Tells whether the kind is one of ours; if not, tells the author which there are. */
export function isKnownKind(
  kind: string,
  quote: Tokens.Blockquote,
  sheet: Sheet,
): kind is CalloutKind {
  if (Object.hasOwn(contentWords.callouts, kind)) return true;
  const kinds = Object.keys(contentWords.callouts).map((known) => `[!${known.toUpperCase()}]`);
  sheet.mistake(
    quote,
    `There is no callout "[!${kind.toUpperCase()}]". Use ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}.`,
  );
  return false;
}

/** What stands in a callout under the line with its kind. */
export function calloutBody(quote: Tokens.Blockquote, sheet: Sheet): Tokenlist {
  const words = firstWords(quote);
  const [first, ...rest] = quote.tokens as readonly Token[];
  if (!words || first?.type !== 'paragraph') return quote.tokens;
  const kind = /^\[![^\]\n]*\]\s*/.exec(words.text)?.[0] ?? '';
  const body = sheet.cut(words, kind.length);
  if (body.text && !kind.includes('\n')) {
    sheet.mistake(
      quote,
      'The kind of a callout stands alone on its line. Begin its words on the next line.',
    );
  }
  const [, ...others] = first.tokens as readonly Token[];
  const inline: Token[] = others[0]?.type === 'br' ? others.slice(1) : [...others];
  if (body.text) inline.unshift(body);
  if (inline.length === 0) return rest as Tokenlist;
  const made = {...first, tokens: inline as Tokens.Paragraph['tokens']};
  return [sheet.standIn(made, first), ...rest] as Tokenlist;
}

function firstWords({tokens}: Tokens.Blockquote): Tokens.Text | null {
  const first = (tokens as readonly Token[])[0];
  if (first?.type !== 'paragraph') return null;
  const words = (first.tokens as readonly Token[])[0];
  return words?.type === 'text' ? words : null;
}
