import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {buildCourse} from '../../src/build/build.ts';
import {serveFolder} from '../../src/build/serve.ts';
import {launchShell} from '../support/browser.ts';
import {filesUnder} from '../support/files.ts';

/** The site that `npm run build` made of the real course. */
export const dist = 'dist';

/** The pages of a built course; what stands under `embed/` is shown by other sites. */
export function pagesOf(folder: string): string[] {
  return filesUnder(folder).filter((path) => /^(?!embed\/).*\.html$/.test(path));
}

/** One browser for all tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  before(async () => {
    browser = await launchShell();
  });
  after(() => browser.close());
  return () => browser;
}

/** A server that a test can stop, so that the page is truly offline, and start again. */
export class Host {
  #root: string;
  #server: Awaited<ReturnType<typeof serveFolder>> | undefined;
  #port: number | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  get url(): string {
    return `http://localhost:${this.#port}/`;
  }

  async start(): Promise<this> {
    this.#server = await serveFolder({root: this.#root, port: this.#port ?? 0});
    this.#port = Number(new URL(this.#server.url).port);
    return this;
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }
}

/** Serves a folder for the length of one test. */
export async function withHost(root: string, test: (host: Host) => Promise<void>): Promise<void> {
  const host = await new Host(root).start();
  try {
    await test(host);
  } finally {
    await host.stop();
  }
}

type WindowTest = (context: BrowserContext, said: string[]) => Promise<void>;
type WindowOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/**
 * A browser window of its own, closed after the test; says what the console said. The course is
 * never kept for use without a connection there, as if that took for ever: it is the half of
 * what a visit costs, and few tests are about it.
 */
export function withWindow(
  browser: Browser,
  test: WindowTest,
  options: WindowOptions = {},
): Promise<void> {
  return withOfflineWindow(
    browser,
    async (context, said) => {
      await context.addInitScript(() => {
        try {
          navigator.serviceWorker.register = () => new Promise(() => {});
        } catch {
          // A sandboxed frame, or a page without a secure address, has no workers anyway.
        }
      });
      await test(context, said);
    },
    options,
  );
}

/** The same with the worker, which keeps the whole course from the first page on. */
export async function withOfflineWindow(
  browser: Browser,
  test: WindowTest,
  options: WindowOptions = {},
): Promise<void> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  const said: string[] = [];
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => said.push(`error: ${error.error().message}`));
  try {
    await test(context, said);
  } finally {
    await context.close();
  }
}

/**
 * Waits until every element of the page has woken, those of the second module too; but
 * for advice on storage, which comes only where it is needed.
 */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const tags = [...document.querySelectorAll('*')].map(({localName}) => localName);
    return tags.every((tag) => !tag.includes('-') || customElements.get(tag));
  });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/**
 * Lets every script come late: when the page has been painted, and 300 ms after it was asked
 * for, so that each step of the page's waking is seen on its own.
 */
export async function scriptsComeLate(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    try {
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      await page.waitForTimeout(300);
      await route.continue();
    } catch {
      // The page has gone on, or the test is over: nobody waits for it any more.
    }
  });
}

/** Waits until the course says that it is on this device. */
export async function readyOffline(page: Page): Promise<void> {
  await page.locator('imh-offline-status', {hasText: 'Ready offline'}).waitFor();
}

/** A copy of the real course, or of another, that a test may change and build. */
export class ChangingCourse {
  #folder: string;
  #isAsBuilt: boolean;

  private constructor(folder: string, isAsBuilt: boolean) {
    this.#folder = folder;
    this.#isAsBuilt = isAsBuilt;
  }

  static async copy(from = 'content'): Promise<ChangingCourse> {
    const folder = await mkdtemp(join(tmpdir(), 'imh-course-'));
    await cp(from, join(folder, 'content'), {recursive: true});
    return new ChangingCourse(folder, from === 'content');
  }

  get content(): string {
    return join(this.#folder, 'content');
  }

  get site(): string {
    return join(this.#folder, 'site');
  }

  /** Replaces words in one file; the words must be there. */
  async replace(file: string, from: string, to: string): Promise<void> {
    this.#isAsBuilt = false;
    const path = join(this.content, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`);
    await writeFile(path, text.replace(from, to));
  }

  /** Takes one file away. */
  async take(file: string): Promise<void> {
    this.#isAsBuilt = false;
    await rm(join(this.content, file));
  }

  /** Builds it; while nothing was changed in the real course, its site is there already. */
  async build(): Promise<void> {
    if (this.#isAsBuilt) return cp(dist, this.site, {recursive: true});
    const log: string[] = [];
    const {content} = this;
    const built = await buildCourse({content, out: this.site, log: (line) => log.push(line)});
    if (!built) throw new Error(log.join('\n'));
  }

  async remove(): Promise<void> {
    await rm(this.#folder, {recursive: true});
  }
}

/** The question of a lesson's page by its anchor. */
export function question(page: Page, anchor: string) {
  const element = page.locator(`imh-question#${anchor}`);
  return {
    element,
    choose: (text: string) => element.getByLabel(text).check(),
    check: () => element.getByRole('button', {name: 'Check answer'}).click(),
    show: () => element.getByRole('button', {name: 'Show answer'}).click(),
    feedback: element.getByRole('status'),
    line: element.locator('.how'),
  };
}

/**
 * Notes whatever moves on pages of a window, or on one page, from now on. What the
 * learner set off may move, unless `all` is asked for.
 */
export async function watchShifts(
  where: Pick<Page, 'addInitScript'>,
  counts: 'by itself' | 'all' = 'by itself',
): Promise<void> {
  await where.addInitScript((isAll) => {
    const shifts: string[] = [];
    Object.assign(globalThis, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly {node: Node | null}[];
      })[]) {
        if (entry.hadRecentInput && !isAll) continue;
        const what = entry.sources.map(({node}) =>
          (node as Element | null)?.outerHTML?.slice(0, 80),
        );
        shifts.push(`${entry.value}: ${what.join(' | ')}`);
      }
    }).observe({type: 'layout-shift', buffered: true});
  }, counts === 'all');
}

/** What has moved on this page. */
export function shiftsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as {shifts: string[]}).shifts);
}
