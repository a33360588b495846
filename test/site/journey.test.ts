import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  dist,
  Host,
  question,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
} from './support.ts';

const browser = useBrowser();
const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const right = "A baby's growing ability to feel, relate and explore";

test('a GP opens lesson 1, answers, is told why, closes the lid, comes back and finds everything', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(host.url);
      await page.getByRole('link', {name: /^Start:/}).click();
      await page.getByRole('heading', {level: 1, name: 'Babies have mental health too'}).waitFor();
      const first = question(page, 'q1');
      await first.choose(right);
      await first.check();
      const feedback = await first.feedback.innerText();
      assert.match(feedback, /Right\./);
      assert.match(feedback, /Yes: emotion, closeness and curiosity/);
      assert.match(feedback, /Why\s+The definition names emotion/);
      assert.match(feedback, /Sources: /);
      await page.close();

      const again = await window.newPage();
      await again.goto(host.url);
      const go = again.getByRole('link', {name: /^Continue where you left off/});
      await go.click();
      const kept = question(again, 'q1');
      await kept.line.getByText('Answered before: right').waitFor();
      assert.equal(await kept.element.getByLabel(right).isChecked(), true);
      await kept.element.getByRole('button', {name: 'Show feedback'}).click();
      assert.match(await kept.feedback.innerText(), /Yes: emotion, closeness and curiosity/);
      assert.deepEqual(said, []);
    }),
  ));

test('with the network gone the learner goes on reading and answering, also on pages not seen before', () =>
  withOfflineWindow(browser(), async (window, said) => {
    const host = await new Host(dist).start();
    const page = await window.newPage();
    await page.goto(host.url);
    await readyOffline(page);
    await host.stop();

    await page
      .getByRole('link', {name: 'Built together: development in relationship', exact: true})
      .click();
    const first = question(page, 'q1');
    await first.choose('Examine her, and ask about feeds');
    await first.check();
    assert.match(await first.feedback.innerText(), /Right\./);
    await page.reload();
    await question(page, 'q1').line.getByText('Answered before: right').waitFor();
    const figures = await page
      .locator('figure img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    assert.ok(figures.length > 0 && figures.every((width) => width > 0));
    assert.deepEqual(said, []);
  }));

test('a visit to the home page alone makes every page available', () =>
  withOfflineWindow(browser(), async (window) => {
    const host = await new Host(dist).start();
    const page = await window.newPage();
    await page.goto(host.url);
    await readyOffline(page);
    const pages = await page.evaluate(async () => {
      const links = [...document.querySelectorAll('a')].map(({href}) => href.split('#')[0]);
      return [...new Set(links)].filter((href) => href?.startsWith(location.origin));
    });
    await host.stop();
    assert.ok(pages.length >= 8);
    for (const address of pages) {
      const response = await page.goto(`${address}?from=elsewhere`);
      assert.equal(response?.status(), 200, address);
      assert.equal(await page.locator('h1').count(), 1, address);
    }
    await page.goto(`${host.url}lessons/no-such-lesson.html`);
    await page
      .getByRole('heading', {level: 1, name: 'This page is not on your device yet'})
      .waitFor();
    await page.getByRole('link', {name: 'Babies have mental health too'}).click();
    await page.getByRole('heading', {level: 1, name: 'Babies have mental health too'}).waitFor();
  }));

test('a lesson is complete when it was read to its end and every question is done, and the home page says so', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/built-together.html`);
      const panel = page.locator('imh-quiz');
      await panel.getByText('0 of 6 questions done').waitFor();
      for (const anchor of anchors) await question(page, anchor).show();
      await panel.scrollIntoViewIfNeeded();
      await panel.getByText(/You completed this lesson on/).waitFor();
      await page.goto(host.url);
      await page.getByText('Completed, 0 of 6 right').waitFor();
      await page.goto(`${host.url}record.html`);
      const row = page.locator('[data-activity="built-together"] summary');
      await row.getByText('0 of 6').waitFor();
    }),
  ));

test('a reflection keeps every keystroke, is saved, shown in the record, deleted and brought back', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/babies-have-mental-health.html`);
      const box = page.getByLabel('What do you remember about this baby as a person?');
      await box.fill('A steady gaze.');
      await page.reload();
      assert.equal(await box.inputValue(), 'A steady gaze.');
      await page.getByRole('button', {name: 'Save my words'}).first().click();
      await page.getByText(/Saved on this device on/).waitFor();
      await page.goto(`${host.url}record.html`);
      await page.getByText('A steady gaze.').waitFor();
      await page.locator('main').getByRole('link', {name: 'This device'}).click();
      await page.getByRole('button', {name: 'Delete my record'}).click();
      await page.getByRole('button', {name: 'Yes, delete'}).click();
      await page.getByText('is deleted from this device.').waitFor();
      assert.equal(await page.evaluate(() => localStorage.length), 0);
      await page.getByRole('button', {name: 'Undo'}).click();
      await page.getByText('Everything is back.').waitFor();
      await page.goto(`${host.url}record.html`);
      await page.getByText('A steady gaze.').waitFor();
    }),
  ));

test('every question can be answered with the keyboard alone', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/built-together.html`);
      const first = question(page, 'q1');
      await first.element.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await first.feedback.getByText('Why', {exact: true}).waitFor();
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('type')),
        'radio',
      );

      const order = question(page, 'q5');
      await order.element
        .getByRole('button', {name: /^Move down:/})
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await order.element.getByRole('button', {name: 'Check answer'}).focus();
      await page.keyboard.press('Enter');
      await order.feedback.getByText('The right order').waitFor();
      assert.equal(
        await page.evaluate(() => document.activeElement?.textContent?.trim()),
        'Try again',
      );
    }),
  ));
