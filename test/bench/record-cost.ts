import {build} from 'esbuild';
import type {BrowserContext} from 'playwright-core';
import {launchBrowser} from '../support/browser.ts';
import {makeEvents} from './events.ts';
import {count, printTable} from './table.ts';

/** Any address will do: nothing is fetched from it. */
const address = 'http://localhost:9/';
const slowdown = 4;
const tries = 7;

/** What the page of the bench runs: opening the log, then the first record, then the second place. */
const script = `
import {joinTwin} from './src/learner/join.ts';
import {openStore} from './src/learner/store.ts';
import {openTwin} from './src/learner/twin.ts';
import {recordOf} from './src/learner/record.ts';
globalThis.measureRecord = async () => {
  const start = performance.now();
  const twin = openTwin(() => indexedDB, 'imh/bench');
  const store = openStore({storage: () => localStorage, course: 'bench', learner: 'me', twin});
  const read = performance.now();
  recordOf(store);
  const folded = performance.now();
  await joinTwin(store);
  const joined = performance.now();
  return {
    read: read - start,
    fold: folded - read,
    join: joined - folded,
    events: store.events().length,
  };
};`;

interface Measured {
  readonly read: number;
  readonly fold: number;
  /** Of both places, after the page has woken; nothing waits for it. */
  readonly join: number;
  readonly events: number;
}

/** Prints what a learner waits for their own record on a slow device. */
export async function benchRecord(): Promise<void> {
  console.log(`Reading and folding the record in Chromium at 1/${slowdown} of its speed,`);
  console.log(`median of ${tries} fresh pages. Budget: 500 events 50 ms; 5,000 events 300 ms,`);
  console.log('1,000,000 characters.\n');
  const bundle = await build({
    stdin: {contents: script, resolveDir: process.cwd()},
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  const page = `<!doctype html><title>Bench</title><script type="module">${bundle.outputFiles[0]?.text}</script>`;
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const howMany of [500, 5_000]) {
      const context = await browser.newContext();
      await context.route('**', (route) => route.fulfill({contentType: 'text/html', body: page}));
      rows.push(await measureRecord(context, howMany));
      await context.close();
    }
    printTable(['events', 'characters', 'read ms', 'fold ms', 'together ms', 'then join ms'], rows);
  } finally {
    await browser.close();
  }
}

/** A page hands what it writes to the browser bit by bit: another page must see all of it. */
async function untilStored(context: BrowserContext, howMany: number): Promise<void> {
  const looking = await context.newPage();
  do await looking.goto(address);
  while ((await looking.evaluate(() => localStorage.length)) < howMany);
  await looking.close();
}

async function measureRecord(context: BrowserContext, howMany: number): Promise<string[]> {
  const entries = makeEvents(howMany);
  const characters = entries.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const filling = await context.newPage();
  await filling.goto(address);
  await filling.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
  await untilStored(context, howMany);
  // The first time fills the second place.
  await filling.evaluate('measureRecord()');
  await filling.close();

  const measured: Measured[] = [];
  for (let i = 0; i < tries; i += 1) measured.push(await measureOnce(context));
  const middle = (pick: (one: Measured) => number) =>
    measured.map(pick).sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
  return [
    count(middle((one) => one.events)),
    count(characters),
    middle((one) => one.read).toFixed(0),
    middle((one) => one.fold).toFixed(0),
    middle((one) => one.read + one.fold).toFixed(0),
    middle((one) => one.join).toFixed(0),
  ];
}

async function measureOnce(context: BrowserContext): Promise<Measured> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  await page.goto(address);
  const measured = await page.evaluate('measureRecord()');
  await page.close();
  return measured as Measured;
}
