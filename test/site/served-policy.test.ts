import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {BrowserContext} from 'playwright-core';
import {findOrInstallNginx, noNginx} from '../support/install-nginx.ts';
import {filesOf, type Place, useNginx} from './behind-nginx.ts';
import {
  awake,
  dist,
  question,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
} from './support.ts';

const browser = useBrowser();

/** Notes whatever a page does against the policy, from its very beginning. */
async function watch(window: BrowserContext): Promise<string[]> {
  const broken: string[] = [];
  await window.exposeFunction('noteBroken', (line: string) => void broken.push(line));
  await window.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const {noteBroken} = globalThis as unknown as {noteBroken(line: string): void};
      noteBroken(`${event.effectiveDirective} on ${location.pathname}: ${event.blockedURI}`);
    });
  });
  return broken;
}

/** What the console said that it need not: a missing page is told there, and a blocked worker. */
function complaints(said: readonly string[]): string[] {
  const isFine = /^(log|info|debug): |status of 404|registration blocked by Playwright/;
  return said.filter((line) => !isFine.test(line));
}

test('what the policy forbids would be seen by these tests', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window, said) => {
      const broken = await watch(window);
      const page = await window.newPage();
      await page.goto(host.url);
      const noted = window.waitForEvent('console');
      await page.evaluate(() => {
        try {
          document.body.innerHTML = '<p>Anything</p>';
        } catch {
          document.body.append(new Image());
        }
        document.querySelector('img:last-child')?.setAttribute('src', 'https://example.org/x.png');
      });
      await noted;
      await page.waitForFunction(() => document.querySelector('img:last-child'));
      assert.ok(broken.some((line) => line.startsWith('require-trusted-types-for on /:')));
      assert.ok(broken.some((line) => line === 'img-src on /: https://example.org/x.png'));
      assert.notDeepEqual(complaints(said), []);
    }),
  ));

test('where a host sends no policy with what is missing, the page brings its own and keeps to it', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window, said) => {
        const broken = await watch(window);
        const page = await window.newPage();
        const body = readFileSync(join(dist, '404.html'));
        const missing = `${host.url}no/such/folder.html`;
        await page.route(missing, (route) =>
          route.fulfill({status: 404, contentType: 'text/html', body}),
        );
        await page.goto(missing);
        await awake(page);
        assert.deepEqual(broken, []);
        assert.deepEqual(complaints(said), []);
        await page.evaluate(
          () =>
            new Promise<void>((done) => {
              document.addEventListener('securitypolicyviolation', () => done());
              const picture = new Image();
              // Nobody refused it: then there is nothing to wait for.
              picture.onload = picture.onerror = () => setTimeout(done, 1000);
              picture.src = 'https://example.org/x.png';
            }),
        );
        assert.deepEqual(broken, ['img-src on /no/such/folder.html: https://example.org/x.png']);
      },
      {serviceWorkers: 'block'},
    ),
  ));

const nginx = findOrInstallNginx();
if (nginx) behind(nginx);
else if (process.env.CI) test('the course stands behind nginx', () => assert.fail(noNginx));
else console.log(noNginx);

/** The tests of the course behind a real nginx. */
function behind(nginx: string): void {
  const places = useNginx(nginx);

  /** Opens every page, and one that is missing. */
  async function walk(place: Place, serviceWorkers: 'allow' | 'block') {
    const said = `${place.where}, service workers: ${serviceWorkers}`;
    const pages = filesOf(place).filter((path) => /^(?!embed).*\.html$/.test(path));
    assert.ok(pages.length > 20);
    await withOfflineWindow(
      browser(),
      async (window, lines) => {
        const broken = await watch(window);
        const page = await window.newPage();
        if (serviceWorkers === 'allow') {
          await page.goto(`${place.url}index.html`);
          await readyOffline(page);
        }
        for (const path of [...pages, 'lessons/nowhere.html']) {
          const answer = await page.goto(place.url + path);
          assert.match(answer?.headers()['content-security-policy'] ?? '', /trusted-types imh/);
          await awake(page);
        }
        assert.deepEqual(broken, [], said);
        assert.deepEqual(complaints(lines), [], said);
      },
      {serviceWorkers},
    );
  }

  test('no page does anything that the policy forbids', async () => {
    for (const place of places()) await walk(place, 'block');
  });

  test('no page does so when the worker brings it', async () => {
    for (const place of places()) await walk(place, 'allow');
  });

  test('a question is answered and the whole course is kept, at the root and below it', async () => {
    for (const {where, url} of places()) {
      await withOfflineWindow(browser(), async (window, said) => {
        const broken = await watch(window);
        const page = await window.newPage();
        await page.goto(`${url}lessons/babies-have-mental-health.html`);
        await awake(page);
        const first = question(page, 'q1');
        await first.show();
        await first.feedback.waitFor();
        await readyOffline(page);
        const scope = await page.evaluate(() =>
          navigator.serviceWorker.ready.then(({scope}) => scope),
        );
        assert.equal(scope, url, where);
        await window.setOffline(true);
        await page.goto(`${url}glossary.html`);
        await page.getByRole('heading', {level: 1, name: 'Glossary'}).waitFor();
        assert.deepEqual(broken, [], where);
        assert.deepEqual(complaints(said), [], where);
      });
    }
  });
}
