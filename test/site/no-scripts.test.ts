import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dist, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();

for (const lesson of ['babies-have-mental-health', 'built-together']) {
  test(`${lesson} reads whole with scripts off, its answers under each question`, () =>
    withHost(dist, (host) =>
      withWindow(
        browser(),
        async (window) => {
          const page = await window.newPage();
          await page.goto(`${host.url}lessons/${lesson}.html`);
          // Chromium's switch turns scripts off after the parser has chosen what to do
          // with <noscript>, so its sentence is looked for in the source.
          assert.match(
            await page.content(),
            /<noscript><p[^>]*>Without scripts, nothing that you choose/,
          );
          const questions = await page.locator('imh-question').all();
          assert.equal(questions.length, 6);
          for (const question of questions) {
            await question.getByText('Show the answer').click();
            assert.ok(await question.locator('[data-why]').isVisible());
            assert.match(await question.locator('[data-why]').innerText(), /Sources: /);
          }
          assert.equal(await page.getByRole('button').count(), 0);
          assert.equal(await page.getByRole('textbox').count(), 0);
          assert.ok((await page.locator('.references li').count()) > 5);
        },
        {javaScriptEnabled: false},
      ),
    ));
}
