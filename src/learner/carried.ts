import {renewer, type Was} from '../course/was.ts';

/** What the fragment of a link with answers begins with; pages look for it before this is here. */
export const carryMark = '#carry=';

/** Longer fragments, in characters, are more than any item of the course can give. */
const longestCarry = 20_000;

/** More rows than a page has questions, and a consultation has steps that anybody would take. */
const mostRows = 500;

/** Something that was done on another page, as its link says it: nobody has marked it. */
export type CarriedRow =
  | {
      readonly did: 'answered';
      readonly what: string;
      readonly digest: string;
      readonly chose: readonly string[];
    }
  | {readonly did: 'shown'; readonly what: string; readonly digest: string}
  | {readonly did: 'stepped'; readonly what: string; readonly by: string};

/** Why a link is not read at all. */
export type CarryRefusal = 'damaged' | 'large' | 'future';

/**
 * Reads a fragment that begins with `carryMark` and then may be anything, with the names that
 * things have now. Never throws.
 */
export function readCarried(
  fragment: string,
  was: Was,
): {readonly rows: readonly CarriedRow[]} | {readonly refused: CarryRefusal} {
  if (fragment.length > longestCarry) return {refused: 'large'};
  // In a message a link takes along what stands behind it.
  const [told = ''] = fragment.slice(carryMark.length).match(/^\w*\.?[\w-]*/) ?? [];
  const [version = '', packed = ''] = told.split('.');
  if (/^\d{1,9}$/.test(version) && Number(version) > 1) return {refused: 'future'};
  try {
    const rows: unknown = JSON.parse(unpack(packed));
    if (version !== '1' || !isListOfRows(rows)) return {refused: 'damaged'};
    if (rows.length > mostRows) return {refused: 'large'};
    const renew = renewer(was);
    return {rows: rows.map((row) => rowOf(row, renew))};
  } catch {
    return {refused: 'damaged'};
  }
}

/** Throws where it is neither base64url nor UTF-8. */
function unpack(packed: string): string {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
}

type Row = readonly [kind: 'a' | 's' | 't', what: string, second: string, ...more: string[]];

function isListOfRows(rows: unknown): rows is readonly Row[] {
  return Array.isArray(rows) && rows.length > 0 && rows.every(isRow);
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.some((cell) => typeof cell !== 'string')) return false;
  return row[0] === 'a' ? row.length > 3 : /^[st]$/.test(row[0]) && row.length === 3;
}

function rowOf([kind, what, second, ...chose]: Row, renew: ReturnType<typeof renewer>): CarriedRow {
  if (kind === 't') {
    const row = {did: 'stepped', what, by: second} as const;
    renew(row);
    return row;
  }
  const row =
    kind === 'a'
      ? ({did: 'answered', what, digest: second, chose} as const)
      : ({did: 'shown', what, digest: second} as const);
  renew(row);
  return row;
}
