import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
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

/**
 * Finds the engines, installing what is missing where that is possible, and notes each for
 * the runners. Says in words which are there and which are not; the first must be.
 */
export function findOrInstallEngines(): Partial<Record<EngineName, string>> {
  const found: Partial<Record<EngineName, string>> = findEngines(engineNames);
  if (!found.Chromium) Object.assign(found, installPlaywrights());
  const missing = engineNames.filter((name) => !found[name]);
  if (missing.length > 0) Object.assign(found, installDebians(missing));
  for (const name of engineNames) {
    const place = found[name];
    console.log(`${name}: ${place ?? 'not on this machine, so nothing is tested in it'}`);
    if (place) process.env[variables[name]] = place;
    else delete process.env[variables[name]];
  }
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

function installDebians(missing: readonly EngineName[]) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return {};
  const wanted = missing.flatMap((name) => packages[name]);
  console.log(`Installing Debian’s ${wanted.join(', ')} …`);
  run('apt-get', ['update']);
  // One by one, so that one that cannot be had keeps no other away.
  for (const name of missing) {
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages[name]]);
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
