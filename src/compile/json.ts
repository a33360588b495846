/** Where JSON goes wrong, and how; the words read on from "The file is not valid JSON: ". */
export interface JsonTrouble {
  readonly at: number;
  readonly reason: string;
}

/** What may stand at a place; a file that is read to its end says so with `end`. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or the end' | 'nothing';

const token =
  /[ \t\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))|$)/y;

/**
 * Finds the place of a mistake in JSON that could not be parsed. Node tells it only
 * sometimes, and in words for programmers.
 */
export function findJsonTrouble(text: string): JsonTrouble | null {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let last = 0;
  token.lastIndex = 0;
  for (;;) {
    const begin = token.lastIndex;
    const match = token.exec(text);
    const at = begin + (/^[ \t\n]*/.exec(text.slice(begin, begin + 1000))?.[0].length ?? 0);
    if (!match) return {at, reason: unreadable(text.slice(at, at + 20))};
    const [, sign, string, plain] = match;
    const isEnd = !sign && !string && !plain;
    const next: Wanted | null = isEnd
      ? null
      : step(sign ?? (string ? 'string' : 'plain'), wanted, open);
    if (next === null) {
      if (isEnd && wanted === 'nothing') return null;
      return isEnd
        ? {at: last, reason: 'it ends too early, so a bracket or brace is not closed'}
        : {at, reason: objection(sign ?? string ?? plain ?? '', wanted)};
    }
    wanted = next;
    last = token.lastIndex;
  }
}

/** What may follow a piece, or null if the piece may not stand here. */
function step(piece: string, wanted: Wanted, open: string[]): Wanted | null {
  const isValue = wanted === 'value' || wanted === 'value or ]';
  const isKey = wanted === 'key' || wanted === 'key or }';
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
      return open.at(-1) === '{' ? 'key' : 'value';
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
  if ((wanted === 'value' || wanted === 'key') && isClosing) {
    return `there is a comma too many before ${piece}`;
  }
  if (piece === ',') return 'there is a comma too many';
  if (wanted === ', or the end') {
    return isClosing ? `${piece} does not close what is open` : `a comma is missing before ${shown}`;
  }
  if (wanted === ':') return `a colon is missing before ${shown}`;
  if (wanted === 'key' || wanted === 'key or }') return `${shown} is not a key in double quotes`;
  return `a value is missing before ${shown}`;
}

function unreadable(text: string): string {
  if (text.startsWith('"')) {
    return 'a text in double quotes has no end, or holds a line end or a \\ that means nothing';
  }
  const word = /^\S+/.exec(text)?.[0] ?? text;
  return `${word} is not in double quotes`;
}
