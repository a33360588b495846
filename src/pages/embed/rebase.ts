import type {Html} from '../../course/course.ts';

/** Folder of the figures that widgets show: other sites may fetch nothing outside of `embed/`. */
export const figureFolder = 'embed/figures';

/**
 * The same HTML for another place of the site: what pointed from `page` points from `path`.
 * Both are paths from the root. A link to a place on the page stays one if it came along.
 */
export function rebase(html: Html, page: string, path: string): Html {
  const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const root = rootFrom(path);
  return html.replace(/ (href|src)="([^"]*)"/g, (whole, name: string, href: string) => {
    if (/^[a-z]+:/i.test(href)) return whole;
    if (href.startsWith('#') && places.has(href.slice(1))) return whole;
    const {pathname, hash} = new URL(href, `file:///${page}`);
    const target = pathname.slice(1);
    const moved = name === 'src' ? target.replace(/^figures\//, `${figureFolder}/`) : target;
    return ` ${name}="${root}${moved}${hash}"`;
  });
}

/** The way from a file back to the root of the site. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Every heading `by` levels lower: what stood alone on its page stands under a title here. */
export function lowerHeadings(html: Html, by: number): Html {
  return html.replace(
    /<(\/?)h([1-6])\b/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(Number(level) + by, 6)}`,
  );
}
