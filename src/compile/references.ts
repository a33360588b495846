import {Cite} from '@citation-js/core';
import '@citation-js/plugin-csl';
import * as v from 'valibot';
import type {Citation} from '../course/course.ts';
import {type Data, readData} from './data.ts';
import {list, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

/** A source as it is printed, wherever it is cited. */
export type Reference = Omit<Citation, 'number'>;

/** Every source of the course by its key. */
export interface References {
  readonly byKey: ReadonlyMap<string, Reference>;
  readonly file: string;
  lineOf(key: string): number;
}

const nameMessage = 'is not a name. Write {"family": …, "given": …}, or {"literal": …} for a body.';
const nameSchema = v.looseObject(
  {
    family: v.optional(v.string(nameMessage)),
    literal: v.optional(v.string(nameMessage)),
    'non-dropping-particle': v.optional(v.string(nameMessage)),
  },
  nameMessage,
);

const year = v.union([v.number(), v.string()], 'is not a year, month or day. Write a number.');

const referenceSchema = v.looseObject(
  {
    id: v.pipe(words, v.regex(/^[\w.-]+$/, 'is not a key. Use letters, digits, full stops and hyphens.')),
    type: words,
    title: words,
    author: v.optional(list(nameSchema)),
    issued: v.optional(v.looseObject({'date-parts': v.optional(list(list(year)))})),
    // Both become links, so nothing may stand in them that ends an attribute or runs.
    DOI: v.optional(v.pipe(words, v.regex(/^10\.\d{4,9}\/[^\s"<>]+$/, 'is not a DOI. It begins with 10. and has no spaces.'))),
    URL: v.optional(v.pipe(words, v.regex(/^https:\/\/[^\s"<>]+$/, 'is not an https address. Write the whole address, or take it out.'))),
  },
  'is not a source. Write {"id": …, "type": …, "title": …}.',
);

type Item = v.InferOutput<typeof referenceSchema>;

/** Reads `references.json` and prints every source once, in Vancouver style. */
export function readReferences(source: Source, report: Report): References | null {
  const {file, text} = source;
  const data = readData(text, list(referenceSchema), {file, firstLine: 1}, report);
  if (!data) return null;
  const items = withoutDuplicates(data, file, report);
  const byKey = new Map(
    print(items.map(({item}) => item)).map(([key, html], index) => {
      const item = items[index]?.item;
      return [key, {key, html, short: item ? shorten(item) : key}];
    }),
  );
  const places = new Map(items.map(({item, index}) => [item.id, index]));
  return {byKey, file, lineOf: (key) => data.lineOf(places.get(key) ?? 0, 'id')};
}

function withoutDuplicates(data: Data<readonly Item[]>, file: string, report: Report) {
  const first = new Map<string, {item: Item; index: number}>();
  data.value.forEach((item, index) => {
    const other = first.get(item.id);
    if (!other) first.set(item.id, {item, index});
    else {
      report.mistake(
        file,
        data.lineOf(index, 'id'),
        `The key "${item.id}" is already taken on line ${data.lineOf(other.index, 'id')}. Keep one of the two, or give this one another key.`,
      );
    }
  });
  return [...first.values()];
}

/** The slow part of a build with many sources, so it is done once, for all of them. */
function print(items: readonly Item[]): readonly (readonly [string, string])[] {
  if (items.length === 0) return [];
  const entries = new Cite(items).format('bibliography', {
    template: 'vancouver',
    format: 'html',
    lang: 'en-GB',
    asEntryArray: true,
    hyperlinks: true,
  });
  return entries.map(([key, html]) => [key, unwrap(html)]);
}

/** citation-js numbers and wraps each entry: `<div><div>1.</div><div>…</div></div>`. */
function unwrap(html: string): string {
  const inside = /<div class="csl-right-inline">([\s\S]*)<\/div>\s*<\/div>\s*$/.exec(html);
  return (inside?.[1] ?? html).trim();
}

/** For a sentence: "Tronick and Cohn, 1989". */
function shorten({author = [], issued, title}: Item): string {
  const names = author.map((one) => one.literal ?? [one['non-dropping-particle'], one.family].filter(Boolean).join(' '));
  const [first = title, second] = names;
  const isMany = names.length > 2 || second?.startsWith('et al');
  const who = isMany ? `${first} et al` : second ? `${first} and ${second}` : first;
  const when = issued?.['date-parts']?.[0]?.[0];
  return when === undefined ? who : `${who}, ${when}`;
}
