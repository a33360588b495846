import {countNewlines, type Sheet, type Token} from './lex.ts';

/** `###Q1.` is no heading to Markdown; in lists and quotes, only a line outside of them. */
const tight = {own: /^ {0,3}#{1,6}(?=[^#\s])/gm, after: /^#{1,6}(?=[^#\s])/gm};

/**
 * Tells about headings whose space is missing and reads them as they are meant, so
 * that what stands under them is not told as misplaced.
 */
export function mendHeadings(tokens: readonly Token[], sheet: Sheet): readonly Token[] {
  return tokens.flatMap((token) => {
    const mayHold = /^(?:paragraph|list|blockquote)$/.test(token.type) && token.raw.includes('#');
    if (!mayHold || !refuseTight(token, sheet)) return token;
    // A single # is no heading that a page could have, and more likely a number.
    const mended = token.raw.replace(signsOf(token), (signs) =>
      signs.trim() === '#' ? signs : `${signs} `,
    );
    return sheet.lexAgain(token, mended);
  });
}

/** Tells about the lines of a block that look like a heading; true when there was one. */
export function refuseTight(token: Token, sheet: Sheet): boolean {
  const found = [...token.raw.matchAll(signsOf(token))];
  for (const match of found) {
    sheet.mistake(
      sheet.lineOf(token) + countNewlines(token.raw.slice(0, match.index)),
      `This looks like a heading, but its space is missing. Put one after ${match[0].trim()}, or \\ before it if it is none.`,
    );
  }
  return found.length > 0;
}

function signsOf({type}: Token): RegExp {
  return type === 'paragraph' ? tight.own : tight.after;
}
