import type {BrowserContext, Page} from 'playwright-core';
import {deleteRecord, type Expected, learn, sitAssessment, untilWhole} from './killed-page.ts';
import {MortalBrowser} from './mortal-browser.ts';

/** What a learner had seen when the browser was killed. */
interface Seen {
  /** The events that stood in the log before. */
  before: readonly Stored[];
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
  /** Whether the page said that this browser writes late, or keeps nothing. */
  warned: boolean;
}

/** What of it was there when the browser was opened again. */
interface Found {
  /** Verdicts seen whose answer is in the record and on screen. */
  readonly kept: number;
  readonly lost: readonly string[];
  /** How many of the answers seen localStorage alone would have kept. */
  readonly inFirstPlace: number;
}

const nothingSeen = (): Seen => ({
  before: [],
  answers: new Map(),
  draft: '',
  saved: '',
  results: 0,
  deleted: false,
  warned: false,
});

/** One kill and what was found after it. */
export interface Run extends Found {
  readonly seed: number;
  readonly doing: Doing;
  /** How many verdicts had been seen. */
  readonly answers: number;
  /** Whether the page had said that this browser writes late, or keeps nothing. */
  readonly warned: boolean;
}

/**
 * One learner whose browser is killed once for each thing to do, and opened again with
 * the same profile. The browser that looks for what was seen is the next to be killed;
 * where `endsWell`, it is closed and opened once more before that.
 *
 * Chromium does not bear two kills in a row: a record of its database that was torn by the
 * first is written on behind, the next start after the second takes that for damage and
 * throws the whole database away, and what localStorage has not written by then is lost.
 */
export async function runsOfOneLearner(
  url: string,
  plan: {
    readonly doings: readonly Doing[];
    readonly seed: number;
    readonly within: number;
    readonly endsWell: boolean;
  },
): Promise<Run[]> {
  const browser = await MortalBrowser.create();
  const runs: Run[] = [];
  try {
    let window = await browser.start();
    for (const [place, doing] of plan.doings.entries()) {
      const seed = plan.seed + place;
      const seen = nothingSeen();
      await workUntilKilled(browser, window, url, {doing, seed, within: plan.within}, seen);
      window = await browser.start();
      const found = await findAgain(window, url, seen);
      const answers = [...seen.answers.values()].reduce((all, times) => all + times, 0);
      runs.push({...found, seed, doing, answers, warned: seen.warned});
      if (!plan.endsWell) continue;
      await browser.close();
      window = await browser.start();
    }
  } finally {
    await browser.remove();
  }
  return runs;
}

/** What a learner does until the browser is killed. */
export type Doing = 'answers' | 'assessment' | 'deletes';

/** A file of the site that runs nothing. */
const still = 'icons/icon.svg';
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
async function workUntilKilled(
  browser: MortalBrowser,
  window: BrowserContext,
  url: string,
  plan: {readonly doing: Doing; readonly seed: number; readonly within: number},
  seen: Seen,
): Promise<void> {
  const chance = newChance(plan.seed);
  chance();
  const page = await newPage(window);
  await page.goto(url + still);
  seen.before = await logOf(page);
  let isFirst = () => {};
  const first = new Promise<void>((resolve) => {
    isFirst = resolve;
  });
  await page.exposeFunction('saw', (message: Message) => {
    note(seen, message);
    isFirst();
  });
  if (plan.doing === 'deletes') {
    // Something to delete. What another page does in the very moment of a deleting is no part of it.
    await openLesson(page, url);
    await page.evaluate(learn, {prompts, rounds: 6});
    await page.goto(`${url}device.html`);
    void page.evaluate(deleteRecord).catch(() => {});
    await page.getByText('is deleted from this device.').first().waitFor();
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
  seen.warned = await page.locator('imh-storage-notice .notice').isVisible();
  await browser.kill();
}

function note(seen: Seen, message: Message): void {
  if ('answer' in message) {
    seen.answers.set(message.answer, (seen.answers.get(message.answer) ?? 0) + 1);
    seen.draft = message.draft;
  } else if ('saved' in message) seen.saved = message.saved;
  else if ('result' in message) seen.results += 1;
  else {
    seen.answers.clear();
    Object.assign(seen, {before: [], draft: '', saved: '', deleted: true});
  }
}

async function newPage(window: BrowserContext): Promise<Page> {
  const page = await window.newPage();
  // What tsx adds to a function goes along with it into the page.
  await page.addInitScript({content: 'globalThis.__name ??= (it) => it'});
  return page;
}

async function openLesson(page: Page, url: string): Promise<void> {
  await page.goto(url + lesson);
  await page.locator('imh-reflection textarea').first().waitFor();
}

/** Opens the browser again and looks for everything that had been seen. */
async function findAgain(window: BrowserContext, url: string, seen: Seen): Promise<Found> {
  const page = await newPage(window);
  // What the first place alone holds.
  await page.goto(url + still);
  const early = await logOf(page);
  const lost: string[] = [];
  let kept = 0;
  let inFirstPlace = 0;
  for (const item of seen.answers.keys()) {
    inFirstPlace += Math.max(0, countOf(early, item) - countOf(seen.before, item));
  }

  await openLesson(page, url);
  // Both places become one again a moment after the page is there.
  await page.evaluate(untilWhole, expected(seen));
  const log = await logOf(page);
  for (const [item, times] of seen.answers) {
    const there = countOf(log, item) - countOf(seen.before, item);
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
  if (seen.deleted && log.length > 1) lost.push(`the deleting: ${JSON.stringify(log)} came back`);
  const resultsIn = (events: readonly Stored[]) =>
    events.filter(({did}) => did === 'submitted').length;
  if (resultsIn(log) < resultsIn(seen.before) + seen.results)
    lost.push('a result of the assessment');
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
  if (lost.length) {
    const said = await page.locator('imh-storage-notice').allInnerTexts();
    lost.push(
      `(of ${early.length} events at first, ${log.length} at last; the page says "${said.join()}")`,
    );
  }
  await page.close();
  return {kept, lost, inFirstPlace};
}

const expected = (seen: Seen): Expected => ({
  answers: [...seen.answers].map(([item, times]) => [item, times + countOf(seen.before, item)]),
  saved: numberIn(seen.saved),
  results: seen.results + seen.before.filter(({did}) => did === 'submitted').length,
  deleted: seen.deleted,
  course: 'imh/infant-mental-health',
});

type Stored = {readonly did?: string; readonly what?: string};
const countOf = (log: readonly Stored[], item: string) =>
  log.filter(({did, what}) => did === 'answered' && what === item).length;

const numberIn = (text: string) => Number(/\d+$/.exec(text)?.[0] ?? 0);
/** The events that localStorage holds. */
async function logOf(page: Page): Promise<Stored[]> {
  const texts = await page.evaluate(() => Object.entries(localStorage));
  return texts.filter(([key]) => /\/[\da-f]{16,}$/.test(key)).map(([, text]) => JSON.parse(text));
}
