import {existsSync, rmSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../support/browser.ts';
import {addWeights, budgets, weighFile} from '../support/bytes.ts';
import {heaviestQuiz, type Quiz, siteWithQuiz, snippetOf} from '../support/embedded-quiz.ts';
import {servePacked} from '../support/packed-host.ts';
import {Partner} from '../support/partner.ts';
import {count, printTable} from './table.ts';

const site = 'dist';
const runs = 15;
/** What a widget may cost the page around it, in milliseconds of its main thread. */
const goal = 35;

/** Prints what a quiz of five questions costs a partner's page, beside the same page without. */
export async function benchEmbed(): Promise<void> {
  if (!existsSync(site)) {
    console.log('There is no built site to measure: run npm run build first.');
    return;
  }
  const quiz = await heaviestQuiz(5);
  printBytes(quiz);
  const folder = siteWithQuiz(site, quiz);
  const host = await servePacked(folder);
  const partner = await new Partner().start();
  const empty = partner.publish('empty', {body: bodyWith('', 'load')});
  const full = partner.publish('full', {body: bodyWith(snippetOf(quiz, host.url), 'imh-ready')});
  const browser = await launchBrowser();
  try {
    const visits: {empty: Visit; full: Visit}[] = [];
    // By turns, so that what else the machine does weighs on both; the first one warms up.
    for (let run = 0; run <= runs; run += 1) {
      const both = {
        empty: await visit(browser, empty, host.url),
        full: await visit(browser, full, host.url),
      };
      if (run > 0) visits.push(both);
    }
    printCost(visits);
  } finally {
    await browser.close();
    for (const each of [host, partner]) await each.stop();
    rmSync(folder, {recursive: true});
  }
}

interface Visit {
  /** Milliseconds that the main thread was busy, until the page is ready and at rest. */
  readonly busy: number;
  /** Of them in scripts. */
  readonly scripts: number;
  /** Requests to our host, and what they brought, headers and all. */
  readonly requests: number;
  readonly bytes: number;
}

/** Some words of a partner, and a script that says "ready" at an event. */
function bodyWith(embed: string, ready: string): string {
  const words = '<p>Our service sees families in the first two years. Ask us.</p>'.repeat(20);
  return `${words}${embed}
<script>addEventListener('${ready}', () => console.log('ready'));</script>`;
}

/** Opens a page in a window of its own, where nothing is kept of an earlier visit. */
async function visit(browser: Browser, page: string, host: string): Promise<Visit> {
  const window = await browser.newContext();
  try {
    const tab = await window.newPage();
    const devtools = await window.newCDPSession(tab);
    const asked = new Set<string>();
    let bytes = 0;
    devtools.on('Network.requestWillBeSent', ({requestId, request}) => {
      if (request.url.startsWith(host)) asked.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      if (asked.has(requestId)) bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
    // In time of the processor, so that other work on the machine does not count.
    await devtools.send('Performance.enable', {timeDomain: 'threadTicks'});
    const ready = tab.waitForEvent('console', (message) => message.text() === 'ready');
    await tab.goto(page, {waitUntil: 'load'});
    await ready;
    await tab.waitForTimeout(500); // what comes after it, and no look at the page meanwhile
    const {metrics} = await devtools.send('Performance.getMetrics');
    const ms = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
    return {
      busy: ms('TaskDuration'),
      scripts: ms('ScriptDuration'),
      requests: asked.size,
      bytes,
    };
  } finally {
    await window.close();
  }
}

function printBytes(quiz: Quiz): void {
  console.log(`The heaviest quiz of five questions, ${quiz.item}, as it is sent\n`);
  const script = weighFile(site, 'embed/v1/imh.js');
  const rows = [
    {name: 'script', ...script, budget: budgets.embedScript},
    {name: 'words', ...quiz, budget: undefined},
    {name: 'together', ...addWeights([script, quiz]), budget: budgets.embed},
  ];
  printTable(
    ['', 'raw', 'gzip', 'brotli', 'budget'],
    rows.map(({name, raw, gzip, brotli, budget}) => [
      name,
      ...[raw, gzip, brotli].map(count),
      budget ? count(budget) : '',
    ]),
  );
}

function printCost(visits: readonly {empty: Visit; full: Visit}[]): void {
  console.log(`\nA partner's page with it and without: medians of ${runs} visits\n`);
  const empty = visits.map((both) => both.empty);
  const full = visits.map((both) => both.full);
  const row = (name: string, of: (visit: Visit) => number, show: (figure: number) => string) => {
    const [before, after] = [empty, full].map((list) => median(list.map(of)));
    return [name, ...[before, after, (after ?? 0) - (before ?? 0)].map((each) => show(each ?? 0))];
  };
  const tenths = (ms: number) => ms.toFixed(1);
  printTable(
    ['', 'without', 'with', 'more'],
    [
      row('main thread, ms', ({busy}) => busy, tenths),
      row('of it scripts, ms', ({scripts}) => scripts, tenths),
      row('requests to us', ({requests}) => requests, count),
      row('bytes from us, with headers', ({bytes}) => bytes, count),
    ],
  );
  console.log(`\nGoal: at most ${goal} ms more of the main thread.`);
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
