import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {Partner} from '../support/partner.ts';
import {lesson, rightWords, shareWith, stored, whoIsLearning} from './devices.ts';
import {withListeningHost} from './listening-host.ts';
import {dist, question, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const wrongPeriod = 'Birth to starting school';
const asked = 'This link tells of 2 answers in this lesson, from another page.';

const press = (page: Page, name: string) => page.getByRole('button', {name, exact: true}).click();
const message = (page: Page) => page.locator('imh-carry').getByRole('status');

/** The texts of all events of these kinds that the browser keeps. */
async function kept(page: Page, ...kinds: readonly string[]): Promise<string[]> {
  const texts = Object.values(await stored(page));
  return texts.filter((text) => kinds.some((kind) => text.includes(`"did":"${kind}"`)));
}

/** A page of somebody else with an item of the course on it. */
async function withEmbed(
  course: string,
  item: string,
  run: (address: string) => Promise<void>,
): Promise<void> {
  const partner = await new Partner().start();
  try {
    const body = `<imh-embed item="${item}">Loading</imh-embed>
<script type="module" src="${course}embed/v1/imh.js"></script>`;
    await run(partner.publish('page.html', {body}));
  } finally {
    await partner.stop();
  }
}

/** Answers two questions of a quiz on the page of somebody else, one right and one not. */
async function answerTwo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await question(page, 'q1').choose(rightWords);
  await question(page, 'q1').check();
  await question(page, 'q1').feedback.getByText('Right.').waitFor();
  await question(page, 'q2').choose(wrongPeriod);
  await question(page, 'q2').check();
  await question(page, 'q2').feedback.getByText('Not quite.').waitFor();
}

const carryOn = (page: Page) => page.getByRole('link', {name: 'Carry on in the full course'});

/** Follows the link into the full course, with two answers; the page asks. */
async function arriveWithTwo(page: Page, course: string): Promise<string> {
  let link = '';
  await withEmbed(course, 'lessons/babies-have-mental-health', async (address) => {
    await answerTwo(page, address);
    link = (await carryOn(page).getAttribute('href')) ?? '';
    await carryOn(page).click();
    await message(page).getByText(asked).waitFor();
  });
  return new URL(link, `${course}embed/items/lessons/x.html`).href;
}

const inWindow = (
  run: (page: Page, url: string, window: BrowserContext) => Promise<void>,
): Promise<void> =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      await run(await window.newPage(), host.url, window);
      assert.deepEqual(said, []);
    }),
  );

const packed = (rows: unknown) =>
  `#carry=1.${Buffer.from(JSON.stringify(rows)).toString('base64url')}`;

test('answers from another page come into the record when the learner agrees, and not before', () =>
  inWindow(async (page, url) => {
    const link = await arriveWithTwo(page, url);
    assert.equal(page.url(), link);
    await message(page).getByText('New, so to be added: 2 answers. Add them to').waitFor();
    assert.deepEqual(await kept(page, 'answered'), []);
    await page.reload();
    await message(page).getByText(asked).waitFor();

    await press(page, 'Add to my record');
    await message(page).getByText('Added to your record: 2 answers.').waitFor();
    await question(page, 'q1').line.getByText('Answered before: right').waitFor();
    await question(page, 'q2').line.getByText('Last answer: not right').waitFor();
    await page.getByText('2 of 6 questions done').waitFor();
    assert.equal(page.url(), url + lesson);
    await page.reload();
    await question(page, 'q1').line.getByText('Answered before: right').waitFor();
    await question(page, 'q2').line.getByText('Last answer: not right').waitFor();
    assert.equal(await question(page, 'q2').element.getByLabel(wrongPeriod).isChecked(), true);
    assert.equal(await page.locator('imh-carry').count(), 0);

    // The same link once more.
    await page.goto('about:blank');
    await page.goto(link);
    await message(page)
      .getByText('There is nothing to add. In your record already: 2 answers.')
      .waitFor();
    await press(page, 'Hide this message');
    assert.equal(page.url(), url + lesson);
    assert.equal((await kept(page, 'answered')).length, 2);
  }));

