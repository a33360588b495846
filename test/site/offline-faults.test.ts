import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {type Fault, type FaultyHost, isWorkers, withFaultyHost} from '../support/faulty-host.ts';
import {lesson, listOf, otherVersion, smallCourse} from '../support/small-course.ts';
import {
  answer,
  assertVersion,
  findAnswer,
  footer,
  forgetPages,
  lookForUpdate,
} from '../support/small-course-page.ts';
import {dist, useBrowser, withOfflineWindow} from './support.ts';

const browser = useBrowser();
const base = smallCourse(dist);
const first = otherVersion(base, 1);
const second = otherVersion(base, 2);
const files = listOf(first).length;
const faults = [
  'cut',
  'missing',
  'broken',
  'login',
  'truncated',
  'corrupted',
  'portal',
] as const satisfies readonly Fault[];

/** A connection may be cut at any file; anything else happens to each kind of file. */
function placesOf(fault: Fault): number[] {
  const kinds = listOf(first).map(({url}) => url.slice(url.lastIndexOf('.')));
  const places = [...kinds.keys()];
  return fault === 'cut'
    ? places
    : places.filter((place) => kinds.indexOf(`${kinds[place]}`) === place);
}

/** What goes wrong with one file of a version, for the worker alone. */
function failAt(host: FaultyHost, place: number, fault: Fault): void {
  const failing = listOf(host.site)[place]?.url;
  assert.ok(failing);
  host.fault = (path, request) => (path === failing && isWorkers(request) ? fault : undefined);
}

function mend(host: FaultyHost): void {
  host.fault = () => undefined;
}

async function isReady(page: Page): Promise<void> {
  await footer(page).getByText('Ready offline').waitFor();
}

/** The page about the device, once the course is on it. */
async function openPanel(window: BrowserContext, host: FaultyHost) {
  const page = await window.newPage();
  await page.goto(`${host.url}device.html`);
  const panel = page.locator('imh-offline');
  await panel.getByText('Ready offline').waitFor();
  const check = () => panel.getByRole('button', {name: 'Check now'}).click();
  return {page, panel, check};
}

/** The lesson, served by the worker and with an answer in it. */
async function openAnswered(window: BrowserContext, host: FaultyHost): Promise<Page> {
  const page = await window.newPage();
  await page.goto(host.url + lesson);
  await isReady(page);
  await page.reload();
  await answer(page);
  return page;
}

for (const fault of faults) {
  test(`an install that fails at any file (${fault}) says so, and is made good at the next visit`, () =>
    withFaultyHost(first, (host) =>
      withOfflineWindow(browser(), async (window) => {
        const page = await window.newPage();
        await page.goto(host.url + lesson);
        await isReady(page);
        await answer(page);
        for (const place of placesOf(fault)) {
          await forgetPages(page);
          failAt(host, place, fault);
          await page.goto(host.url + lesson);
          await footer(page).getByText('The course is not kept on this device yet.').waitFor();
          await findAnswer(page);
          mend(host);
          await page.reload();
          await isReady(page);
        }
        await host.stop();
        await assertVersion(page, host.url, 1);
        await findAnswer(page);
      }),
    ));

  test(`an update that fails at any file (${fault}) leaves the version that is there whole`, () =>
    withFaultyHost(first, (host) =>
      withOfflineWindow(browser(), async (window) => {
        const page = await openAnswered(window, host);
        host.site = second;
        for (const place of placesOf(fault)) {
          failAt(host, place, fault);
          assert.equal(await lookForUpdate(page), 'failed', `${place}`);
          await assertVersion(page, host.url, 1);
        }
        await findAnswer(page);
        mend(host);
        assert.equal(await lookForUpdate(page), 'waiting');
        await page.reload();
        await page.getByRole('button', {name: 'Update now'}).click();
        await page.locator('html[data-test="2"]').waitFor();
        await host.stop();
        await assertVersion(page, host.url, 2);
        await findAnswer(page);
      }),
    ));
}

test('a network that answers everything with its own page changes nothing of what is here', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openAnswered(window, host);
      host.fault = () => 'portal';
      assert.equal(await lookForUpdate(page), 'failed');
      await assertVersion(page, host.url, 1);
      await isReady(page);
      await findAnswer(page);
      await page.goto(host.url);
      assert.equal(await page.locator('h1').innerText(), 'Infant mental health');
    }),
  ));

