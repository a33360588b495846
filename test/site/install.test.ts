import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {type BrowserContext, chromium, type Page} from 'playwright-core';
import {serveFolder} from '../../src/build/serve.ts';
import {axeFaults} from '../support/axe-page.ts';
import {playwrightArgs} from '../support/browser.ts';
import {findBrowser} from '../support/find-browser.ts';
import {
  awake,
  dist,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/built-together.html';

/** A browser of its own with these switches; a page of it lives in a profile, not in a private window. */
async function withProfile(
  args: readonly string[],
  test: (context: BrowserContext) => Promise<void>,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'imh-profile-'));
  const executablePath = process.env.CHROME_PATH ?? findBrowser() ?? '';
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    executablePath,
    args: [...playwrightArgs, ...args],
  });
  context.setDefaultTimeout(20_000);
  try {
    await test(context);
  } finally {
    await context.close();
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** The course in a window of its own, without a browser's bar, as it is when installed. */
async function installed(
  url: string,
  test: (page: Page) => Promise<void>,
  options: Parameters<typeof withProfile>[2] = {},
): Promise<void> {
  await withProfile(
    [`--app=${url}`],
    async (context) => {
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      await page.waitForURL(`${url}**`);
      // The window may have loaded before the browser was told of the options.
      await page.reload();
      await page.locator('imh-bar button').first().waitFor();
      await test(page);
    },
    options,
  );
}

for (const basePath of ['/', '/courses/imh/']) {
  test(`Chromium finds nothing wrong with the manifest at ${basePath}, nor anything against installing`, async () => {
    const {url, stop} = await serveFolder({root: dist, basePath});
    try {
      // A private window is never let install, so this one is not.
      await withProfile([], async (context) => {
        const page = await context.newPage();
        await page.goto(`${url}${lesson}`);
        const devtools = await context.newCDPSession(page);
        const found = await devtools.send('Page.getAppManifest');
        assert.deepEqual(found.errors, []);
        assert.equal(found.url, `${url}manifest.webmanifest`);
        const {installabilityErrors} = await devtools.send('Page.getInstallabilityErrors');
        assert.deepEqual(installabilityErrors, []);
        const manifest = JSON.parse(`${found.data}`) as {[name: string]: {src: string}[]};
        const read = found as unknown as {
          manifest: {
            startUrl: string;
            scope: string;
            shortcuts: unknown[];
            screenshots: unknown[];
            icons: unknown[];
          };
        };
        assert.equal(read.manifest.startUrl, `${url}index.html`);
        assert.equal(read.manifest.scope, url);
        assert.equal(read.manifest.icons.length, 4);
        assert.equal(read.manifest.shortcuts.length, 2);
        assert.equal(read.manifest.screenshots.length, 6);
        for (const {src} of [...(manifest.icons ?? []), ...(manifest.screenshots ?? [])]) {
          assert.equal((await fetch(url + src)).status, 200, src);
        }
      });
    } finally {
      await stop();
    }
  });
}

test('where Chromium offers to install, our button asks it, though the offer comes early', () =>
  withHost(dist, (host) =>
    withProfile(['--bypass-app-banner-engagement-checks'], async (context) => {
      const page = await context.newPage();
      for (let visit = 1; visit <= 2; visit += 1) {
        await page.goto(`${host.url}install.html`);
        await page.getByText('This browser can install the course now.').waitFor();
        await page.getByRole('button', {name: 'Install the course'}).waitFor();
      }
    }),
  ));

test('the page about installing says everything without scripts, and nothing moves when they come', () =>
  withHost(dist, async (host) => {
    await withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.goto(`${host.url}install.html`);
        await page.getByText('Find your device below.').waitFor();
        assert.equal(await page.locator('.drawing').count(), 4);
      },
      {javaScriptEnabled: false},
    );
    for (const width of [320, 768, 1280]) {
      await withOfflineWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await watchShifts(page, 'all');
          await page.route('**/assets/*.js', async (route) => {
            await page.waitForTimeout(500);
            await route.continue();
          });
          await page.goto(`${host.url}install.html`);
          await awake(page);
          await page.getByText('This looks like Chrome or Edge.').waitFor();
          await page.unrouteAll({behavior: 'wait'});
          assert.deepEqual(await shiftsOn(page), [], `${width}`);
        },
        {viewport: {width, height: 800}, serviceWorkers: 'block'},
      );
    }
  }));