test('answers that are left out are kept nowhere', () =>
  inWindow(async (page, url) => {
    await arriveWithTwo(page, url);
    await press(page, 'Leave them out');
    assert.equal(page.url(), url + lesson);
    assert.equal(await message(page).innerText(), '');
    await page.reload();
    await page.getByText('0 of 6 questions done').waitFor();
    assert.deepEqual(await kept(page, 'answered', 'erased'), []);
    assert.equal(await page.locator('imh-carry').count(), 0);
  }));

test('undo takes the answers back, from the record and from the page', () =>
  inWindow(async (page, url) => {
    await page.goto(url + lesson);
    await question(page, 'q2').choose('Conception to the second birthday');
    await question(page, 'q2').check();
    await question(page, 'q2').feedback.getByText('Right.').waitFor();
    await arriveWithTwo(page, url);
    await message(page).getByText('1 answer is not the one you gave here.').waitFor();
    await press(page, 'Add to my record');
    await question(page, 'q2').line.getByText('Last answer: not right').waitFor();
    await press(page, 'Undo');
    await message(page).getByText('Undone.').waitFor();
    await page.getByText('1 of 6 questions done').waitFor();
    await question(page, 'q2').line.getByText('Answered before: right').waitFor();
    assert.equal(await question(page, 'q1').element.locator(':checked').count(), 0);
    await page.reload();
    await question(page, 'q2').line.getByText('Answered before: right').waitFor();
    await page.getByText('1 of 6 questions done').waitFor();
    assert.equal((await kept(page, 'answered')).length, 1);
  }));

test('on a shared device somebody has to be chosen first, and the link waits for that', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB');
      await page.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      const link = await arriveWithTwo(page, host.url);
      await message(page).getByText('Choose who is learning first.').waitFor();
      assert.equal(await page.getByRole('button', {name: 'Add to my record'}).count(), 0);
      await press(page, 'AB');
      await page.getByText('AB is learning here.').waitFor();
      assert.equal(page.url(), link);
      await message(page).getByText('Add them to your record?').waitFor();
      await press(page, 'Add to my record');
      await message(page).getByText('Added to your record: 2 answers.').waitFor();
      assert.equal((await kept(page, 'answered')).length, 2);
      assert.deepEqual(said, []);
    }),
  ));

test('two tabs with the same link add it once', () =>
  inWindow(async (page, url, window) => {
    const link = await arriveWithTwo(page, url);
    const other = await window.newPage();
    await other.goto(link);
    await message(other).getByText(asked).waitFor();
    await press(page, 'Add to my record');
    await message(other).getByText('There is nothing to add.').waitFor();
    await question(other, 'q1').line.getByText('Answered before: right').waitFor();
    await press(other, 'Hide this message');
    assert.equal((await kept(page, 'answered')).length, 2);
  }));

for (const [name, fragment, words] of [
  ['damaged', '#carry=1.W1siYSIsImJh', 'they cannot be read. Nothing was added.'],
  ['huge', `#carry=1.${'A'.repeat(30_000)}`, 'This link holds more than anybody can have answered'],
  ['endless', packed(Array(600).fill(['s', 'a', 'b'])), 'This link holds more than anybody'],
  ['later', '#carry=3.abc', 'This link comes from a later version of the course'],
  [
    'hostile',
    packed([
      ['a', '__proto__', 'constructor', 'toString'],
      ['s', 'hasOwnProperty', 'x'],
      ['a', 'what-helps/q1', 'abc123', 'x'],
      ['a', 'babies-have-mental-health/q1', 'a1b19402', '<img src=x onerror=alert(1)>'],
      ['t', 'gp-six-week-check/a1', ''],
    ]),
    'Nothing that this link brings from another page fits this page.',
  ],
] as const) {
  test(`a ${name} link gets one sentence, and changes nothing`, () =>
    inWindow(async (page, url) => {
      await page.goto(url + lesson);
      await page.getByText('0 of 6 questions done').waitFor();
      const before = await stored(page);
      await page.goto('about:blank');
      await page.goto(url + lesson + fragment);
      await message(page).getByText(words).waitFor();
      assert.equal(await page.getByRole('button', {name: 'Add to my record'}).count(), 0);
      await press(page, 'Hide this message');
      assert.equal(page.url(), url + lesson);
      assert.deepEqual(await stored(page), before);
      await page.getByText('0 of 6 questions done').waitFor();
    }));
}

