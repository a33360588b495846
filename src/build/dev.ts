import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {DevServerConfig} from '@web/dev-server';
import type {Course} from '../course/course.ts';
import type {Assets} from '../pages/assets.ts';

type Plugin = NonNullable<DevServerConfig['plugins']>[number];
type Middleware = NonNullable<DevServerConfig['middleware']>[number];

/** Loads a module afresh, so that a change in our own code shows as well. */
export type Load = (file: string) => Promise<unknown>;

/** The rooms that make pages out of content. */
interface Makers {
  compileCourse(folder: string): Promise<{
    course: Course | null;
    mistakes: readonly unknown[];
    warnings: readonly unknown[];
  }>;
  formatMistake(mistake: unknown): string;
  renderSite(course: Course, assets: Assets): Iterable<readonly [string, string]>;
}

/** Straight from the source; no worker, for it would keep yesterday's pages. */
const assets: Assets = {
  script: 'src/site.ts',
  installScript: 'src/site-install.ts',
  shareScript: 'src/site-share.ts',
  preload: [],
  style: 'src/styles/site.css',
  more: 'src/styles/more.css',
  assessment: 'src/styles/assessment.css',
  consultation: 'src/styles/consultation.css',
  record: 'src/styles/record.css',
  install: 'src/styles/install.css',
  share: 'src/styles/share.css',
  review: 'src/styles/review.css',
  pinned: null,
  worker: null,
};

const root = resolve(import.meta.dirname, '../..');

/** Our own code that a page is made by. */
const makerFolders = ['compile', 'course', 'pages', 'words'].map((room) => join(root, 'src', room));

/** Renders the pages of the course in a folder when they are asked for. */
export function coursePages(load: Load, folder: string): Plugin {
  const content = resolve(root, folder);
  let makers: Promise<Makers> | undefined;
  let site: Promise<Map<string, string>> | undefined;
  return {
    name: 'course-pages',
    serverStart({fileWatcher}) {
      // The test runner reads the same config, and a watched file would start it anew.
      if (!process.argv.includes('--watch')) return;
      fileWatcher.add([content, join(root, 'src/styles'), ...makerFolders]);
      fileWatcher.on('all', (event, file) => {
        // The server reloads pages on a change alone; a new file may be the mend.
        if (event === 'add') fileWatcher.emit('change', file);
        const isCode = makerFolders.some((folder) => file.startsWith(folder));
        if (isCode) makers = undefined;
        if (isCode || file.startsWith(content)) site = undefined;
      });
    },
    async serve({path, URL}) {
      // Test pages of @web/test-runner have the same addresses.
      if (URL.searchParams.has('wtr-session-id')) return undefined;
      if (path === '/sw.js') return {body: farewell, type: 'js'};
      if (/^\/figures\/[^/]+\.svg$/.test(path)) return serveFigure(join(content, path));
      if (!/(\/|\.html|\.webmanifest)$/.test(path)) return undefined;
      makers ??= loadMakers(load);
      site ??= makeSite(makers, content);
      const name = path.slice(1).replace(/(^|\/)$/, '$1index.html');
      const pages = await site;
      const body = pages.get(name) ?? pages.get('');
      return body && {body, type: name.endsWith('.html') ? 'html' : 'webmanifest'};
    },
  };
}

/** Lets public files be found where the built course has them. */
export function publicFiles(): Middleware {
  return (context, next) => {
    const isFile = /^\/\w.*\.\w+$/.test(context.path);
    if (isFile && existsSync(join(root, 'public', context.path))) {
      context.url = `/public${context.url}`;
    }
    return next();
  };
}

async function serveFigure(file: string) {
  return existsSync(file) ? {body: await readFile(file, 'utf8'), type: 'svg'} : undefined;
}

async function loadMakers(load: Load): Promise<Makers> {
  const modules = ['../compile/compile.ts', '../pages/site.ts'].map(load);
  return Object.assign({}, ...(await Promise.all(modules))) as Makers;
}

/** Path to page; of a course with mistakes, one page for every path. */
async function makeSite(makers: Promise<Makers>, content: string): Promise<Map<string, string>> {
  try {
    const {compileCourse, formatMistake, renderSite} = await makers;
    const {course, mistakes, warnings} = await compileCourse(content);
    const lines = mistakes.map(formatMistake);
    for (const line of [...lines, ...warnings.map(formatMistake)]) console.log(line);
    if (course && lines.length === 0) return new Map(renderSite(course, assets));
    return new Map([['', mistakePage('The course has mistakes', lines)]]);
  } catch (error) {
    console.error(error);
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Map([['', mistakePage('The pages could not be made', told.split('\n'))]]);
  }
}

function mistakePage(title: string, lines: readonly string[]): string {
  const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="/icons/icon.svg"></head>
<body>
<h1>${title}</h1>
<ul>
${lines.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('\n')}
</ul>
<p>Put them right and save: this page reloads by itself.</p>
</body>
</html>
`;
}

/** Whoever ran the built course at this address has its worker, which would answer in our place. */
const farewell = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
  for (const page of await clients.matchAll()) await page.navigate(page.url);
})()));
`;
