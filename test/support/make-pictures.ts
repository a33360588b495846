// Makes the pictures that systems show of the course when it is installed, from the course as
// `npm run build` made it: `npx tsx test/support/make-pictures.ts`. Committed, because a build
// has no browser; make them anew when pages look different.
import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'playwright-core';
import {serveFolder} from '../../src/build/serve.ts';
import {launchBrowser} from './browser.ts';

const narrow = {viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true};
const wide = {viewport: {width: 1280, height: 800}, deviceScaleFactor: 1};

/** A question that has been answered right. */
async function answer(page: Page): Promise<void> {
  const question = page.locator('imh-question#q1');
  const right = await question.locator('[data-right]').first().getAttribute('data-choice');
  await question.locator(`input[value="${right}"]`).check();
  await question.getByRole('button', {name: 'Check answer'}).click();
  await question.getByRole('status').getByText('Yes').first().waitFor();
  await question.evaluate((element) => element.scrollIntoView());
}

async function shoot(browser: Browser, url: string, name: string): Promise<void> {
  const context = await browser.newContext(name.endsWith('narrow') ? narrow : wide);
  const page = await context.newPage();
  const lesson = `${url}lessons/built-together.html`;
  const go = async (path: string) => {
    await page.goto(url + path);
    await page.waitForLoadState('networkidle');
  };
  await page.goto(lesson);
  await page.locator('imh-question#q1').getByRole('button', {name: 'Check answer'}).waitFor();
  await answer(page);
  if (name.startsWith('home')) await go('index.html');
  if (name.startsWith('record')) await go('record.html');
  if (name.startsWith('consultation')) await go('consultations/gp-six-week-check.html');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({path: `public/screenshots/${name}.png`});
  await context.close();
}

/** Icons made from the one drawing of the course, or in its colours. */
async function drawIcons(browser: Browser): Promise<void> {
  const [, shapes = ''] = /<rect[^>]*>([\s\S]*)<\/svg>/.exec(svgOf('public/icons/icon.svg')) ?? [];
  const ground = '<rect width="512" height="512" fill="#f6e4ea"/>';
  const line = (path: string) =>
    `<rect width="512" height="512" rx="256" fill="#f6e4ea"/><path d="${path}" fill="none" stroke="#7b2d5b" stroke-width="40" stroke-linecap="round" stroke-linejoin="round"/>`;
  const icons = {
    // Within the circle that every mask leaves, of 40 % of the width around the middle.
    'maskable-192': [192, `${ground}<g transform="translate(51.2 51.2) scale(.8)">${shapes}</g>`],
    'shortcut-continue': [96, line('M140 256h220M270 160l96 96-96 96')],
    'shortcut-record': [96, line('M160 130h192v252H160zM216 210h80M216 270h80')],
  } as const;
  const page = await browser.newPage();
  for (const [name, [size, inside]] of Object.entries(icons)) {
    await page.setViewportSize({width: size, height: size});
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 512 512" style="display:block">${inside}</svg>`,
    );
    await page.screenshot({path: `public/icons/${name}.png`, omitBackground: true});
  }
  await page.close();
}

function svgOf(file: string): string {
  return readFileSync(file, 'utf8');
}

const {url, stop} = await serveFolder({root: 'dist'});
const browser = await launchBrowser();
await drawIcons(browser);
const names = ['home-narrow', 'question-narrow', 'record-narrow'];
for (const name of [...names, 'home-wide', 'question-wide', 'consultation-wide']) {
  await shoot(browser, url, name);
}
await browser.close();
await stop();
