import * as v from 'valibot';
import {httpsAddress, list, words} from './fields.ts';

const nameMessage = 'is not a name. Write {"family": …, "given": …}, or {"literal": …} for a body.';
const name = v.looseObject(
  {
    family: v.optional(v.string(nameMessage)),
    literal: v.optional(v.string(nameMessage)),
    'non-dropping-particle': v.optional(v.string(nameMessage)),
  },
  nameMessage,
);

const datePart = v.union([v.number(), v.string()], 'is not a year, month or day. Write a number.');

const key = v.regex(/^[\w.-]+$/, 'is not a key. Use letters, digits, full stops and hyphens.');
const doi = v.regex(
  /^10\.\d{4,9}\/[^\s"<>]+$/,
  'is not a DOI. Write only what follows https://doi.org/, without spaces.',
);

/** A source in CSL-JSON: what we rely on; the rest is for the citation library. */
export const referenceSchema = v.looseObject(
  {
    id: v.pipe(words, key),
    type: words,
    title: words,
    author: v.optional(list(name)),
    issued: v.optional(
      v.looseObject(
        {'date-parts': v.optional(list(list(datePart)))},
        'is not a date. Write {"date-parts": [[2026, 11, 23]]}.',
      ),
    ),
    // Both become links, so nothing may stand in them that ends an attribute or runs.
    DOI: v.optional(v.pipe(words, doi)),
    URL: v.optional(httpsAddress),
  },
  'is not a source. Write {"id": …, "type": …, "title": …}.',
);

/** A source as it stands in `references.json`. */
export type ReferenceItem = v.InferOutput<typeof referenceSchema>;
