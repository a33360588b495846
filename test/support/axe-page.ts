import {createRequire} from 'node:module';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds on a page of the built site, a line for each place. The window needs `bypassCSP`:
 * the script is not one of ours, so the site's policy would refuse it.
 */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({path: script});
  const {violations} = await page.evaluate((options) => {
    const {axe} = globalThis as unknown as {axe: {run(options: RunOptions): Promise<AxeResults>}};
    return axe.run({resultTypes: ['violations'], ...options});
  }, options);
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}
