import {placeOfItem} from './embed-item.ts';

/** Files of the widgets' scripts that a page can pin. */
export type WidgetScript = 'imh' | 'more' | 'resize';

/** The scripts of one exact version of the widgets, with the hashes that browsers check them by. */
export interface PinnedScripts {
  readonly version: string;
  /** Until it has gone out, its files may still change. */
  readonly isReleased: boolean;
  /** For example `sha384-…`. */
  readonly hashes: Readonly<Record<WidgetScript, string>>;
}

/** What somebody wants to put on a page of theirs. */
export interface Wish {
  /** As `imh-embed` names it: `lessons/serve-and-return#q2`. */
  readonly item: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text; the title of the course. */
  readonly course: string;
  /** Where the course is, with a slash at its end. */
  readonly address: string;
  /** Null for a page that follows the newest script. */
  readonly pinned: PinnedScripts | null;
  /** The reader's browser is to keep the answers. */
  readonly remembers: boolean;
}

/** Lines of HTML to paste. */
export interface Snippets {
  /** The element and its script. */
  readonly element: string;
  /** The frame, which needs no script. */
  readonly frame: string;
  /** The script that makes frames as tall as what they show. */
  readonly resizer: string;
}

/** What a frame may do: run its own script, and open the full course in a tab like any other. */
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The page of the course that holds an item, with its place there: `lessons/serve-and-return.html#q2`. */
export function pageOfItem(item: string): string {
  const [page = '', anchor = ''] = item.split('#');
  return `${page}.html${anchor && anchor !== 'all' ? `#${anchor}` : ''}`;
}

/** The HTML that shows an item on another page, for each way of doing so. */
export function snippetsFor(wish: Wish): Snippets {
  const {item, address, pinned, remembers} = wish;
  const at = (path: string) => safe(`${address}${path}`);
  const title = safe(wish.title);
  const folder = `embed/${pinned?.version ?? 'v1'}`;
  const hashed = (name: WidgetScript) =>
    pinned ? ` integrity="${pinned.hashes[name]}" crossorigin` : '';
  const script = (name: WidgetScript) =>
    `<script type="module" src="${at(`${folder}/${name}.js`)}"${hashed(name)}></script>`;
  // The first script fetches it for these, and a hash covers one file alone.
  const isLong = /^consultations\/|#all$/.test(item);
  const preload =
    pinned && (isLong || remembers)
      ? [`<link rel="modulepreload" href="${at(`${folder}/more.js`)}"${hashed('more')}>`]
      : [];
  const link = `<a href="${at(pageOfItem(item))}">${title} – ${safe(wish.course)}</a>`;
  return {
    // The preload comes second: it may fetch what it imports, which is the first script, unchecked.
    element: [
      script('imh'),
      ...preload,
      `<imh-embed item="${safe(item)}"${remembers ? ' remember' : ''}>${link}</imh-embed>`,
    ].join('\n'),
    frame: `<iframe src="${at(`embed/pages/${placeOfItem(item)}.html`)}" title="${title}" width="100%" height="720" loading="lazy" style="border:0" sandbox="${frameSandbox}"></iframe>`,
    resizer: script('resize'),
  };
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
