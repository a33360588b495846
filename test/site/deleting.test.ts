import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {storageKeys} from '../../src/learner/keys.ts';
import {copied, deedsAmong, idOf, lesson, shareWith, stored, whoIsLearning} from './devices.ts';
import {
  dist,
  question,
  readyOffline,
  useBrowser,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const course = 'infant-mental-health';

/** Whether a key looks as the privacy page prints it. */
function isPrinted(key: string): boolean {
  return storageKeys.some(({pattern}) => {
    const source = pattern
      .replace('<course>', course)
      .replace('<learner>', '(me|[\\da-f]{16})')
      .replace('<event id>', '[\\da-f]{16}')
      .replace('<what>', '.+');
    return new RegExp(`^${source}$`).test(key);
  });
}

/** Keys but the marks of deletions, which stay for a day, and the sign of a whole database. */
function withoutMarks(texts: Record<string, string>): string[] {
  return Object.keys(texts).filter((key) => !/\/(emptied|whole)$/.test(key));
}

/** Presses a button of the last part of the page about this device. */
const press = (page: Page, name: string) =>
  page.locator('imh-removal').getByRole('button', {name, exact: true}).click();
const told = (page: Page) => page.locator('imh-removal').getByRole('status');

test('whatever a learner does, only the keys of the privacy page are kept', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await readyOffline(page);
      for (const anchor of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'])
        await question(page, anchor).show();
      const box = page.getByLabel('What do you remember about this baby as a person?');
      await box.fill('A steady gaze.');
      await page.getByRole('button', {name: 'Save my words'}).first().click();
      await box.fill('A steady gaze, then away.');
      await page.locator('imh-quiz').scrollIntoViewIfNeeded();
      await page.getByText(/You completed this lesson on/).waitFor();
      await page.goto(`${host.url}consultations/gp-six-week-check.html`);
      await page.locator('imh-consultation').getByRole('button').first().click();
      await page.goto(`${host.url}assessment.html`);
      await page.locator('imh-assessment').getByRole('button').first().click();
      await shareWith(page, host, 'AB');
      await page.goto(`${host.url}record.html`);
      const [first, second] = [await stored(page), await copied(page)];
      assert.ok(deedsAmong(first).length > 10);
      assert.deepEqual(
        Object.keys({...first, ...second}).filter((key) => !isPrinted(key)),
        [],
      );
      const names = await page.evaluate(async () => [
        ...(await indexedDB.databases()).map(({name}) => name),
        ...Object.keys(sessionStorage),
        document.cookie,
      ]);
      assert.deepEqual(names.filter(Boolean), [`imh/${course}`]);
      const caches = await page.evaluate(() => globalThis.caches.keys());
      const isPages = (name: string) => name.endsWith(`-${host.url}`);
      assert.ok(caches.some(isPages));
      assert.deepEqual(
        caches.filter((name) => !isPages(name)),
        [`imh/${course}/third`],
      );
    }),
  ));

test('everything kept is shown word for word, in whichever place, and nothing in it runs', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await shareWith(page, host, '<b>AB 7', 'CD');
      const id = idOf(await stored(page), 'CD');
      await page.evaluate((key) => {
        localStorage.setItem(key, '<img src=x onerror=alert(1)>');
        localStorage.setItem('another/site', 'secret');
      }, `imh/${course}/${id}/draft/first/r1.1`);
      await page.getByRole('button', {name: 'See everything kept here'}).click();
      const part = page.locator('imh-kept');
      await part.getByRole('heading', {name: '<b>AB 7'}).waitFor();
      await part.getByText('<img src=x onerror=alert(1)>').waitFor();
      await part.getByText('in the first place only').first().waitFor();
      await part.getByText('in both places').first().waitFor();
      await part
        .getByText('One more key stands there that does not belong to this course.')
        .waitFor();
      assert.doesNotMatch(await part.innerText(), /secret|another\/site/);
      assert.equal(await part.locator('img').count(), 0);
      await window.grantPermissions(['clipboard-read', 'clipboard-write']);
      await part.getByRole('button', {name: 'Copy all of it'}).click();
      await part.getByText('Copied.').waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /onerror=alert/);
      assert.deepEqual(said, []);
    }),
  ));

