import type {Browser} from 'playwright-core';
import {findBrowser, findShell} from './find-browser.ts';

const isRoot = process.getuid?.() === 0;

/**
 * The browser keeps a page of its own ready for the address bar of each window, though nobody
 * types there: a third of what a short test costs.
 */
const notNeeded = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** How Chromium is started in every test and bench. Quiet: it calls nobody by itself. */
export const launchArgs: readonly string[] = [
  // Chromium refuses its sandbox to root, and containers have none to give.
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
  // A container's /dev/shm is often too small for a page.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${notNeeded.join()}`,
];

/** What playwright-core switches off; of two such switches the last holds alone. */
const switchedOff = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
];

/** The same where playwright-core starts it. */
export const playwrightArgs: readonly string[] = [
  ...launchArgs,
  `--disable-features=${[...switchedOff, ...notNeeded].join()}`,
];

/** Starts the browser that `npm test` found, or finds one for a single run. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH, or run npm test.');
  return launch(executablePath);
}

/** The same for tests of pages alone, which need nothing of the windows around them. */
export async function launchShell(): Promise<Browser> {
  const shell = findShell();
  return shell ? launch(shell) : launchBrowser();
}

async function launch(executablePath: string): Promise<Browser> {
  const {chromium} = await import('playwright-core');
  return chromium.launch({executablePath, args: [...playwrightArgs]});
}
