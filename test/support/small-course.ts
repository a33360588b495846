import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesUnder} from './files.ts';

/** A built site in memory: path from its root to content. */
export type Site = ReadonlyMap<string, Buffer>;

/** The lesson of the small course. */
export const lesson = 'lessons/built-together.html';

/** A figure whose name ends as a hash would: a correction of it has to arrive all the same. */
const dated = 'figures/chart-20261123.svg';

const list = /\[\{"integrity":"sha256-.*?\}\]/;
const hashed = /^assets\/.*-[0-9a-f]{8}(?=\.\w+$)/;
const hash = /-[0-9a-f]{8}(?=\.\w+$)/;

/** A built course as it is, read from its folder. */
export function readSite(folder: string): Site {
  return new Map(filesUnder(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** What the worker of a site lists. */
export function listOf(site: Site): {url: string; integrity: string}[] {
  return JSON.parse(`${site.get('sw.js')}`.match(list)?.[0] ?? '[]');
}

/**
 * The built course with a worker that keeps a dozen files: enough to read, answer, go
 * offline and update, and few enough to fail at each of them in turn.
 */
export function smallCourse(dist: string): Site {
  const site = new Map(readSite(dist));
  site.set(dated, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  const page = `${site.get(lesson)}`;
  const scripts = new Set([/assets\/chunk-\w+\.js/.exec(page)?.[0] ?? '']);
  for (const path of scripts) {
    const code = `${site.get(path)}`;
    for (const [, name = ''] of code.matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g)) {
      scripts.add(`assets/${name}`);
    }
    // Of what a page imports later, this is what it needs to go offline, to find all answers and to update.
    for (const [, name = ''] of code.matchAll(
      /import\("\.\/(site-(?:later|twin|update)-\w+\.js)"\)/g,
    )) {
      scripts.add(`assets/${name}`);
    }
  }
  const kept = new Set([
    'index.html',
    'offline.html',
    lesson,
    ...scripts,
    /assets\/site-\w+\.css/.exec(page)?.[0] ?? '',
    'figures/serve-and-return.svg',
    dated,
  ]);
  return relist(
    site,
    [...kept].map((url) => ({url})),
  );
}

/** The same site in another version, in which each file that the worker keeps is another. */
export function otherVersion(site: Site, version: number): Site {
  const names = [...site.keys()]
    .filter((path) => hashed.test(path))
    .map((path) => {
      const old = path.slice(path.lastIndexOf('/') + 1);
      // What tells chunks apart is in their hash.
      return [old, old.replace(hash, (own) => `-${version}${own.slice(2)}`)] as const;
    });
  const rename = (text: string) => names.reduce((all, pair) => all.replaceAll(...pair), text);
  const urls = new Set(listOf(site).map(({url}) => url));
  const next = new Map<string, Buffer>();
  for (const [path, content] of site) {
    const isText = /\.(html|js|css|svg)$/.test(path);
    const text = isText && path !== 'sw.js' ? rename(`${content}`) : '';
    const marked = urls.has(path) ? mark(path, text, version) : text;
    next.set(rename(path), marked ? Buffer.from(marked) : content);
  }
  const worker = `${site.get('sw.js')}`.replace(
    /version:"\d+\.\d+\.\d+"/g,
    `version:"0.${version}.0"`,
  );
  next.set('sw.js', Buffer.from(worker));
  return relist(
    next,
    [...urls].map((url) => ({url: rename(url)})),
  );
}

/** Says in a file of which version it is, so that a test sees whether versions mix. */
function mark(path: string, text: string, version: number): string {
  if (path.endsWith('.html'))
    return text.replace(/<html (data-test="\d+" )?/, `<html data-test="${version}" `);
  if (path.endsWith('.css')) return `${text}\n:root{--test:${version}}`;
  if (path.endsWith('.js')) return `${text}\n(globalThis.test??=[]).push(${version});`;
  return `${text}<!--${version}-->`;
}

function relist(site: Site, entries: readonly {url: string}[]): Site {
  const listed = entries.map(({url}) => ({integrity: integrityOf(site, url), url}));
  const worker = `${site.get('sw.js')}`.replace(list, JSON.stringify(listed));
  return new Map([...site, ['sw.js', Buffer.from(worker)]]);
}

function integrityOf(site: Site, url: string): string {
  const content = site.get(url);
  if (!content) throw new Error(`The site has no ${url}.`);
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
