import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {axeFaults} from '../support/axe-page.ts';
import {awake, dist, pagesOf, question, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const pages = pagesOf(dist);
const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const lesson = 'lessons/built-together.html';

const desk = {width: 1280, height: 720};

/** The page is no wider than a phone, a tablet or a desk. */
async function fitsAt(page: Page, name: string): Promise<void> {
  for (const width of [320, 768, desk.width]) {
    await page.setViewportSize({...desk, width});
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(wide, 0, `${name} at ${width} px`);
  }
}

test('axe finds nothing on any page, light and dark, and none scrolls sideways, nor with its text spaced out', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        for (const path of pages) {
          await page.goto(host.url + path);
          await awake(page);
          await page.emulateMedia({colorScheme: 'light'});
          assert.deepEqual(await axeFaults(page), [], `${path}, light`);
          // The same page: what differs in the dark is colours alone.
          await page.emulateMedia({colorScheme: 'dark'});
          const colours = ['color-contrast', 'link-in-text-block'];
          assert.deepEqual(await axeFaults(page, {runOnly: colours}), [], `${path}, dark`);
          await fitsAt(page, path);
          // WCAG 2.2, 1.4.12 text spacing.
          await page.addStyleTag({
            content:
              '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}',
          });
          await fitsAt(page, `${path}, spaced out`);
          await page.setViewportSize(desk);
        }
      },
      // The test's own script is not one of ours, so the site's policy would refuse it.
      {bypassCSP: true},
    ),
  ));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing once every question is checked or shown, ${colorScheme}`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + lesson);
          await awake(page);
          for (const anchor of anchors) await question(page, anchor).check();
          assert.deepEqual(await axeFaults(page), []);
          for (const anchor of ['q1', 'q4']) {
            const {element, check} = question(page, anchor);
            await element.locator('input').first().check();
            await check();
          }
          for (const anchor of ['q2', 'q3', 'q5', 'q6']) await question(page, anchor).show();
          assert.deepEqual(await axeFaults(page), []);
        },
        {colorScheme, bypassCSP: true},
      ),
    ));
}
