import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {buildCourse} from '../../src/build/build.ts';
import {goodCourse} from '../fixtures/courses.ts';
import {axeFaults} from '../support/axe-page.ts';
import {addWeights, loadOf, loadOfWorker} from '../support/bytes.ts';
import {htmlFaults} from '../support/valid-html.ts';
import {
  awake,
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

// The tiny course of the tests, built: the real one may or may not have consultations.
const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'imh-consultation-'));
const site = join(folder, 'site');
const path = 'consultations/visit.html';

before(async () => {
  assert.ok(await buildCourse({content: goodCourse, out: site, log: () => {}}));
});
after(() => rmSync(folder, {recursive: true}));

const isAwake = (page: Page) => page.locator('imh-consultation[data-awake]').waitFor();
const heading = (page: Page, name: string) => page.getByRole('heading', {level: 2, name});
const press = (page: Page, name: string) => page.getByRole('button', {name, exact: true}).click();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim());

test('the page of a consultation is valid HTML', async () => {
  assert.equal(await htmlFaults(readFileSync(join(site, path), 'utf8'), path), '');
});

test('with scripts off the whole consultation reads as a document, and its links jump', () =>
  withHost(site, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.goto(host.url + path);
        assert.match(await page.content(), /<noscript><p[^>]*>Scripts are off in this browser/);
        assert.equal(await page.locator('.step:visible').count(), 6);
        assert.equal(await page.getByRole('button').count(), 0);
        await page.getByText('Fictional case. Nobody in it is real').waitFor();
        const greet = page.locator('.ways > li', {hasText: 'Greet Ben by his name'});
        assert.match(await greet.innerText(), /He turns to your voice/);
        await greet.getByRole('link', {name: 'Greet Ben by his name'}).click();
        assert.equal(new URL(page.url()).hash, '#a2');
        const box = await heading(page, 'Beside the sofa').boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 200, `${box?.y}`);
        await page.getByText('In about one run in three this happens instead:').waitFor();
      },
      {javaScriptEnabled: false},
    ),
  ));

test('with the keyboard alone a health visitor comes to an ending', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await isAwake(page);
      await page.evaluate(() => {
        const consultation = document.querySelector('imh-consultation');
        if (consultation) consultation.random = () => 1;
      });
      const tabTo = async (name: string) => {
        for (let n = 0; n < 40; n += 1) {
          await page.keyboard.press('Tab');
          if ((await focused(page)) === name) return;
        }
        assert.fail(`The Tab key does not come to "${name}".`);
      };
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Skip to the content');
      await page.keyboard.press('Enter');
      await tabTo('Greet Ben by his name');
      await page.keyboard.press('Enter');
      assert.match((await focused(page)) ?? '', /^You chose Greet Ben by his name/);
      await tabTo('Go on');
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), 'Beside the sofa');
      await tabTo('Wonder aloud');
      await page.keyboard.press('Space');
      await tabTo('Go on');
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), 'Ida speaks');
      await tabTo('Stay with what she said');
      await page.keyboard.press('Enter');
      await tabTo('Go on');
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), 'Ida is heard');
      await page.getByText('this consultation is complete').waitFor();
      await page.goto(`${host.url}record.html`);
      const row = page.locator('[data-activity="visit"]');
      await row.getByText('Completed on').waitFor();
      assert.equal(await row.locator('[data-cell=version]').textContent(), '0.1.0');
      assert.equal(await row.locator('[data-cell=result]').textContent(), '');
      await page.goto(host.url);
      await page.getByText('Completed', {exact: true}).waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('a learner closes the lid in the middle, comes back and finds the step and the way to it', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await press(page, 'Go straight to the scales');
      await press(page, 'Go on');
      await page.getByRole('radio', {name: 'Time'}).check();
      await press(page, 'Check answer');
      await page.close();

      const again = await window.newPage();
      await again.goto(host.url);
      await again.getByRole('link', {name: 'Continue where you left off: A first visit'}).click();
      await heading(again, 'Beside the sofa').waitFor();
      assert.equal(new URL(again.url()).hash, '#q1', 'where the learner was last');
      const recap = again.locator('.recap');
      await recap.getByText('Ben is weighed, and nobody has looked at him.').waitFor();
      await again.getByText('Answered before: right').waitFor();
      assert.equal(await again.locator('.step:visible').count(), 1);
      await press(again, 'Go back one step');
      await again.getByText('You took this before').waitFor();
      await again.goto(host.url);
      await again.getByRole('link', {name: /^Continue where you left off/}).click();
      await heading(again, 'At the door').waitFor();
      assert.equal(new URL(again.url()).hash, '#a1');
    }),
  ));

test('the browser goes back and forward from step to step', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await press(page, 'Greet Ben by his name');
      await press(page, 'Go on');
      await page.goBack();
      await heading(page, 'At the door').waitFor();
      await page.getByText('You have been further than this step.').waitFor();
      await page.goForward();
      await heading(page, 'Beside the sofa').waitFor();
      await page.getByRole('link', {name: 'Glossary'}).click();
      await page.goBack();
      await heading(page, 'Beside the sofa').waitFor();
      await page.goto(`${host.url}${path}#a9`);
      await page.getByText('That step is not on your way in this run.').waitFor();
      await heading(page, 'Beside the sofa').waitFor();
    }),
  ));

