import type {Page} from 'playwright-core';
import {launchBrowser} from '../support/browser.ts';
import {type FaultyHost, isWorkers, withFaultyHost} from '../support/faulty-host.ts';
import {lesson, listOf, otherVersion, readSite, type Site} from '../support/small-course.ts';
import {
  answer,
  findAnswer,
  footer,
  forgetPages,
  lookForUpdate,
} from '../support/small-course-page.ts';
import {count, printTable} from './table.ts';

/**
 * Prints what a learner meets when the connection breaks at each file of the whole course in
 * turn, during an install and during an update; the tests do so with a course of a dozen files.
 */
export async function benchFaults(): Promise<void> {
  const site = readSite('dist');
  const versions = [1, 2].map((version) => otherVersion(site, version)) as [Site, Site];
  const browser = await launchBrowser();
  try {
    const rows: string[][] = [];
    await withFaultyHost(versions[0], async (host) => {
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(host.url + lesson);
      await footer(page).getByText('Ready offline').waitFor();
      await answer(page);
      rows.push(row('install', await cutEach(host, () => installAnew(page, host))));
      host.site = versions[1];
      rows.push(row('update', await cutEach(host, () => update(page, host))));
      host.fault = () => undefined;
      await host.stop();
      const whole = await openAll(page, host, versions[0]);
      console.log(
        `Afterwards, without the server: ${whole} pages open in the version that was there.`,
      );
    });
    printTable(['cut during', 'files', 'told, and whole', 'not'], rows);
  } finally {
    await browser.close();
  }
}

/** Cuts the connection at each file that the worker asks for; gives the files where that did harm. */
async function cutEach(host: FaultyHost, meet: () => Promise<unknown>) {
  const urls = listOf(host.site).map(({url}) => url);
  const harmed: string[] = [];
  for (const url of urls) {
    host.fault = (path, request) => (path === url && isWorkers(request) ? 'cut' : undefined);
    await meet().catch((error: unknown) => harmed.push(`${url}: ${error}`.slice(0, 300)));
  }
  for (const one of harmed) console.log(`  ${one}`);
  return {files: urls.length, harmed: harmed.length};
}

/** As on a device that never saw the course: it says that it is not kept, and is whole at the next visit. */
async function installAnew(page: Page, host: FaultyHost): Promise<void> {
  await forgetPages(page);
  await page.goto(host.url + lesson);
  await footer(page).getByText('The course is not kept on this device yet.').waitFor();
  await findAnswer(page);
  host.fault = () => undefined;
  await page.reload();
  await footer(page).getByText('Ready offline').waitFor();
}

/** The version that is there goes on, with the answer. */
async function update(page: Page, host: FaultyHost): Promise<void> {
  if ((await lookForUpdate(page)) !== 'failed') throw new Error('The update came all the same.');
  await page.goto(host.url + lesson);
  await findAnswer(page);
  const version = await page.evaluate(() => document.documentElement.dataset.test);
  if (version !== '1') throw new Error(`The page is of version ${version}.`);
}

async function openAll(page: Page, host: FaultyHost, site: Site): Promise<string> {
  const pages = listOf(site)
    .map(({url}) => url)
    .filter((url) => url.endsWith('.html'));
  let whole = 0;
  for (const path of pages) {
    await page.goto(host.url + path);
    if ((await page.evaluate(() => document.documentElement.dataset.test)) === '1') whole += 1;
  }
  return `${whole} of ${pages.length}`;
}

function row(what: string, {files, harmed}: {files: number; harmed: number}): string[] {
  return [what, count(files), count(files - harmed), count(harmed)];
}
