import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import jsqr from 'jsqr';
import type {BrowserContext, Page} from 'playwright-core';
import {PNG} from 'pngjs';
import {budgets, weighFile} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {makeRecord} from '../support/records.ts';
import {dist, useBrowser, withHost, withOfflineWindow, withWindow} from './support.ts';

const browser = useBrowser();
const prefix = 'imh/infant-mental-health/me/';
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imh-copies-'));
});
after(() => rm(folder, {recursive: true}));

type Stored = readonly {readonly id: string; readonly text: string}[];

/** The record's page of a learner who did this already. */
async function openRecord(context: BrowserContext, url: string, stored: Stored = [], name = '') {
  const page = await context.newPage();
  await page.goto(`${url}privacy.html`);
  const texts = stored.map(({id, text}) => [prefix + id, text] as const);
  if (name) texts.push([`${prefix}name`, name]);
  await page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, texts);
  await page.goto(`${url}record.html`);
  await page.locator('.take-along[data-awake]').waitFor();
  return page;
}

/** All that the page's browser keeps, in one text. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify(Object.entries({...localStorage}).sort()));

/** The same without the mark that keeps an old copy from bringing back what was undone. */
const withoutMark = async (page: Page) =>
  (JSON.parse(await kept(page)) as [string, string][]).filter(([key]) => !key.endsWith('/emptied'));

/** The ids of events that the page's browser keeps. */
const ids = (page: Page) =>
  page.evaluate(
    (start) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(start) && /[\da-f]{16}$/.test(key))
        .map((key) => key.slice(start.length))
        .sort(),
    prefix,
  );

const idsOf = (stored: Stored) => stored.map(({id}) => id).sort();
const press = (page: Page, name: string) => page.getByRole('button', {name, exact: true}).click();
const box = (page: Page) => page.locator('imh-take-along');

async function saveFile(page: Page, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save a file')]);
  assert.match(
    download.suggestedFilename(),
    /^infant-mental-health-record-\d+-[a-z]+-\d{4}\.json$/,
  );
  const path = join(folder, as);
  await download.saveAs(path);
  return path;
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await press(page, 'Add a copy');
  await page.getByLabel('Choose the file that you saved.').setInputFiles(path);
}

async function addFile(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await press(page, 'Add these');
  await box(page)
    .getByText(/Your record has/)
    .waitFor();
}

async function linkOf(page: Page): Promise<string> {
  await press(page, 'Make a link');
  return page.getByLabel('Link with your record').inputValue();
}

/** What a camera reads from a picture of the QR code on the page. */
async function readCode(page: Page): Promise<string | undefined> {
  const {data, width, height} = PNG.sync.read(await page.locator('.qr').screenshot());
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

const record = makeRecord(60);
const [early, late] = [record.slice(0, 40), record.slice(20)];

test('a copy saved on one browser is added on another, in any order and twice, with the same result', () =>
  withHost(dist, (host) =>
    withWindow(browser(), (one) =>
      withWindow(browser(), (two) =>
        withWindow(browser(), async (three) => {
          const first = await openRecord(one, host.url, early);
          const second = await openRecord(two, host.url, late);
          const [a, b] = [await saveFile(first, 'a.json'), await saveFile(second, 'b.json')];
          const third = await openRecord(three, host.url);
          await addFile(third, b);
          await addFile(third, a);
          await addFile(second, a);
          await addFile(first, b);
          for (const page of [first, second, third]) {
            assert.deepEqual(await ids(page), idsOf(record));
            await chooseFile(page, a);
            await box(page).getByText('There is nothing new in it').waitFor();
          }
          assert.equal(await kept(first), await kept(third));
        }),
      ),
    ),
  ));

test('the preview says what is new and for whom; leaving it changes nothing, undo takes it back', () =>
  withHost(dist, (host) =>
    withWindow(browser(), (one) =>
      withWindow(browser(), async (two) => {
        const file = await saveFile(await openRecord(one, host.url, early, 'AB'), 'named.json');
        const page = await openRecord(two, host.url, late, 'CD');
        const before = await kept(page);
        await chooseFile(page, file);
        await box(page).getByText('This copy says AB; you are adding it to CD.').waitFor();
        const said = await box(page).innerText();
        assert.match(said, /This copy holds 40 entries/);
        assert.match(said, /From 23 November 2026/);
        assert.match(said, /New here: 20\.\s+Already here: 20\./);
        await press(page, 'Leave it');
        await box(page).getByText('Nothing was added.').waitFor();
        assert.equal(await kept(page), before);
        await addFile(page, file);
        assert.equal((await ids(page)).length, 60);
        await page
          .locator('[data-activity=babies-have-mental-health] [data-cell=state]')
          .getByText('5 of 6')
          .waitFor();
        await press(page, 'Undo');
        await box(page).getByText('Your record is as it was before.').waitFor();
        assert.deepEqual(await withoutMark(page), JSON.parse(before));
      }),
    ),
  ));

test('words that were deleted do not come back with an old copy', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (context) => {
      const page = await context.newPage();
      await page.goto(`${host.url}lessons/babies-have-mental-health.html`);
      await page
        .getByLabel('What do you remember about this baby as a person?')
        .fill('A steady gaze.');
      await page.getByRole('button', {name: 'Save my words'}).first().click();
      await page.goto(`${host.url}record.html`);
      const file = await saveFile(page, 'with-words.json');
      assert.match(await readFile(file, 'utf8'), /A steady gaze\./);
      await page.goto(`${host.url}lessons/babies-have-mental-health.html`);
      await page.getByRole('button', {name: 'Delete these words'}).first().click();
      await page.goto(`${host.url}record.html`);
      const before = await kept(page);
      await chooseFile(page, file);
      await box(page).getByText('Deleted before, so not brought back: 1.').waitFor();
      await box(page).getByText('There is nothing new in it').waitFor();
      assert.equal(await kept(page), before);
      assert.doesNotMatch(before, /A steady gaze/);
    }),
  ));

