import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import {lesson} from './small-course.ts';

const right = 'Examine her, and ask about feeds, waking and nappies';

/** Answers the first question of the small course's lesson, and sees the verdict. */
export async function answer(page: Page): Promise<void> {
  const question = page.locator('imh-question#q1');
  await question.getByLabel(right).check();
  await question.getByRole('button', {name: 'Check answer'}).click();
  await question.getByText('Right.', {exact: true}).waitFor();
}

/** The answer is there, in the version that is on screen. */
export async function findAnswer(page: Page): Promise<void> {
  await page.locator('imh-question#q1 .how').getByText('Answered before: right').waitFor();
}

/** Opens the lesson, and says which version each of its files is of. */
export async function versionsOf(page: Page, url: string): Promise<string[]> {
  await page.goto(url + lesson);
  await page.locator('imh-offline-status p').waitFor();
  return page.evaluate(async () => {
    const figures = await Promise.all(
      ['serve-and-return', 'chart-20261123'].map(async (name) =>
        (await fetch(`../figures/${name}.svg`)).text(),
      ),
    );
    const seen = [
      document.documentElement.dataset.test,
      getComputedStyle(document.documentElement).getPropertyValue('--test'),
      ...(globalThis as unknown as {test: number[]}).test,
      ...figures.map((figure) => /<!--(\d+)-->/.exec(figure)?.[1]),
    ];
    return [...new Set(seen.map(String))];
  });
}

/** Every file is of this version. */
export async function assertVersion(page: Page, url: string, version: number): Promise<void> {
  assert.deepEqual(await versionsOf(page, url), [`${version}`]);
}

/** What the foot of the page says of offline use. */
export function footer(page: Page) {
  return page.locator('imh-offline-status');
}

/** A page, whatever drives it. */
interface Driven {
  evaluate<R>(act: () => R | Promise<R>): Promise<R>;
}

/** Looks for a new version, and waits until it has come or failed. */
export async function lookForUpdate(page: Driven): Promise<'waiting' | 'failed'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'failed';
    const found = await registration.update().catch(() => undefined);
    const coming = (found ?? registration).installing;
    if (coming) {
      await new Promise<void>((resolve) => {
        coming.addEventListener('statechange', () => resolve());
      });
    }
    return registration.waiting ? 'waiting' : 'failed';
  });
}

/** Forgets the pages, not the record: as on a device that never saw the course. */
export async function forgetPages(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
