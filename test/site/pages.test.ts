import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {loadOfWorker} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {htmlFaults} from '../support/valid-html.ts';
import {awake, dist, pagesOf, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const pages = pagesOf(dist);

/** Opens every page once, at desktop size, and looks at it. */
async function onEveryPage(look: (page: Page, path: string, url: string) => Promise<void>) {
  await withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      for (const path of pages) {
        await page.goto(host.url + path);
        await look(page, path, host.url);
      }
    }),
  );
}

test('the site has the pages that this stage can fill', () => {
  assert.deepEqual(pages, [
    '404.html',
    'about.html',
    'about/answer-key.html',
    'about/claims.html',
    'assessment.html',
    'consultations/gp-six-week-check.html',
    'consultations/health-visitor-two-visits.html',
    'device.html',
    'glossary.html',
    'help.html',
    'index.html',
    'install.html',
    'lessons/babies-have-mental-health.html',
    'lessons/built-together.html',
    'lessons/every-baby-every-family.html',
    'lessons/from-noticing-to-connecting.html',
    'lessons/parent-partner-safety.html',
    'lessons/relational-trauma.html',
    'lessons/seeing-the-baby.html',
    'lessons/what-helps.html',
    'offline.html',
    'privacy.html',
    'record.html',
    'references.html',
  ]);
});

test('every page has one h1, headings in order, landmarks, a language, a title and a description of its own', async () => {
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  await onEveryPage(async (page, path) => {
    const seen = await page.evaluate(() => ({
      levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({tagName}) =>
        Number(tagName[1]),
      ),
      landmarks: ['header', 'nav', 'main', 'footer'].map((tag) => !!document.querySelector(tag)),
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
      skip: document.querySelector<HTMLAnchorElement>('body > a')?.hash,
    }));
    assert.equal(seen.levels.filter((level) => level === 1).length, 1, path);
    assert.equal(seen.levels[0], 1, path);
    seen.levels.forEach((level, n) => {
      assert.ok(level - (seen.levels[n - 1] ?? 0) <= 1, `${path}: heading ${n + 1} skips a level`);
    });
    assert.ok(seen.landmarks.every(Boolean), path);
    assert.equal(seen.lang, 'en-GB');
    assert.equal(seen.skip, '#main');
    titles.add(seen.title);
    descriptions.add(seen.description);
  });
  assert.equal(titles.size, pages.length);
  assert.equal(descriptions.size, pages.length);
});

test('every link, anchor, image, script and style of every page resolves', async () => {
  const missing: string[] = [];
  const texts = new Map(
    filesUnder(dist).map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  );
  await onEveryPage(async (page, path, url) => {
    const targets = await page.evaluate(() => [
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({href}) => href),
      ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({href}) => href),
      ...[...document.querySelectorAll<HTMLImageElement>('img')].map(({src}) => src),
      ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({src}) => src),
    ]);
    for (const target of targets) {
      if (!target.startsWith(url)) continue;
      const [file = '', anchor] = target.slice(url.length).split('#');
      const name = file || 'index.html';
      const text = texts.get(name);
      if (text === undefined || (anchor && !text.includes(`id="${anchor}"`))) {
        missing.push(`${path} → ${target}`);
      }
    }
  });
  assert.deepEqual(missing, []);
});

test('links inside the course are relative, so it works at any path', () => {
  for (const path of pages.filter((page) => page !== '404.html')) {
    const html = readFileSync(join(dist, path), 'utf8');
    assert.deepEqual(html.match(/(?:href|src|data-worker)="\/[^"]*"/g), null, path);
  }
});

test('no page asks another origin for anything, and no page says a word in the console', async () => {
  await withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const elsewhere: string[] = [];
      window.on('request', (request) => {
        if (!request.url().startsWith(host.url)) elsewhere.push(request.url());
      });
      const page = await window.newPage();
      for (const path of pages) {
        await page.goto(host.url + path);
        await awake(page);
      }
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(said, []);
    }),
  );
});

test('every custom tag on a page is defined', async () => {
  await onEveryPage(async (page, path) => {
    page.setDefaultTimeout(5000);
    await awake(page).catch(() => assert.fail(`${path} has a custom tag that nothing defines`));
  });
});

test('the worker keeps every page but the reports for reviewers', () => {
  const kept = loadOfWorker(dist).list.map(({path}) => path);
  assert.deepEqual(
    pages.filter((page) => !kept.includes(page)),
    ['about/answer-key.html', 'about/claims.html'],
  );
});

test('every page is valid HTML', async () => {
  for (const path of pages) {
    assert.equal(await htmlFaults(readFileSync(join(dist, path), 'utf8'), path), '');
  }
});

test('each lesson shows its status, version, authors, dates and references', async () => {
  await onEveryPage(async (page, path) => {
    if (!path.startsWith('lessons/')) return;
    const text = await page.locator('main').innerText();
    assert.match(text, /Draft, not yet clinically reviewed/);
    assert.match(text, /Version\s+0\.1\.0/);
    assert.match(text, /Written by\s+The course makers/);
    assert.match(text, /Clinically reviewed by\s+nobody yet/);
    assert.match(text, /Last reviewed\s+not yet/);
    assert.ok((await page.locator('ol.references li').count()) > 5);
  });
});

test('while provider, contact and address are unset every page says so and makes none up', async () => {
  await onEveryPage(async (page, path) => {
    const footer = await page.locator('footer').innerText();
    assert.match(footer, /No provider is named yet/, path);
    assert.match(footer, /no contact address yet/, path);
    assert.equal(await page.locator('link[rel=canonical]').count(), 0, path);
  });
  assert.ok(!filesUnder(dist).includes('sitemap.xml'));
});
