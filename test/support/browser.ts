import type {Browser} from 'playwright-core';
import {findBrowser} from './find-browser.ts';

const isRoot = process.getuid?.() === 0;

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
];

/** Starts the browser that `npm test` found, or finds one for a single run. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH, or run npm test.');
  const {chromium} = await import('playwright-core');
  return chromium.launch({executablePath, args: [...launchArgs]});
}
