import type {Tokens} from 'marked';
import type {Context} from './context.ts';
import type {Token, Tokenlist} from './lex.ts';
import type {References} from './references.ts';

/** A piece of a line that would show as it stands, and what to do about it. */
interface Leftover {
  readonly piece: string;
  readonly message: string;
}

// `](`, `![`, `**`, `__`, `[^`, `][`; `] (` before what looks like an address; `[!NOTE]`.
const sign =
  /\]\(|!\[|\*\*|__|\[\^|\]\[|\](?=[ \t]+\((?:[a-z]+:|#|\.{0,2}\/|[^\s()]+\.(?:md|ya?ml|svg)\b))|\[![A-Za-z]+\]/;
const bracketed = /\[([\w.-]+)(?::[^\]]*)?\]/g;

/**
 * Tells about words that still hold signs of Markdown: readers would see the signs,
 * which is never what the author meant.
 */
export function refuseLeftovers(words: Tokens.Text, {sheet, library}: Context): void {
  // Most words hold none, and this is asked of every word of a course.
  if (!/[[\]*_]/.test(words.text)) return;
  words.text.split('\n').forEach((line, index) => {
    const leftover = findLeftover(line, library.references);
    if (leftover) sheet.mistake(sheet.lineOf(words) + index, leftover.message);
  });
}

/** The same for words that are shown without their marks. */
export function refuseLeftoversIn(tokens: Tokenlist, context: Context): void {
  for (const token of tokens as readonly Token[]) {
    if ('tokens' in token && token.tokens) refuseLeftoversIn(token.tokens, context);
    else if (token.type === 'text') refuseLeftovers(token, context);
  }
}

/** The same for the caption of a figure, which cannot hold Markdown at all. */
export function refuseRichCaption(image: Tokens.Image, {sheet, library}: Context): void {
  const leftover = findLeftover(image.title ?? '', library.references);
  if (!leftover) return;
  sheet.mistake(
    image,
    `A caption is plain words, and "${leftover.piece}" would show as it stands. Move it to the text around the figure.`,
  );
}

/** The first one in a line, since one slip often leaves several signs. */
function findLeftover(line: string, references: References | null): Leftover | null {
  const match = sign.exec(line);
  if (match) {
    const whole = pieceAt(line, match.index);
    const piece = whole.length > 40 ? `${whole.slice(0, 39).trimEnd()}…` : whole.trimEnd();
    const message = `"${piece}" looks like unfinished Markdown and would show as it stands. ${adviceOn(whole, match[0])}`;
    return {piece, message};
  }
  for (const [piece, key = ''] of line.matchAll(bracketed)) {
    if (!references?.byKey.has(key)) continue;
    const message = `"${piece}" would show as it stands. Put ^ before the key of a source: [^${piece.slice(1)}.`;
    return {piece, message};
  }
  return null;
}

/** From the bracket that opens before the sign, so that an author sees what is meant. */
function pieceAt(line: string, at: number): string {
  const open = line[at] === ']' ? line.lastIndexOf('[', at) : at;
  if (open === -1) return line.slice(at);
  return line.slice(line[open - 1] === '!' ? open - 1 : open);
}

function adviceOn(piece: string, mark: string): string {
  if (mark === '**' || mark === '__') {
    return `Put ${mark} directly before the first bold word and directly after the last one.`;
  }
  if (mark === '[^') return 'Close the name of the source with a bracket: [^key].';
  if (mark.startsWith('[!')) return 'Begin this line and the lines of its callout with ">".';
  const address = /\]\(([^)]*)(\)?)/.exec(piece);
  if (address) return adviceOnAddress(address[1] ?? '', address[2] === ')');
  if (/\]\s+\(/.test(piece)) return 'Take out the space between ] and (.';
  return 'Write [words](address), with the address in brackets after the words.';
}

function adviceOnAddress(inside: string, isClosed: boolean): string {
  if (!isClosed) return 'Close the address with a bracket: ).';
  if (/[“”„]|\s[‘’]/.test(inside)) return 'Put straight quotes (") around the caption.';
  if (/\s/.test(inside.trim())) {
    return 'Take the space out of the address; a caption after it stands in quotes (").';
  }
  return 'See that every [ has its ] and every ( has its ).';
}
