import {escapeHtml} from '../../compile/text.ts';

// Lengths are units of the drawing, 720 to its width; on a phone one is less than half a pixel.

/** Width of every drawing. */
export const width = 720;
/** Space between its edge and what is drawn. */
export const margin = 24;
/** Width that may be drawn on. */
export const room = width - 2 * margin;

/** A line of text at a place; `anchor` says which part of it stands there. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly anchor?: 'middle' | 'end';
  readonly isBold?: boolean;
  /** Width that the words take in any font. */
  readonly squeezedTo?: number;
}

/** Text as SVG. */
export function line({x, y, words, anchor, isBold, squeezedTo}: Line): string {
  const more = [
    anchor ? ` text-anchor="${anchor}"` : '',
    isBold ? ' font-weight="700"' : '',
    squeezedTo ? ` textLength="${round(squeezedTo)}" lengthAdjust="spacingAndGlyphs"` : '',
  ];
  return `<text x="${round(x)}" y="${round(y)}"${more.join('')}>${escapeHtml(words)}</text>`;
}

/** A length to a tenth of a unit. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Breaks words into lines of no more than some letters, if no word is longer. */
export function wrap(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What a whole drawing is made of. */
export interface Sheet {
  readonly title: string;
  /** Name of the file with the numbers, for whoever opens the drawing. */
  readonly from: string;
  /** Where the lowest thing ends. */
  readonly bottom: number;
  /** Pixels that the drawing takes on a page with room for it. */
  readonly shownWidth: number;
  /** Size of all text in units; on a narrow screen it is never below 32. */
  readonly fontSize: number;
  readonly shapes: readonly string[];
  readonly lines: readonly string[];
}

/** A drawing on its own panel, for light and dark screens and for paper. */
export function sheet(parts: Sheet): string {
  const {title, from, shownWidth, fontSize, shapes, lines} = parts;
  const height = Math.ceil(parts.bottom) + margin;
  const shownHeight = Math.round((height * shownWidth) / width);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${shownWidth}" height="${shownHeight}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeHtml(title)}</title>
<!-- Made from ${from} by npm run draw. -->
<style>
.i{fill:none;stroke:#2a2130;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}.m{stroke:#5c5163;stroke-dasharray:.1 8.500}.t,.d{fill:#2a2130}.a{fill:#f2b28c}.s{fill:#a9c6b2}.k{fill:#fffdfb}
@media (max-width:480px){text{font-size:32px}}
@media (prefers-color-scheme:dark){.pl{fill:#28212e;stroke:#4a3f51}.i{stroke:#f3ecf1}.m{stroke:#c3b6c6}.t,.d{fill:#f3ecf1}.a{fill:#a9683f}.s{fill:#557a64}.k{fill:#372a3c}}
@media print{.pl{fill:#fff;stroke:#999}.i{stroke:#000}.m{stroke:#444}.t,.d{fill:#000}.a{fill:#ccc}.s{fill:#ccc}.k{fill:#f2f2f2}}
</style>
<rect class="pl" x="2" y="2" width="${width - 4}" height="${height - 4}" rx="28" fill="#f8f1ef" stroke="#d9cbcb" stroke-width="3"/>
${shapes.join('\n')}
<g class="t" font-family="system-ui,sans-serif" font-size="${fontSize}">
${lines.join('\n')}
</g>
</svg>
`;
}
