import type {Trouble} from './yaml-trouble.ts';

/** What may stand at a place. */
type Wanted =
  | 'value'
  | 'value or ]'
  | 'value after ,'
  | 'key or }'
  | 'key after ,'
  | ':'
  | ', or the end'
  | 'nothing';

const token =
  /[ \t\n]*(?:([{}[\],:])|("(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))|$)/y;

/**
 * Finds the place of a mistake in JSON that could not be parsed. Node tells it only
 * sometimes, and in words for programmers.
 */
export function jsonTrouble(text: string): Trouble {
  const {at, message} = findTrouble(text);
  return {at, message: `${message}. Correct this line or the one above it.`};
}

function findTrouble(text: string): Trouble {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  token.lastIndex = 0;
  for (;;) {
    const begin = token.lastIndex;
    const [whole, sign, string, plain] = token.exec(text) ?? [];
    if (whole === undefined) {
      const at = skipSpace(text, begin);
      return {at, message: unreadable(text.slice(at, at + 40))};
    }
    const piece = sign ?? string ?? plain;
    if (piece === undefined) return {at: begin, message: objectionToEnd(text)};
    const next = step(sign ?? (string ? 'string' : 'plain'), wanted, open);
    if (next === null) return {at: skipSpace(text, begin), message: objection(piece, wanted)};
    wanted = next;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[ \t\n]/.test(text.charAt(at))) at += 1;
  return at;
}

function objectionToEnd(text: string): string {
  return text.trim() ? 'it ends too early, so a bracket or brace is not closed' : 'it is empty';
}

/** What may follow a piece, or null if the piece may not stand here. */
function step(piece: string, wanted: Wanted, open: string[]): Wanted | null {
  const isValue = wanted.startsWith('value');
  const isKey = wanted.startsWith('key');
  const isAfter = wanted === ', or the end';
  switch (piece) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(piece);
      return piece === '{' ? 'key or }' : 'value or ]';
    case '}':
    case ']': {
      const begin = piece === '}' ? '{' : '[';
      const isEmpty = wanted === (piece === '}' ? 'key or }' : 'value or ]');
      if (!(isAfter || isEmpty) || open.at(-1) !== begin) return null;
      open.pop();
      return after(open);
    }
    case ',':
      if (!isAfter) return null;
      return open.at(-1) === '{' ? 'key after ,' : 'value after ,';
    case ':':
      return wanted === ':' ? 'value' : null;
    default:
      if (piece === 'string' && isKey) return ':';
      return isValue ? after(open) : null;
  }
}

function after(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : ', or the end';
}

function objection(piece: string, wanted: Wanted): string {
  const shown = piece.length > 30 ? `${piece.slice(0, 29)}…` : piece;
  const isClosing = piece === ']' || piece === '}';
  if (wanted === 'nothing') return `"${shown}" stands after its end`;
  if (wanted.endsWith('after ,') && isClosing) {
    return `there is a comma too many before ${piece}`;
  }
  if (wanted === ':') return `a colon is missing before ${shown}`;
  if (piece === ',' && wanted !== 'value') return 'there is a comma too many';
  if (wanted === ', or the end') {
    return isClosing
      ? `${piece} does not close what is open`
      : `a comma is missing before ${shown}`;
  }
  if (wanted.startsWith('key')) return `${shown} is not a key in double quotes`;
  return `a value is missing before ${shown}`;
}

function unreadable(text: string): string {
  if (text.startsWith('"')) {
    return 'a text in double quotes has no end, or holds a \\ that means nothing';
  }
  const word = /^[^\s,:[\]{}]+/.exec(text)?.[0] ?? text;
  return `${word} is neither a number nor a text in double quotes`;
}
