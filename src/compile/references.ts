import type {Citation} from '../course/course.ts';
import {type Data, readData} from './data.ts';
import {list} from './fields.ts';
import type {Report} from './mistakes.ts';
import {type ReferenceItem, referenceSchema} from './reference-schema.ts';
import type {Source} from './source.ts';
import {printVancouver} from './vancouver.ts';

/** A source as it is printed, wherever it is cited. */
export type Reference = Omit<Citation, 'number'>;

/** Every source of the course by its key. */
export interface References {
  readonly byKey: ReadonlyMap<string, Reference>;
  /** Tells a mistake on the line of a key. */
  mistake(key: string, message: string): void;
}

/** Reads `references.json` and prints every source once. */
export function readReferences({file, text}: Source, report: Report): References | null {
  const place = {file, firstLine: 1, name: 'file'} as const;
  const data = readData(text, list(referenceSchema), place, report);
  if (!data) return null;
  const places = placesOf(data);
  // One of two equal keys was meant to be another, which pages may well cite.
  if (places.size < data.value.length) return null;
  const items = [...places.values()].flatMap((index) => data.value[index] ?? []);
  const printed = printVancouver(items);
  return {
    byKey: new Map(
      items.map((item) => {
        const {id: key} = item;
        return [key, {key, html: printed.get(key) ?? '', short: shorten(item)}];
      }),
    ),
    mistake: (key, message) => data.mistake([places.get(key) ?? 0, 'id'], message),
  };
}

/** Where each key stands in the list; tells of those that stand there twice. */
function placesOf(data: Data<readonly ReferenceItem[]>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  data.value.forEach(({id}, index) => {
    const first = places.get(id);
    if (first === undefined) places.set(id, index);
    else {
      data.mistake(
        [index, 'id'],
        `The key "${id}" is already taken on line ${data.lineOf([first, 'id'])}. Keep one of the two, or give this one another key.`,
      );
    }
  });
  return places;
}

/** For a sentence: "Tronick and Cohn, 1989". */
function shorten({author = [], issued, title}: ReferenceItem): string {
  const names = author.map(
    (one) => one.literal ?? [one['non-dropping-particle'], one.family].filter(Boolean).join(' '),
  );
  const who = joinNames(names) ?? title;
  const when = issued?.['date-parts']?.[0]?.[0];
  return when === undefined ? who : `${who}, ${when}`;
}

function joinNames([first, second, ...others]: readonly string[]): string | undefined {
  if (second === undefined) return first;
  // Long lists of authors end in the literal name "et al." in some sources.
  if (others.length > 0 || second.startsWith('et al')) return `${first} et al`;
  return `${first} and ${second}`;
}

const collator = new Intl.Collator('en-GB');

/** All sources in the alphabetical order of what a reader sees. */
export function inPrintedOrder(references: References | null): readonly Reference[] {
  const words = ({html}: Reference) => html.replace(/<[^>]*>/g, '');
  const all = [...(references?.byKey.values() ?? [])];
  return all.sort((a, b) => collator.compare(words(a), words(b)));
}
