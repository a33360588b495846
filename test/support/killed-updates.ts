import type {BrowserContext} from 'playwright-core';
import {FaultyHost, isWorkers} from './faulty-host.ts';
import {newChance} from './killed-runs.ts';
import {MortalBrowser} from './mortal-browser.ts';
import {lesson, otherVersion, type Site} from './small-course.ts';
import {answer, findAnswer, footer, versionsOf} from './small-course-page.ts';

/** What was found after a kill in the middle of an update. */
export interface KilledUpdate {
  /** After how many milliseconds of the update. */
  readonly after: number;
  /** The version that was there before. */
  readonly from: number;
  /** The versions of the files of one page, opened with the server gone: one, if all is well. */
  readonly found: readonly string[];
}

/**
 * Kills a browser at random moments of updates, and opens it again with the server gone.
 * Fails where the page does not open or the learner's answer is not on it.
 */
export async function killUpdates(base: Site, runs: number, seed: number): Promise<KilledUpdate[]> {
  const chance = newChance(seed);
  const browser = await MortalBrowser.create();
  const host = await new FaultyHost(otherVersion(base, 1)).start();
  const found: KilledUpdate[] = [];
  try {
    let version = 1;
    let window = await browser.start();
    await begin(window, host);
    for (let run = 0; run < runs; run += 1) {
      const from = version;
      version = (run % 8) + 2;
      host.site = otherVersion(base, version);
      host.fault = (_, request) => (isWorkers(request) ? 'slow' : undefined);
      const page = await window.newPage();
      await page.goto(host.url + lesson);
      await footer(page).getByText('Ready offline').waitFor();
      void page
        .evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.update();
          // As soon as it can, it takes over: so the change itself is met too.
          while (!registration?.waiting) await new Promise((go) => setTimeout(go, 10));
          registration.waiting.postMessage({type: 'take-over'});
        })
        .catch(() => {});
      const after = Math.round(chance() * 3500);
      await new Promise((resolve) => setTimeout(resolve, after));
      await browser.kill();
      await host.stop();
      window = await browser.start();
      const next = await window.newPage();
      const versions = await versionsOf(next, host.url);
      await findAnswer(next);
      found.push({after, from, found: versions});
      version = Number(versions[0]);
      host.fault = () => undefined;
      await host.start();
    }
  } finally {
    await browser.remove();
    await host.stop();
  }
  return found;
}

async function begin(window: BrowserContext, host: FaultyHost): Promise<void> {
  const page = await window.newPage();
  await page.goto(host.url + lesson);
  await footer(page).getByText('Ready offline').waitFor();
  await answer(page);
}