test('on paper the page about installing has its steps, and says nothing of one device', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}install.html`);
      await page.getByText('This looks like Chrome or Edge.').waitFor();
      await page.emulateMedia({media: 'print'});
      assert.equal(await page.getByText('This looks like Chrome or Edge.').isVisible(), false);
      assert.ok(await page.getByText('Find your device below.').isVisible());
      assert.ok(await page.locator('.drawing').last().isVisible());
    }),
  ));

test('in a tab of a browser nobody fetches the bar of an installed course', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(host.url + lesson);
      await awake(page);
      await page.waitForLoadState('networkidle');
      // The worker keeps it for whoever installs the course; the page does not run it.
      assert.equal(await page.locator('imh-bar').count(), 0);
      assert.deepEqual(
        asked.filter((url) => /site-(bar|install)/.test(url)),
        [],
      );
    }),
  ));

test('an installed course brings its own way back, and reloads', () =>
  withHost(dist, (host) =>
    installed(`${host.url}${lesson}`, async (page) => {
      const bar = page.locator('imh-bar');
      // The first page of the window: there is nothing behind it.
      await bar.getByRole('button', {name: 'All lessons'}).click();
      await page.waitForURL('**/index.html');
      await bar.getByRole('button', {name: 'Back'}).click();
      await page.waitForURL(`**/${lesson}`);
      await page.locator('imh-bar').waitFor();
      const reloaded = page.waitForEvent('load');
      await bar.getByRole('button', {name: 'Reload'}).click();
      await reloaded;
      await page.goto(`${host.url}install.html`);
      await page.getByText('This course is installed, and you are in it now.').waitFor();
    }),
  ));

test('in an installed course other sites open in the browser, and the course in its window', () =>
  withHost(dist, (host) =>
    installed(`${host.url}references.html`, async (page) => {
      // Looks at what a click would do, and asks no other site for anything.
      const targetAfterClick = (selector: string) =>
        page.evaluate((selector) => {
          const link = document.querySelector<HTMLAnchorElement>(selector);
          if (!link) return 'no such link';
          document.addEventListener('click', (event) => event.preventDefault(), {once: true});
          link.click();
          return `${link.target} ${link.rel}`.trim();
        }, selector);
      assert.equal(await targetAfterClick('main a[href^="https:"]'), '_blank noopener');
      assert.equal(await targetAfterClick('.site-footer a[href="about.html"]'), '');
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = 'mailto:help@example.org';
        link.id = 'write';
        document.querySelector('main')?.append(link);
      });
      assert.equal(await targetAfterClick('#write'), '');
    }),
  ));

for (const [name, options] of [
  ['a small phone', {viewport: {width: 320, height: 568}}],
  ['a tablet held sideways, dark', {viewport: {width: 1024, height: 768}, colorScheme: 'dark'}],
] as const) {
  test(`in an installed course on ${name} the bar hides nothing for good, and axe finds nothing`, () =>
    withHost(dist, (host) =>
      installed(
        `${host.url}install.html`,
        async (page) => {
          await awake(page);
          assert.deepEqual(await axeFaults(page), []);
          const seen = await page.evaluate(() => {
            scrollTo(0, document.documentElement.scrollHeight);
            const last = document.querySelector('.site-footer p:last-of-type');
            const bar = document.querySelector('imh-bar');
            const {scrollWidth, clientWidth} = document.documentElement;
            return {
              below: last?.getBoundingClientRect().bottom ?? 0,
              top: bar?.getBoundingClientRect().top ?? 0,
              wide: scrollWidth - clientWidth,
            };
          });
          assert.ok(seen.below < seen.top, JSON.stringify(seen));
          assert.equal(seen.wide, 0);
          await page.emulateMedia({media: 'print'});
          assert.equal(await page.locator('imh-bar').isVisible(), false);
        },
        {...options, bypassCSP: true},
      ),
    ));
}

test('the shortcut goes on where the learner left off, and going back does not lead on again', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await page.locator('imh-question#q1 input').first().check();
      await page.locator('imh-question#q1').getByRole('button', {name: 'Check answer'}).click();
      await page.locator('imh-question#q1').getByRole('status').getByText('You chose').waitFor();
      await page.goto(`${host.url}privacy.html`);
      await page.goto(`${host.url}index.html#continue`);
      await page.waitForURL(`**/${lesson}**`);
      await page.goBack();
      await page.waitForURL('**/privacy.html');
    }),
  ));

test('an installed course on a tablet says to save a paper where it may not print', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      await window.addInitScript(() => {
        Object.defineProperty(navigator, 'vendor', {value: 'Apple Computer, Inc.'});
        Object.defineProperty(navigator, 'maxTouchPoints', {value: 5});
        const ask = matchMedia.bind(globalThis);
        globalThis.matchMedia = (query) => ask(query.includes('standalone') ? 'all' : query);
      });
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await awake(page);
      await page.goto(`${host.url}record.html`);
      await page.getByRole('button', {name: /record of learning/i}).click();
      await page.getByText('Save the file, open it from the app Files').waitFor();
      assert.equal(await page.getByRole('button', {name: 'Print'}).count(), 0);
    }),
  ));
