import {type ChildProcess, spawn} from 'node:child_process';
import {freePort} from '../../src/build/serve.ts';

/** An element as WebDriver hands it over. */
export type ElementReference = Readonly<Record<string, string>>;

/** WebKitGTK's small browser, driven by plain WebDriver on a screen that nobody sees. */
export class WebKit {
  readonly #url: string;
  readonly #processes: readonly ChildProcess[];

  private constructor(url: string, processes: readonly ChildProcess[]) {
    this.#url = url;
    this.#processes = processes;
  }

  /** Starts `browser`, the path of MiniBrowser, with a profile that is forgotten at the end. */
  static async start(browser: string): Promise<WebKit> {
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
    );
    endWithUs(screen);
    const display = await firstWords(screen);
    const port = await freePort(0);
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: {...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11'},
      stdio: 'ignore',
      // A group of its own, so that the browser goes with its driver.
      detached: true,
    });
    endWithUs(driver);
    const root = `http://127.0.0.1:${port}`;
    await answers(`${root}/status`);
    const options = {binary: browser, args: ['--automation']};
    const {sessionId} = (await ask('POST', `${root}/session`, {
      capabilities: {alwaysMatch: {'webkitgtk:browserOptions': options}},
    })) as {sessionId: string};
    return new WebKit(`${root}/session/${sessionId}`, [driver, screen]);
  }

  /** One command of WebDriver; throws what the browser says went wrong. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return ask(method, `${this.#url}${path}`, body);
  }

  async stop(): Promise<void> {
    await this.command('DELETE', '').catch(() => {});
    for (const one of this.#processes) end(one);
  }
}

async function ask(method: string, url: string, body: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' && {body: JSON.stringify(body)}),
  });
  const {value} = (await response.json()) as {value: unknown};
  if (response.ok) return value;
  const {error, message} = value as {error: string; message: string};
  throw new Error(`${error}: ${message}`);
}

/** Waits until somebody is there; a driver needs a moment to start. */
async function answers(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const isThere = await fetch(url).then(
      ({ok}) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', () => fail(new Error('Xvfb ended before it had a screen.')));
    child.stdio[3]?.once('data', (words) => done(String(words).trim()));
  });
}

/** Whatever happens to this process, none of its browsers is left over. */
function endWithUs(child: ChildProcess): void {
  child.unref();
  process.once('exit', () => end(child));
}

function end(child: ChildProcess): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(child.spawnfile === 'Xvfb' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    // It went by itself.
  }
}
