import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {type FaultyHost, isWorkers, withFaultyHost} from '../support/faulty-host.ts';
import {lesson, listOf, otherVersion, type Site, smallCourse} from '../support/small-course.ts';
import {
  answer,
  assertVersion,
  findAnswer,
  footer,
  lookForUpdate,
} from '../support/small-course-page.ts';
import {dist, useBrowser, withOfflineWindow} from './support.ts';

const browser = useBrowser();
const base = smallCourse(dist);
const [first, second, third] = [1, 2, 3].map((version) => otherVersion(base, version)) as [
  Site,
  Site,
  Site,
];
const right = 'Examine her, and ask about feeds, waking and nappies';

/** A page of the first version that the worker serves. */
async function openServed(window: BrowserContext, host: FaultyHost): Promise<Page> {
  const page = await window.newPage();
  await page.goto(host.url + lesson);
  await footer(page).getByText('Ready offline').waitFor();
  await page.reload();
  await footer(page).getByText('Ready offline').waitFor();
  return page;
}

const open = async (window: BrowserContext, host: FaultyHost) => {
  const page = await window.newPage();
  await page.goto(host.url + lesson);
  await footer(page).locator('p').waitFor();
  return page;
};
const update = (page: Page) => page.getByRole('button', {name: 'Update now'});
const shows = (page: Page, version: number) =>
  page.locator(`html[data-test="${version}"]`).waitFor();

/** Releases another version, and finds it. */
async function release(host: FaultyHost, site: Site, page: Page): Promise<void> {
  host.site = site;
  assert.equal(await lookForUpdate(page), 'waiting');
}

test('an update says what changed, and put off it is not told again, but takes over at the next cold start', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openServed(window, host);
      await answer(page);
      await release(host, second, page);
      await page.getByText('A new version of the course is ready. Your answers stay.').waitFor();
      await page.getByText('What changed: 0.2.0: First draft').waitFor();
      await page.getByRole('button', {name: 'Later'}).click();
      await assertVersion(page, host.url, 1);
      await footer(page).getByText('Ready offline').waitFor();
      await page.waitForFunction(() => !document.querySelector('.notice'));
      await page.close();
      const next = await window.newPage();
      await assertVersion(next, host.url, 2);
      await findAnswer(next);
    }),
  ));

test('an update that bears on safety asks again on every page', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openServed(window, host);
      const worker = `${second.get('sw.js')}`.replace(
        /(notes:\[\{version:"0\.2\.0",)/g,
        '$1safety:!0,',
      );
      await release(host, new Map([...second, ['sw.js', Buffer.from(worker)]]), page);
      for (let start = 0; start < 2; start += 1) {
        await page.getByText('bears on safety, so please update now').waitFor();
        await page.getByRole('button', {name: 'Later'}).click();
        await page.reload();
      }
      await update(page).click();
      await shows(page, 2);
    }),
  ));

test('"Update now" reloads every tab, and a draft that was begun in one of them survives', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const one = await openServed(window, host);
      const box = (page: Page) => page.locator('imh-reflection textarea').first();
      await box(one).fill('Tomorrow I will watch first');
      const two = await open(window, host);
      await release(host, second, two);
      await update(two).click();
      await Promise.all([shows(one, 2), shows(two, 2)]);
      await box(one).waitFor();
      assert.equal(await box(one).inputValue(), 'Tomorrow I will watch first');
    }),
  ));

test('a tab in the middle of a question holds an update back, and both tabs say so', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const busy = await openServed(window, host);
      await busy.locator('imh-question#q1').getByLabel(right).check();
      const other = await open(window, host);
      await release(host, second, other);
      // No word of it in the middle of a question.
      assert.equal(await busy.locator('.notice').count(), 0);
      await update(other).click();
      await other.getByText('Another tab or window of the course is in the middle').waitFor();
      await busy.getByText('you are in the middle of something on this page').waitFor();
      assert.equal(await busy.locator('imh-question#q1').getByLabel(right).isChecked(), true);
      await assertVersion(other, host.url, 1);
      await busy.getByRole('button', {name: 'Check answer'}).first().click();
      await busy.locator('imh-question#q1').getByText('Right.', {exact: true}).waitFor();
      await update(busy).click();
      await Promise.all([shows(busy, 2), shows(other, 2)]);
      await findAnswer(busy);
    }),
  ));

test('a tab that slept through two updates gets only files of its own version, which go at the next cold start', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const asleep = await openServed(window, host);
      // Asleep it hears nothing, neither of the question nor of the change.
      await asleep.addInitScript(() => {
        const {serviceWorker} = navigator;
        for (const type of ['message', 'controllerchange']) {
          serviceWorker.addEventListener(type, (event) => event.stopImmediatePropagation());
        }
      });
      await asleep.reload();
      await footer(asleep).getByText('Ready offline').waitFor();
      const other = await open(window, host);
      for (const [version, site] of [
        [2, second],
        [3, third],
      ] as const) {
        await release(host, site, other);
        await update(other).click();
        await shows(other, version);
        await footer(other).getByText('Ready offline').waitFor();
      }
      const own = listOf(first).flatMap(({url}) => (url.startsWith('assets/') ? [url] : []));
      await host.stop();
      const found = await asleep.evaluate(
        (paths) => Promise.all(paths.map(async (path) => (await fetch(`../${path}`)).status)),
        own,
      );
      assert.deepEqual(
        found,
        own.map(() => 200),
      );
      await assertVersion(other, host.url, 3);
      await asleep.close();
      await other.close();
      const next = await window.newPage();
      await assertVersion(next, host.url, 3);
      await next.waitForFunction(async (files) => {
        let sum = 0;
        for (const name of await caches.keys()) {
          // Another cache holds what the learner did, and no page.
          if (!name.endsWith('/third')) sum += (await (await caches.open(name)).keys()).length;
        }
        return sum === files;
      }, listOf(third).length);
    }),
  ));

test('an update that goes on while the last page is closed and another opened comes whole', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openServed(window, host);
      host.site = second;
      host.fault = (_, request) => (isWorkers(request) ? 'slow' : undefined);
      host.asked.length = 0;
      await page.evaluate(() => {
        void navigator.serviceWorker.getRegistration().then((found) => found?.update());
      });
      const isUnderWay = () => host.asked.filter((path) => path !== 'sw.js').length >= 4;
      while (!isUnderWay()) await new Promise((go) => setTimeout(go, 20));
      await page.close();
      const next = await window.newPage();
      await next.goto(host.url + lesson);
      await update(next).waitFor();
      await next.close();
      await host.stop();
      const last = await window.newPage();
      await assertVersion(last, host.url, 2);
      await footer(last).getByText('Ready offline: version 0.2.0').waitFor();
    }),
  ));

test('going back to an earlier version on the server is an update like any other', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openServed(window, host);
      await answer(page);
      for (const [version, site] of [
        [2, second],
        [1, first],
      ] as const) {
        await release(host, site, page);
        await update(page).click();
        await shows(page, version);
        await assertVersion(page, host.url, version);
        await findAnswer(page);
      }
    }),
  ));

test('a tab that slept for a week looks for a new version when it wakes', () =>
  withFaultyHost(first, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await openServed(window, host);
      await answer(page);
      host.site = second;
      await page.evaluate(() => {
        const later = Date.now() + 7 * 24 * 3_600_000;
        Date.now = () => later;
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await update(page).click();
      await shows(page, 2);
      await findAnswer(page);
    }),
  ));