test('one learner is deleted from both places, the others stay, and undo brings all of it back', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await page.getByLabel('Whose record?').selectOption({label: 'CD'});
      const before = await stored(page);
      const [ab, cd] = [idOf(before, 'AB'), idOf(before, 'CD')];
      await press(page, 'Delete this record');
      await page.getByText('This removes the record of CD from both places').waitFor();
      assert.deepEqual(Object.keys(await stored(page)).sort(), Object.keys(before).sort());
      await press(page, 'Yes, delete');
      await told(page).getByText('The record of CD is deleted from this device.').waitFor();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      for (const texts of [await stored(page), await copied(page)]) {
        const left = withoutMarks(texts);
        assert.deepEqual(
          left.filter((key) => key.includes(cd)),
          [],
        );
        assert.ok(left.some((key) => key.includes(ab)));
      }
      await press(page, 'Undo');
      await told(page).getByText('Everything is back.').waitFor();
      await whoIsLearning(page).getByText('CD is learning here.').waitFor();
      const after = await stored(page);
      const seat = `imh/${course}/seat`;
      assert.deepEqual({...after, [seat]: ''}, {...before, [seat]: ''});
      assert.ok(withoutMarks(await copied(page)).every((key) => key in after));
    }),
  ));

test('undo ends when the page is left, also for who comes back to it', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await press(page, 'Delete my record');
      await press(page, 'Yes, delete');
      await page.getByRole('button', {name: 'Undo'}).waitFor();
      await page.goto(`${host.url}help.html`);
      await page.goBack();
      await page.getByRole('button', {name: 'Delete everything on this device'}).waitFor();
      assert.equal(await page.getByRole('button', {name: 'Undo'}).count(), 0);
      assert.deepEqual(deedsAmong(await stored(page)), []);
    }),
  ));

test('who changes the learner while a deletion can be undone is asked first', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB', 'CD');
      await page.getByLabel('Whose record?').selectOption({label: 'AB'});
      await press(page, 'Delete this record');
      await press(page, 'Yes, delete');
      const list = page.locator('imh-learners');
      for (const change of [
        () => list.getByRole('button', {name: 'CD', exact: true}).click(),
        () => list.getByRole('button', {name: 'Leave: nobody is learning'}).click(),
        () => page.getByLabel('It is my own').click(),
      ]) {
        await change();
        await page.getByText('After that nothing can be undone.').waitFor();
        await page.getByRole('button', {name: 'Stay, so that I can undo it'}).click();
        await page.getByRole('dialog').waitFor({state: 'detached'});
        await whoIsLearning(page).getByText('CD is learning here.').waitFor();
        assert.equal(await page.getByLabel('Others use it too').isChecked(), true);
      }
      await press(page, 'Undo');
      await told(page).getByText('Everything is back.').waitFor();
      await list.getByRole('button', {name: 'AB', exact: true}).click();
      await whoIsLearning(page).getByText('AB is learning here.').waitFor();
      await page.getByLabel('Whose record?').selectOption({label: 'CD'});
      await press(page, 'Delete this record');
      await press(page, 'Yes, delete');
      await page.getByRole('button', {name: 'Undo'}).waitFor();
      await list.getByRole('button', {name: 'Leave: nobody is learning'}).click();
      await page.getByRole('button', {name: 'Go on: it stays deleted'}).click();
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      assert.equal(await page.getByRole('button', {name: 'Undo'}).count(), 0);
    }),
  ));

