import {refuseTight} from './headings.ts';
import {noHtml} from './inline.ts';
import {countNewlines, type Sheet, type Token, type Tokenlist} from './lex.ts';

/** Tells about blocks that may stand nowhere in a course; true when this is one. */
export function refuse(token: Token, sheet: Sheet): boolean {
  if (token.type === 'html') {
    sheet.mistake(token, noHtml);
    return true;
  }
  if (token.type === 'paragraph' && refuseTight(token, sheet)) return true;
  const definition = findDefinition(token);
  if (!definition) return false;
  sheet.mistake(
    definition,
    'Sources are not defined in the text. Take this line out: sources stand in references.json.',
  );
  return true;
}

/** `[^key]: …`, which is where a footnote would be defined elsewhere. */
function findDefinition(token: Token): Token | undefined {
  if (token.type === 'def') return token.tag.startsWith('^') ? token : undefined;
  if (token.type !== 'paragraph') return undefined;
  const inline = token.tokens as readonly Token[];
  return inline.find((one, index) => {
    const before = inline[index - 1];
    const after = inline[index + 1];
    const beginsLine = !before || before.raw.endsWith('\n');
    return (
      one.type === 'cite' && beginsLine && after?.type === 'text' && after.text.startsWith(':')
    );
  });
}

// `-[x] A` and `*[ ] A`; `– [x] A`; `- [] A`; `- [x]A` and `- [x]`; `- [ x] A` and `- [x ] A`.
const bullet = String.raw`(?:[-*+]|\d+[.)])`;
const mistyped = new RegExp(
  String.raw`^[ \t>]*(?:${bullet}\[[ xX]?\]|[–—−•][ \t]*\[[ xX]?\]|${bullet}[ \t]+(?:\[\]|\[[ xX]\](?:[^\s([:]|[ \t]*$)|\[(?: +[xX]| {2,}|[xX] +)\]))`,
  'gm',
);

/**
 * Tells about lines that look like an answer but are none, because Markdown takes
 * them for words of the line above; true when there was one.
 */
export function refuseMistyped(tokens: Tokenlist, sheet: Sheet): boolean {
  let found = false;
  for (const token of tokens as readonly Token[]) {
    if (!/^(?:paragraph|list|blockquote)$/.test(token.type) || !token.raw.includes('[')) continue;
    for (const match of token.raw.matchAll(mistyped)) {
      found = true;
      sheet.mistake(
        sheet.lineOf(token) + countNewlines(token.raw.slice(0, match.index)),
        'This looks like an answer but is not typed as one. Write "- [ ] Answer" or "- [x] Answer", with both spaces.',
      );
    }
  }
  return found;
}
