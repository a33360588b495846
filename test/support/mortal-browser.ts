import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Browser, type BrowserContext, chromium} from 'playwright-core';
import {launchArgs} from './browser.ts';
import {findBrowser} from './find-browser.ts';

/**
 * A browser that can be killed, all its processes at one moment, and started
 * again with what it had written to the disk by then.
 */
export class MortalBrowser {
  #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  /** One that was never started before. */
  static async create(): Promise<MortalBrowser> {
    return new MortalBrowser(await mkdtemp(join(tmpdir(), 'imh-profile-')));
  }

  /** Starts it; further arguments are Chromium's own. */
  async start(...args: readonly string[]): Promise<BrowserContext> {
    const path = process.env.CHROME_PATH ?? findBrowser();
    if (!path) throw new Error('No Chrome or Chromium: set CHROME_PATH, or run npm test.');
    const started = spawn(
      path,
      [
        ...launchArgs,
        '--headless=new',
        '--remote-debugging-port=0',
        '--no-default-browser-check',
        '--password-store=basic',
        '--hide-crash-restore-bubble',
        `--user-data-dir=${this.#profile}`,
        ...args,
        'about:blank',
      ],
      // A group of its own, so that one signal ends all of its processes.
      {detached: true, stdio: ['ignore', 'ignore', 'pipe']},
    );
    this.#process = started;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr?.on('data', (words) => {
        said += words;
        const [, told] = /DevTools listening on (\S+)\s/.exec(said) ?? [];
        if (told) resolve(told);
      });
      started.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    });
    this.#browser = await chromium.connectOverCDP(address);
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** Ends it in the middle of whatever it does; it gets no chance to write anything. */
  async kill(): Promise<void> {
    const {pid} = this.#process ?? {};
    if (!this.#process || !pid) return;
    if (this.#process.exitCode === null) {
      const gone = once(this.#process, 'exit');
      process.kill(-pid, 'SIGKILL');
      await gone;
    }
    while (isGroupAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.#browser?.close().catch(() => {});
    this.#process = undefined;
    // Of a process that was killed this may stay, and keep the next one from starting.
    await rm(join(this.#profile, 'SingletonLock'), {force: true});
  }

  /** Between two lives: takes folders of its profile away, as it does itself with what it finds damaged. */
  async lose(...folders: readonly string[]): Promise<void> {
    for (const folder of folders)
      await rm(join(this.#profile, 'Default', folder), {recursive: true});
  }

  /** Ends it as a learner does, so that it writes everything first. */
  async close(): Promise<void> {
    if (!this.#process || !this.#browser) return;
    const gone = once(this.#process, 'exit');
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await gone;
    // Nothing of it may stand in the way of the next one.
    await this.kill();
  }

  /** Kills it and takes its profile away. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#profile, {recursive: true, force: true, maxRetries: 5});
  }
}

/** Whether any process of this group still runs; one that nobody has buried yet does not. */
function isGroupAlive(group: number): boolean {
  const {stdout} = spawnSync('ps', ['-eo', 'pgid=,stat='], {encoding: 'utf8'});
  return new RegExp(`^\\s*${group}\\s+[^Z\\s]`, 'm').test(stdout);
}
