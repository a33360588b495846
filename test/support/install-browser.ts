import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findBrowser} from './find-browser.ts';

/** What to do where no browser could be found or installed. */
export const noBrowser =
  'No Chrome or Chromium was found and none could be installed: install one and run this ' +
  'again, or say where it is with CHROME_PATH=/path/to/chrome.';

/** Finds a browser, installing one if need be; undefined where neither works. */
export function findOrInstallBrowser(): string | undefined {
  return findBrowser() ?? installPlaywrights() ?? installDebians();
}

function installPlaywrights(): string | undefined {
  console.log('There is no Chrome or Chromium here. Trying to install one of Playwright’s …');
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  return findBrowser();
}

function installDebians(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  console.log('That gave none that starts. Installing Debian’s package chromium …');
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return findBrowser();
}

/** Runs quietly; whether it helped is seen by looking for the browser again. */
export function run(command: string, args: readonly string[]): void {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const {status, stderr} = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000,
  });
  if (status !== 0) console.log(lastLine(stderr) ?? `${command} failed.`);
}

function lastLine(text: Buffer | null): string | undefined {
  return text
    ?.toString()
    .trim()
    .split('\n')
    .find((line) => /error|fail|E:/i.test(line));
}