test('a link brings the record to another browser, which asks first and keeps nothing in its address', () =>
  withHost(dist, (host) =>
    withWindow(browser(), (one) =>
      withWindow(browser(), async (two, said) => {
        const link = await linkOf(await openRecord(one, host.url, record, 'AB'));
        assert.ok(link.startsWith(`${host.url}record.html#take=`));
        assert.ok(link.length < 3_000, `${link.length}`);
        const page = await two.newPage();
        await page.goto(link);
        await box(page).getByText('It says AB. There is no name here yet').waitFor();
        assert.equal(page.url(), `${host.url}record.html`);
        assert.deepEqual(await ids(page), []);
        assert.equal(
          await page.evaluate(() => document.activeElement?.textContent),
          'A copy to add',
        );
        await press(page, 'Add these');
        await box(page).getByText('Your record has 60 entries more.').waitFor();
        assert.deepEqual(await ids(page), idsOf(record));
        assert.equal(await page.evaluate((start) => localStorage[`${start}name`], prefix), 'AB');
        // The same link in a page that is open already.
        await page.evaluate((hash) => {
          location.hash = hash;
        }, new URL(link).hash);
        await box(page).getByText('There is nothing new in it').waitFor();
        assert.equal(page.url(), `${host.url}record.html`);
        assert.deepEqual(said, []);
      }),
    ),
  ));

test('a camera reads the QR code, and it brings the record, also on a dark screen', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      (one) =>
        withWindow(browser(), async (two) => {
          const some = record.slice(0, 30);
          const page = await openRecord(one, host.url, some);
          await press(page, 'Show a QR code');
          await page.getByRole('img', {name: /^Your QR code\./}).waitFor();
          const code = await readCode(page);
          assert.ok(code?.startsWith(`${host.url}record.html#take=1:`), code);
          const other = await two.newPage();
          await other.goto(`${code}`);
          await press(other, 'Add these');
          await box(other).getByText('Your record has 30 entries more.').waitFor();
          assert.deepEqual(await ids(other), idsOf(some));
        }),
      {colorScheme: 'dark'},
    ),
  ));

test('a long record comes over in several codes, in any order', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      (one) =>
        withWindow(browser(), async (two) => {
          const long = makeRecord(150);
          const page = await openRecord(one, host.url, long);
          await press(page, 'Show a QR code');
          const codes: string[] = [];
          for (let place = 1; place <= 4; place += 1) {
            await page.getByRole('img', {name: new RegExp(`^QR code ${place} of 4\\.`)}).waitFor();
            codes.push(`${await readCode(page)}`);
            await page.getByRole('button', {name: /^(Next|First) code/}).click();
          }
          const other = await two.newPage();
          for (const code of codes.reverse()) {
            await other.goto(code);
            await press(other, 'Add these');
            await box(other)
              .getByText(/Your record has/)
              .waitFor();
          }
          assert.deepEqual(await ids(other), idsOf(long));
        }),
      {viewport: {width: 390, height: 844}, deviceScaleFactor: 3},
    ),
  ));

test('a record too large for links and codes says so and offers the file', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (context) => {
      const page = await openRecord(context, host.url, makeRecord(700));
      for (const [name, says] of [
        ['Make a link', 'Your record is too large for a link.'],
        ['Show a QR code', 'Your record is too large for QR codes.'],
      ] as const) {
        await press(page, name);
        await box(page).getByText(says).waitFor();
        await Promise.all([
          page.waitForEvent('download'),
          box(page).getByRole('button', {name: 'Save a file'}).click(),
        ]);
      }
    }),
  ));

