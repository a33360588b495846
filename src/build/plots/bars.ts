import type {Bars} from '../../compile/plot.ts';
import {line, margin, room, round, sheet, width, wrap} from './paper.ts';

const step = 102;
const thickness = 40;

/** Numbers as bars, one under the other; the full width is the same for all. */
export function drawBars({title, unit = '', full, rows, note}: Bars, from: string): string {
  const shapes: string[] = [];
  const lines: string[] = [];
  rows.forEach(({label, value}, row) => {
    const y = margin + 10 + row * step;
    const words = `${value.toLocaleString('en-GB', {maximumFractionDigits: 10})}${unit}`;
    lines.push(line({x: margin, y: y + 26, words: label}));
    lines.push(line({x: width - margin, y: y + 26, words, anchor: 'end', isBold: true}));
    shapes.push(bar(round((value / full) * room), y + 40));
  });
  const noteTop = margin + 10 + rows.length * step + 36;
  const noteLines = wrap(note ?? '', 36).filter(Boolean);
  noteLines.forEach((words, place) => {
    lines.push(line({x: margin, y: noteTop + place * 40, words}));
  });
  const bottom = noteLines.length > 0 ? noteTop + (noteLines.length - 1) * 40 + 10 : noteTop - 36;
  return sheet({title, from, bottom, shownWidth: width, fontSize: 26, shapes, lines});
}

/** One bar on its track. Only its long sides waver: its length is the number's. */
function bar(length: number, y: number): string {
  const half = round(length / 2);
  const outline = `M${margin} ${y}q${half}-3 ${length} 0v${thickness}q-${half} 4-${length} 0z`;
  return `<rect class="k" x="${margin}" y="${y}" width="${room}" height="${thickness}" rx="4"/><rect class="a bar" x="${margin - 5}" y="${y + 5}" width="${length}" height="${thickness}"/><path class="i" d="${outline}"/>`;
}
