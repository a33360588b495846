import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import ICAL from 'ical.js';
import type {Download, Page} from 'playwright-core';
import {budgets, loadOf} from '../support/bytes.ts';
import {
  dist,
  question,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/built-together.html';
const title = 'Built together: development in relationship';
const right = 'Examine her, and ask about feeds';

/** The section of the home page, opened. */
async function openReturns(page: Page, url: string) {
  await page.goto(url);
  const place = page.locator('.coming-back[data-due]');
  await place.locator('summary').click();
  return place;
}

async function answerWrong(page: Page) {
  const first = question(page, 'q1');
  const labels = await first.element.locator('label').allInnerTexts();
  await first.choose(labels.find((label) => !label.includes(right)) ?? '');
  await first.check();
  await first.feedback.getByText('You chose').waitFor();
}

/** Follows the link of a question that came back, and answers it. */
async function answerAgain(page: Page, place: number) {
  await page.getByRole('link', {name: `${title}, question ${place}`}).click();
  const again = question(page, `q${place}`);
  await again.element.getByRole('button', {name: 'Try again'}).waitFor();
  const box = await again.element.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  assert.ok(box && box.y >= 0 && box.y < height / 2, `in view: ${box?.y} of ${height}`);
  await again.element.getByRole('button', {name: 'Try again'}).click();
  await again.choose(right);
  await again.check();
  await again.feedback.getByText('Right.', {exact: true}).waitFor();
}

async function eventsOf(download: Download) {
  const text = await readFile(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

test('a wrong answer comes back after one, two and four weeks, each time until it is answered, and then no more', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window, said) => {
        const page = await window.newPage();
        const on = (day: string) => page.clock.setFixedTime(`${day}T10:00:00Z`);
        await on('2026-11-23');
        await page.goto(host.url + lesson);
        await answerWrong(page);

        const first = await openReturns(page, host.url);
        await first.getByText('Nothing comes back today.').waitFor();
        assert.match(await first.innerText(), /The next question comes back on 30 November 2026\./);

        const days = [
          ['2026-11-30', '7 December 2026'],
          ['2026-12-07', '21 December 2026'],
          ['2026-12-21', undefined],
        ] as const;
        for (const [day, next] of days) {
          await on(day);
          const due = await openReturns(page, host.url);
          await due.getByText('Coming back today: 1 question').waitFor();
          await answerAgain(page, 1);
          const after = await openReturns(page, host.url);
          await after.getByText('Nothing comes back today.').waitFor();
          const says = await after.innerText();
          if (next) assert.ok(says.includes(`The next question comes back on ${next}.`), says);
          else assert.match(says, /No dates lie ahead/);
        }
        assert.deepEqual(said, []);
      },
      {timezoneId: 'Europe/London'},
    ),
  ));

test('what was shown comes back, can be left out, and that can be undone, also after a reload', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.clock.setFixedTime('2026-11-23T10:00:00Z');
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await question(page, 'q2').show();
      await page.clock.setFixedTime('2026-12-01T10:00:00Z');
      const place = await openReturns(page, host.url);
      await place.getByRole('button', {name: `Leave this one out: ${title}, question 1`}).click();
      await place.getByText('Coming back today: 1 question').waitFor();
      await place.getByRole('button', {name: 'Undo'}).click();
      await place.getByText('Coming back today: 2 questions').waitFor();
      await place.getByRole('button', {name: `Leave this one out: ${title}, question 1`}).click();
      const again = await openReturns(page, host.url);
      await again.getByText('Coming back today: 1 question').waitFor();
      assert.deepEqual(await again.locator('.returning a').allInnerTexts(), [
        `${title}, question 2`,
      ]);
    }),
  ));

test('the days ahead leave as a calendar that another program can read', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window, said) => {
        const page = await window.newPage();
        await page.clock.setFixedTime('2026-11-23T10:00:00Z');
        await page.goto(host.url + lesson);
        await question(page, 'q1').show();
        await question(page, 'q2').show();
        const place = await openReturns(page, host.url);
        const saving = page.waitForEvent('download');
        await place.getByRole('button', {name: 'Save the dates as a calendar file'}).click();
        const download = await saving;
        assert.equal(download.suggestedFilename(), 'infant-mental-health-coming-back.ics');
        const events = await eventsOf(download);
        assert.deepEqual(
          events.map(({startDate, summary}) => [startDate.toString(), summary]),
          ['2026-11-30', '2026-12-07', '2026-12-21'].map((day) => [
            day,
            'Infant mental health: 2 questions come back',
          ]),
        );
        const words = events[0]?.description.split('\n') ?? [];
        assert.deepEqual(words.slice(0, 2), [`${title}, question 1`, `${title}, question 2`]);
        assert.equal(words.at(-1), host.url);
        assert.deepEqual(said, []);
      },
      {timezoneId: 'Europe/London'},
    ),
  ));

for (const width of [320, 390, 1280]) {
  test(`nothing moves at ${width} pixels when something has come back`, () =>
    withHost(dist, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          await watchShifts(window, 'all');
          const page = await window.newPage();
          await page.clock.setFixedTime('2026-11-23T10:00:00Z');
          await page.goto(host.url + lesson);
          for (const anchor of ['q1', 'q2', 'q3', 'q4']) await question(page, anchor).show();
          await page.clock.setFixedTime('2026-12-01T10:00:00Z');
          await page.goto(host.url);
          await page.getByText('Coming back today: 3 questions').waitFor();
          assert.deepEqual(await shiftsOn(page), []);
          const tooWide = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          assert.equal(tooWide, false);
        },
        {viewport: {width, height: 800}, serviceWorkers: 'block'},
      ),
    ));
}

test('who was right at first downloads nothing for it', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(host.url + lesson);
        await question(page, 'q1').choose(right);
        await question(page, 'q1').check();
        await question(page, 'q1').feedback.getByText('Right.', {exact: true}).waitFor();
        await page.goto(host.url);
        await page.getByRole('link', {name: /^Continue where you left off/}).waitFor();
        await page.waitForLoadState('networkidle');
        assert.ok(asked.some((url) => url.includes('/site-home-')));
        assert.ok(!asked.some((url) => url.includes('/site-returns-')));
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('the module of what comes back, and the check of words, keep within their bytes', async () => {
  const {onSomePages} = await loadOf(dist, 'index.html');
  for (const name of ['site-returns', 'look-over']) {
    const own = onSomePages.find(({path}) => path.includes(`/${name}-`));
    assert.ok(own && own.brotli <= budgets.pageModule, `${name}: ${own?.brotli}`);
  }
});
