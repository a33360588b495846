import type * as v from 'valibot';
import {type Data, readData} from './data.ts';
import {type Facts, objectionTo as objectionToFact} from './facts.ts';
import type {Report} from './mistakes.ts';
import {anyShape, barsShape, gridShape, type shapes} from './plot-shape.ts';
import type {Source} from './source.ts';
import {tidy} from './text.ts';
import type {Path} from './yaml.ts';

/** Numbers, to be drawn as bars. */
export type Bars = v.InferOutput<typeof barsShape>;
/** Findings, to be drawn as marks in rows and columns. */
export type Grid = v.InferOutput<typeof gridShape>;
/** The shape of a mark. */
export type Shape = (typeof shapes)[number];
/** What a `figures/x.yaml` holds. */
export type Plot = Bars | Grid;

/**
 * Reads the numbers of a drawing and holds them against the facts that they come
 * from; null when anything is wrong. Without facts nothing is held against them.
 */
export function readPlot(source: Source, facts: Facts | null, report: Report): Plot | null {
  const before = report.mistakes.length;
  const plot = read(source, facts, report);
  return report.mistakes.length === before ? plot : null;
}

function read({file, text}: Source, facts: Facts | null, report: Report): Plot | null {
  const place = {file, firstLine: 1, name: 'file'} as const;
  const kind = readData(text, anyShape, place, report)?.value.kind;
  if (kind === 'bars') {
    const data = readData(text, barsShape, place, report);
    if (data) checkBars(data, facts);
    return data?.value ?? null;
  }
  if (kind === 'grid') {
    const data = readData(text, gridShape, place, report);
    if (data) checkGrid(data, facts);
    return data?.value ?? null;
  }
  return null;
}

function checkBars(data: Data<Bars>, facts: Facts | null): void {
  const {facts: ids, full, rows} = data.value;
  const given = wordsOf(ids, ['facts'], facts, data);
  rows.forEach(({value}, row) => {
    const path = ['rows', row, 'value'];
    if (value > full) {
      data.mistake(path, `${value} is more than the full width, ${full}. Correct one of the two.`);
    }
    if (given !== null && !numbersIn(given).includes(value)) {
      data.mistake(
        path,
        `The number ${value} does not stand in ${ids.join(', ')}. Correct it, or name the fact that gives it.`,
      );
    }
  });
}

function numbersIn(text: string): readonly number[] {
  const found = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return found.map((number) => Number(number.replaceAll(',', '')));
}

function checkGrid(data: Data<Grid>, facts: Facts | null): void {
  const {marks, columns, rows} = data.value;
  const shapes = Object.entries(marks).map(
    ([id, {shape}]) => [shape, ['marks', id, 'shape']] as const,
  );
  const ids = columns.map(({id}, column) => [id, ['columns', column, 'id']] as const);
  for (const [name, path] of [...repeated(shapes), ...repeated(ids)]) {
    data.mistake(path, `"${name}" is here twice. Choose another.`);
  }
  rows.forEach((row, place) => {
    const given = wordsOf(row.facts, ['rows', place, 'facts'], facts, data);
    const path = ['rows', place, 'cells'];
    for (const {id} of columns.filter(({id}) => !Object.hasOwn(row.cells, id))) {
      data.mistake(
        path,
        `This row has no mark for "${id}". Give it one; a ring says that nothing was found there.`,
      );
    }
    for (const id of Object.keys(row.cells)) {
      for (const message of objectionsTo(id, row, data.value, given)) {
        data.mistake([...path, id], message);
      }
    }
  });
}

type Named = readonly [name: string, path: Path];

/** All but the first of each name. */
function repeated(named: readonly Named[]): readonly Named[] {
  const names = named.map(([name]) => name);
  return named.filter(([name], place) => names.indexOf(name) !== place);
}

/** What is wrong with one cell; `given` is what the facts of its row say, if that is known. */
function objectionsTo(
  id: string,
  {facts, cells}: Grid['rows'][number],
  {marks, columns}: Grid,
  given: string | null,
): readonly string[] {
  const {mark = '', quote, certainty} = cells[id] ?? {};
  const objections: string[] = [];
  if (!columns.some((column) => column.id === id)) {
    objections.push(`"${id}" is not a column. Use ${columns.map(({id}) => id).join(', ')}.`);
  }
  const shape = marks[mark]?.shape;
  if (!shape) {
    objections.push(`"${mark}" is not a mark. Use ${Object.keys(marks).join(', ')}.`);
  } else if (shape !== 'ring' && quote === undefined) {
    objections.push('This mark has no quote. Give the words of the fact on which it rests.');
  }
  if (certainty !== undefined && !quote?.includes(certainty)) {
    objections.push(
      `The certainty "${certainty}" does not stand in the quote. Quote where the source states it, or leave it out.`,
    );
  }
  const missing = given === null || quote === undefined ? null : missingFrom(given, quote);
  if (missing !== null) {
    objections.push(
      `The words "${missing}" do not stand in ${facts.join(', ')}. Quote them as they stand in facts.yaml, and look at the mark again.`,
    );
  }
  return objections;
}

/** The first piece of a quote, whose gaps are "...", that the words do not hold; null if none. */
function missingFrom(given: string, quote: string): string | null {
  const pieces = quote.split(/\.{3}|…/).map(tidy);
  return pieces.find((piece) => !given.includes(piece)) ?? null;
}

/** All that the facts say; null when there are none to ask. Tells those that may not be used. */
function wordsOf(
  ids: readonly string[],
  path: Path,
  facts: Facts | null,
  data: Pick<Data<unknown>, 'mistake'>,
): string | null {
  if (!facts) return null;
  const objections = ids.flatMap((id, place) => {
    const message = objectionToFact(id, facts);
    return message ? [{path: [...path, place], message}] : [];
  });
  for (const {path, message} of objections) data.mistake(path, message);
  if (objections.length > 0) return null;
  return tidy(ids.map((id) => facts.byId.get(id)?.words ?? '').join(' '));
}
