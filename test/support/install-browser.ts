import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findShell} from './find-browser.ts';
import {type EngineName, engineNames, findEngine, variables} from './find-engines.ts';

/** What to do where no browser could be found or installed. */
export const noBrowser =
  'No Chrome or Chromium was found and none could be installed: install one and run this ' +
  'again, or say where it is with CHROME_PATH=/path/to/chrome.';

/** Debian's packages of each engine. */
const packages: Readonly<Record<EngineName, readonly string[]>> = {
  Chromium: ['chromium'],
  Firefox: ['firefox-esr'],
  WebKit: ['webkit2gtk-driver', 'xvfb'],
};

/** Chromium without windows, for tests of pages alone. */
const shellPackage = 'chromium-headless-shell';

/**
 * Finds the engines, installing what is missing where that is possible, and notes each for
 * the runners. Says in words which are there and which are not; the first must be.
 */
export function findOrInstallEngines(): Partial<Record<EngineName, string>> {
  const found: Partial<Record<EngineName, string>> = findEngines(engineNames);
  if (!found.Chromium) Object.assign(found, installPlaywrights());
  const missing = engineNames.filter((name) => !found[name]);
  const lacksShell = !findShell();
  if (missing.length > 0 || lacksShell) {
    Object.assign(found, installDebians(missing, lacksShell ? [shellPackage] : []));
  }
  for (const name of engineNames) {
    const place = found[name];
    console.log(`${name}: ${place ?? 'not on this machine, so nothing is tested in it'}`);
    if (place) process.env[variables[name]] = place;
    else delete process.env[variables[name]];
  }
  console.log(
    `Chromium without windows: ${findShell() ?? 'not on this machine, which takes longer'}`,
  );
  return found;
}

function findEngines(names: readonly EngineName[]) {
  return Object.fromEntries(names.map((name) => [name, findEngine(name)]));
}

function installPlaywrights() {
  console.log('There is no Chrome or Chromium here. Trying to install one of Playwright’s …');
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  return findEngines(['Chromium']);
}

function installDebians(missing: readonly EngineName[], others: readonly string[]) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return {};
  const wanted = [...missing.map((name) => packages[name]), ...others.map((name) => [name])];
  console.log(`Installing Debian’s ${wanted.flat().join(', ')} …`);
  run('apt-get', ['update']);
  // One by one, so that one that cannot be had keeps no other away.
  for (const names of wanted) {
    run('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
  }
  return findEngines(missing);
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
