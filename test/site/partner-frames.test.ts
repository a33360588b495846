import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {frameSandbox} from '../../src/course/snippet.ts';
import {axeFaults} from '../support/axe-page.ts';
import {FaultyHost} from '../support/faulty-host.ts';
import {Partner} from '../support/partner.ts';
import {readSite} from '../support/small-course.ts';
import {dist, useBrowser, withWindow} from './support.ts';

const browser = useBrowser();
let course: FaultyHost;
let partner: Partner;
before(async () => {
  course = await new FaultyHost(readSite(dist)).start();
  partner = await new Partner().start();
});
after(async () => {
  await course.stop();
  await partner.stop();
});

const pathOf = (place: string) => `${course.url}embed/pages/${place}.html`;

test('in a frame that may run scripts and nothing else a question is answered with the keyboard, and the frame grows', () =>
  withWindow(browser(), async (window, said) => {
    const page = await window.newPage();
    await page.goto(
      partner.publish('frame', {
        head: `<script type="module" src="${course.url}embed/v1/resize.js"></script>`,
        body: `<iframe sandbox="allow-scripts" title="A question" width="300" height="100" src="${pathOf('lessons/what-helps/q2')}"></iframe>`,
      }),
    );
    const frame = page.frameLocator('iframe');
    const right = frame.getByRole('radio', {name: 'Therapy for parent and baby together'});
    await right.waitFor();
    const height = () => page.locator('iframe').evaluate((one) => one.clientHeight);
    await frame.getByRole('button', {name: 'Check answer'}).waitFor();
    const before = await height();
    await right.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await frame.getByText('Right.', {exact: true}).waitFor();
    await page.waitForFunction(
      (before) => (document.querySelector('iframe')?.clientHeight ?? 0) > before,
      before,
    );
    assert.ok(before > 300);
    const wide = await frame
      .locator('html')
      .evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
    assert.equal(wide, 0);
    assert.deepEqual(said, []);
  }));

