import {posix} from 'node:path';
import type {Tokens} from 'marked';
import type {Html} from '../course/course.ts';
import type {Context} from './context.ts';
import type {Sheet} from './lex.ts';
import type {Report} from './mistakes.ts';
import {decode, escapeHtml} from './text.ts';

/** Pages that the build makes without a Markdown file of their own. */
const generated = ['index', 'record', 'device', 'install', 'references', 'offline'];
const written = ['glossary', 'help', 'about', 'privacy'];

interface Waiting {
  readonly file: string;
  readonly line: number;
  readonly page: string;
  readonly anchor: string;
}

/** Knows every page that a link may lead to, and every place on it. */
export class Links {
  /** Markdown files to the pages made from them. */
  readonly #pages: ReadonlyMap<string, string>;
  readonly #anchors = new Map<string, ReadonlySet<string> | null>();
  readonly #waiting: Waiting[] = [];

  /** `articles` are named with their folder: `lessons/serve-and-return`. */
  constructor(articles: readonly string[]) {
    const names = [...generated, ...written, ...articles];
    this.#pages = new Map([
      ...names.map((name) => [`${name}.md`, `${name}.html`] as const),
      ['course.md', 'index.html'],
    ]);
    for (const name of generated) this.#anchors.set(`${name}.html`, new Set());
  }

  /** The page that is made from a Markdown file, if there is one. */
  pageOf(path: string): string | undefined {
    return this.#pages.get(path);
  }

  /** Tells which places a page has; null when it could not be read. */
  setAnchors(page: string, anchors: ReadonlySet<string> | null): void {
    this.#anchors.set(page, anchors);
  }

  /** Checks a place on a page: at once if the page is known already, else at the end. */
  check(sheet: Sheet, token: Tokens.Link, page: string, anchor: string): void {
    const anchors = this.#anchors.get(page);
    if (anchors?.has(anchor)) return;
    this.#waiting.push({file: sheet.file, line: sheet.lineOf(token), page, anchor});
  }

  /** Tells the places that no page turned out to have. */
  checkWaiting(report: Report): void {
    for (const {file, line, page, anchor} of this.#waiting) {
      const anchors = this.#anchors.get(page);
      if (!anchors || anchors.has(anchor)) continue;
      const target = page === 'index.html' ? 'course.md' : page.replace(/html$/, 'md');
      report.mistake(
        file,
        line,
        page === 'glossary.html'
          ? `The glossary has no term "${anchor}". Correct the link, or add the term to glossary.md.`
          : `${target} has no place "#${anchor}". Link to one of its headings or questions.`,
      );
    }
  }
}

/** A link, made to fit the page it stands on. */
export function renderLink(link: Tokens.Link, label: Html, context: Context): Html {
  const {sheet, library, page} = context;
  const refuse = (message: string): Html => {
    sheet.mistake(link, message);
    return label;
  };
  // `&#106;avascript:` is `javascript:` to a browser, so decode before looking.
  const href = link.autolink ? link.href : decode(link.href);
  if (!label.trim()) return refuse('This link has no words. Say between [ and ] where it leads.');
  if (/^#?$/.test(href.trim())) {
    return refuse('This link leads nowhere. Write the address between ( and ).');
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme) {
    if (/^(?:https|mailto|tel)$/.test(scheme)) return anchorTag(href, label);
    return refuse(
      `Links may not begin with "${scheme}:". Use https:, mailto: or tel:, or a file of the course.`,
    );
  }
  const [target = '', anchor] = href.split('#', 2);
  const path = target ? posix.join(posix.dirname(sheet.path), target) : sheet.path;
  if (path === 'helplines.yaml') {
    if (!library.helplines) return label;
    return (
      library.helplines.get(anchor ?? '') ??
      refuse(`helplines.yaml has no line "${anchor ?? ''}". Correct the id, or add the line there.`)
    );
  }
  if (posix.basename(path) === 'helplines.yaml') {
    const right = posix.relative(posix.dirname(sheet.path), 'helplines.yaml');
    return refuse(
      `The path to the helplines is wrong. Write ${right}#${anchor ?? 'id'}, as this file stands.`,
    );
  }
  const to = target ? library.links.pageOf(path) : page;
  if (!to || target.startsWith('/')) {
    return refuse(
      `There is no page "${target}". Link to a Markdown file of the course, from where this file stands.`,
    );
  }
  if (anchor) library.links.check(sheet, link, to, anchor);
  const address = `${to === page ? '' : posix.relative(posix.dirname(page), to)}${anchor ? `#${anchor}` : ''}`;
  return anchorTag(
    address || posix.basename(to),
    label,
    to === 'glossary.html' && anchor ? 'term' : '',
  );
}

function anchorTag(href: string, label: Html, name = ''): Html {
  return `<a href="${escapeHtml(href)}"${name ? ` class="${name}"` : ''}>${label}</a>`;
}
