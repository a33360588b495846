import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {ChangingCourse, useBrowser, withOfflineWindow} from './support.ts';

const browser = useBrowser();
const lesson = 'lessons/built-together.md';
const words = 'Parents ask in many ways whether they are getting it right.';

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The dev server tells pages of changes over a web socket of its own. */
async function isListening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const {__WDS_WEB_SOCKET__: own} = globalThis as {__WDS_WEB_SOCKET__?: {webSocket: WebSocket}};
    return own?.webSocket.readyState === WebSocket.OPEN;
  });
}

test('the dev server shows changed words at once, and mistakes in the page as well as in the terminal', async () => {
  const course = await ChangingCourse.copy();
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      'node_modules/@web/dev-server/dist/bin.js',
      ...['--config', 'web-dev-server.config.mjs', '--watch', '--port', `${port}`],
    ],
    {env: {...process.env, COURSE_CONTENT: course.content}},
  );
  let told = '';
  const listening = new Promise<void>((ready) => {
    server.stdout.on('data', (data: Buffer) => {
      told += data;
      if (told.includes(`${port}`)) ready();
    });
  });
  try {
    await listening;
    await withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`http://localhost:${port}/lessons/built-together.html`);
      await page.getByText(words).waitFor();
      await page.getByRole('button', {name: 'Check answer'}).first().waitFor();
      // The page may be reloaded meanwhile, which this outlives.
      await page.waitForFunction(
        () => document.querySelector<HTMLImageElement>('figure img')?.naturalWidth,
      );

      /** Changes the words; only a page that listens hears of it. */
      const change = async (from: string, to: string, shown: Locator) => {
        await isListening(page);
        await course.replace(lesson, from, to);
        await shown.waitFor();
      };
      await change(words, 'Every parent asks.', page.getByText('Every parent asks.'));

      await change(
        '### Q3. A student',
        '### Q2. A student',
        page.getByRole('heading', {name: 'The course has mistakes'}),
      );
      const mistake = await page.getByText('built-together.md:').first().innerText();
      assert.match(mistake, /Q2/);
      assert.ok(told.includes(mistake));

      await change('### Q2. A student', '### Q3. A student', page.getByText('Every parent asks.'));
    });
  } finally {
    server.kill();
    await course.remove();
  }
});
