import type {BrowserContext, Page} from 'playwright-core';
import type {MortalBrowser} from './mortal-browser.ts';

/** What a learner had seen when the browser was killed. */
export interface Seen {
  /** By question, how many verdicts. */
  readonly answers: Map<string, number>;
  /** What had been typed, and not saved, before the last verdict. */
  draft: string;
  /** The last words of which the page said that they are saved; they end in a number. */
  saved: string;
  /** How often a result of the assessment was shown. */
  results: number;
  /** Whether the page said that the record is deleted. */
  deleted: boolean;
}

/** What of it was there when the browser was opened again. */
export interface Found {
  /** Verdicts seen whose answer is in the record and, as the page says so, on screen. */
  readonly kept: number;
  readonly lost: readonly string[];
  /** How many of the answers seen localStorage alone would have kept. */
  readonly inFirstPlace: number;
}

export const nothingSeen = (): Seen => ({
  answers: new Map(),
  draft: '',
  saved: '',
  results: 0,
  deleted: false,
});

/** What a learner does until the browser is killed. */
export type Doing = 'answers' | 'assessment' | 'deletes';

const lesson = 'lessons/babies-have-mental-health.html';
const prompts = ['r1.1', 'r1.2'].map((end) => `babies-have-mental-health/${end}`) as [
  string,
  string,
];

type Message = {answer: string; draft: string} | {saved: string} | {result: true} | {deleted: true};

/** Always the same numbers from 0 to 1 for the same seed. */
export function newChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Lets a learner work in a real browser and kills it at a moment that the seed
 * chooses, up to `within` milliseconds after the first thing was seen.
 */
export async function workUntilKilled(
  browser: MortalBrowser,
  window: BrowserContext,
  url: string,
  plan: {readonly doing: Doing; readonly seed: number; readonly within: number},
  seen: Seen,
): Promise<void> {
  const chance = newChance(plan.seed);
  chance();
  const page = await window.newPage();
  await page.addInitScript({content: 'globalThis.__name ??= (it) => it'});
  let isFirst = () => {};
  const first = new Promise<void>((resolve) => {
    isFirst = resolve;
  });
  await page.exposeFunction('saw', (message: Message) => {
    note(seen, message);
    isFirst();
  });
  if (plan.doing === 'deletes') {
    // Something to delete; and its page has told the disk of it.
    await openLesson(page, url);
    void page.evaluate(learn, {prompts, rounds: 6}).catch(() => {});
    await first;
    await page.goto(`${url}record.html`);
    void page.evaluate(deleteRecord).catch(() => {});
    await page.getByText('Your record is deleted from this device.').waitFor();
    note(seen, {deleted: true});
  } else if (plan.doing === 'assessment') {
    await page.goto(`${url}assessment.html`);
    await page.getByRole('button', {name: 'Begin'}).waitFor();
    void page.evaluate(sitAssessment).catch(() => {});
  } else {
    await openLesson(page, url);
    void page.evaluate(learn, {prompts, rounds: 1e6}).catch(() => {});
  }
  await first;
  await new Promise((resolve) => setTimeout(resolve, Math.floor(chance() * plan.within)));
  await browser.kill();
}

function note(seen: Seen, message: Message): void {
  if ('answer' in message) {
    seen.answers.set(message.answer, (seen.answers.get(message.answer) ?? 0) + 1);
    seen.draft = message.draft;
  } else if ('saved' in message) seen.saved = message.saved;
  else if ('result' in message) seen.results += 1;
  else {
    Object.assign(seen, nothingSeen());
    seen.answers.clear();
    seen.deleted = true;
  }
}

async function openLesson(page: Page, url: string): Promise<void> {
  await page.goto(url + lesson);
  await page.locator('imh-reflection textarea').first().waitFor();
}

/** Runs in the page: answers, types and saves as fast as the page allows. */
async function learn({prompts, rounds}: {prompts: [string, string]; rounds: number}) {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const until = (holds: () => unknown) =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => look());
      const look = () => {
        if (!holds()) return;
        watch.disconnect();
        resolve();
      };
      watch.observe(document, {subtree: true, childList: true, characterData: true});
      look();
    });
  const [drafting, saving] = prompts.map((prompt) =>
    document.querySelector(`imh-reflection[item="${prompt}"]`),
  ) as [HTMLElement, HTMLElement];
  const write = (prompt: HTMLElement, text: string) => {
    const box = prompt.querySelector('textarea') as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const boxOf = (prompt: HTMLElement) => prompt.querySelector('textarea')?.value ?? '';
  let thought = Number(/\d+$/.exec(boxOf(saving))?.[0] ?? 0);
  const questions = [...document.querySelectorAll<HTMLElement>('imh-question[kind=one]')];
  for (let round = 0; round < rounds; round += 1) {
    const question = questions[round % questions.length] as HTMLElement;
    const submit = question.querySelector<HTMLElement>('[type=submit]');
    // An earlier answer is put away first.
    if (submit?.textContent === 'Try again') submit.click();
    const inputs = question.querySelectorAll('input');
    inputs[round % inputs.length]?.click();
    write(drafting, `${boxOf(drafting)} ${round}`);
    const draft = boxOf(drafting);
    submit?.click();
    await until(() => question.querySelector('.verdict'));
    saw({answer: question.getAttribute('item'), draft});
    if (round % 3) continue;
    thought += 1;
    write(saving, `Thought ${thought}`);
    const button = saving.querySelector<HTMLElement>('.buttons button');
    await until(() => button?.ariaDisabled !== 'true');
    button?.click();
    await until(() => saving.querySelector('.hint-line')?.textContent?.startsWith('Saved'));
    saw({saved: `Thought ${thought}`});
  }
}