test('a link that is opened on a page that stands open is looked at as well', () =>
  inWindow(async (page, url) => {
    await page.goto(url + lesson);
    await page.getByText('0 of 6 questions done').waitFor();
    await page.goto(`${url + lesson}#carry=1.x`);
    await message(page).getByText('they cannot be read.').waitFor();
    await page.goto(`${url + lesson}#carry=3.x`);
    await message(page).getByText('a later version of the course').waitFor();
  }));

test('going to another place of the page in between loses nothing', () =>
  inWindow(async (page, url) => {
    const link = await arriveWithTwo(page, url);
    await page.locator('imh-quiz').getByRole('link', {name: 'question 3'}).click();
    await page.waitForURL(link);
    await page.reload();
    await message(page).getByText(asked).waitFor();
    await press(page, 'Leave them out');
    await page.goBack();
    await page.waitForURL(url + lesson);
    await page.reload();
    await page.getByText('0 of 6 questions done').waitFor();
    assert.equal(await page.locator('imh-carry').count(), 0);
  }));

test('where nothing can be kept the page says so before, and the link stays', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      const link = await arriveWithTwo(page, host.url);
      await window.addInitScript(() => {
        for (const name of ['localStorage', 'indexedDB']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      });
      await page.reload();
      await message(page).getByText('This browser keeps nothing for now.').waitFor();
      await press(page, 'Add to my record');
      await message(page).getByText('but this browser could not keep them').waitFor();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
      assert.equal(page.url(), link);
      assert.deepEqual(said, []);
    }),
  ));

test('a way through a consultation comes along, and its address stays the learner’s own', () =>
  inWindow(async (page, url) => {
    const consultation = 'consultations/gp-six-week-check.html';
    await withEmbed(url, 'consultations/gp-six-week-check', async (address) => {
      await page.goto(address);
      await page.getByRole('button', {name: 'Greet Alfie by name, then ask'}).click();
      await press(page, 'Go on');
      await page.getByRole('button', {name: 'Ask Kayleigh how things are at home'}).click();
      await press(page, 'Go on');
      await carryOn(page).click();
    });
    await message(page).getByText('This link tells of 2 steps in this consultation').waitFor();
    await page.locator('imh-consultation[data-awake]').waitFor();
    assert.equal(await page.getByText('That step is not on your way').count(), 0);
    const link = page.url();

    // Who goes on here first is asked all the same, also after the page was opened anew.
    await page.getByRole('button', {name: "Start with Alfie's heart and hips"}).click();
    await press(page, 'Go on');
    await page.getByRole('heading', {level: 2, name: 'Alfie looks away'}).waitFor();
    await page.waitForURL(link);
    await page.reload();
    await message(page).getByText('You have a way of your own here.').waitFor();
    await page.getByRole('heading', {level: 2, name: 'Alfie looks away'}).waitFor();

    await press(page, 'Add to my record');
    await message(page).getByText('Added to your record: 2 steps.').waitFor();
    assert.equal(page.url(), url + consultation);
    await page.reload();
    await page.getByRole('link', {name: 'Continue where you left off'}).waitFor();
    assert.equal((await kept(page, 'stepped')).length, 4);
    await page.goto('about:blank');
    await page.goto(link);
    await message(page).getByText('The steps are in your record already.').waitFor();
  }));

test('no server is told what was answered', () =>
  withListeningHost(dist, (url, heard) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      const link = await arriveWithTwo(page, url);
      await press(page, 'Add to my record');
      await message(page).getByText('Added to your record: 2 answers.').waitFor();
      await page.reload();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
      assert.ok(heard.some((told) => told.startsWith(`/${lesson}\n`)));
      const secret = new URL(link).hash.slice(1);
      assert.ok(secret.startsWith('carry=1.'));
      assert.deepEqual(
        heard.filter((told) => told.includes('carry=') || told.includes(secret.slice(8, 28))),
        [],
      );
      assert.deepEqual(said, []);
    }),
  ));
