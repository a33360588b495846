import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  dist,
  Host,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();

test('offline, a report for reviewers says that it needs a connection', () =>
  withOfflineWindow(browser(), async (window) => {
    const host = await new Host(dist).start();
    const page = await window.newPage();
    await page.goto(`${host.url}about.html`);
    await readyOffline(page);
    await host.stop();
    for (const name of ['Answer key', 'Claim by claim']) {
      await page.goto(`${host.url}about.html`);
      await page.getByRole('link', {name, exact: true}).click();
      await page
        .getByRole('heading', {level: 1, name: 'This page is not on your device yet'})
        .waitFor();
      await page.getByText('The reports for reviewers need a connection.').waitFor();
    }
  }));

for (const [width, isStacked] of [
  [320, true],
  [1280, false],
] as const) {
  test(`at ${width} px a claim and what it rests on stand ${isStacked ? 'below' : 'beside'} each other`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(`${host.url}about/claims.html`);
          const row = page.getByRole('row', {name: 'This back and forth supports the brain'});
          const [says, rests] = await Promise.all(
            [0, 1].map((n) => row.locator('td').nth(n).boundingBox()),
          );
          assert.ok(says && rests);
          assert.equal(rests.y >= says.y + says.height, isStacked);
          assert.equal(rests.x >= says.x + says.width, !isStacked);
          const words = await row.innerText();
          assert.match(words, /E29 \(V, read\) "Serve and return"/);
          assert.match(words, /Caution: Read on a page that quotes/);
          await row.getByRole('link', {name: 'Back and forth'}).click();
          await page.waitForURL(/lessons\/built-together\.html#back-and-forth$/);
        },
        {viewport: {width, height: 800}},
      ),
    ));
}

test('on paper both reports are whole, a claim still beside what it rests on', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        await page.emulateMedia({media: 'print'});
        await page.goto(`${host.url}about/answer-key.html`);
        assert.ok(await page.getByText('Examine her, and ask about feeds').isVisible());
        await page.goto(`${host.url}about/claims.html`);
        assert.ok(
          await page.getByText('Every fact of the front matter is cited.').first().isVisible(),
        );
        const row = page.getByRole('row', {name: 'This back and forth supports the brain'});
        const [says, rests] = await Promise.all(
          [0, 1].map((n) => row.locator('td').nth(n).boundingBox()),
        );
        assert.ok(says && rests && rests.x >= says.x + says.width);
      },
      // A4 at 96 dots an inch, less its margins.
      {viewport: {width: 718, height: 1000}},
    ),
  ));
