import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  awake,
  dist,
  question,
  scriptsComeLate,
  useBrowser,
  withHost,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const lesson = 'lessons/built-together.html';

for (const width of [320, 768, 1280]) {
  test(`nothing moves when the script comes late, also with answers kept, at ${width} px`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          await window.addInitScript(() => {
            const shifts: string[] = [];
            Object.assign(globalThis, {shifts});
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                value: number;
                hadRecentInput: boolean;
                sources: readonly {node: Node | null}[];
              })[]) {
                // What the learner set off may move.
                if (entry.hadRecentInput) continue;
                const what = entry.sources.map(({node}) =>
                  (node as Element | null)?.outerHTML?.slice(0, 80),
                );
                shifts.push(`${entry.value}: ${what.join(' | ')}`);
              }
            }).observe({type: 'layout-shift', buffered: true});
          });
          const page = await window.newPage();
          const look = async (path: string) => {
            // Another place of the same page would not load it again.
            await page.goto('about:blank');
            await page.goto(host.url + path);
            await awake(page);
            const shifts = await page.evaluate(
              () => (globalThis as unknown as {shifts: string[]}).shifts,
            );
            assert.deepEqual(shifts, [], path);
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
