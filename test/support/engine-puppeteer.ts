import {type LaunchOptions, launch, type Page} from 'puppeteer-core';
import {type Engine, findVisible, Tab} from './engine.ts';

/** Chromium or Firefox, each by its own protocol. */
export async function startPuppeteer(path: string, options: LaunchOptions): Promise<Engine> {
  const browser = await launch({executablePath: path, headless: true, ...options});
  return {
    newTab: async () => new PuppeteerTab(await browser.newPage()),
    stop: () => browser.close(),
  };
}

class PuppeteerTab extends Tab {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  async go(url: string) {
    await this.#page.goto(url);
  }

  async reload() {
    await this.#page.reload();
  }

  close() {
    return this.#page.close();
  }

  evaluate<A extends unknown[], R>(act: (...given: A) => R | Promise<R>, ...given: A): Promise<R> {
    return this.#page.evaluate(act as (...given: unknown[]) => R | Promise<R>, ...given);
  }

  protected async clickOn(selector: string, words: string) {
    const found = await this.#page.evaluateHandle(findVisible, selector, words);
    const element = found.asElement();
    await (element as {click(): Promise<void>} | null)?.click();
    return element !== null;
  }
}
