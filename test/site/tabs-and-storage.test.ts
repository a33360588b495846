import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  ChangingCourse,
  dist,
  question,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/babies-have-mental-health.html';
const right = "A baby's growing ability to feel, relate and explore";

test('two tabs at once lose nothing and see each other', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const one = await window.newPage();
      const two = await window.newPage();
      await Promise.all([one.goto(host.url + lesson), two.goto(host.url + lesson)]);
      await question(one, 'q1').choose(right);
      await question(two, 'q2').choose('Conception to the second birthday');
      await Promise.all([question(one, 'q1').check(), question(two, 'q2').check()]);
      await question(two, 'q1').line.getByText('Answered before: right').waitFor();
      await question(one, 'q2').line.getByText('Answered before: right').waitFor();
      await one.reload();
      await question(one, 'q1').line.getByText('Answered before: right').waitFor();
      await question(one, 'q2').line.getByText('Answered before: right').waitFor();
    }),
  ));

test('where storage is blocked the page works and says before work starts that nothing is kept', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window, said) => {
      await window.addInitScript(() => {
        for (const name of ['localStorage', 'indexedDB']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      });
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await page.getByText('This browser does not let the course keep anything').waitFor();
      await question(page, 'q1').choose(right);
      await question(page, 'q1').check();
      assert.match(await question(page, 'q1').feedback.innerText(), /Right\./);
      assert.deepEqual(said, []);
    }),
  ));

test('where storage is full the page says so before work starts, and keeps the answers again once there is room', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(`${host.url}help.html`);
      await page.evaluate(() => {
        for (let size = 1 << 20; size >= 1; size >>= 1) {
          for (let n = 0; ; n += 1) {
            try {
              localStorage.setItem(`other/${size}/${n}`, 'x'.repeat(size));
            } catch {
              break;
            }
          }
        }
      });
      await page.goto(host.url + lesson);
      await page.getByText('The first storage of this browser is full or closed').waitFor();
      await question(page, 'q1').choose(right);
      await question(page, 'q1').check();
      assert.match(await question(page, 'q1').feedback.innerText(), /Right\./);
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage))
          if (key.startsWith('other/')) localStorage.removeItem(key);
      });
      await question(page, 'q2').choose('Conception to the second birthday');
      await question(page, 'q2').check();
      await page.reload();
      await question(page, 'q1').line.getByText('Answered before: right').waitFor();
      await question(page, 'q2').line.getByText('Answered before: right').waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('a record that is deleted in one tab stays deleted, and the lesson can be finished again in the other', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
      const one = await window.newPage();
      await one.goto(host.url + lesson);
      for (const anchor of anchors) await question(one, anchor).show();
      await one.locator('imh-quiz').scrollIntoViewIfNeeded();
      await one.getByText(/You completed this lesson on/).waitFor();

      const two = await window.newPage();
      await two.goto(`${host.url}device.html`);
      await two.getByRole('button', {name: 'Delete my record'}).click();
      await two.getByRole('button', {name: 'Yes, delete'}).click();
      await one.getByText('0 of 6 questions done').waitFor();
      assert.deepEqual(await two.evaluate(() => Object.keys(localStorage)), []);

      // Behind another tab a page draws, and so reacts, once a second.
      await one.bringToFront();
      for (const anchor of anchors) {
        await question(one, anchor).element.getByRole('button', {name: 'Try again'}).click();
        await question(one, anchor).show();
      }
      await one.locator('h1').scrollIntoViewIfNeeded();
      await one.locator('imh-quiz').scrollIntoViewIfNeeded();
      await one.getByText(/You completed this lesson on/).waitFor();
    }),
  ));

test('a page that alone remembers an answer is not reloaded by an update in another tab', async () => {
  const course = await ChangingCourse.copy();
  await course.build();
  try {
    await withHost(course.site, (host) =>
      withOfflineWindow(browser(), async (window) => {
        const one = await window.newPage();
        await one.goto(host.url + lesson);
        await readyOffline(one);
        await one.reload();
        await one.evaluate(() => {
          Storage.prototype.setItem = IDBObjectStore.prototype.put = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
        await question(one, 'q1').choose(right);
        await question(one, 'q1').check();
        await course.replace('lessons/built-together.md', 'This lesson offers', 'This lesson has');
        await course.build();
        const two = await window.newPage();
        await two.goto(host.url);
        await two.getByRole('button', {name: 'Update now'}).click();
        await two.getByText('Another tab or window of the course is in the middle').waitFor();
        await one.getByText('you are in the middle of something on this page').waitFor();
        assert.equal(await question(one, 'q1').element.getByLabel(right).isChecked(), true);
      }),
    );
  } finally {
    await course.remove();
  }
});
