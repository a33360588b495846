import {existsSync} from 'node:fs';
import {posix} from 'node:path';
import {doesStart, findBrowser} from './find-browser.ts';

/** The three engines that browsers are made of. */
export const engineNames = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof engineNames)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the path of each engine is kept for the runners. */
export const variables: Readonly<Record<EngineName, string>> = {
  Chromium: 'CHROME_PATH',
  Firefox: 'FIREFOX_PATH',
  WebKit: 'WEBKIT_PATH',
};

const firefoxNames = ['firefox-esr', 'firefox'];
const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
);

/** Where an engine is that can be driven from here, or undefined. */
export function findEngine(
  name: EngineName,
  env: Environment = process.env,
  starts: (place: string) => boolean = doesStart,
): string | undefined {
  if (name === 'Chromium') return findBrowser(env, process.platform, starts);
  const along = (names: readonly string[]) =>
    names.flatMap((file) => (env.PATH ?? '').split(':').map((folder) => posix.join(folder, file)));
  if (name === 'Firefox') {
    const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
    return [env.FIREFOX_PATH, ...along(firefoxNames), mac].find((place) => place && starts(place));
  }
  // It needs its driver and a screen that nobody sees, which answer no question about versions.
  const tools = ['WebKitWebDriver', 'Xvfb'];
  if (!tools.every((tool) => along([tool]).some((place) => existsSync(place)))) return undefined;
  return [env.WEBKIT_PATH, ...miniBrowsers].find((place) => place && existsSync(place));
}
