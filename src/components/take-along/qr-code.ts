import {correction, generate} from 'lean-qr';
import {html, svg} from 'lit/html.js';

/** White around a code, in modules: readers look for it. */
const margin = 4;

/** A QR code as an image, dark on light on every screen. */
export function qrCode(text: string, label: string) {
  const code = generate(text, {
    minCorrectionLevel: correction.L,
    // A large code is easier to read when it is smaller than when it mends more.
    maxCorrectionLevel: text.length > 300 ? correction.L : correction.M,
  });
  const size = code.size + 2 * margin;
  // Whole pixels for each module, as long as the page is wide enough.
  const pixels = Math.max(4, Math.floor(320 / size)) * size;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    width=${pixels}
    height=${pixels}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff"/><path d=${pathOf(code)} fill="#000"/>`}
  </svg>`;
}

/** Each run of dark modules in a row as one box. */
function pathOf({size, get}: {size: number; get(x: number, y: number): boolean}): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (get(x, y)) x += 1;
      if (x > start) path += `M${start + margin} ${y + margin}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}
