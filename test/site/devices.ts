import type {Page} from 'playwright-core';
import type {Host} from './support.ts';

export const lesson = 'lessons/babies-have-mental-health.html';
export const rightWords = "A baby's growing ability to feel, relate and explore";

/** The line of the page about this device that says who is learning. */
export function whoIsLearning(page: Page) {
  return page.locator('imh-learners').getByRole('status');
}

/** Says that others use this device too; nothing was done on it so far. */
export async function share(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}device.html`);
  await page.getByLabel('Others use it too').check();
  await whoIsLearning(page)
    .getByText(/Nobody is chosen|is learning here/)
    .waitFor();
}

/** Adds a learner on the page about this device, who is then the one who is learning. */
export async function addLearner(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name: 'Add a learner'}).click();
  await page.getByLabel('Name or initials').fill(name);
  await page.getByRole('button', {name: 'Save'}).click();
  await whoIsLearning(page).getByText(`${name} is learning here.`).waitFor();
}

/** A shared device with these learners; the last one is learning. */
export async function shareWith(page: Page, host: Host, ...names: string[]): Promise<void> {
  await share(page, host);
  for (const name of names) await addLearner(page, name);
}

/** Everything in the first place, by key. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({...localStorage}));
}

/** Everything in the second place, by key. */
export function copied(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const request = indexedDB.open('imh/infant-mental-health');
        request.onerror = reject;
        request.onsuccess = () => {
          const found: Record<string, string> = {};
          const walk = request.result.transaction('texts').objectStore('texts').openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) {
              request.result.close();
              resolve(found);
              return;
            }
            found[String(cursor.key)] = String(cursor.value);
            cursor.continue();
          };
        };
      }),
  );
}

/** The keys of events and drafts, which say what somebody did. */
export function deedsAmong(texts: Record<string, string>): string[] {
  return Object.keys(texts).filter((key) => /\/([\da-f]{16}|draft\/.*)$/.test(key));
}

/** Under which learner's keys these words stand. */
export function learnersWhoSaid(texts: Record<string, string>, words: string): string[] {
  return Object.entries(texts)
    .filter(([key, text]) => text.includes(words) && /\/[\da-f]{16}$/.test(key))
    .map(([key]) => `${key.split('/')[2]}`);
}

/** The learner who has this name. */
export function idOf(texts: Record<string, string>, name: string): string {
  const found = Object.entries(texts).find(([key, text]) => key.endsWith('/name') && text === name);
  return `${found?.[0].split('/')[2]}`;
}

/** Keys of this learner in the third place. */
export function inThird(page: Page, learner: string): Promise<string[]> {
  return page.evaluate(async (learner) => {
    const shelf = await caches.open('imh/infant-mental-health/third');
    const keys = (await shelf.keys()).map(({url}) => decodeURIComponent(url));
    return keys.filter((key) => key.includes(`/${learner}/`));
  }, learner);
}
