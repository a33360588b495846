import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  awake,
  dist,
  question,
  scriptsComeLate,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
} from './support.ts';

const browser = useBrowser();
const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const lesson = 'lessons/built-together.html';

for (const width of [320, 768, 1280]) {
  test(`nothing moves when the script comes late, also with answers kept, at ${width} px`, () =>
    withHost(dist, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          await watchShifts(window);
          const page = await window.newPage();
          const look = async (path: string) => {
            // Another place of the same page would not load it again.
            await page.goto('about:blank');
            await page.goto(host.url + path);
            await awake(page);
            assert.deepEqual(await shiftsOn(page), [], path);
          };
          await scriptsComeLate(page);
          await look('index.html');
          await look(lesson);
          for (const anchor of anchors) await question(page, anchor).show();
          await question(page, 'q1').element.getByRole('button', {name: 'Try again'}).click();
          await question(page, 'q1').element.getByRole('radio').first().check();
          await question(page, 'q1').check();
          for (const anchor of ['q1', 'q4', 'q6']) await look(`${lesson}#${anchor}`);
          await look('index.html');
        },
        {viewport: {width, height: 800}, serviceWorkers: 'block'},
      ),
    ));
}
