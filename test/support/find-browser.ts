import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {posix, win32} from 'node:path';
import {chromium} from 'playwright-core';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a Chrome or Chromium may be, the best guess first. */
export function browserPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  return [env.CHROME_PATH, ...usualPlaces(env, platform), playwrightsOwn()].filter(
    (place) => place !== undefined && place !== '',
  ) as string[];
}

/** The first place whose browser starts, or undefined where there is none. */
export function findBrowser(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  starts: (place: string) => boolean = doesStart,
): string | undefined {
  return browserPlaces(env, platform).find(starts);
}

const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The same engine without the windows around its pages, as Debian packs it: what it need not draw
 * is a third of what a short test costs. Undefined where there is none.
 */
export function findShell(
  env: Environment = process.env,
  starts: (place: string) => boolean = doesStart,
): string | undefined {
  const folders = (env.PATH ?? '').split(':');
  const along = shellNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [env.CHROME_SHELL_PATH, ...along].find((place) => place && starts(place));
}

function usualPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env.HOME ?? '', 'Applications')];
    return macApps.flatMap((app) =>
      folders.map((folder) => posix.join(folder, `${app}.app/Contents/MacOS`, app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsFiles.flatMap((file) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, file)] : [])),
    );
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin', '/opt/google/chrome'];
  return linuxNames.flatMap((name) =>
    [...new Set(folders)].flatMap((folder) => (folder ? [posix.join(folder, name)] : [])),
  );
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has no browser for this system, which is no reason to stop looking.
    return undefined;
  }
}

/**
 * On Linux a browser may be there and lack its libraries (Playwright's own on a
 * bare system) or be an empty stub (Ubuntu), so it is asked for its version.
 */
export function doesStart(place: string): boolean {
  if (!existsSync(place)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(place, ['--version'], {timeout: 20_000}).status === 0;
}
