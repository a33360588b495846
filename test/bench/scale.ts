import type {BrowserContext, Page} from 'playwright-core';
import {loadOf, untilQuizWorks} from '../support/bytes.ts';
import {brotliModule, findOrInstallNginx, noNginx} from '../support/install-nginx.ts';
import {MortalBrowser} from '../support/mortal-browser.ts';
import {NotingHost, type Sent, sumOf, type Visit, Workshop} from './scale-host.ts';
import {printSums} from './scale-sums.ts';
import {count, printTable} from './table.ts';

const lesson = 'lessons/built-together.html';
const others = ['lessons/what-helps.html', 'record.html'];

/** Prints what a learner's visits ask of a host, and what a million learners do. */
export async function benchScale(): Promise<void> {
  const nginx = findOrInstallNginx();
  if (!nginx || !brotliModule()) {
    console.log(nginx ? 'Not run: this nginx has no module for Brotli.' : noNginx);
    return;
  }
  console.log('One Chromium with the real worker, and a real nginx that sends files packed with');
  console.log('brotli. Each answer is counted as nginx noted it, over HTTP/1.1, without TLS.\n');
  const workshop = new Workshop();
  const host = new NotingHost(nginx, workshop.folder);
  const browser = await MortalBrowser.create();
  try {
    const visits = await story(workshop, host, browser);
    printTable(
      ['', 'requests', 'of them 304', 'files', 'headers sent', 'headers asked'],
      visits.map(rowOf),
    );
    tellUpdates(visits);
    printSums(visits);
  } finally {
    await browser.remove();
    host.stop();
    workshop.remove();
  }
}

/** A learner's visits, one after the other. */
async function story(
  workshop: Workshop,
  host: NotingHost,
  browser: MortalBrowser,
): Promise<Visit[]> {
  const site = workshop.build();
  const needed = new Set(untilQuizWorks(await loadOf(site, lesson)).map(({path}) => path));
  host.deploy(site);
  await host.start();

  const first = await visit(host, browser, async (page) => {
    await page.goto(host.url + lesson);
    await isReady(page);
  });
  const ofPage = first.filter(({isWorkers}) => !isWorkers);
  const visits: Visit[] = [
    {name: 'first visit: until the quiz works', sent: ofPage.filter(({path}) => needed.has(path))},
    {name: 'first visit: the page and all it shows', sent: ofPage},
    {name: 'first visit: with the whole course', sent: first},
  ];
  const comeBack = async (name: string, paths: readonly string[]) => {
    const sent = await visit(host, browser, (page) => read(page, paths, host));
    visits.push({name, sent});
  };
  await comeBack('return: home page alone', ['']);
  await comeBack('return: four pages read', ['', lesson, ...others]);
  host.stop();
  await comeBack('return: four pages read offline', ['', lesson, ...others]);
  await host.start();

  const update = async (name: string, ...change: Parameters<Workshop['change']>) => {
    workshop.change(...change);
    host.deploy(workshop.build());
    const sent = await visit(host, browser, async (page) => {
      await page.goto(host.url);
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', {name: 'Update now'}).click(),
      ]);
      await isReady(page);
    });
    visits.push({name, sent});
  };
  await update(
    'update: one lesson changed',
    'content/lessons/built-together.md',
    'This lesson offers three ideas',
    'This lesson has three ideas',
  );
  await update(
    'update: the style sheet changed',
    'src/styles/tokens.css',
    ':root {',
    ':root {\n  --bench: 1;',
  );
  await update(
    'update: the first script changed',
    'src/site.ts',
    "addEventListener('load', () => {",
    "document.documentElement.title = 'Bench';\naddEventListener('load', () => {",
  );
  return visits;
}

/** Starts the browser as a learner does, and ends it when nothing more is asked of the host. */
async function visit(
  host: NotingHost,
  browser: MortalBrowser,
  act: (page: Page, window: BrowserContext) => Promise<void>,
): Promise<Sent[]> {
  const window = await browser.start();
  const [page = await window.newPage()] = window.pages();
  await act(page, window);
  const sent = await host.sent();
  await browser.close();
  return sent;
}

async function read(page: Page, paths: readonly string[], host: NotingHost): Promise<void> {
  for (const path of paths) {
    await page.goto(host.url + path);
    await isReady(page);
    // As long as a browser waits before it looks for another worker by itself.
    await page.waitForTimeout(2000);
  }
}

async function isReady(page: Page): Promise<void> {
  await page.locator('imh-offline-status', {hasText: 'Ready offline'}).waitFor({timeout: 60_000});
}

function rowOf({name, sent}: Visit): string[] {
  const {requests, unchanged, body, head, asked} = sumOf(sent);
  return [name, ...[requests, unchanged, body, head, asked].map(count)];
}

/** Names what returns and updates fetched, so that waste is seen. */
function tellUpdates(visits: readonly Visit[]): void {
  for (const {name, sent} of visits.filter(({name}) => /^(return|update)/.test(name))) {
    const times = new Map<string, number>();
    for (const {path, status} of sent) {
      const what = `${path}${status === 200 ? '' : ` (${status})`}`;
      times.set(what, (times.get(what) ?? 0) + 1);
    }
    const words = [...times].map(([what, often]) => (often > 1 ? `${what} × ${often}` : what));
    const shown = words.slice(0, 8).join(', ');
    const more = words.length > 8 ? ` and ${words.length - 8} more` : '';
    console.log(`\n  ${name}: ${shown || 'nothing'}${more}`);
  }
}
