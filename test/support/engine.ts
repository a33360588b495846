import {launchArgs} from './browser.ts';
import {type EngineName, findEngine, variables} from './find-engines.ts';

/** A browser that is driven in the same words, whichever engine it is made of. */
export interface Engine {
  /** A new tab, empty. All tabs share what the browser keeps. */
  newTab(): Promise<Tab>;
  stop(): Promise<void>;
}

/** How long something may take to appear, in milliseconds. */
const patience = 30_000;

/** A function that runs in the page. No named functions may stand in it: the loader's helper is not there. */
type InPage<A extends unknown[], R> = (...given: A) => R | Promise<R>;

/** A tab of any engine. */
export abstract class Tab {
  /** Opens an address and waits until it has loaded. */
  abstract go(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract close(): Promise<void>;
  /** Runs a function in the page and gives what it returns, which must be plain data. */
  abstract evaluate<A extends unknown[], R>(act: InPage<A, R>, ...given: A): Promise<R>;
  /** Clicks on what `findVisible` finds, as a mouse does; false where nothing is found. */
  protected abstract clickOn(selector: string, words: string): Promise<boolean>;

  /** Waits for what can be seen there, with these words in it, and clicks on it. */
  async click(selector: string, words = ''): Promise<void> {
    await this.#until(`to click on ${selector} "${words}"`, () => this.clickOn(selector, words));
  }

  /** Waits until something can be seen there that has these words. */
  async sees(words: string, selector = 'body'): Promise<void> {
    await this.#until(`for "${words}" in ${selector}`, () =>
      this.evaluate(isSeen, selector, words),
    );
  }

  /** Waits until the page itself says yes. */
  until<A extends unknown[]>(what: string, act: InPage<A, boolean>, ...given: A): Promise<void> {
    return this.#until(what, () => this.evaluate(act, ...given));
  }

  async #until(what: string, look: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patience;
    let trouble: unknown;
    while (Date.now() < end) {
      try {
        if (await look()) return;
        trouble = undefined;
      } catch (error) {
        // Most likely the page is just being replaced by another.
        trouble = error;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    const page = await this.evaluate(() => `${location.href}\n${document.body.innerText}`).catch(
      String,
    );
    throw new Error(`Waited in vain ${what}. ${trouble ?? ''}\n${page}`);
  }
}

/** In the page: the first thing of this kind that can be seen and has these words. */
export function findVisible(selector: string, words: string): Element | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) =>
      one.checkVisibility() &&
      `${one.innerText} ${one.ariaLabel ?? ''}`.replace(/\s+/g, ' ').includes(words),
  );
}

function isSeen(selector: string, words: string): boolean {
  return [...document.querySelectorAll<HTMLElement>(selector)].some((one) => {
    // Firefox gives the text of before where a block inside an inline element has just changed.
    one.getBoundingClientRect();
    return one.innerText.replace(/\s+/g, ' ').includes(words);
  });
}

/** Starts an engine that is on this machine, with nothing kept from before. */
export async function startEngine(name: EngineName): Promise<Engine> {
  const path = process.env[variables[name]] ?? findEngine(name);
  if (!path) throw new Error(`${name} is not here: say where it is with ${variables[name]}.`);
  if (name === 'WebKit') return (await import('./engine-webkit.ts')).startWebKit(path);
  const {startPuppeteer} = await import('./engine-puppeteer.ts');
  const isFirefox = name === 'Firefox';
  return startPuppeteer(path, isFirefox ? {browser: 'firefox'} : {args: [...launchArgs]});
}
