import type {Context} from './context.ts';
import type {Tokens} from 'marked';
import type {References} from './references.ts';

/** A piece of a line that shows raw, and what to do about it. */
interface Leftover {
  readonly piece: string;
  readonly message: string;
}

const marks = /\]\(|!\[|\*\*|__|\[\^|\](?=[ \t]+\((?:[a-z]+:|#|\.{0,2}\/|[^\s()]+\.(?:md|ya?ml|svg)\b))/;
const bracketed = /\[([\w.-]+)(?::[^\]\n]*)?\]/g;

/**
 * Tells about words that hold signs of Markdown: they would show as they stand,
 * which is never what their author meant.
 */
export function refuseLeftovers(words: Tokens.Text, context: Context): void {
  const {text} = words;
  if (!/[[\]*_]/.test(text)) return;
  const {sheet, library} = context;
  text.split('\n').forEach((line, index) => {
    const message = messageAbout(line, library.references);
    if (message) sheet.mistake(sheet.lineOf(words) + index, message);
  });
}

/** The first thing that is wrong in a line, since one slip often leaves several signs. */
export function messageAbout(line: string, references: References | null): string | null {
  const match = marks.exec(line);
  if (match) {
    const piece = pieceAt(line, match.index);
    return `"${shorten(piece)}" looks like unfinished Markdown and would show as it stands. ${adviceOn(piece, match[0])}`;
  }
  for (const [whole, key = ''] of line.matchAll(bracketed)) {
    if (!references?.byKey.has(key)) continue;
    return `"${whole}" would show as it stands. Put ^ before the key of a source: [^${whole.slice(1)}.`;
  }
  return null;
}

/** From the bracket that opens before the sign, so that an author sees what is meant. */
function pieceAt(line: string, at: number): string {
  if (line[at] !== ']') return line.slice(at);
  const open = line.lastIndexOf('[', at);
  if (open === -1) return line.slice(at);
  return line.slice(line[open - 1] === '!' ? open - 1 : open);
}

function shorten(piece: string): string {
  return piece.length > 40 ? `${piece.slice(0, 39).trimEnd()}…` : piece.trimEnd();
}

function adviceOn(piece: string, sign: string): string {
  if (sign === '**' || sign === '__') {
    return `Put ${sign} directly before the first bold word and directly after the last one.`;
  }
  if (sign === '[^') return 'Close the source with ]: [^key].';
  if (/\][ \t]+\(/.test(piece) && !piece.includes('](')) return 'Take out the space between ] and (.';
  const address = /\]\(([^)]*)(\)?)/.exec(piece);
  if (!address) return 'Write [words](address), with an address in brackets after the words.';
  const [, inside = '', end] = address;
  if (!end) return 'Close the address with a bracket: ).';
  if (/[“”„‘’]/.test(inside)) return 'Put straight quotes (") around the caption, not curly ones.';
  if (/\s/.test(inside.trim())) return 'Take the space out of the address, and put a caption in quotes (").';
  return 'Check that every [ has its ] and every ( its ).';
}
