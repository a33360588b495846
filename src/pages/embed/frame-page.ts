import type {Course, Html} from '../../course/course.ts';
import {embedPageWords as words} from '../../words/en/embed-page.ts';
import {escapeHtml} from '../escape.ts';
import type {Item} from './items.ts';
import {rebase, rootFrom} from './rebase.ts';

/** Folder of what every item needs; it follows the major version of the widgets. */
const common = 'embed/v1';

/** Where the page of an item for frames stands. */
export function framePath({place}: Item): string {
  return `embed/pages/${place}.html`;
}

/**
 * A page that shows one item, as `renderItem` made it, in a frame. It is whole without scripts, and loads nothing from
 * outside of `embed/`: a sandboxed frame has no origin, so all else would be another's.
 * `#light` or `#dark` at the end of its address chooses its colours.
 */
export function renderFramePage(item: Item, fragment: Html, course: Course): string {
  const path = framePath(item);
  const root = rootFrom(path);
  const at = (file: string) => `${root}${common}/${file}`;
  const {title, of, anchor, name} = item;
  const address = course.address
    ? `<p class="address">${words.address} ${escapeHtml(new URL(of.page, course.address).href)}${anchor ? `#${anchor}` : ''}</p>`
    : '';
  // A frame cannot go elsewhere by itself: the course lets nobody frame it.
  const inside = rebase(fragment, of.page, path).replace(
    /<a (?=[^>]*\bhref="(?!#))/g,
    '<a target="_blank" rel="noopener" ',
  );
  return `<!doctype html>
<html lang="${course.language}" id="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} – ${course.title}`)}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${at('frame.css')}">
<script type="module" src="${at('imh.js')}"></script>
<script type="module" src="${at('frame.js')}"></script>
</head>
<body id="dark">
<main>
<imh-embed item="${name}" heading-level="1" base="${root}embed/">${inside}</imh-embed>
${address}
</main>
</body>
</html>
`;
}