test('a browser that cannot compress says so and offers the file, also to whoever opens a link', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (context) => {
      const link = await linkOf(await openRecord(context, host.url, record));
      await context.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'CompressionStream');
      });
      const page = await openRecord(context, host.url);
      await press(page, 'Make a link');
      await box(page).getByText('This browser cannot make links or codes.').waitFor();
      const other = await context.newPage();
      await other.goto(link);
      await box(other).getByText('This browser cannot read such links.').waitFor();
    }),
  ));

test('each file and link that cannot be used says why and changes nothing', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (context, said) => {
      const page = await openRecord(context, host.url, early);
      const good = await readFile(await saveFile(page, 'good.json'), 'utf8');
      const link = await linkOf(page);
      const before = await kept(page);
      const told = JSON.parse(good);
      const [first] = told.events;
      const files: readonly (readonly [string, string])[] = [
        ['This copy is damaged.', good.slice(0, -30)],
        ['This is no copy of a record.', 'Dear diary'],
        ['This is no copy of a record.', ''],
        ['This copy belongs to another course.', good.replace('infant-mental-health', 'tea')],
        [
          'A later version of this course made this copy.',
          good.replace('"version": 1', '"version": 2'),
        ],
        ['This is larger than a copy can be', ' '.repeat(10_000_001)],
        ['This copy holds what this course never writes.', good.replace('{', '{"__proto__":{},')],
        [
          'This copy holds what this course never writes.',
          JSON.stringify({...told, events: [{...first, id: '../seat'}]}),
        ],
        [
          'This copy holds what this course never writes.',
          JSON.stringify({...told, events: [{...first, n: 2 ** 50}]}),
        ],
      ];
      for (const [n, [says, text]] of files.entries()) {
        const path = join(folder, `bad-${n}.json`);
        await writeFile(path, text);
        await chooseFile(page, path);
        await box(page).getByText(says).waitFor();
        assert.equal(await kept(page), before, says);
      }
      const links: readonly (readonly [string, string])[] = [
        ['This copy is damaged.', link.slice(0, -3)],
        ['This copy is damaged.', `${link.split('#')[0]}#take=`],
        ['A later version of this course made this copy.', link.replace('#take=1', '#take=2')],
        ['This is larger than a copy can be', link + 'A'.repeat(9_000)],
      ];
      for (const [says, address] of links) {
        await page.goto('about:blank');
        await page.goto(address);
        await box(page).getByText(says).waitFor();
        assert.equal(await kept(page), before, says);
        assert.equal(page.url(), `${host.url}record.html`);
      }
      assert.deepEqual(said, []);
    }),
  ));

test('on a shared device nothing is added while nobody has said who is learning', () =>
  withHost(dist, (host) =>
    withWindow(browser(), (one) =>
      withWindow(browser(), async (two) => {
        const link = await linkOf(await openRecord(one, host.url, early));
        const page = await two.newPage();
        await page.goto(`${host.url}privacy.html`);
        await page.evaluate(() =>
          localStorage.setItem(
            'imh/infant-mental-health/seat',
            JSON.stringify({device: 'shared', learner: null, at: 0}),
          ),
        );
        const before = await kept(page);
        await page.goto(link);
        await box(page).getByText('Nobody has said who is learning').waitFor();
        assert.equal(await kept(page), before);
      }),
    ),
  ));

test('the link goes into the clipboard at one press', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (context) => {
        const page = await openRecord(context, host.url, early);
        const link = await linkOf(page);
        await press(page, 'Copy the link');
        await box(page).getByText('The link is copied.').waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
      },
      {permissions: ['clipboard-read', 'clipboard-write']},
    ),
  ));

test('a record is carried with the network gone, and without a request to anybody', () =>
  withOfflineWindow(browser(), async (context) => {
    await withHost(dist, async (host) => {
      const page = await openRecord(context, host.url, early);
      await page.locator('imh-offline-status', {hasText: 'Ready offline'}).waitFor();
      await host.stop();
      await page.reload();
      await page.locator('.take-along[data-awake]').waitFor();
      await press(page, 'Show a QR code');
      await page.locator('.qr').waitFor();
      await saveFile(page, 'offline.json');
    });
  }));

test('without scripts the section says what can be done, and has no dead buttons', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (context) => {
        const page = await context.newPage();
        await page.goto(`${host.url}record.html`);
        await page.getByRole('heading', {name: 'Take your record along'}).waitFor();
        await page.getByText('Whoever gets it can read your name here').waitFor();
        assert.equal(await page.locator('.take-along').getByRole('button').count(), 0);
      },
      {javaScriptEnabled: false},
    ),
  ));

test('what carries a record comes in modules that keep within their bytes', () => {
  const modules = filesUnder(join(dist, 'assets')).filter((file) =>
    /^site-(record|take-along|take-link|qr-code)-.*\.js$/.test(file),
  );
  assert.equal(modules.length, 4);
  for (const file of modules) {
    const {brotli} = weighFile(dist, `assets/${file}`);
    assert.ok(brotli <= budgets.pageModule, `${file}: ${brotli} of ${budgets.pageModule}`);
  }
});
