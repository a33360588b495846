import assert from 'node:assert/strict';

import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {addWeights, budgets, loadOf, untilQuizWorks, weighFile} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {awake, ChangingCourse, dist, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const path = 'lessons/built-together.html';
const questions = 6;

/** The real course with somebody to write to, and with all else that a release names. */
let course: ChangingCourse;
before(async () => {
  course = await ChangingCourse.copy();
  await course.replace('course.md', 'contact: null', 'contact: imh-course@example.org');
  await course.replace(
    'course.md',
    'provider: null',
    'provider: Example Parent-Infant Partnership',
  );
  await course.replace('course.md', 'address: null', 'address: https://course.example.org/');
  await course.build();
});
after(() => course.remove());

/** Opens the lesson and waits until the links are prepared. */
async function open(page: Page, url: string): Promise<void> {
  const prepared = page.waitForResponse(/report-problem/);
  await page.goto(url + path);
  await prepared;
  await awake(page);
}

/** What the message says, from the address that the link has once it was pressed. */
async function messageOf(page: Page, name: string) {
  const href = await page.getByRole('link', {name}).getAttribute('href');
  const {pathname, searchParams} = new URL(href ?? '');
  return {to: pathname, subject: searchParams.get('subject'), body: searchParams.get('body')};
}

const sentence = 'None of them asks for perfection.';

/** Marks a sentence as a learner does. */
async function mark(page: Page): Promise<void> {
  await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) =>
      one.textContent?.includes(words),
    );
    const text = paragraph?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, text.data.indexOf(words), text, text.length);
  }, sentence);
}

for (const [how, hasTouch] of [
  ['with the mouse', false],
  ['by touch', true],
] as const) {
  test(`a sentence that was marked is in the message when the link is pressed ${how}`, () =>
    withHost(course.site, (host) =>
      withWindow(
        browser(),
        async (window, said) => {
          const page = await window.newPage();
          await open(page, host.url);
          const name = 'Report a problem with question 2';
          const link = page.getByRole('link', {name});
          await link.scrollIntoViewIfNeeded();
          await mark(page);
          await (hasTouch ? link.tap() : link.click());
          const {to, subject, body} = await messageOf(page, name);
          assert.equal(to, 'imh-course@example.org');
          assert.equal(subject, 'built-together 0.1.0 q2');
          assert.match(body ?? '', /^Page: Built together: development in relationship\r\n/);
          assert.match(body ?? '', new RegExp(`\r\nThe words: "${sentence}"\r\n`));
          assert.deepEqual(said, []);
        },
        {hasTouch},
      ),
    ));
}

test('without a sentence the message names the question, also by keyboard', () =>
  withHost(course.site, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await open(page, host.url);
      const name = 'Report a problem with question 1';
      await page.getByRole('link', {name}).press('Enter');
      const {subject, body} = await messageOf(page, name);
      assert.equal(subject, 'built-together 0.1.0 q1');
      assert.match(body ?? '', /\r\nThe question: What comes first for this quiet baby\?\r\n/);
    }),
  ));

test('without scripts the links work and say what they are about', () =>
  withHost(course.site, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.goto(host.url + path);
        const links = page.getByRole('link', {name: 'Report a problem'});
        const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        const to = 'mailto:imh-course@example.org?subject=built-together%200.1.0';
        assert.deepEqual(hrefs, [
          ...Array.from({length: questions}, (_, n) => `${to}%20q${n + 1}`),
          to,
        ]);
      },
      {javaScriptEnabled: false},
    ),
  ));

test('the links stand where they stood before the script came', () =>
  withHost(course.site, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      const places = () =>
        page
          .getByRole('link', {name: 'Report a problem'})
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(host.url + path);
      const before = await places();
      await page.unroute('**/*.js');
      await open(page, host.url);
      assert.equal(before.length, questions + 1);
      assert.deepEqual(await places(), before);
    }),
  ));

test('the links cost no more than 15 bytes for each question, and every lesson of a release stays within its bytes', async () => {
  const load = await loadOf(course.site, path);
  const plain = weighFile(dist, path).brotli;
  // The link of the lesson and that of the footer, the provider and the address cost some more.
  const more = load.page.brotli - plain;
  assert.ok(more <= 15 * questions + 120, `${more} bytes more than without a contact`);
  const lessons = filesUnder(course.site).filter((file) => /^lessons\/.*html$/.test(file));
  assert.ok(lessons.length > 5);
  for (const file of lessons) {
    const each = await loadOf(course.site, file);
    const whole = addWeights(untilQuizWorks(each)).brotli;
    assert.ok(whole <= budgets.lesson, `${file}: ${whole} of ${budgets.lesson}`);
  }
});