test('a slow server is told file by file, and the page works meanwhile', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      host.fault = (_, request) => (isWorkers(request) ? 'slow' : undefined);
      const page = await window.newPage();
      await page.goto(`${host.url}device.html`);
      const panel = page.locator('imh-offline');
      await panel
        .getByText(new RegExp(`Getting ready: [1-9]\\d? of ${files} files are here\\.`))
        .waitFor();
      await panel.getByText('Ready offline: version 0.1.0').waitFor();
      await panel.getByRole('button', {name: 'Check now'}).click();
      await panel.getByText(`all ${files} files are exactly as they were built`).waitFor();
    }),
  ));

test('where storage is full the page says so plainly, keeps the answers, and gets ready once there is room', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      const cdp = await window.newCDPSession(page);
      const origin = new URL(host.url).origin;
      await cdp.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: 20_000});
      await page.goto(host.url + lesson);
      await footer(page).getByText('The course is not kept on this device yet.').waitFor();
      await answer(page);
      await page.goto(`${host.url}device.html`);
      const panel = page.locator('imh-offline');
      await panel.getByText('the storage of this browser may be full').waitFor();
      const again = panel.getByRole('button', {name: 'Try again'});
      await again.waitFor();
      await cdp.send('Storage.overrideQuotaForOrigin', {origin});
      const ready = panel.getByText('Ready offline');
      // The page's own try may end just now, and leave nothing to press.
      await Promise.race([again.click(), ready.waitFor()]);
      await ready.waitFor();
      await page.goto(host.url + lesson);
      await findAnswer(page);
    }),
  ));

test('files that were taken from the shelf are fetched again; without a connection the page names them', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const {page, panel, check} = await openPanel(window, host);
      const takeFigure = () =>
        page.evaluate(async () => {
          for (const name of await caches.keys()) {
            const shelf = await caches.open(name);
            for (const key of await shelf.keys()) {
              if (key.url.includes('serve-and-return')) await shelf.delete(key);
            }
          }
        });
      await takeFigure();
      await check();
      await panel.getByText('one file was damaged or missing, and is mended now').waitFor();
      await takeFigure();
      await host.stop();
      await check();
      await panel.getByText('There is no connection now.').waitFor();
      assert.deepEqual(await panel.getByRole('listitem').allInnerTexts(), [
        'figures/serve-and-return.svg',
      ]);
      await footer(page)
        .getByText(`${files - 1} of ${files} files are kept`)
        .waitFor();
      await host.start();
      await check();
      await panel.getByText('one file was damaged or missing, and is mended now').waitFor();
      await footer(page).getByText('Ready offline').waitFor();
    }),
  ));

test('a file that was changed on the shelf is found by its hash and mended', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const {page, panel, check} = await openPanel(window, host);
      await page.evaluate(async (path) => {
        for (const name of await caches.keys()) {
          const shelf = await caches.open(name);
          for (const key of await shelf.keys()) {
            if (key.url.includes(path)) await shelf.put(key, new Response('<h1>Wrong</h1>'));
          }
        }
      }, lesson);
      await check();
      await panel.getByText('one file was damaged or missing, and is mended now').waitFor();
      await host.stop();
      await assertVersion(page, host.url, 1);
    }),
  ));

test('an emptied shelf is filled again, and no answer is lost', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openAnswered(window, host);
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await page.reload();
      await isReady(page);
      await host.stop();
      await assertVersion(page, host.url, 1);
      await findAnswer(page);
    }),
  ));

for (const [title, worker] of [
  ['gone', undefined],
  ['broken', 'this is no script'],
] as const) {
  test(`a worker script that is ${title} leaves what is here working, and a new visitor is told`, () =>
    withFaultyHost(first, (host) =>
      withOfflineWindow(browser(), (old) =>
        withOfflineWindow(browser(), async (fresh) => {
          const page = await openAnswered(old, host);
          const without = new Map(first);
          if (worker) without.set('sw.js', Buffer.from(worker));
          else without.delete('sw.js');
          host.site = without;
          assert.equal(await lookForUpdate(page), 'failed');
          await assertVersion(page, host.url, 1);
          await isReady(page);
          await findAnswer(page);
          const other = await fresh.newPage();
          await other.goto(host.url + lesson);
          await footer(other).getByText('could not be kept for offline use').waitFor();
          await answer(other);
          host.site = first;
          await other.reload();
          await isReady(other);
          await findAnswer(other);
        }),
      ),
    ));
}

test('a course that has moved goes on working here, and the check says that it has moved', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}device.html`);
      await page.locator('imh-offline').getByText('Ready offline').waitFor();
      host.fault = (path) => (path === 'sw.js' ? 'missing' : undefined);
      await page.locator('imh-offline').getByRole('button', {name: 'Check now'}).click();
      await page.getByText('The course is no longer at this address.').waitFor();
      host.fault = () => 'missing';
      await assertVersion(page, host.url, 1);
    }),
  ));
