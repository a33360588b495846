import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {parse} from 'csv-parse/sync';
import type {Locator, Page} from 'playwright-core';
import {htmlFaults} from '../support/valid-html.ts';
import {
  awake,
  dist,
  question,
  shiftsOn,
  useBrowser,
  watchShifts,
  withHost,
  withOfflineWindow,
  withWindow,
} from './support.ts';

const browser = useBrowser();
const id = 'babies-have-mental-health';

/** Shows every answer and reads to the end. */
async function complete(page: Page): Promise<void> {
  await awake(page);
  for (const anchor of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']) await question(page, anchor).show();
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await page.getByText('You completed this lesson on').waitFor();
}

/** The file that a click makes the browser save. */
async function download(page: Page, button: Locator): Promise<{name: string; text: string}> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8')};
}

async function make(page: Page, kind: string, ending: string) {
  await page.getByRole('button', {name: kind}).click();
  return page.getByRole('button', {name: `Save as a file (${ending})`});
}

test('a learner completes a lesson, notes it in its place, and takes all four papers with them', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window, said) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/${id}.html`);
      await complete(page);

      await page.getByRole('link', {name: 'Note this for your CPD record'}).click();
      const notes = page.locator('.cpd');
      await notes.getByRole('heading', {name: 'Notes for your CPD record'}).waitFor();
      assert.ok(page.url().endsWith(`${id}.html`));
      const box = (prompt: string) => notes.locator('imh-reflection', {hasText: prompt});
      for (const [prompt, words] of [
        ['What was it?', 'An online lesson.'],
        ['What did I learn?', '=Pauses, and "repair".'],
        ['What will I change?', 'Watch first.'],
      ] as const) {
        await box(prompt).getByRole('textbox').fill(words);
        await box(prompt).getByRole('button', {name: 'Save my words'}).click();
      }
      await notes.getByLabel('Minutes it took you').fill('45');
      await notes.getByRole('button', {name: 'Keep my minutes'}).click();
      await notes.getByText('Your record says 45 minutes').waitFor();
      await notes.getByLabel('Prioritise people').check();
      await notes.getByText('Add a discussion').click();
      await notes.getByLabel('Date').fill('2026-11-24');
      await notes.getByLabel('Minutes', {exact: true}).fill('30');
      await notes.getByLabel('Role of your colleague').fill('practice nurse');
      await notes.getByLabel('What came of it').fill('We agreed to look first.');
      await notes.getByRole('button', {name: 'Add to my record'}).click();
      await notes.getByText('24 November 2026, practice nurse, 30 minutes').waitFor();

      await page.goto(`${host.url}record.html#cpd-${id}`);
      await awake(page);
      const kept = page.locator(`#cpd-${id}`);
      await kept.getByText('Your record says 45 minutes').waitFor();
      assert.equal(await kept.getByRole('textbox').nth(2).inputValue(), 'Watch first.');
      assert.ok(await kept.getByLabel('Prioritise people').isChecked());

      const record = await make(page, 'Make a record of learning', 'html');
      await page.getByLabel('Your name').fill('Jo "Ó" Bell');
      const paper = await download(page, record);
      assert.match(paper.name, /^Record of learning, infant mental health, \d+ \w+ \d{4}\.html$/);
      assert.equal(
        await htmlFaults(paper.text.replace(/<style>[\s\S]*<\/style>/, ''), paper.name),
        '',
      );

      const log = await download(page, await make(page, 'Make a CPD log', 'csv'));
      const rows: Record<string, string>[] = parse(log.text, {bom: true, columns: true});
      assert.equal(rows.length, 2);
      assert.deepEqual([rows[0]?.Hours, rows[0]?.['Participatory hours']], ['0.75', '0.00']);
      assert.deepEqual([rows[1]?.Hours, rows[1]?.['Participatory hours']], ['0.50', '0.50']);
      assert.match(`${rows[0]?.Completed}`, /^\d\d\/\d\d\/\d{4}$/);
      assert.equal(rows[0]?.['Link to the Code'], 'The NMC Code (2018): Prioritise people');
      assert.match(
        `${rows[0]?.['Topic and how it relates to practice']}`,
        /What I learnt: =Pauses, and "repair"\./,
      );
      assert.equal(rows[0]?.['Content status'], 'Draft, not yet clinically reviewed');

      const account = await download(page, await make(page, 'Make a reflective account', 'txt'));
      assert.match(account.name, /^Reflective account, Babies have mental health too, .*\.txt$/);
      assert.match(
        account.text,
        /An online lesson\.[\s\S]*=Pauses[\s\S]*Watch first\.[\s\S]*Prioritise people/,
      );

      const all = await download(page, await make(page, 'Get everything', 'json'));
      const file = JSON.parse(all.text);
      assert.equal(file.format, 'imh-record');
      assert.equal(file.course, 'infant-mental-health');
      assert.equal(file.activities[0].minutes, 45);
      assert.equal(file.activities[0].status, 'draft');
      assert.deepEqual(said, []);

      await withWindow(
        browser(),
        async (reader) => {
          const sheet = await reader.newPage();
          await sheet.setContent(paper.text);
          const text = await sheet.locator('body').innerText();
          for (const words of [
            'Jo "Ó" Bell (as typed by the learner)',
            'No provider is named yet',
            'Online learning, self-directed',
            '45 minutes, as entered by the learner',
            'Draft, not yet clinically reviewed',
            'Made on the learner’s device. The provider keeps no copy and cannot confirm it.',
          ]) {
            assert.ok(text.includes(words), words);
          }
          assert.doesNotMatch(text, /Watch first/);
        },
        {javaScriptEnabled: false},
      );
    }),
  ));