test('with the network gone a consultation can be begun and finished', () =>
  withOfflineWindow(browser(), async (window, said) => {
    const host = await new Host(site).start();
    const page = await window.newPage();
    await page.goto(host.url);
    await readyOffline(page);
    await host.stop();
    await page.getByRole('link', {name: 'A first visit', exact: true}).click();
    await press(page, 'Greet Ben by his name');
    await press(page, 'Go on');
    await press(page, 'Say that all babies do this');
    await press(page, 'Go on');
    await heading(page, 'Ida keeps it to herself').waitFor();
    await page.reload();
    await heading(page, 'Ida keeps it to herself').waitFor();
    assert.deepEqual(said, []);
  }));

test('where storage is blocked a consultation works, and the page says that nothing is kept', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window, said) => {
      await window.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      const page = await window.newPage();
      await page.goto(host.url + path);
      await page
        .getByText(/first storage of this browser|does not let the course keep anything/)
        .waitFor();
      await press(page, 'Greet Ben by his name');
      await press(page, 'Go on');
      await heading(page, 'Beside the sofa').waitFor();
      assert.deepEqual(said, []);
    }),
  ));

test('two tabs see where each other is, and neither is disturbed', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window) => {
      const one = await window.newPage();
      const two = await window.newPage();
      for (const page of [one, two]) {
        await page.goto(host.url + path);
        await isAwake(page);
      }
      await press(two, 'Greet Ben by his name');
      await one.getByText('You have been further than this step.').waitFor();
      await heading(one, 'At the door').waitFor();
      await press(one, 'Go to where you are');
      await heading(one, 'Beside the sofa').waitFor();
    }),
  ));

test('without its module the page stays a document whose links jump', () =>
  withHost(site, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.route('**/site-consultation-*.js', (route) => route.abort());
        await page.goto(host.url + path);
        await page.locator('imh-question [type=submit]').waitFor();
        assert.equal(await page.locator('.step:visible').count(), 6);
        await page.getByRole('link', {name: 'Wonder aloud'}).click();
        assert.equal(new URL(page.url()).hash, '#a3');
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('on paper stand the way taken, what came of it, the debrief and the label', () =>
  withHost(site, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + path);
      await press(page, 'Go straight to the scales');
      await press(page, 'Go on');
      await press(page, 'Say that all babies do this');
      await press(page, 'Go on');
      await page.emulateMedia({media: 'print'});
      const text = await page.locator('main').innerText();
      assert.match(text, /Fictional case\. Nobody in it is real/);
      assert.match(
        text,
        /At the door[\s\S]*Go straight to the scales[\s\S]*nobody has looked at him[\s\S]*Beside the sofa[\s\S]*Say that all babies do this[\s\S]*Ida nods[\s\S]*Ida keeps it to herself[\s\S]*She said nothing/,
      );
      for (const words of ['Greet Ben', 'Wonder aloud', 'Ida speaks', 'Start again', 'You chose']) {
        assert.ok(!text.includes(words), words);
      }
    }),
  ));

for (const width of [320, 768, 1280]) {
  test(`nothing moves when its script comes late, begun or not, at ${width} px`, () =>
    withHost(site, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          await watchShifts(window);
          const page = await window.newPage();
          await scriptsComeLate(page);
          const look = async (hash = '') => {
            await page.goto('about:blank');
            await page.goto(host.url + path + hash);
            await isAwake(page);
            await awake(page);
            assert.deepEqual(await shiftsOn(page), []);
          };
          await look();
          await press(page, 'Greet Ben by his name');
          await press(page, 'Go on');
          await look();
          await look('#a1');
          await look('#a2');
          await press(page, 'Say that all babies do this');
          await press(page, 'Go on');
          await look();
        },
        // So high that all which could move is in sight.
        {viewport: {width, height: 2400}, serviceWorkers: 'block'},
      ),
    ));

  test(`it does not scroll sideways at ${width} px, nor with the text spaced out`, () =>
    withHost(site, (host) =>
      withOfflineWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + path);
          await isAwake(page);
          const wide = () =>
            document.documentElement.scrollWidth - document.documentElement.clientWidth;
          await page.addStyleTag({
            content:
              '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}',
          });
          for (const name of ['Greet Ben by his name', 'Go on']) {
            assert.equal(await page.evaluate(wide), 0, name);
            await press(page, name);
          }
          assert.equal(await page.evaluate(wide), 0);
        },
        {viewport: {width, height: 800}, bypassCSP: true},
      ),
    ));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page of a consultation, ${colorScheme}`, () =>
    withHost(site, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(host.url + path);
          await isAwake(page);
          await awake(page);
          await press(page, 'Greet Ben by his name');
          await press(page, 'Go on');
          assert.deepEqual(await axeFaults(page), []);
        },
        {colorScheme, bypassCSP: true},
      ),
    ));
}

test('its module is small, and stands on no other page', async () => {
  const root = relative(process.cwd(), site);
  const {later, onSomePages, scripts} = await loadOf(root, path);
  assert.equal(scripts.length, 1);
  const own = onSomePages.filter(({path}) => path.includes('/site-consultation-'));
  assert.equal(own.length, 1);
  assert.ok(addWeights(own).brotli <= 4_000, `${addWeights(own).brotli}`);
  assert.ok(addWeights(later).brotli <= 5_000);
  const kept = loadOfWorker(root).list.map(({path}) => path);
  assert.ok(kept.includes(path));
  assert.ok(onSomePages.every(({path}) => kept.includes(path)));
});

test('a page without a consultation does not ask for the module', () =>
  withHost(site, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`${host.url}lessons/first.html`);
        await awake(page);
        assert.deepEqual(
          asked.filter((url) => url.includes('consultation')),
          [],
        );
      },
      {serviceWorkers: 'block'},
    ),
  ));
