import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dist, useBrowser, withHost, withOfflineWindow} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/built-together.html';
const words = 'Maya, 943 476 5919, looked past me.';

test('a learner is asked about an NHS number before it is saved, and nothing is sent', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
        await page.goto(host.url + lesson);
        const prompt = page.locator('imh-reflection').first();
        await prompt.getByRole('textbox').fill(words);
        await prompt.getByRole('button', {name: 'Save my words'}).click();
        await prompt.getByText('This looks like an NHS or CHI number: 943 476 ****.').waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => getSelection()?.toString()), '943 476 5919');
        // What was typed is kept as it is, also when the page is left now.
        await page.reload();
        assert.equal(await prompt.getByRole('textbox').inputValue(), words);
        await prompt.getByRole('button', {name: 'Save my words'}).click();
        await prompt.getByRole('button', {name: 'Save it as it is'}).click();
        await prompt.getByText('Saved on this device').waitFor();
        await page.reload();
        await prompt.getByText('Saved on this device').waitFor();
        assert.equal(await prompt.getByRole('textbox').inputValue(), words);
        assert.ok(
          asked.every((one) => one.startsWith(`GET ${host.url}`)),
          asked.join('\n'),
        );
        assert.ok(!asked.some((one) => /943|5919/.test(one)));
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('where the check does not arrive, or never answers, words are saved all the same', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        for (const way of ['breaks', 'hangs'] as const) {
          const page = await window.newPage();
          await page.route('**/look-over-*.js', (route) => {
            if (way === 'breaks') void route.abort();
          });
          await page.goto(host.url + lesson);
          const prompt = page.locator('imh-reflection').nth(way === 'breaks' ? 0 : 1);
          await prompt.getByRole('textbox').fill(words);
          await prompt.getByRole('button', {name: 'Save my words'}).click();
          await prompt.getByText('Saved on this device').waitFor();
          await page.close();
        }
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('who writes nothing downloads no check', () =>
  withHost(dist, (host) =>
    withOfflineWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(host.url + lesson);
        await page.getByRole('textbox').first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.ok(!asked.some((url) => url.includes('/look-over-')));
      },
      {serviceWorkers: 'block'},
    ),
  ));