test('from a frame the answers go along into the full course, in a tab of its own', () =>
  withWindow(browser(), async (window) => {
    const page = await window.newPage();
    await page.goto(
      partner.publish('onwards', {
        body: `<iframe sandbox="${frameSandbox}" title="A question" width="600" height="900" src="${pathOf('lessons/what-helps/q2')}"></iframe>`,
      }),
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('radio', {name: 'Therapy for parent and baby together'}).check();
    await frame.getByRole('button', {name: 'Check answer'}).click();
    await frame.getByText('Right.', {exact: true}).waitFor();
    const opened = window.waitForEvent('page');
    await frame.getByRole('link', {name: 'Carry on in the full course'}).click();
    const full = await opened;
    await full.waitForURL(/\/lessons\/what-helps\.html#carry=/);
    await frame.getByText('Right.', {exact: true}).waitFor();
  }));

test('in a frame that may run nothing every answer of a quiz can be read, also in the dark', () =>
  withWindow(browser(), async (window, said) => {
    const page = await window.newPage();
    await page.goto(
      partner.publish('still', {
        body: `<iframe sandbox title="A quiz" width="600" height="600" src="${pathOf('lessons/what-helps')}#dark"></iframe>`,
      }),
    );
    const frame = page.frameLocator('iframe');
    const answers = frame.getByText('Show the answer');
    await answers.first().waitFor();
    assert.equal(await answers.count(), 6);
    await answers.first().click();
    assert.ok(await frame.getByText('Right:').first().isVisible());
    assert.equal(
      await frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme),
      'dark',
    );
    // That its scripts do not run is what the page around it has asked for.
    assert.deepEqual(
      said.filter((line) => !line.includes('Blocked script execution')),
      [],
    );
  }));

test('a consultation in a frame leads from step to step, and leaves the address alone', () =>
  withWindow(browser(), async (window, said) => {
    const place = [...course.site.keys()]
      .find((path) => path.startsWith('embed/pages/consultations/'))
      ?.replace(/^embed\/pages\/|\.html$/g, '');
    const page = await window.newPage();
    await page.goto(
      partner.publish('consultation', {
        body: `<iframe sandbox="allow-scripts" title="A case" width="600" height="900" src="${pathOf(`${place}`)}"></iframe>`,
      }),
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('.choose button').first().click();
    await frame.getByText('You chose').first().waitFor();
    await frame.getByRole('button', {name: 'Go on'}).click();
    await frame.locator('.recap').waitFor();
    const address = page.frames()[1]?.url();
    assert.equal(address, pathOf(`${place}`));
    assert.deepEqual(said, []);
  }));

test('in a page that reserves room nothing moves when an item comes', () =>
  withWindow(browser(), async (window) => {
    const page = await window.newPage();
    course.fault = (path) => (path.startsWith('embed/items/') ? 'slow' : undefined);
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, {moved});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          moved.push((entry as unknown as {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(
      partner.publish('room', {
        head: `<style>imh-embed{display:block;min-height:50rem}</style><script type="module" src="${course.url}embed/v1/imh.js"></script>`,
        body: '<imh-embed item="lessons/what-helps#q2"><a href="/full">The full course</a></imh-embed><p>What comes after it.</p>',
      }),
    );
    await page.getByRole('button', {name: 'Check answer'}).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.deepEqual(
      await page.evaluate(() => (globalThis as unknown as {moved: number[]}).moved),
      [],
    );
    course.fault = () => undefined;
  }));

test('a quiz can be tried again as a whole, and a consultation leaves the address of the page alone', () =>
  withWindow(browser(), async (window, said) => {
    const page = await window.newPage();
    const address = partner.publish('again', {
      head: `<script type="module" src="${course.url}embed/v1/imh.js"></script>`,
      body: '<imh-embed item="lessons/what-helps"></imh-embed><imh-embed item="consultations/gp-six-week-check"></imh-embed>',
    });
    await page.goto(address);
    const shown = page.getByRole('button', {name: 'Show answer'});
    await shown.nth(5).waitFor();
    const again = page.getByRole('button', {name: 'Try all again'});
    assert.equal(await again.count(), 0);
    for (let left = 6; left > 0; left -= 1) await shown.first().click();
    await page.getByText('6 of 6 questions done, 0 right.').waitFor();
    await again.click();
    await page.getByText('0 of 6 questions done, 0 right.').waitFor();
    await page.locator('.choose button').first().waitFor();
    await page.locator('.way-in a').click();
    assert.equal(page.url(), address);
    assert.deepEqual(said, []);
  }));

test('a consultation that is taken away leaves the window nothing to call', () =>
  withWindow(browser(), async (window) => {
    const page = await window.newPage();
    await page.goto(
      partner.publish('taken', {
        head: `<script type="module" src="${course.url}embed/v1/imh.js"></script>`,
        body: '<imh-embed item="consultations/gp-six-week-check"></imh-embed>',
      }),
    );
    await page.locator('.choose button').first().waitFor();
    const session = await window.newCDPSession(page);
    const heard = async () => {
      const {result} = await session.send('Runtime.evaluate', {expression: 'window'});
      const {listeners} = await session.send('DOMDebugger.getEventListeners', {
        objectId: `${result.objectId}`,
      });
      return listeners.map(({type}) => type);
    };
    const before = await heard();
    assert.ok(before.includes('popstate'));
    await page.evaluate(() => document.querySelector('imh-embed')?.remove());
    assert.deepEqual(
      await heard(),
      before.filter((type) => type !== 'popstate'),
    );
  }));

/** One of each kind. */
const kinds = [
  'lessons/what-helps',
  'lessons/what-helps/q2',
  'lessons/built-together/all',
  'consultations/gp-six-week-check',
  'glossary/repair',
];

test('axe finds nothing on pages for frames, light and dark, and none scrolls sideways from 240 px up', () =>
  withWindow(
    browser(),
    async (window) => {
      const page = await window.newPage();
      for (const place of kinds) {
        for (const end of ['#light', '#dark']) {
          await page.goto('about:blank');
          await page.goto(pathOf(place) + end);
          await page.waitForFunction(
            () => !!document.querySelector('imh-embed')?.shadowRoot?.querySelector('article'),
          );
          assert.deepEqual(await axeFaults(page), [], place + end);
        }
        for (const width of [240, 320, 1280]) {
          await page.setViewportSize({width, height: 800});
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(wide, 0, `${place} at ${width} px`);
        }
        await page.setViewportSize({width: 1280, height: 800});
      }
    },
    {bypassCSP: true},
  ));
