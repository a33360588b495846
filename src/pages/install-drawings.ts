import {escapeHtml} from './escape.ts';

// Drawn for this course, by hand and in its own style: no system's own pictures. What is
// to be tapped has a ring. Colours come from `install.css`, light and dark.

/** The course's own icon, 56 px wide. */
const icon = (x: number, y: number) =>
  `<g transform="translate(${x} ${y}) scale(.109)"><rect width="512" height="512" rx="112" fill="#f6e4ea"/><g fill="#7b2d5b"><circle cx="318" cy="140" r="66"/><path d="M334 220c78 8 114 92 112 160 0 34-20 52-52 52H188C116 432 66 392 66 342c0-34 36-42 52-14 14 26 38 42 72 42 52 0 72-38 78-84 4-42 26-70 66-66z"/></g><g fill="#f2b28c"><circle cx="178" cy="170" r="50"/><path d="M190 234c42 0 62 26 58 56-4 36-24 58-60 58-34 0-56-24-58-58-2-32 20-56 60-56z"/></g></g>`;

const bar = (x: number, y: number, width: number) =>
  `<rect class="faint" x="${x}" y="${y}" width="${width}" height="10" rx="5"/>`;

const app = (x: number, y: number) =>
  `<rect class="faint" x="${x}" y="${y}" width="52" height="52" rx="12"/>`;

/** A square with an arrow that points up, 24 px wide. */
const share = (x: number, y: number) =>
  `<path class="ink" d="M${x + 6} ${y + 10}h-5v18h22v-18h-5M${x + 12} ${y + 19}v-21m-6 6 6-6 6 6"/>`;

const window = `<path class="paper" d="M18 180V40q0-18 18-18h248q18 0 18 18v140"/>
<rect class="field" x="62" y="40" width="168" height="32" rx="16"/>${bar(84, 51, 124)}
${share(252, 45)}<circle class="ring" cx="264" cy="57" r="26"/>
${bar(44, 104, 130)}${bar(44, 128, 230)}${bar(44, 152, 200)}`;

const list = `<rect class="paper" x="26" y="14" width="268" height="180" rx="18"/>
${bar(52, 42, 96)}<path class="ink" d="M254 38h14v18h-14z"/><path class="line" d="M46 70h228"/>
${bar(52, 90, 122)}<path class="ink" d="M253 86h16v18l-8-6-8 6z"/><path class="line" d="M46 122h228"/>
<text x="52" y="150">Add to Home Screen</text><path class="ink" d="M251 134h20v20h-20zM261 139v10m-5-5h10"/>
<rect class="ring" x="36" y="124" width="248" height="42" rx="16"/>`;

const name = `<rect class="paper" x="34" y="12" width="252" height="162" rx="18"/>
<text class="strong" x="262" y="40" text-anchor="end">Add</text><path class="line" d="M46 52h228"/>
${icon(52, 62)}<text x="122" y="96">IMH course</text>
<text x="52" y="150">Open as Web App</text>
<rect class="on" x="222" y="134" width="46" height="26" rx="13"/><circle class="knob" cx="255" cy="147" r="10"/>
<rect class="ring" x="42" y="126" width="236" height="42" rx="16"/>`;

const home = `<rect class="paper" x="52" y="-20" width="216" height="184" rx="24"/>
${app(76, 16)}${app(134, 16)}${app(192, 16)}${app(76, 86)}${app(192, 86)}
${icon(132, 84)}<rect class="ring" x="124" y="76" width="72" height="72" rx="20"/>`;

/** The drawings of the steps on an iPad or iPhone, in order. */
const drawings = [window, list, name, home];

/** One step as a drawing; `alt` says in words what it shows. */
export function renderDrawing(step: number, alt: string): string {
  return `<svg class="drawing" viewBox="0 0 320 180" width="320" height="180" role="img" aria-label="${escapeHtml(alt)}"><rect class="plate" width="320" height="180" rx="18"/>${drawings[step] ?? ''}</svg>`;
}
