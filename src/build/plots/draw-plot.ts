import type {Plot} from '../../compile/plot.ts';
import {drawBars} from './bars.ts';
import {drawGrid} from './grid.ts';

/** A plot as the text of its SVG; `from` is the file that holds its numbers. */
export function drawPlot(plot: Plot, from: string): string {
  return plot.kind === 'bars' ? drawBars(plot, from) : drawGrid(plot, from);
}
