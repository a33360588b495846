import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Doing, runsOfOneLearner} from '../support/killed-runs.ts';
import {MortalBrowser} from '../support/mortal-browser.ts';
import {dist, question, withHost} from './support.ts';

// `SEED=7 npx tsx --test test/site/killed.test.ts` runs the same again.
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

test('a browser killed at any moment loses nothing that was seen: answers, drafts, saved words, a result, a deleting', () =>
  withHost(dist, async ({url}) => {
    const doings: Doing[] = [...Array<Doing>(8).fill('answers'), 'assessment', 'deletes'];
    const runs = await runsOfOneLearner(url, {doings, seed, within: 400, endsWell: true});
    for (const {seed: own, doing, lost, kept, answers} of runs) {
      const where = `first seed ${seed}, run ${own - seed + 1}: ${doing}`;
      assert.deepEqual(lost, [], where);
      assert.equal(kept, answers, where);
    }
    assert.ok(runs.some(({answers}) => answers > 0));
  }));

test('what was seen is there again when the browser was killed and threw its database away', () =>
  withHost(dist, async ({url}) => {
    const browser = await MortalBrowser.create();
    try {
      const openLesson = async () => {
        const window = await browser.start();
        const page = await window.newPage();
        await page.goto(`${url}lessons/babies-have-mental-health.html`);
        await page.locator('imh-reflection textarea').first().waitFor();
        return page;
      };
      let page = await openLesson();
      // The third place keeps what is done from the moment that its module is there.
      await page.waitForFunction(() => caches.has('imh/infant-mental-health/third'));
      await question(page, 'q1').choose("A baby's growing ability to feel, relate and explore");
      await question(page, 'q1').check();
      await question(page, 'q1').feedback.getByText('Right.').waitFor();
      await browser.kill();
      await browser.lose('IndexedDB', 'Local Storage');
      page = await openLesson();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
    } finally {
      await browser.remove();
    }
  }));
