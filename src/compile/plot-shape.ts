import * as v from 'valibot';
import {byId, keys, list, oneOf, slug, words} from './fields.ts';

// Limits in letters are what one line of a phone takes; sizes stand in src/build/plots.

/** Words that stay on one line of the drawing. */
function short(max: number) {
  return v.pipe(
    words,
    v.maxLength(max, `is longer than ${max} letters and would leave the drawing. Shorten it.`),
  );
}

/** The name of a column, which stands above its lane. */
const columnName = v.pipe(
  words,
  v.regex(/^.{1,14}(?:\s.{1,14})?$/, 'does not fit on two lines of 14 letters. Shorten it.'),
);

const numberMessage =
  'is not a number that can be drawn. Write digits without quotes and without a last 0: 10.2, not 10.20.';
const number = v.pipe(
  v.number(numberMessage),
  v.finite(numberMessage),
  v.minValue(0, 'is below 0. Write a number from 0 up.'),
);

/** Some of a thing: at least one, and no more than the drawing has room for. */
function some<const Item extends v.GenericSchema>(item: Item, max: number) {
  return v.pipe(
    list(item),
    v.minLength(1, 'is empty. Write at least one entry.'),
    v.maxLength(max, `has more than ${max} entries, too many to read. Make it two drawings.`),
  );
}

const factIds = some(words, 12);
const title = words;
const note = v.pipe(words, v.maxLength(144, 'is longer than 144 letters. Shorten it.'));

/** What the shapes of a grid are called; each of them differs without colour. */
export const shapes = ['triangle', 'equals', 'diamond', 'ring'] as const;

/** Numbers as bars, each as long as its number. */
export const barsShape = keys({
  kind: oneOf(['bars']),
  title,
  facts: factIds,
  unit: v.exactOptional(short(8)),
  full: v.pipe(number, v.gtValue(0, 'is 0. Write what the full width stands for, such as 100.')),
  rows: some(keys({label: short(24), value: number}), 12),
  note: v.exactOptional(note),
});

/** Findings as marks: a row for each study, a column for each outcome. */
export const gridShape = keys({
  kind: oneOf(['grid']),
  title,
  marks: byId(keys({shape: oneOf(shapes), words: short(32)})),
  columns: some(keys({id: slug, label: columnName}), 5),
  rows: some(
    keys({
      name: short(30),
      remark: v.exactOptional(short(36)),
      facts: factIds,
      cells: byId(
        keys({mark: words, certainty: v.exactOptional(short(8)), quote: v.exactOptional(words)}),
      ),
    }),
    12,
  ),
  note: v.exactOptional(note),
});

/** A plot of any kind, as far as is needed to know its kind. */
export const anyShape = v.looseObject(
  {kind: oneOf(['bars', 'grid'])},
  'is not a set of keys and values. Begin with "kind: bars" or "kind: grid".',
);
