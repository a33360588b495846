import type {Grid} from '../../compile/plot.ts';
import {defineMarks, mark, reach} from './marks.ts';
import {line, margin, room, round, sheet, width, wrap} from './paper.ts';

type Row = Grid['rows'][number];

/** Letters are never smaller than this: a grid is laid out for a phone and is the same anywhere. */
const fontSize = 32;
const lineStep = 38;
/** About what a letter takes; wide fonts take more, most take less. */
const letter = 18;
/** The outer names of columns begin a little further out, to keep off their neighbours. */
const edge = margin - 8;

/** What is drawn, and how far down it reaches. */
class Drawing {
  readonly shapes: string[] = [];
  readonly lines: string[] = [];
  y = margin;
}

/** Findings as marks: a legend, the columns' names on their lanes, then row under row. */
export function drawGrid(grid: Grid, from: string): string {
  const {title, marks, columns, rows, note} = grid;
  const drawing = new Drawing();
  drawing.shapes.push(defineMarks(Object.values(marks).map(({shape}) => shape)));
  drawLegend(drawing, grid);
  drawing.y += 20;
  const lanes = columns.map((_, column) =>
    round(margin + ((column + 0.5) * room) / columns.length),
  );
  const laneTops = drawNames(drawing, columns, lanes);
  drawing.y += 6;
  const beforeRows = drawing.shapes.length;
  for (const row of rows) drawRow(drawing, row, grid, lanes);
  // Lanes lie under the marks that were drawn before it was known how long they are.
  drawing.shapes.splice(beforeRows, 0, drawLanes(lanes, laneTops, drawing.y));
  for (const words of wrap(note ?? '', 36).filter(Boolean)) {
    drawing.y += lineStep;
    drawing.lines.push(line({x: margin, y: drawing.y, words}));
  }
  const {shapes, lines, y: bottom} = drawing;
  return sheet({title, from, bottom, shownWidth: 440, fontSize, shapes, lines});
}

function drawLegend(drawing: Drawing, {marks}: Grid): void {
  let x = margin;
  drawing.y += reach;
  for (const {shape, words} of Object.values(marks)) {
    const space = 2 * reach + 14 + words.length * letter;
    if (x > margin && x + space > width - margin) {
      x = margin;
      drawing.y += 48;
    }
    drawing.shapes.push(mark(shape, x + reach, drawing.y));
    drawing.lines.push(line({x: x + 2 * reach + 14, y: drawing.y + 11, words}));
    x += space + 36;
  }
  drawing.y += reach;
}

/** Names on two tiers in turn, so that each may be wider than its column. Gives where lanes begin. */
function drawNames(drawing: Drawing, columns: Grid['columns'], lanes: readonly number[]): number[] {
  const top = drawing.y;
  const bottoms = columns.map(({label}, column) => {
    const isLow = column % 2 === 1;
    const lines = wrap(label, 14);
    const tall = lines.length * lineStep;
    const first = top + (isLow ? 2 : 1) * 2 * lineStep + (isLow ? 16 : 0) - tall;
    const half = (Math.max(...lines.map(({length}) => length)) * letter) / 2;
    const lane = lanes[column] ?? 0;
    const isFirst = lane - half < edge;
    const isLast = lane + half > width - edge;
    const place = isFirst ? {x: edge} : isLast ? {x: width - edge} : {x: lane};
    const anchor = isFirst ? {} : {anchor: isLast ? ('end' as const) : ('middle' as const)};
    lines.forEach((words, one) => {
      const y = first + (one + 1) * lineStep - 8;
      drawing.lines.push(line({...place, ...anchor, y, words}));
    });
    return first + tall;
  });
  drawing.y = Math.max(...bottoms);
  return bottoms;
}

/** Stripes that lead the eye from a column's name to its marks. */
function drawLanes(lanes: readonly number[], tops: readonly number[], bottom: number): string {
  const half = 34;
  const paths = lanes.map((x, lane) => {
    const top = round((tops[lane] ?? 0) + 6);
    return `M${round(x - half)} ${top}h${2 * half}V${bottom}h-${2 * half}z`;
  });
  return `<path class="k" d="${paths.join('')}"/>`;
}

function drawRow(drawing: Drawing, row: Row, grid: Grid, lanes: readonly number[]): void {
  const {name, remark, cells} = row;
  drawing.y += lineStep + 6;
  drawing.lines.push(line({x: margin, y: drawing.y, words: name, isBold: true}));
  if (remark) {
    drawing.y += lineStep;
    drawing.lines.push(line({x: margin, y: drawing.y, words: remark}));
  }
  drawing.y += 14 + reach;
  const found = grid.columns.map(({id}) => cells[id]);
  found.forEach((cell, column) => {
    const shape = cell && grid.marks[cell.mark]?.shape;
    if (shape) drawing.shapes.push(mark(shape, lanes[column] ?? 0, drawing.y));
  });
  drawing.y += reach + 4;
  if (found.every((cell) => !cell?.certainty)) return;
  drawing.y += lineStep - 6;
  found.forEach((cell, column) => {
    const words = cell?.certainty;
    if (!words) return;
    const space = room / lanes.length - 12;
    const squeezed = words.length * letter > space ? {squeezedTo: space} : {};
    const x = lanes[column] ?? 0;
    drawing.lines.push(line({x, y: drawing.y, words, anchor: 'middle', ...squeezed}));
  });
  drawing.y += 8;
}
