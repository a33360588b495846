import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {lesson, rightWords, shareWith, stored} from './devices.ts';
import {
  dist,
  type Host,
  question,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const keeping = (page: Page) => page.locator('imh-keeping');

/** Finishes the lesson that stands open. */
async function finish(page: Page): Promise<void> {
  for (const anchor of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']) await question(page, anchor).show();
  await page.locator('imh-quiz').scrollIntoViewIfNeeded();
  await page.getByText(/You completed this lesson on/).waitFor();
}

/** A browser that answers so when it is asked to keep a site. */
async function promise(window: BrowserContext, persists: boolean): Promise<void> {
  await window.addInitScript((persists) => {
    let isPersisted = false;
    Object.assign(navigator.storage, {
      async persisted() {
        return isPersisted;
      },
      async persist() {
        const before = Number(sessionStorage.getItem('asked') ?? 0);
        sessionStorage.setItem('asked', `${before + 1}`);
        isPersisted = persists;
        return persists;
      },
    });
  }, persists);
}

const asked = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('asked') ?? 0));

test('where all is well no page says anything, and the page about the device says so', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await page.goto(host.url + lesson);
      await page.getByText('0 of 6 questions done').waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('.notice').count(), 0);
      assert.deepEqual(
        scripts.filter((url) => /site-(seat|storage|device|kept)/.test(url)),
        [],
      );
      await page.goto(`${host.url}device.html`);
      await keeping(page).getByText('kept in this browser, in two places').waitFor();
      await page
        .getByText('No page can find out for certain whether a window is private.')
        .waitFor();
      assert.deepEqual(said, []);
    }),
  ));

for (const [persists, words] of [
  [true, 'This browser has agreed not to clear your record'],
  [false, 'This browser has not agreed to keep your record'],
] as const) {
  test(`after the first lesson the browser is asked to keep the record, and ${persists ? 'its promise' : 'its refusal'} is shown`, () =>
    withHost(dist, (host) =>
      withWindow(browser(), async (window) => {
        await promise(window, persists);
        const page = await window.newPage();
        await page.goto(host.url + lesson);
        await page.getByText('0 of 6 questions done').waitFor();
        assert.equal(await asked(page), 0);
        await finish(page);
        await page.getByText(words).waitFor();
        assert.equal(await asked(page), 1);
        await page.getByRole('button', {name: 'Hide this message'}).click();
        assert.equal(await page.locator('.notice').count(), 0);
        await page.goto(`${host.url}lessons/built-together.html`);
        await finish(page);
        assert.equal(await asked(page), 1);
      }),
    ));
}

test('the page about the device asks the browser when the learner wishes it, and shows the answer', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      await promise(window, true);
      const page = await window.newPage();
      await page.goto(`${host.url}device.html`);
      await keeping(page).getByText('The browser has made no promise').waitFor();
      await page.getByRole('button', {name: 'Ask the browser to keep it'}).click();
      await keeping(page).getByText('The browser has agreed.').waitFor();
      await keeping(page).getByText('The browser has promised not to clear this site').waitFor();
    }),
  ));

test('a browser that cannot be asked is not made to promise anything', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      await window.addInitScript(() => {
        Object.defineProperty(navigator, 'storage', {value: undefined});
      });
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await finish(page);
      await page.goto(`${host.url}device.html`);
      await keeping(page).getByText('This browser cannot be asked to keep this site').waitFor();
      assert.equal(await page.getByRole('button', {name: 'Ask the browser'}).count(), 0);
      assert.deepEqual(said, []);
    }),
  ));

for (const [fault, breakIt] of [
  [
    'is closed to the course',
    () => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    },
  ],
  [
    'fails',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('broken', 'UnknownError');
      };
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  ],
] as const) {
  test(`a second place that ${fault} is told before work starts; put away, the advice stays away`, () =>
    withHost(dist, (host) =>
      withWindow(browser(), async (window, said) => {
        await window.addInitScript(breakIt);
        const page = await window.newPage();
        await page.goto(host.url + lesson);
        await page.getByText('writes your answers to the disk a few seconds late').waitFor();
        await page.getByRole('button', {name: 'Hide this message'}).click();
        await question(page, 'q1').choose(rightWords);
        await question(page, 'q1').check();
        await question(page, 'q1').feedback.getByText('Right.').waitFor();
        await page.goto(`${host.url}device.html`);
        await keeping(page).getByText('its second place does not answer').waitFor();
        assert.equal(await page.locator('.notice').count(), 0);
        assert.match(Object.keys(await stored(page)).join(), /\/hidden/);
        assert.deepEqual(said, []);
      }),
    ));
}