/** Runs in the page: answers what is drawn and submits it. */
async function sitAssessment() {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const press = (name: string) =>
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent?.includes(name))
      ?.click();
  const until = (holds: () => unknown) =>
    new Promise<void>((resolve) => {
      const look = () => (holds() ? resolve() : requestAnimationFrame(look));
      look();
    });
  press('Begin');
  await until(() => document.querySelector('[data-drawn]'));
  for (const item of document.querySelectorAll('[data-drawn]'))
    item.querySelector('input')?.click();
  press('Submit my answers');
  // Asked whether some may stay open, the learner says so.
  press('Submit all the same');
  await until(() => document.querySelector('#at-result'));
  saw({result: true});
}

/** Runs in the page: deletes everything. */
async function deleteRecord() {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const press = (name: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const found = [...document.querySelectorAll('button')].find((one) =>
          one.textContent?.includes(name),
        );
        if (!found) return void requestAnimationFrame(look);
        found.click();
        resolve();
      };
      look();
    });
  await press('Delete my record');
  const watch = new MutationObserver(() => {
    if (!document.body.innerText.includes('Your record is deleted from this device.')) return;
    watch.disconnect();
    saw({deleted: true});
  });
  watch.observe(document, {subtree: true, childList: true, characterData: true});
  await press('Yes, delete my record');
}

/** Opens the browser again and looks for everything that had been seen. */
export async function findAgain(window: BrowserContext, url: string, seen: Seen): Promise<Found> {
  const page = await window.newPage();
  // A file of the site that runs nothing: what the first place alone holds.
  await page.goto(`${url}icons/icon.svg`);
  const early = await logOf(page);
  const lost: string[] = [];
  let kept = 0;
  let inFirstPlace = 0;
  for (const [item, times] of seen.answers) {
    inFirstPlace += Math.min(times, early.filter((event) => answers(event, item)).length);
  }

  await openLesson(page, url);
  // Both places become one again a moment after the page is there.
  await page.waitForFunction(isWhole, expected(seen), {timeout: 5000}).catch(() => {});
  const log = await logOf(page);
  for (const [item, times] of seen.answers) {
    const there = log.filter((event) => answers(event, item)).length;
    const line = page.locator(`imh-question[item="${item}"] .how`);
    const isShown = /Answered before|Last answer/.test(await line.innerText());
    kept += isShown ? Math.min(times, there) : 0;
    if (there < times) lost.push(`${times - there} of ${times} answers to ${item}`);
    else if (!isShown) lost.push(`the sight of ${item}`);
  }
  const [drafting, saving] = prompts.map((prompt) =>
    page.locator(`imh-reflection[item="${prompt}"] textarea`),
  );
  const draft = (await drafting?.inputValue()) ?? '';
  if (!draft.startsWith(seen.draft)) lost.push(`the draft "${seen.draft}": "${draft}"`);
  const saved = (await saving?.inputValue()) ?? '';
  if (numberIn(saved) < numberIn(seen.saved)) lost.push(`"${seen.saved}": "${saved}"`);
  if (seen.deleted && log.length > 1) lost.push(`the deleting: ${log.length} events came back`);
  const results = log.filter(({did}) => did === 'submitted').length;
  if (results < seen.results) lost.push('a result of the assessment');
  if (seen.results) {
    await page.goto(`${url}assessment.html`);
    const isShown = await page
      .locator('#at-result')
      .waitFor({timeout: 5000})
      .then(
        () => true,
        () => false,
      );
    if (!isShown) lost.push('the sight of the result');
  }
  await page.close();
  return {kept, lost, inFirstPlace};
}

interface Expected {
  readonly answers: readonly (readonly [string, number])[];
  readonly saved: number;
  readonly results: number;
  readonly deleted: boolean;
  readonly course: string;
}

const expected = (seen: Seen): Expected => ({
  answers: [...seen.answers],
  saved: numberIn(seen.saved),
  results: seen.results,
  deleted: seen.deleted,
  course: 'imh/infant-mental-health',
});

/** Runs in the page: whether all is there; of what was deleted, whether it is gone from both places. */
async function isWhole({answers, saved, results, deleted, course}: Expected): Promise<boolean> {
  const isEvent = (key: unknown) => /\/[\da-f]{16,}$/.test(`${key}`);
  const log = Object.entries(localStorage).flatMap(([key, text]) =>
    isEvent(key) ? [JSON.parse(text)] : [],
  );
  if (deleted) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(course);
      request.onsuccess = () => resolve(request.result);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('texts').objectStore('texts').getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return log.length <= 1 && keys.filter(isEvent).length <= 1;
  }
  const of = (did: string, what?: string) =>
    log.filter((event) => event.did === did && (!what || event.what === what));
  const thoughts = of('reflected').map(({text}) => Number(/\d+$/.exec(text)?.[0] ?? 0));
  return (
    answers.every(([item, times]) => of('answered', item).length >= times) &&
    Math.max(0, ...thoughts) >= saved &&
    of('submitted').length >= results
  );
}

type Stored = {readonly did?: string; readonly what?: string};

const answers = ({did, what}: Stored, item: string) => did === 'answered' && what === item;

const numberIn = (text: string) => Number(/\d+$/.exec(text)?.[0] ?? 0);

/** The events that localStorage holds. */
async function logOf(page: Page): Promise<Stored[]> {
  const texts = await page.evaluate(() => Object.entries(localStorage));
  return texts.filter(([key]) => /\/[\da-f]{16,}$/.test(key)).map(([, text]) => JSON.parse(text));
}
