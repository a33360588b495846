import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {test} from 'node:test';
import {ChangingCourse, useBrowser, withWindow} from './support.ts';

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
    await withWindow(browser(), async (window) => {
      const page = await window.newPage();
      await page.goto(`http://localhost:${port}/lessons/built-together.html`);
      await page.getByText(words).waitFor();
      await page.getByRole('button', {name: 'Check answer'}).first().waitFor();
      assert.ok(
        await page
          .locator('figure img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      );

      await course.replace(lesson, words, 'Every parent asks.');
      await page.getByText('Every parent asks.').waitFor();

      await course.replace(lesson, '### Q3. A student', '### Q2. A student');
      await page.getByRole('heading', {name: 'The course has mistakes'}).waitFor();
      const mistake = await page.getByText('built-together.md:').first().innerText();
      assert.match(mistake, /Q2/);
      assert.ok(told.includes(mistake));

      await course.replace(lesson, '### Q2. A student', '### Q3. A student');
      await page.getByText('Every parent asks.').waitFor();
    });
  } finally {
    server.kill();
    await course.remove();
  }
});
