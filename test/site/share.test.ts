import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {axeFaults} from '../support/axe-page.ts';
import {
  awake,
  dist,
  readyOffline,
  scriptsComeLate,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/what-helps';

/** The page, awake. */
async function open(page: Page, url: string, hash = ''): Promise<void> {
  await page.goto(`${url}share.html${hash}`);
  await awake(page);
}

/** Somebody else's site: what was pasted into each page, by its path. */
async function withPartner(
  pasted: Readonly<Record<string, string>>,
  test: (origin: string) => Promise<void>,
): Promise<void> {
  const server = createServer(({url = ''}, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(
      `<!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,"><main>${pasted[url]}</main></html>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await test(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const lines = (page: Page, way: 'element' | 'frame' | 'resizer') =>
  page.locator(`#${way}`).innerText();
const preview = (page: Page) => page.frameLocator('iframe:visible');

test('whoever follows the link of a lesson finds it chosen, and sees it live', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(`${host.url}${lesson}.html`);
      await page.getByRole('link', {name: 'Share or embed'}).click();
      await awake(page);
      assert.equal(await page.getByLabel('What to show').inputValue(), lesson);
      assert.match(await lines(page, 'element'), new RegExp(`item="${lesson}"`));
      assert.match(
        await lines(page, 'frame'),
        new RegExp(`src="${host.url}embed/pages/${lesson}\\.html"`),
      );
      await page.locator('iframe:visible').scrollIntoViewIfNeeded();
      await preview(page).getByRole('button', {name: 'Check answer'}).first().waitFor();
      await preview(page).getByText('Draft, not yet clinically reviewed.').waitFor();
      assert.deepEqual(said, []);
      await page.goBack();
      await page.waitForURL(`**/${lesson}.html`);
    }),
  ));

test('an item is chosen by keyboard: lines, preview and address follow, and the way back stays', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(`${host.url}about.html`);
      await page.getByRole('link', {name: 'your own site'}).click();
      await awake(page);
      const list = page.getByLabel('What to show');
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('status').getByText('Built together').waitFor();
      assert.match(page.url(), /#item=lessons%2Fbuilt-together$/);
      await list.selectOption('lessons/built-together#q2');
      await page.waitForURL('**/share.html#item=lessons%2Fbuilt-together%23q2');
      assert.match(await lines(page, 'element'), /item="lessons\/built-together#q2"/);
      await page.locator('iframe:visible').scrollIntoViewIfNeeded();
      await preview(page).locator('imh-question').waitFor();
      assert.equal(await preview(page).locator('imh-question').count(), 1);
      await page.reload();
      await awake(page);
      assert.equal(await list.inputValue(), 'lessons/built-together#q2');
      assert.deepEqual(said, []);
      await page.goBack();
      await page.waitForURL('**/about.html');
    }),
  ));

test('the preview is seen at three widths, in light and in dark, chosen by keyboard', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await open(page, host.url);
        const frame = page.locator('iframe:visible');
        const width = async () => Math.round((await frame.boundingBox())?.width ?? 0);
        const full = await width();
        assert.ok(full > 600, `${full}`);
        await page.getByRole('radio', {name: 'Full'}).focus();
        await page.keyboard.press('ArrowUp');
        assert.equal(await width(), 480);
        await page.keyboard.press('ArrowUp');
        assert.equal(await width(), 280);
        const paper = () =>
          preview(page)
            .locator('html')
            .evaluate((html) => getComputedStyle(html).colorScheme);
        assert.equal(await paper(), 'light');
        await page.getByRole('radio', {name: 'Light'}).focus();
        await page.keyboard.press('ArrowDown');
        assert.equal(await paper(), 'dark');
        assert.equal(await frame.count(), 1);
      },
      {viewport: {width: 1280, height: 900}},
    ),
  ));

test('the lines are copied at a press, and selected where the browser does not copy', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      await window.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await window.newPage();
      await open(page, host.url, `#item=${lesson}%23all`);
      await page.getByRole('button', {name: 'Copy the element'}).press('Enter');
      await page.getByRole('status').getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, (await page.locator('#element').textContent()) ?? '');
      assert.match(copied, /<imh-embed item="lessons\/what-helps#all">/);
      // What is told of the reader's browser is what the lines make it do.
      const told = page.locator('#privacy-text');
      await told.getByText('It keeps nothing in your browser').waitFor();
      await page.getByLabel(/remember answers/).check();
      await told.getByText('until you press “Forget my answers here”').waitFor();
      await page.getByLabel('What to show').selectOption('consultations/gp-six-week-check');
      assert.ok(await page.getByLabel(/remember answers/).isDisabled());
      await told.getByText('It keeps nothing in your browser').waitFor();
      assert.doesNotMatch(await lines(page, 'element'), / remember/);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      await page.getByRole('button', {name: 'Copy the privacy text'}).click();
      await page.getByRole('status').getByText('It is selected').waitFor();
      const selected = await page.evaluate(() => `${getSelection()}`);
      assert.match(selected, /^This page shows an item from “Infant mental health”/);
    }),
  ));

