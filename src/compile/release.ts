import {type Fates, ownerOf} from './fates.ts';
import type {Item} from './ledger-items.ts';
import type {LedgerItem, LedgerItems, Release} from './ledger-schema.ts';
import {meaningsOf} from './lineage.ts';
import {suggestSameness} from './suggest-meaning.ts';

/** What a release makes of the ledger. */
export interface Released {
  readonly items: LedgerItems;
  /** What it adds and changes, a line for each. */
  readonly lines: readonly string[];
}

/** Notes everything that the course has now, and when ids came and went. Nothing is ever taken out. */
export function releaseItems(
  here: ReadonlyMap<string, Item>,
  fates: Fates,
  released: Release,
): Released {
  const lines: string[] = [];
  const items: Record<string, LedgerItem> = {};
  for (const id of new Set([...Object.keys(fates.items), ...here.keys()])) {
    const known = Object.hasOwn(fates.items, id) ? fates.items[id] : undefined;
    const now = here.get(id);
    if (!known && now) {
      items[id] = {...now, released};
      lines.push(...tellNew(id, now, here, fates));
    } else if (known && now) {
      items[id] = renew(known, now);
      lines.push(...tellChanges(id, known, now));
    } else if (known) {
      const isNews = known.status !== undefined && known.ended === undefined;
      items[id] = isNews ? {...known, ended: released} : known;
      if (isNews) lines.push(`${id}: ${known.status}.`);
    }
  }
  return {items, lines};
}

/** A page that is new is told with all that belongs to it. */
function tellNew(
  id: string,
  {kind, title}: Item,
  here: ReadonlyMap<string, Item>,
  {items}: Fates,
): string[] {
  const page = id.split('/')[0] ?? id;
  if (page !== id) {
    const isTold = here.has(page) && !Object.hasOwn(items, page);
    return isTold ? [] : [`${id}: new ${kind}, "${title}".`];
  }
  const parts = [...here].filter(([one]) => one !== id && ownerOf(one) === id);
  const names = parts.map(([one]) => one.slice(id.length + 1));
  const withParts = names.length ? ` With ${names.join(', ')}.` : '';
  return [`${id}: new ${kind}, "${title}".${withParts}`];
}

function tellChanges(id: string, known: LedgerItem, now: Item): string[] {
  if (known.digest !== now.digest && known.digest !== undefined) {
    if (known['same-meaning']?.[known.digest]) return [`${id}: corrected, and answers are kept.`];
    const entry = suggestSameness(known, now, known.digest);
    const asked = `${id}: changed, so learners are asked it again.`;
    return [entry ? `${asked} If it is only a typo, write same-meaning first: ${entry}` : asked];
  }
  if (known.title === now.title) return [];
  const was = known.title === undefined ? '' : `, was "${known.title}"`;
  return [`${id}: now "${now.title}"${was}.`];
}

/** The entry with what is said now; an earlier meaning stays known. */
function renew(known: LedgerItem, now: Item): LedgerItem {
  const {form: _, digest: __, choices: ___, matches: ____, right: _____, ...kept} = known;
  const isOther = known.digest !== undefined && known.digest !== now.digest;
  const before = isOther ? meaningsOf(known).map(meaningAlone) : known.before;
  return {...kept, ...now, ...(before && {before: [...before]})};
}

function meaningAlone({form, digest, choices, matches, right}: ReturnType<typeof meaningsOf>[0]) {
  return {
    ...(form && {form}),
    digest,
    ...(choices && {choices}),
    ...(matches && {matches}),
    ...(right && {right}),
  };
}

/** The text of the file: an id on each line, always in the same order, so that changes can be read. */
export function ledgerText(items: LedgerItems): string {
  const lines = Object.entries(items)
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, item]) => `  ${JSON.stringify(id)}: ${inline(inOrder(item))}`);
  return `{"version": 1, "items": {${lines.length ? `\n${lines.join(',\n')}\n` : ''}}}\n`;
}

const order = ['kind', 'title', 'status', 'same-meaning', 'form', 'digest', 'choices'].concat([
  'matches',
  'right',
  'before',
  'released',
  'ended',
]);

function inOrder(item: LedgerItem): object {
  const place = (key: string) => order.indexOf(key);
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => place(a) - place(b)));
}

/** JSON on one line, with a space where one would be written by hand. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`);
  return `{${pairs.join(', ')}}`;
}

/** `q2` before `q10`, and a page before what belongs to it. */
function compareIds(a: string, b: string): number {
  const split = (id: string) => id.match(/\d+|[^\d]/g) ?? [];
  const [as, bs] = [split(a), split(b)];
  for (let n = 0; n < Math.min(as.length, bs.length); n++) {
    const [x = '', y = ''] = [as[n], bs[n]];
    if (x === y) continue;
    if (/\d/.test(x) && /\d/.test(y) && Number(x) !== Number(y)) return Number(x) - Number(y);
    // A slash ends the name of a page, and "first-aid" does not stand among the parts of "first".
    if (x === '/' || y === '/') return x === '/' ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return as.length - bs.length;
}
