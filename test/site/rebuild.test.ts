import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  ChangingCourse,
  question,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/babies-have-mental-health.md';
const right = "A baby's growing ability to feel, relate and explore";

test('after a correction the page waits for the learner, keeps what still holds and asks again what changed', async () => {
  const course = await ChangingCourse.copy();
  await course.build();
  try {
    await withHost(course.site, (host) =>
      withOfflineWindow(browser(), async (window, said) => {
        const page = await window.newPage();
        await page.goto(`${host.url}lessons/babies-have-mental-health.html`);
        await readyOffline(page);
        for (const [anchor, text] of [
          ['q1', right],
          ['q2', 'Conception to the second birthday'],
        ] as const) {
          await question(page, anchor).choose(text);
          await question(page, anchor).check();
        }

        // Q1: the choices change places. Q2: one answer gets other words.
        await course.replace(
          lesson,
          `- [ ] The absence of a psychiatric diagnosis in the baby's mother or other main carer
    > It is easy to think of the adult first. But this says nothing about the baby.
- [ ] How well`,
          '- [ ] How well',
        );
        await course.replace(
          lesson,
          "- [ ] A baby's inborn temperament",
          `- [ ] The absence of a psychiatric diagnosis in the baby's mother or other main carer
    > It is easy to think of the adult first. But this says nothing about the baby.
- [ ] A baby's inborn temperament`,
        );
        await course.replace(
          lesson,
          'Birth to the third birthday',
          'Birth until the third birthday',
        );
        await course.build();

        await page.reload();
        await page.getByText('A new version of the course is ready').waitFor();
        await question(page, 'q2').line.getByText('Answered before: right').waitFor();
        await page.getByRole('button', {name: 'Update now'}).click();
        await page.getByLabel('Birth until the third birthday').waitFor();

        await question(page, 'q1').line.getByText('Answered before: right').waitFor();
        assert.equal(await question(page, 'q1').element.getByLabel(right).isChecked(), true);
        assert.equal(await question(page, 'q2').line.innerText(), 'Choose one answer.');
        assert.equal(
          await question(page, 'q2').element.getByRole('radio', {checked: true}).count(),
          0,
        );
        await page.locator('imh-quiz').getByText('1 of 6 questions done').waitFor();
        assert.deepEqual(said, []);
      }),
    );
  } finally {
    await course.remove();
  }
});

test('an update never reloads a page in the middle of a question', async () => {
  const course = await ChangingCourse.copy();
  await course.build();
  try {
    await withHost(course.site, (host) =>
      withOfflineWindow(browser(), async (window) => {
        const busy = await window.newPage();
        await busy.goto(`${host.url}lessons/babies-have-mental-health.html`);
        await readyOffline(busy);
        await busy.reload(); // from now on the worker serves it
        await question(busy, 'q1').choose(right);
        await course.replace(
          lesson,
          'Birth to the third birthday',
          'Birth until the third birthday',
        );
        await course.build();
        const other = await window.newPage();
        await other.goto(`${host.url}index.html`);
        await other.getByRole('button', {name: 'Update now'}).click();
        await other.getByText('Another tab or window of the course is in the middle').waitFor();
        await busy.getByText('you are in the middle of something on this page').waitFor();
        assert.equal(await question(busy, 'q1').element.getByLabel(right).isChecked(), true);
        await question(busy, 'q1').check();
        await question(busy, 'q1').feedback.getByText('Right.').waitFor();
        await busy.getByRole('button', {name: 'Update now'}).click();
        await busy.getByLabel('Birth until the third birthday').waitFor();
        await question(busy, 'q1').line.getByText('Answered before: right').waitFor();
      }),
    );
  } finally {
    await course.remove();
  }
});
