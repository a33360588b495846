import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {buildCourse} from '../../src/build/build.ts';
import {writeCourse} from '../bench/courses.ts';
import {useBrowser, withHost, withOfflineWindow} from './support.ts';

// A course too large to be kept at once: each run of lessons is kept when one is visited.
const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'imh-large-'));
const [content, out] = [join(folder, 'content'), join(folder, 'site')];

before(async () => {
  writeCourse(content, 200);
  await buildCourse({content, out, log: () => {}});
});
after(() => rmSync(folder, {recursive: true}));

test('of a large course the check mends damaged files of a module, and without a connection names them', () =>
  withHost(out, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/lesson-1.html`);
      await page.locator('imh-offline-status').getByText('Ready offline').waitFor();
      await page.reload();
      const damage = () =>
        page.evaluate(async () => {
          let found = 0;
          for (const name of await caches.keys()) {
            const shelf = await caches.open(name);
            for (const key of await shelf.keys()) {
              if (!key.url.includes('lesson-1.html?')) continue;
              await shelf.put(key, new Response('<h1>Wrong</h1>'));
              found += 1;
            }
          }
          return found;
        });
      await page.goto(`${host.url}device.html`);
      while (!(await damage())) await page.waitForTimeout(50);
      const panel = page.locator('imh-offline');
      const check = () => panel.getByRole('button', {name: 'Check now'}).click();
      await check();
      await panel.getByText('one file was damaged or missing, and is mended now').waitFor();
      await damage();
      await host.stop();
      await check();
      await panel.getByText('There is no connection now.').waitFor();
      await panel.getByRole('listitem').getByText('lessons/lesson-1.html').waitFor();
      await host.start();
      await page.goto(`${host.url}lessons/lesson-2.html`);
      await page.goto(`${host.url}device.html`);
      await check();
      await panel.getByText('exactly as they were built').waitFor();
      await page.goto(`${host.url}lessons/lesson-1.html`);
      await page.getByRole('heading', {level: 1}).getByText('Wrong').waitFor({state: 'detached'});
    }),
  ));
