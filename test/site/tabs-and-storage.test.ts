import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dist, question, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/babies-have-mental-health.html';
const right = "A baby's growing ability to feel, relate and explore";

test('two tabs at once lose nothing and see each other', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
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
    withWindow(browser(), async (window, said) => {
      await window.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
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
    withWindow(browser(), async (window, said) => {
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
      await page.getByText('The storage of this browser is full').waitFor();
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
