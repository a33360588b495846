import {type Engine, findVisible, Tab} from './engine.ts';
import {type ElementReference, WebKit} from './webkit.ts';

/** WebKitGTK. Its automation knows one tab at a time, so each command says which. */
export async function startWebKit(path: string): Promise<Engine> {
  const browser = await WebKit.start(path);
  await browser.command('POST', '/timeouts', {script: 60_000, pageLoad: 60_000});
  const first = await browser.command('GET', '/window');
  return {
    newTab: async () => {
      // From the first one, which stays open, since a closed one can open none.
      await browser.command('POST', '/window', {handle: first});
      const {handle} = (await browser.command('POST', '/window/new', {type: 'tab'})) as {
        handle: string;
      };
      return new WebKitTab(browser, handle);
    },
    stop: () => browser.stop(),
  };
}

class WebKitTab extends Tab {
  readonly #browser: WebKit;
  readonly #handle: string;

  constructor(browser: WebKit, handle: string) {
    super();
    this.#browser = browser;
    this.#handle = handle;
  }

  async #command(method: 'POST' | 'DELETE', path: string, body = {}): Promise<unknown> {
    await this.#browser.command('POST', '/window', {handle: this.#handle});
    return this.#browser.command(method, path, body);
  }

  async go(url: string) {
    await this.#command('POST', '/url', {url});
  }

  async reload() {
    await this.#command('POST', '/refresh');
  }

  async close() {
    await this.#command('DELETE', '/window');
    // The worker goes down with its last page, a second later. WebKit then forgets what it was
    // about to answer the next page, which waits for ever.
    await new Promise((done) => setTimeout(done, 2000));
  }

  async evaluate<A extends unknown[], R>(
    act: (...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<R> {
    const script = `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (${act})(...[...arguments].slice(0, -1)))
  .then((value) => done({value}), (error) => done({trouble: String(error)}));`;
    const {value, trouble} = (await this.#command('POST', '/execute/async', {
      script,
      args: given,
    })) as {value: R; trouble?: string};
    if (trouble !== undefined) throw new Error(trouble);
    return value;
  }

  protected async clickOn(selector: string, words: string) {
    const found = (await this.#command('POST', '/execute/sync', {
      script: `return (${findVisible})(...arguments) ?? null`,
      args: [selector, words],
    })) as ElementReference | null;
    const id = found && Object.values(found)[0];
    if (id) await this.#command('POST', `/element/${id}/click`);
    return found !== null;
  }
}
