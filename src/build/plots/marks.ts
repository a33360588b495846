import type {Shape} from '../../compile/plot.ts';

/** Half the width and height that a mark may take. */
export const reach = 20;

/** How each mark is drawn around its middle. Shape alone tells them apart; colour only helps. */
const drawings: Readonly<Record<Shape, string>> = {
  triangle:
    '<path class="a" d="M-4-13 17 21-26 22z"/><path class="i" d="M0-18Q12 2 21 16 0 19-21 17-10-2 0-18z"/>',
  equals: '<path class="i" d="M-18-7Q0-10 18-7M-18 8Q0 5 18 8"/>',
  diamond:
    '<path class="s" d="M-4-15 16 4-3 24-24 4z"/><path class="d" d="M0-20Q-12-8-20 0-11 10 0 20z"/><path class="i" d="M0-20Q11-11 20 0 10 10 0 20-11 10-20 0-12-8 0-20z"/>',
  ring: '<circle class="i m" r="16"/>',
};

/** The marks a drawing uses, each drawn once. */
export function defineMarks(shapes: Iterable<Shape>): string {
  const groups = [...shapes].map((shape) => `<g id="${shape}">${drawings[shape]}</g>`);
  return `<defs>${groups.join('\n')}</defs>`;
}

/** One mark at a place. */
export function mark(shape: Shape, x: number, y: number): string {
  return `<use href="#${shape}" x="${x}" y="${y}"/>`;
}
