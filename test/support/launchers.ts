import type {BrowserLauncher} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {launchArgs} from './browser.ts';
import {WebKit} from './webkit.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How @web/test-runner starts each engine: Chromium, and those that `npm test` found.
 * `FIREFOX_PATH=/usr/bin/firefox-esr` or `WEBKIT_PATH` (of MiniBrowser) add one to a single run.
 */
export function launchers(env: Environment): BrowserLauncher[] {
  const {CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH, WITHOUT_CHROMIUM} = env;
  return [
    ...(WITHOUT_CHROMIUM ? [] : [chromium(CHROME_PATH)]),
    ...(FIREFOX_PATH ? [firefox(FIREFOX_PATH)] : []),
    ...(WEBKIT_PATH ? [webkit(WEBKIT_PATH)] : []),
  ];
}

function chromium(executablePath: string | undefined): BrowserLauncher {
  const launcher = chromeLauncher({
    launchOptions: {...(executablePath && {executablePath}), args: [...launchArgs]},
  });
  return Object.assign(launcher, {name: 'Chromium'});
}

function firefox(executablePath: string): BrowserLauncher {
  const launcher = chromeLauncher({launchOptions: {browser: 'firefox', executablePath}});
  return Object.assign(launcher, {name: 'Firefox'});
}

function webkit(path: string): BrowserLauncher {
  let browser: WebKit | undefined;
  let running: string | undefined;
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, url) {
      browser ??= await WebKit.start(path);
      running = id;
      await browser.command('POST', '/url', {url});
    },
    isActive: (id) => running === id,
    getBrowserUrl: async () => String(await browser?.command('GET', '/url')),
    async stopSession() {
      running = undefined;
      return {};
    },
    stop: async () => browser?.stop(),
    startDebugSession: () => Promise.reject(new Error('Debug in Chromium.')),
  };
}
