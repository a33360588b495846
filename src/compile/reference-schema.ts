import * as v from 'valibot';
import {httpsAddress, list, words} from './fields.ts';
import {isKept} from './outline.ts';

const nameMessage = 'is not a name. Write {"family": …, "given": …}, or {"literal": …} for a body.';
const name = v.pipe(
  v.looseObject(
    {
      family: v.optional(v.string(nameMessage)),
      literal: v.optional(v.string(nameMessage)),
      'non-dropping-particle': v.optional(v.string(nameMessage)),
    },
    nameMessage,
  ),
  v.check(({family, literal}) => Boolean(family?.trim() || literal?.trim()), nameMessage),
);

const dateMessage =
  'is not a date. Write {"date-parts": [[2026, 11, 23]]}: a year, a month from 1 to 12 and a day from 1 to 31, or fewer of them.';

/** One date, or the two ends of a span of time. */
const dateOfSource = v.looseObject(
  {'date-parts': v.optional(v.custom<readonly number[][]>(areDates, dateMessage))},
  dateMessage,
);

function areDates(dates: unknown): boolean {
  return Array.isArray(dates) && dates.length > 0 && dates.length <= 2 && dates.every(isDate);
}

function isDate(parts: unknown): boolean {
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 3) return false;
  const [year, month = 1, day = 1] = parts as readonly unknown[];
  return isWhole(year, 0, 9999) && isWhole(month, 1, 12) && isWhole(day, 1, 31);
}

function isWhole(part: unknown, min: number, max: number): boolean {
  return typeof part === 'number' && Number.isInteger(part) && part >= min && part <= max;
}

/** What CSL 1.0.2 knows. */
const types = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book'],
  ...['broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document', 'entry'],
  ...['entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing'],
  ...['interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture'],
  ...['musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical'],
  ...['personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review'],
  ...['review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
];

const key = v.regex(/^[\w.-]+$/, 'is not a key. Use letters, digits, full stops and hyphens.');
// Each source has its key as its place on the page of all sources.
const free = v.check<string, string>(
  (text) => !isKept(text),
  'is a name that pages keep for themselves. Use another key.',
);
const doi = v.regex(
  /^10\.\d{4,9}\/[^\s"<>]+$/,
  'is not a DOI. Write only what follows https://doi.org/, without spaces.',
);

/** A source in CSL-JSON: what we rely on; the rest is for the citation library. */
export const referenceSchema = v.looseObject(
  {
    id: v.pipe(words, key, free),
    type: v.picklist(
      types,
      'is not a type of source. Use for example article-journal, book, chapter, report or webpage.',
    ),
    title: words,
    author: v.optional(list(name)),
    issued: v.optional(dateOfSource),
    accessed: v.optional(dateOfSource),
    // Both become links, so nothing may stand in them that ends an attribute or runs.
    DOI: v.optional(v.pipe(words, doi)),
    URL: v.optional(httpsAddress),
  },
  'is not a source. Write {"id": …, "type": …, "title": …}.',
);

/** A source as it stands in `references.json`. */
export type ReferenceItem = v.InferOutput<typeof referenceSchema>;
