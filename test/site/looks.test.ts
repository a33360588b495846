import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';
import {filesUnder} from '../support/files.ts';
import {awake, dist, question, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pages = filesUnder(dist).filter((file) => file.endsWith('.html'));
const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const lesson = 'lessons/built-together.html';

/** What axe finds on a page, a line each. */
async function axe(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axePath});
  const results = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
  );
  return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          for (const path of pages) {
            const page = await window.newPage();
            await page.goto(host.url + path);
            await awake(page);
            assert.deepEqual(await axe(page), [], path);
            await page.close();
          }
        },
        // The test's own script is not one of ours, so the site's policy would refuse it.
        {colorScheme, bypassCSP: true},
      ),
    ));

  test(`axe finds nothing once every question is checked or shown, ${colorScheme}`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + lesson);
          await awake(page);
          for (const anchor of anchors) await question(page, anchor).check();
          assert.deepEqual(await axe(page), []);
          for (const anchor of ['q1', 'q4']) {
            const {element, check} = question(page, anchor);
            await element.locator('input').first().check();
            await check();
          }
          for (const anchor of ['q2', 'q3', 'q5', 'q6']) await question(page, anchor).show();
          assert.deepEqual(await axe(page), []);
        },
        {colorScheme, bypassCSP: true},
      ),
    ));
}

for (const width of [320, 768, 1280]) {
  test(`no page scrolls sideways at ${width} px, nor with the text spaced out`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          for (const path of pages) {
            const page = await window.newPage();
            await page.goto(host.url + path);
            await awake(page);
            const wide = () =>
              document.documentElement.scrollWidth - document.documentElement.clientWidth;
            assert.equal(await page.evaluate(wide), 0, path);
            // WCAG 2.2, 1.4.12 text spacing.
            await page.addStyleTag({
              content:
                '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}',
            });
            assert.equal(await page.evaluate(wide), 0, `${path}, spaced out`);
            await page.close();
          }
        },
        {viewport: {width, height: 800}, bypassCSP: true},
      ),
    ));
}

for (const width of [320, 768, 1280]) {
  test(`nothing moves when the script comes a second late, also with answers kept, at ${width} px`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          await window.addInitScript(() => {
            const shifts: string[] = [];
            Object.assign(globalThis, {shifts});
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                value: number;
                hadRecentInput: boolean;
                sources: readonly {node: Node | null}[];
              })[]) {
                // What the learner set off may move.
                if (entry.hadRecentInput) continue;
                const what = entry.sources.map(({node}) =>
                  (node as Element | null)?.outerHTML?.slice(0, 80),
                );
                shifts.push(`${entry.value}: ${what.join(' | ')}`);
              }
            }).observe({type: 'layout-shift', buffered: true});
          });
          const page = await window.newPage();
          const look = async (path: string) => {
            // Another place of the same page would not load it again.
            await page.goto('about:blank');
            await page.goto(host.url + path);
            await awake(page);
            const shifts = await page.evaluate(
              () => (globalThis as unknown as {shifts: string[]}).shifts,
            );
            assert.deepEqual(shifts, [], path);
          };
          await page.route('**/assets/*.js', async (route) => {
            await page.waitForTimeout(1000);
            await route.continue();
          });
          await look('index.html');
          await look(lesson);
          for (const anchor of anchors) await question(page, anchor).show();
          await question(page, 'q1').element.getByRole('button', {name: 'Try again'}).click();
          await question(page, 'q1').element.getByRole('radio').first().check();
          await question(page, 'q1').check();
          for (const anchor of ['q1', 'q4', 'q6']) await look(`${lesson}#${anchor}`);
          await look('index.html');
          // What is still held back would come into a window that is closed.
          await page.unrouteAll({behavior: 'ignoreErrors'});
        },
        {viewport: {width, height: 800}, serviceWorkers: 'block'},
      ),
    ));
}
