import type {Course} from '../../course/course.ts';
import {escapeHtml} from '../escape.ts';
import {framePath} from './frame-page.ts';
import type {Item} from './items.ts';

/** Width and height of a frame that is not told its size, in CSS pixels. */
const size = {width: 640, height: 720};

/** Where the answer for an item stands. */
export function oembedPath({place}: Item): string {
  return `embed/oembed/${place}.json`;
}

/** An address of the course from where it is served; null while that is not known. */
function at(path: string, {address}: Course): string | null {
  return address && new URL(path, address).href;
}

/**
 * What systems that turn an address into a frame want to know (oEmbed 1.0, type "rich"). Static,
 * so it heeds no `maxwidth`; the frame is as wide as there is room. Null without an address.
 */
export function renderOembed(item: Item, course: Course): string | null {
  const src = at(framePath(item), course);
  if (!src) return null;
  const html = `<iframe src="${escapeHtml(src)}" title="${escapeHtml(item.title)}" width="${size.width}" height="${size.height}" style="width:100%;border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: item.title,
    provider_name: course.title,
    provider_url: course.address,
    cache_age: 86_400,
    ...size,
    html,
  })}\n`;
}

/** The link by which a page of the course is found to be one that can be framed; empty without an address. */
export function oembedLink(item: Item, course: Course): string {
  const href = at(oembedPath(item), course);
  if (!href) return '';
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(item.title)}">`;
}