test('a paper tells what is not saved, and that no clinician has reviewed what it is about', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/${id}.html`);
      await complete(page);
      await page.getByLabel('What do you remember about this baby as a person?').fill('A gaze.');
      await page.goto(`${host.url}record.html`);
      await awake(page);
      await make(page, 'Make a record of learning', 'html');
      await page.getByText('one text that is not saved, so it is not in this paper').waitFor();
      const paper = await page.locator('.paper').innerText();
      assert.match(paper, /Content as it is today\s+Version 0\.1\.0\. Draft, not yet/);
      assert.match(paper, /Written by\s+The course makers \(/);
      assert.match(paper, /Clinically reviewed by\s+Nobody: no clinician has reviewed it\./);
      assert.doesNotMatch(paper, /A gaze|Last reviewed/);
    }),
  ));

test('a print has the paper alone, and without a paper the record', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/${id}.html`);
      await awake(page);
      await page.goto(`${host.url}record.html`);
      await awake(page);
      await page.emulateMedia({media: 'print'});
      assert.match(await page.locator('body').innerText(), /What you have done/);
      await page.emulateMedia({media: 'screen'});
      await make(page, 'Make a record of learning', 'html');
      await page.locator('.paper').waitFor();
      await page.emulateMedia({media: 'print'});
      const printed = await page.locator('body').innerText();
      assert.match(printed.trim(), /^Record of learning\s+Before you pass this on/);
      assert.match(printed.trim(), /it awards no credits\.$/);
      assert.doesNotMatch(printed, /What you have done|Save as a file|Main|Delete/);
      const pdf = await page.pdf({format: 'A4'});
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
    }),
  ));

test('nothing moves while the record wakes, on a phone and on a desk', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      for (const width of [320, 390, 1280]) {
        const page = await window.newPage();
        await page.setViewportSize({width, height: 800});
        await watchShifts(page, 'all');
        await page.goto(`${host.url}record.html`);
        await awake(page);
        await page.getByText('Nothing is kept on this device yet.').waitFor();
        assert.deepEqual(await shiftsOn(page), [], `at ${width}`);
        await page.close();
      }
    }),
  ));

test('an address of one activity opens it', () =>
  withHost(dist, (host) =>
    withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}record.html#cpd-${id}`);
      await page.locator(`#cpd-${id}`).getByText('Open this lesson').waitFor();
      await page.locator(`#cpd-${id}`).getByLabel('Minutes it took you').waitFor();
    }),
  ));

test('the notes of a lesson open in its place offline, and a new tab leads to the record', () =>
  withHost(dist, (host) =>
    withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`${host.url}lessons/${id}.html`);
      await page.locator('imh-offline-status', {hasText: 'Ready offline'}).waitFor();
      await page.reload();
      await awake(page);
      const link = page.getByRole('link', {name: 'Note this for your CPD record'});
      const [tab] = await Promise.all([
        window.waitForEvent('page'),
        link.click({modifiers: ['Control']}),
      ]);
      await tab.waitForURL(`${host.url}record.html#cpd-${id}`);
      await host.stop();
      await link.click();
      await page.locator('.cpd').getByLabel('Minutes it took you').waitFor();
      assert.ok(page.url().endsWith(`${id}.html`));
      await host.start();
    }),
  ));
