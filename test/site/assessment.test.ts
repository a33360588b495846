import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {FileSystemConfigLoader, formatterFactory, HtmlValidate} from 'html-validate';
import type {Locator, Page} from 'playwright-core';
import {axeFaults} from '../support/axe-page.ts';
import {addWeights, budgets, loadOfWorker, weighFile} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {
  awake,
  ChangingCourse,
  Host,
  readyOffline,
  scriptsComeLate,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

// On a tiny course, whose assessment draws five of eight items.

const browser = useBrowser();
const path = 'assessment.html';
let course: ChangingCourse;

before(async () => {
  course = await ChangingCourse.copy('test/fixtures/good');
  await course.build();
});
after(() => course.remove());

const begin = (page: Page) => page.getByRole('button', {name: 'Begin'}).click();
const questions = (page: Page) => page.locator('[data-drawn] imh-item');

/** Words of the page from which a right answer is told. */
const rightAnswers = [
  ...['A look', 'The airway', 'The temperature', 'A look past the face'],
  ...['Look at Ben himself first', 'Ask how the baby is', 'Time', 'False'],
];

/** Answers a question right, without a mouse. */
async function answer(page: Page, item: Locator): Promise<void> {
  const kind = await item.getAttribute('kind');
  if (kind === 'match') {
    for (const [row, meaning] of [
      ['Turns away', 'Needs a rest'],
      ['Leans in', 'Wants to go on'],
    ] as const) {
      await item.getByLabel(row).focus();
      await page.keyboard.type(meaning);
    }
  } else if (kind === 'order') {
    const steps = ['The baby coos', 'The parent looks', 'The parent coos'];
    for (const [place, step] of steps.entries()) {
      const stands = async () =>
        (await item.locator('.choices li > span:first-child').allInnerTexts()).indexOf(step);
      await item.getByRole('button', {name: `Move up: ${step}`}).focus();
      while ((await stands()) > place) await page.keyboard.press('Enter');
    }
    // Who finds the steps in order still has to say so; the first cannot move further up.
    await item.getByRole('button', {name: `Move up: ${steps[0]}`}).focus();
    await page.keyboard.press('Enter');
  } else {
    for (const input of await item.locator('.choices input').all()) {
      const words = await input.locator('xpath=..').innerText();
      if (!rightAnswers.includes(words.trim())) continue;
      await input.focus();
      await page.keyboard.press('Space');
    }
  }
}

async function answerAll(page: Page): Promise<void> {
  for (const item of await questions(page).all()) await answer(page, item);
}

/** What is chosen on the page, question by question. */
const chosen = (page: Page) =>
  questions(page).evaluateAll((items) =>
    items.map((item) => [
      item.getAttribute('item'),
      [...item.querySelectorAll<HTMLInputElement>('input:checked, select')].map(({value}) => value),
      [...item.querySelectorAll('ol.choices li')].map((step) => step.getAttribute('data-choice')),
    ]),
  );

test('a whole attempt can be made with the keyboard alone', () =>
  withHost(course.site, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await page.getByRole('button', {name: 'Begin'}).focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.tagName);
      assert.equal(await focused(), 'H3');
      assert.equal(await page.locator('[data-drawn]').count(), 5);
      // The next thing that Tab reaches is in the first question.
      await page.keyboard.press('Tab');
      assert.ok(
        await page.evaluate(() => document.activeElement?.closest('[data-drawn]') !== null),
      );
      await answerAll(page);
      await page.locator('.assessment-end').getByText('5 of 5 questions are answered.').waitFor();
      await page.getByRole('button', {name: 'Submit my answers'}).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', {name: 'You passed'}).waitFor();
      assert.equal(await focused(), 'H2');
      await page.getByText('You had 5 of 5 questions right.').waitFor();
      await page
        .getByRole('link', {name: /^The (first|second) lesson: /})
        .first()
        .click();
      await page.getByRole('heading', {level: 1, name: /^The (first|second) lesson$/}).waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('who leaves in the middle finds everything again, and the result later on', () =>
  withHost(course.site, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await begin(page);
      await answerAll(page);
      const before = await chosen(page);
      await page.reload();
      await awake(page);
      assert.deepEqual(await chosen(page), before);
      await page.close();

      const again = await window.newPage();
      await again.goto(host.url);
      await again.getByText('In progress').waitFor();
      await again
        .getByRole('link', {name: 'Continue where you left off: The final assessment'})
        .click();
      await awake(again);
      assert.deepEqual(await chosen(again), before);
      await again.getByRole('button', {name: 'Submit my answers'}).click();
      await again.reload();
      await again.getByRole('heading', {name: 'You passed'}).waitFor();
      await again.goto(host.url);
      await again.getByText(/Passed on .*, best result 5 of 5/).waitFor();
      await again.goto(`${host.url}record.html`);
      await again.getByText('5 of 5 right').first().waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('two tabs are one attempt', () =>
  withHost(course.site, (host) =>
    withWindow(browser(), async (window) => {
      const one = await window.newPage();
      const two = await window.newPage();
      await Promise.all([one.goto(host.url + path), two.goto(host.url + path)]);
      await awake(two);
      await begin(one);
      await two.locator('.assessment-end').getByText('0 of 5 questions are answered.').waitFor();
      await answer(one, questions(one).nth(0));
      await answer(two, questions(two).nth(1));
      await one.locator('.assessment-end').getByText('2 of 5 questions are answered.').waitFor();
      await two.locator('.assessment-end').getByText('2 of 5 questions are answered.').waitFor();
      for (const item of (await questions(one).all()).slice(2)) await answer(one, item);
      await one.locator('.assessment-end').getByText('5 of 5 questions are answered.').waitFor();
      await one.getByRole('button', {name: 'Submit my answers'}).click();
      await two.getByRole('heading', {name: 'You passed'}).waitFor();
    }),
  ));

test('the whole of it works with the network gone', () =>
  withOfflineWindow(browser(), async (window, said) => {
    const host = await new Host(course.site).start();
    const page = await window.newPage();
    await page.goto(host.url);
    await readyOffline(page);
    await host.stop();
    await page.getByRole('link', {name: 'The final assessment', exact: true}).click();
    await begin(page);
    await answerAll(page);
    await page.reload();
    await page.getByRole('button', {name: 'Submit my answers'}).click();
    await page.getByRole('heading', {name: 'You passed'}).waitFor();
    await page.getByRole('button', {name: 'Begin a new attempt'}).click();
    await page.locator('.assessment-end').getByText('0 of 5 questions are answered.').waitFor();
    assert.deepEqual(said, []);
  }));

test('an update never reloads the page in the middle of an attempt, and loses nothing', async () => {
  const changing = await ChangingCourse.copy('test/fixtures/good');
  await changing.build();
  try {
    await withHost(changing.site, (host) =>
      withOfflineWindow(browser(), async (window) => {
        const busy = await window.newPage();
        await busy.goto(host.url + path);
        await readyOffline(busy);
        await busy.reload(); // from now on the worker serves it
        await begin(busy);
        await answerAll(busy);
        const before = await chosen(busy);
        await changing.replace('assessment.md', '- [ ] Wait a month', '- [ ] Wait for a month');
        await changing.replace('assessment.md', '- [ ] Refer today', '- [ ] Refer him today');
        await changing.replace('assessment.md', '- [ ] A nap', '- [ ] A short nap');
        await changing.replace('assessment.md', '- [ ] A fright', '- [ ] A big fright');
        await changing.replace('assessment.md', '1. The baby coos', '1. The baby coos a bit');
        await changing.build();
        const other = await window.newPage();
        await other.goto(`${host.url}index.html`);
        await other.getByRole('button', {name: 'Update now'}).click();
        await other.getByText('Another tab or window of the course is in the middle').waitFor();
        await busy.getByText('you are in the middle of something on this page').waitFor();
        assert.deepEqual(await chosen(busy), before);
        // At the next cold start it takes over by itself.
        await other.close();
        await busy.close();
        const next = await window.newPage();
        await next.goto(host.url + path);
        await next.getByText('Corrected since you answered:').waitFor();
        const kept = (await chosen(next)).filter(([, values]) => values?.length);
        for (const one of kept)
          assert.ok(
            before.some((item) => `${item}` === `${one}`),
            `${one}`,
          );
      }),
    );
  } finally {
    await changing.remove();
  }
});

test('without scripts every question is there by lesson, with its answer, its source and the way back', () =>
  withHost(course.site, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.goto(host.url + path);
        assert.deepEqual(await page.locator('.pool h2').allInnerTexts(), [
          'Lesson 1: The first lesson',
          'Lesson 2: The second lesson',
        ]);
        assert.equal(await page.locator('imh-item form').count(), 9);
        await page.getByText('Question 5 of 8, part 2 of 2').waitFor();
        await page.getByText('To pass, 80% have to be right: 4 of 5.').waitFor();
        const answers = page.locator('details.answer');
        for (const one of await answers.all()) {
          await one.locator('summary').click();
          assert.match(await one.innerText(), /Read again: The (first|second) lesson: /);
          assert.match(await one.innerText(), /Sources: /);
        }
        assert.equal(await page.getByRole('button').count(), 0);
      },
      {javaScriptEnabled: false},
    ),
  ));

test('should its script never come, the questions are shown after all', () =>
  withHost(course.site, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.route('**/site-assessment-*.js', (route) => route.abort());
        await page.goto(host.url + path);
        const first = page.locator('imh-item').first();
        assert.equal(await first.isVisible(), false);
        await first.waitFor({state: 'visible'});
        await first.getByText('Show the answer').click();
        await first.getByText('Yes. It asks for an answer.').waitFor();
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('the worker, the site map and the signposts know the page, and it is valid HTML', async () => {
  const kept = loadOfWorker(course.site).list.map((file) => file.path);
  assert.ok(kept.includes(path));
  const read = (file: string) => readFileSync(join(course.site, file), 'utf8');
  assert.match(read('sitemap.xml'), /<loc>https:\/\/example\.org\/course\/assessment\.html<\/loc>/);
  for (const page of ['offline.html', '404.html', 'consultations/visit.html']) {
    assert.match(read(page), /href="[./\w]*assessment\.html"/, page);
  }
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      extends: ['html-validate:standard'],
      rules: {
        'doctype-style': 'off',
        'void-style': 'off',
        'prefer-native-element': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-inline-style': 'error',
      },
    }),
  );
  for (const page of [path, 'index.html', 'record.html']) {
    const report = await validator.validateString(read(page), page);
    assert.ok(report.valid, formatterFactory('text')(report.results));
  }
});

test('a course without an assessment has no page, no link and no standing of it', async () => {
  const plain = await ChangingCourse.copy('test/fixtures/good');
  try {
    await plain.take('assessment.md');
    await plain.build();
    assert.ok(!filesUnder(plain.site).includes(path));
    for (const page of filesUnder(plain.site).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(join(plain.site, page), 'utf8');
      assert.doesNotMatch(html, /assessment\.html|imh-standing/, page);
    }
  } finally {
    await plain.remove();
  }
});

test('the module of the page keeps within its bytes', () => {
  const own = filesUnder(course.site).filter((file) => /site-assessment-\w+\.js$/.test(file));
  assert.equal(own.length, 1);
  const {brotli} = addWeights(own.map((file) => weighFile(course.site, file)));
  assert.ok(brotli <= budgets.pageModule, `${brotli} of ${budgets.pageModule}`);
});

/** Every state of the page, one after the other. */
async function inEveryState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await awake(page);
  await look('before');
  await begin(page);
  await answer(page, questions(page).first());
  await look('under way');
  await page.getByRole('button', {name: 'Submit my answers'}).click();
  await look('asked');
  await page.getByRole('button', {name: 'Submit all the same'}).click();
  await page.getByRole('button', {name: 'Begin a new attempt'}).click();
  await page.getByRole('button', {name: 'Submit my answers'}).click();
  await page.getByRole('button', {name: 'Submit all the same'}).click();
  await look('submitted');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page in any state, ${colorScheme}`, () =>
    withHost(course.site, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + path);
          await inEveryState(page, async (state) => {
            assert.deepEqual(await axeFaults(page), [], state);
          });
        },
        {colorScheme, bypassCSP: true},
      ),
    ));
}

for (const width of [320, 768, 1280]) {
  test(`the page does not scroll sideways in any state at ${width} px`, () =>
    withHost(course.site, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + path);
          await inEveryState(page, async (state) => {
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(wide, 0, state);
          });
        },
        {viewport: {width, height: 800}},
      ),
    ));

  test(`nothing moves when the script comes late, in any state, at ${width} px`, () =>
    withHost(course.site, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          await watchShifts(window);
          const page = await window.newPage();
          await scriptsComeLate(page);
          const look = async (state: string, where = path) => {
            await page.goto('about:blank');
            await page.goto(host.url + where);
            await awake(page);
            assert.deepEqual(await shiftsOn(page), [], state);
          };
          await look('before');
          await begin(page);
          await look('under way');
          await answerAll(page);
          await page.getByRole('button', {name: 'Submit my answers'}).click();
          await look('submitted');
          await look('home', 'index.html');
        },
        {viewport: {width, height: 800}, serviceWorkers: 'block'},
      ),
    ));
}
