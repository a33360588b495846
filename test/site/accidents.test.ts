import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {learn} from '../support/killed-page.ts';
import {MortalBrowser} from '../support/mortal-browser.ts';
import {dist, question, readyOffline, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/babies-have-mental-health.html';
const right = "A baby's growing ability to feel, relate and explore";

/** How many answers the log of this page's browser holds. */
const answersIn = (page: Page) =>
  page.evaluate(
    () => Object.values(localStorage).filter((text) => text.includes('"did":"answered"')).length,
  );

async function openLesson(window: BrowserContext, url: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(url + lesson);
  await page.locator('imh-reflection textarea').first().waitFor();
  return page;
}

test('two tabs that answer as fast as they can lose nothing', () =>
  withHost(dist, ({url}) =>
    withWindow(browser(), async (window) => {
      await window.addInitScript({content: 'globalThis.__name ??= (it) => it'});
      let seen = 0;
      await window.exposeFunction('saw', (message: object) => {
        seen += Number('answer' in message);
      });
      const pages = [await openLesson(window, url), await openLesson(window, url)];
      const words = [
        ['r1.1', 'r1.2'],
        ['r1.1', 'r1.3'],
      ].map((ends) => ends.map((end) => `babies-have-mental-health/${end}`));
      await Promise.all(
        pages.map((page, n) =>
          page.evaluate(learn, {prompts: words[n] as [string, string], rounds: 15}),
        ),
      );
      assert.equal(seen, 30);
      const page = await openLesson(window, url);
      assert.equal(await answersIn(page), 30);
    }),
  ));

test('a second place that never answers costs three seconds once, and the page says what it means', () =>
  withHost(dist, ({url}) =>
    withWindow(browser(), async (window, said) => {
      await window.addInitScript(() => {
        IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
      });
      const page = await openLesson(window, url);
      await question(page, 'q1').choose(right);
      // Pressed twice, and Enter: it is one answer all the same.
      await question(page, 'q1').element.getByRole('button', {name: 'Check answer'}).dblclick();
      await page.keyboard.press('Enter');
      await question(page, 'q1').feedback.getByText('Right.').waitFor();
      await page
        .getByText('This browser writes your answers to the disk a few seconds late.')
        .waitFor();
      assert.equal(await answersIn(page), 1);
      const verdict = await page.evaluate(() => {
        const second = document.querySelector('imh-question#q2');
        second?.querySelector('input')?.click();
        second?.querySelector<HTMLElement>('[type=submit]')?.click();
        return second?.querySelector('.verdict')?.textContent;
      });
      assert.ok(verdict, 'the next verdict is there at once');
      assert.deepEqual(said, []);
    }),
  ));

test('site data cleared under two open tabs is told in both, and all of it is kept again with the next answer', () =>
  withHost(dist, ({url}) =>
    withWindow(browser(), async (window) => {
      const [one, two] = [await openLesson(window, url), await openLesson(window, url)];
      await question(one, 'q1').choose(right);
      await question(one, 'q1').check();
      await question(one, 'q1').feedback.getByText('Right.').waitFor();
      await question(two, 'q1').line.getByText('Answered before: right').waitFor();
      const session = await window.newCDPSession(one);
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(url).origin,
        storageTypes: 'local_storage,indexeddb',
      });
      for (const page of [one, two]) {
        await page.getByText('The storage of this browser was emptied while this page').waitFor();
      }
      await question(two, 'q2').choose('Conception to the second birthday');
      await question(two, 'q2').check();
      await question(two, 'q2').feedback.getByText('Right.').waitFor();
      await one.close();
      await two.evaluate(() => localStorage.clear());
      const again = await openLesson(window, url);
      for (const anchor of ['q1', 'q2']) {
        await question(again, anchor).line.getByText('Answered before: right').waitFor();
      }
    }),
  ));

test('a page that comes back from the back-forward cache knows what was done meanwhile', () =>
  withHost(dist, async ({url}) => {
    // Playwright's own start switches that cache off.
    const mortal = await MortalBrowser.create();
    try {
      const window = await mortal.start();
      const one = await openLesson(window, url);
      // A worker that starts to serve pages throws those out of that cache which it did not serve.
      await readyOffline(one);
      await one.evaluate(() => {
        addEventListener('pageshow', ({persisted}) => {
          document.documentElement.dataset.persisted = `${persisted}`;
        });
      });
      await one.goto(`${url}help.html`);
      const two = await openLesson(window, url);
      await question(two, 'q1').choose(right);
      await question(two, 'q1').check();
      await question(two, 'q1').feedback.getByText('Right.').waitFor();
      await one.goBack({waitUntil: 'commit'});
      await question(one, 'q1').line.getByText('Answered before: right').waitFor();
      assert.equal(await one.locator('html').getAttribute('data-persisted'), 'true');
    } finally {
      await mortal.remove();
    }
  }));