test('undo keeps what another tab has done since', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const words = 'What do you remember about this baby as a person?';
      const one = await window.newPage();
      await one.goto(host.url + lesson);
      await question(one, 'q1').show();
      await one.getByLabel(words).fill('Old words.');
      const two = await window.newPage();
      await two.goto(`${host.url}device.html`);
      await press(two, 'Delete my record');
      await press(two, 'Yes, delete');
      await two.getByRole('button', {name: 'Undo'}).waitFor();
      await one.getByText('0 of 6 questions done').waitFor();
      await one.getByLabel(words).fill('New words.');
      await question(one, 'q2').show();
      await press(two, 'Undo');
      await told(two).getByText('Everything is back.').waitFor();
      await one.reload();
      await one.getByText('2 of 6 questions done').waitFor();
      assert.equal(await one.getByLabel(words).inputValue(), 'New words.');
    }),
  ));

test('everything is deleted: all learners, who is learning, put-away advice, and the pages when ticked', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url);
      await readyOffline(page);
      await shareWith(page, host, 'AB', 'CD');
      await page.evaluate((key) => {
        localStorage.setItem(key, '["late"]');
        localStorage.setItem('another/site', 'stays');
      }, `imh/${course}/hidden`);
      const before = await stored(page);
      await press(page, 'Delete everything on this device');
      await page.getByText('This removes the records of 2 learners').waitFor();
      await page.getByLabel('Also delete the copy of the pages').check();
      await page.getByText('Undo does not bring it back').waitFor();
      await press(page, 'Yes, delete');
      await told(page)
        .getByText('All records, names and settings of this course are deleted')
        .waitFor();
      assert.deepEqual(await stored(page), {'another/site': 'stays'});
      assert.deepEqual(withoutMarks(await copied(page)), []);
      const third = `imh/${course}/third`;
      assert.deepEqual(await page.evaluate(() => globalThis.caches.keys()), [third]);
      const marks = await page.evaluate(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return requests.map(({url}) => decodeURIComponent(url));
      }, third);
      assert.ok(marks.length > 0);
      assert.deepEqual(
        marks.filter((key) => !key.endsWith('/emptied')),
        [],
      );
      await press(page, 'Undo');
      await told(page).getByText('Everything is back.').waitFor();
      assert.deepEqual(await stored(page), before);
    }),
  ));

test('a second place that does not answer is told, and the first is emptied all the same', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await page.getByRole('button', {name: 'Delete my record'}).waitFor();
      await page.evaluate(() => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('gone', 'InvalidStateError');
        };
      });
      await press(page, 'Delete my record');
      await press(page, 'Yes, delete');
      await told(page).getByText('The second place did not answer').waitFor();
      assert.deepEqual(deedsAmong(await stored(page)), []);
    }),
  ));

test('a first place that lets nothing go is told', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await question(page, 'q1').show();
      await page.goto(`${host.url}device.html`);
      await page.getByRole('button', {name: 'Delete my record'}).waitFor();
      await page.evaluate(() => {
        Storage.prototype.removeItem = () => {};
      });
      await press(page, 'Delete my record');
      await press(page, 'Yes, delete');
      await told(page).getByText('The first place did not let everything go.').waitFor();
    }),
  ));

test('who was deleted by mistake may begin anew under the same name', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await shareWith(page, host, 'AB');
      await press(page, 'Delete my record');
      await press(page, 'Yes, delete');
      await whoIsLearning(page).getByText('Nobody is chosen.').waitFor();
      await page.getByRole('button', {name: 'Add a learner'}).click();
      await page.getByLabel('Name or initials').fill('AB');
      await page.getByRole('button', {name: 'Save'}).click();
      await page.getByRole('button', {name: 'Go on: it stays deleted'}).click();
      await whoIsLearning(page).getByText('AB is learning here.').waitFor();
      assert.equal(
        Object.keys(await stored(page)).filter((key) => key.endsWith('/name')).length,
        1,
      );
    }),
  ));