test('pinned lines have the hashes of the files, and work on a page of another site', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await open(page, host.url, `#item=${lesson}%23all`);
      await page.getByRole('radio', {name: /^Pin version/}).check();
      await page.getByLabel('remember answers').check();
      const element = await lines(page, 'element');
      const tags = [
        ...element.matchAll(/"[^"]*\/(embed\/[\d.]+\/(\w+)\.js)" integrity="([^"]+)"/g),
      ];
      assert.deepEqual(
        tags.map(([, , name]) => name),
        ['imh', 'more'],
      );
      const resizer = (await lines(page, 'resizer')).match(
        /(embed\/[\d.]+\/resize\.js)" integrity="([^"]+)"/,
      );
      for (const [path = '', hash] of [
        ...tags.map(([, path, , hash]) => [path, hash]),
        [resizer?.[1], resizer?.[2]],
      ]) {
        const bytes = await readFile(join(dist, path));
        assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, path);
      }
      const wrong = element.replace(/(more\.js" integrity="sha384-)..../, '$1AAAA');
      await withPartner({'/right': element, '/wrong': wrong}, async (partner) => {
        await page.goto(`${partner}/right`);
        await page.getByText('This site keeps your answers in this browser.').waitFor();
        assert.ok((await page.locator('imh-embed imh-question').count()) > 1);
        assert.deepEqual(said, []);
        // A second file that is not the pinned one does not run, although the first asks for it.
        await page.goto(`${partner}/wrong`);
        await page.locator('imh-embed > a').waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(await page.getByText('This site keeps your answers').count(), 0);
        assert.ok(
          said.some((line) => /integrity/.test(line)),
          said.join('\n'),
        );
      });
    }),
  ));

test('without scripts the page reads whole, with the first lines and a preview, and offers no dead button', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.goto(`${host.url}share.html`);
        assert.match(await lines(page, 'element'), /course\.example\/embed\/v1\/imh\.js/);
        assert.equal(await page.getByRole('button').count(), 0);
        assert.equal(await page.getByRole('radio', {name: /version/}).count(), 0);
        assert.match(await page.content(), /<noscript><p[^>]*>Without scripts the lines below/);
        await page.locator('iframe:visible').scrollIntoViewIfNeeded();
        await preview(page).getByText('Show the answer').first().waitFor();
        await page.getByRole('radio', {name: 'Narrow'}).check();
        assert.equal((await page.locator('iframe:visible').boundingBox())?.width, 280);
      },
      {javaScriptEnabled: false},
    ),
  ));

test('without a connection the page says that there is no preview, and shows it when there is', async () => {
  await withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url);
      await readyOffline(page);
      await window.setOffline(true);
      await open(page, host.url, `#item=${lesson}`);
      await page.getByText('The preview needs a connection').waitFor();
      assert.equal(await page.locator('iframe:visible').count(), 0);
      assert.match(await lines(page, 'element'), new RegExp(`item="${lesson}"`));
      await window.setOffline(false);
      await page.locator('iframe:visible').waitFor();
      await preview(page).locator('imh-question').first().waitFor();
    }),
  );
});

test('nothing moves while the page wakes, whatever is chosen', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        for (const width of [320, 1280]) {
          const page = await window.newPage();
          await page.setViewportSize({width, height: 900});
          await watchShifts(page);
          await scriptsComeLate(page);
          await open(page, host.url, '#item=lessons%2Fbuilt-together%23q1');
          await page.locator('iframe:visible').waitFor();
          assert.deepEqual(await shiftsOn(page), [], `${width}`);
          await page.close();
        }
      },
      {serviceWorkers: 'block'},
    ),
  ));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing on the page at ${width} px in ${colorScheme}, and nothing is wider than it`, () =>
      withHost(dist, (host) =>
        withOfflineWindow(
          browser(),
          async (window) => {
            const page = await window.newPage();
            for (const path of ['share.html', 'embed/looks.html']) {
              await page.goto(host.url + path);
              await awake(page);
              if (path.startsWith('embed')) await page.locator('imh-question').last().waitFor();
              assert.deepEqual(await axeFaults(page, {iframes: false}), [], path);
              const wide = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
              );
              assert.equal(wide, 0, path);
            }
          },
          {viewport: {width, height: 900}, colorScheme, bypassCSP: true, serviceWorkers: 'block'},
        ),
      ));
  }
}