test('blocked storage is no advice: put away, it is said again on the next page', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
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
      await page.getByRole('button', {name: 'Hide this message'}).click();
      await page.goto(`${host.url}device.html`);
      await page.getByRole('button', {name: 'Hide this message'}).waitFor();
      await keeping(page).getByText('does not let the course keep anything').waitFor();
      await page.getByLabel('Others use it too').click();
      await page.getByRole('alert').getByText('This browser could not keep that').waitFor();
    }),
  ));

/** A page of another origin that holds the lesson in a frame. */
async function frame(window: BrowserContext, host: Host, outside: Host) {
  // A host that sends no headers lets others frame its pages.
  await window.route(`${host.url}**`, async (route) => {
    const response = await route.fetch();
    const {'content-security-policy': _, ...headers} = response.headers();
    await route.fulfill({response, headers});
  });
  await window.route('**/outside.html', (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Outside</title>'}),
  );
  const page = await window.newPage();
  return async () => {
    await page.goto(`${outside.url}outside.html`);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), {src}));
    }, host.url + lesson);
    const framed = page.frameLocator('iframe');
    await framed.getByText('0 of 6 questions done').waitFor();
    return framed;
  };
}

test('a page inside a page of another site says that its record may be kept apart', () =>
  withHost(dist, (host) =>
    withHost('test/fixtures/good', (outside) =>
      withWindow(browser(), async (window) => {
        const open = await frame(window, host, outside);
        const framed = await open();
        await framed.getByText('Some browsers keep what you do here apart').waitFor();
        const link = framed.getByRole('link', {name: 'Open in a tab of its own'});
        assert.equal(await link.getAttribute('href'), host.url + lesson);
        await framed.getByRole('button', {name: 'Hide this message'}).click();
        const again = await open();
        await again.locator('imh-storage-notice [role=status]').waitFor({state: 'attached'});
        assert.equal(await again.locator('.notice').count(), 0);
        await window.unrouteAll({behavior: 'ignoreErrors'});
      }),
    ),
  ));

test('a page that may keep nothing inside a page of another site says where it could', () =>
  withHost(dist, (host) =>
    withHost('test/fixtures/good', (outside) =>
      withWindow(browser(), async (window) => {
        await window.addInitScript(() => {
          if (parent === self) return;
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
          IDBFactory.prototype.open = () => {
            throw new DOMException('blocked', 'SecurityError');
          };
        });
        const framed = await (await frame(window, host, outside))();
        await framed.getByText('the browser lets it keep nothing there').waitFor();
        await framed.getByRole('link', {name: 'Open in a tab of its own'}).waitFor();
        await window.unrouteAll({behavior: 'ignoreErrors'});
      }),
    ),
  ));

for (const [where, standalone, isTold] of [
  ['in Safari', false, true],
  ['on the Home Screen', true, false],
] as const) {
  test(`a course ${where} ${isTold ? 'may be deleted after seven days, and the page says so' : 'is not said to be deleted'}`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          await window.addInitScript((standalone) => {
            Object.defineProperty(navigator, 'vendor', {value: 'Apple Computer, Inc.'});
            const match = globalThis.matchMedia.bind(globalThis);
            globalThis.matchMedia = (query) =>
              match(query.includes('standalone') ? (standalone ? 'all' : 'not all') : query);
          }, standalone);
          const page = await window.newPage();
          await page.goto(`${host.url}device.html`);
          const line = keeping(page).getByText('after seven days of use without a visit');
          await keeping(page).getByText('in two places').waitFor();
          assert.equal(await line.count(), isTold ? 1 : 0);
          await page.goto(host.url + lesson);
          await page.getByText('0 of 6 questions done').waitFor();
          if (isTold) await page.getByText('Safari may delete what a site keeps').waitFor();
          else assert.equal(await page.locator('.notice').count(), 0);
        },
        {
          userAgent:
            'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
        },
      ),
    ));
}

test('the page about the device does not move when it wakes, on an own and on a shared device', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      await watchShifts(window, 'all');
      const page = await window.newPage();
      const look = async () => {
        for (const [width, height] of [
          [390, 844],
          [820, 1180],
          [1280, 900],
        ] as const) {
          await page.setViewportSize({width, height});
          await page.goto('about:blank');
          await page.goto(`${host.url}device.html`);
          await keeping(page).getByText('in two places').waitFor();
          await page.locator('imh-removal').getByRole('button').first().waitFor();
          assert.deepEqual(await shiftsOn(page), [], `${width} wide`);
        }
      };
      await look();
      await shareWith(page, host, 'AB', 'CD');
      await look();
    }),
  ));
