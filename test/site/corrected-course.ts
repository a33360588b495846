import assert from 'node:assert/strict';
import {appendFile, cp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {releaseCourse} from '../../src/build/release.ts';
import {compileCourse, formatMistake} from '../../src/compile/compile.ts';
import {itemsOf} from '../../src/compile/ledger-items.ts';
import type {LedgerItems} from '../../src/compile/ledger-schema.ts';
import {ledgerText} from '../../src/compile/release.ts';
import type {Deed} from '../../src/learner/log.ts';
import {awake, ChangingCourse, withHost, withOfflineWindow} from './support.ts';

/** A small course that was released once, and that a test may correct. */
export class CorrectedCourse {
  readonly #course: ChangingCourse;

  private constructor(course: ChangingCourse) {
    this.#course = course;
  }

  /** The course as learners know it, released and built. */
  static async release(): Promise<CorrectedCourse> {
    const course = new CorrectedCourse(await ChangingCourse.copy('test/fixtures/corrected'));
    await course.release();
    await course.build();
    return course;
  }

  /** A copy of it, for one test. */
  async copy(): Promise<CorrectedCourse> {
    const copy = new CorrectedCourse(await ChangingCourse.copy(this.content));
    await cp(this.site, copy.site, {recursive: true});
    return copy;
  }

  get content(): string {
    return this.#course.content;
  }

  get site(): string {
    return this.#course.site;
  }

  replace = (file: string, from: string, to: string) => this.#course.replace(file, from, to);
  take = (file: string) => this.#course.take(file);
  build = () => this.#course.build();
  remove = () => this.#course.remove();

  /** Replaces words wherever they stand in these files. */
  async replaceAll(from: string, to: string, ...files: readonly string[]): Promise<void> {
    for (const file of files) {
      const path = join(this.content, file);
      const text = await readFile(path, 'utf8');
      assert.ok(text.includes(from), `${file} does not say "${from}".`);
      await writeFile(path, text.replaceAll(from, to));
    }
  }

  async append(file: string, text: string): Promise<void> {
    await appendFile(join(this.content, file), text);
  }

  /** Makes a new file of another one, with some words replaced. */
  async derive(from: string, to: string, ...changes: readonly (readonly [string, string])[]) {
    const text = await readFile(join(this.content, from), 'utf8');
    const changed = changes.reduce((words, [old, now]) => {
      assert.ok(words.includes(old), `${from} does not say "${old}".`);
      return words.replaceAll(old, now);
    }, text);
    await writeFile(join(this.content, to), changed);
  }

  /** Takes the text from one place to another, or to the end, out of a file, and the entries of questions. */
  async cut(file: string, from: string, to: string | null, ...questions: readonly string[]) {
    const text = await readFile(join(this.content, file), 'utf8');
    const [begin, end] = [text.indexOf(from), to === null ? text.length : text.indexOf(to)];
    assert.ok(begin >= 0 && end > begin, `${file} does not say "${from}" and then "${to}".`);
    const left = text.slice(0, begin) + text.slice(end);
    const without = (words: string, name: string) =>
      words.replace(new RegExp(`  ${name}: .*\n`), '');
    await writeFile(join(this.content, file), questions.reduce(without, left));
  }

  /** Writes a key into an entry of the ledger, as an author does by hand. */
  async note(id: string, key: 'status' | 'same-meaning', value: unknown): Promise<void> {
    const {items} = await this.ledger();
    assert.ok(items[id], `The ledger does not know "${id}".`);
    const noted = {...items, [id]: {...items[id], [key]: value}};
    await writeFile(join(this.content, 'ledger.json'), ledgerText(noted as LedgerItems));
  }

  async ledger(): Promise<{readonly items: LedgerItems}> {
    return JSON.parse(await readFile(join(this.content, 'ledger.json'), 'utf8'));
  }

  /** Puts the site of another version in the place of this one. */
  async serveThatOf(other: CorrectedCourse): Promise<void> {
    await rm(this.site, {recursive: true});
    await cp(other.site, this.site, {recursive: true});
  }

  /** Pastes the entry that a release suggests for a question. */
  async sayItIsATypo(id: string): Promise<void> {
    const lines: string[] = [];
    const options = {content: this.content, isCheck: true, log: (line: string) => lines.push(line)};
    await releaseCourse(options);
    const line = lines.find((one) => one.startsWith(`${id}: changed`)) ?? '';
    const [, entry] = /write same-meaning first: "same-meaning": (.*)$/.exec(line) ?? [];
    assert.ok(entry, lines.join('\n'));
    await this.note(id, 'same-meaning', JSON.parse(entry));
  }

  /** Releases it in this version; gives what was said. */
  async release(version = '1.0.0'): Promise<readonly string[]> {
    const lines: string[] = [];
    if (version !== '1.0.0') {
      await this.replaceAll(
        'version: 1.0.0\nreleased',
        `version: ${version}\nreleased`,
        'course.md',
      );
      await this.replace(
        'course.md',
        'changelog:\n',
        `changelog:\n  - {version: ${version}, date: 2026-11-01, note: Corrected.}\n`,
      );
    }
    const options = {
      content: this.content,
      isCheck: false,
      log: (line: string) => lines.push(line),
    };
    assert.ok(await releaseCourse(options), lines.join('\n'));
    return lines;
  }

  /** What is wrong with it, as an author reads it, without the folder. */
  async mistakes(): Promise<readonly string[]> {
    const {mistakes} = await compileCourse(this.content);
    return mistakes.map((one) => formatMistake(one).replaceAll(`${this.content}/`, ''));
  }

  /** The id of a choice, by the question and its words. */
  async choices(): Promise<(item: string, words: string) => string> {
    const {course} = await compileCourse(this.content);
    assert.ok(course);
    const items = itemsOf(course);
    return (item, words) => {
      const {choices, matches} = items.get(item) ?? {};
      const found = Object.entries({...choices, ...matches}).find(([, one]) => one === words);
      assert.ok(found, `${item} has no "${words}".`);
      return found[0];
    };
  }

  /** What somebody did who is more than half through. */
  async deeds(): Promise<readonly Deed[]> {
    const {course} = await compileCourse(this.content);
    assert.ok(course);
    const items = itemsOf(course);
    const idOf = await this.choices();
    const digest = (what: string) => items.get(what)?.digest ?? '';
    const answered = (what: string, right: boolean, ...words: readonly string[]): Deed => {
      const chose = words.map((one) =>
        one
          .split(':')
          .map((half) => idOf(what, half))
          .join(':'),
      );
      return {did: 'answered', what, digest: digest(what), chose, right};
    };
    const picked = (draw: string, what: string, words: string): Deed => {
      return {did: 'picked', what, draw, digest: digest(what), chose: [idOf(what, words)]};
    };
    const [door] = course.consultations[0]?.steps ?? [];
    const pool = ['assessment/q1', 'assessment/q2', 'assessment/q3'];
    const drew: Deed = {did: 'drew', what: 'assessment', seed: '0badcafe', items: pool};
    return [
      {did: 'opened', what: 'turns'},
      answered('turns/q1', true, 'Some time'),
      answered('turns/q2', false, 'A look'),
      {did: 'shown', what: 'turns/q3', digest: digest('turns/q3')},
      answered('turns/q4', true, 'Looks away:Needs a pause', 'Smiles:Wants more'),
      {did: 'reflected', what: 'turns/r1.1', text: 'He looked at the light.'},
      {did: 'reflected', what: 'turns/r1.2', text: 'I felt calm.'},
      {did: 'read', what: 'turns'},
      {did: 'finished', what: 'turns', version: '1.0.0', status: 'draft', right: 2, of: 4},
      {did: 'opened', what: 'visit'},
      {did: 'stepped', what: 'visit/a2', by: door?.ways[0]?.id ?? ''},
      {...drew}, // event 11: its id is the id of the attempt
      picked(draws[0], 'assessment/q1', 'A smile'),
      picked(draws[0], 'assessment/q2', 'Looking back'),
      {
        ...{did: 'submitted', what: 'assessment', draw: draws[0], version: '1.0.0'},
        ...{status: 'draft', mark: 50, right: 2, of: 3, safetyRight: 0, safetyOf: 0},
        ...{passed: true, missed: ['assessment/q3'], left: []},
      },
      {...drew}, // event 15
      picked(draws[1], 'assessment/q1', 'A smile'),
      picked(draws[1], 'assessment/q2', 'Leaving'),
      {did: 'opened', what: 'pauses'},
      answered('pauses/q1', true, 'As long as the baby needs'),
    ] as readonly Deed[];
  }
}

const eventId = (place: number) => place.toString(16).padStart(16, '0');

/** The attempts of the learner: one was submitted, one is open. */
const draws = [eventId(11), eventId(15)] as const;

/** Puts what a learner did into the storage of a page. */
export async function seed(page: Page, deeds: readonly Deed[]): Promise<void> {
  const entries = deeds.map((deed, n) => {
    const at = new Date(Date.UTC(2026, 10, 2, 9, n)).toISOString();
    const text = JSON.stringify({v: 1, n: Date.parse(at) / 1000, at, ...deed});
    return [`imh/corrected-course/me/${eventId(n)}`, text] as const;
  });
  await page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
}

/** Where a test looks at what an edit has done. */
export interface Visit {
  readonly page: Page;
  readonly course: CorrectedCourse;
  /** Opens a page of the course, once all on it is awake. */
  open(path: string): Promise<void>;
}

/**
 * Lets a learner come back: what they did stands in their browser, they see the course as
 * it was, it is corrected, and they open it again.
 */
export async function comeBack(
  base: CorrectedCourse,
  browser: Browser,
  edit: (course: CorrectedCourse) => Promise<unknown>,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const course = await base.copy();
  try {
    await withHost(course.site, (host) =>
      withOfflineWindow(
        browser,
        async (window, said) => {
          const page = await window.newPage();
          const open = async (path: string) => {
            await page.goto(host.url + path);
            await awake(page);
          };
          await page.goto(`${host.url}about.html`);
          await seed(page, await base.deeds());
          await open('lessons/turns.html');
          assert.deepEqual(await lines(page), before);
          await edit(course);
          await course.build();
          await look({page, course, open});
          const blocked = /Service Worker registration blocked/;
          assert.deepEqual(
            said.filter((line) => !blocked.test(line)),
            [],
          );
        },
        {serviceWorkers: 'block'},
      ),
    );
  } finally {
    await course.remove();
  }
}

/** What the first lesson says of its questions before any correction. */
export const before = {
  q1: 'Answered before: right',
  q2: 'Last answer: not right',
  q3: 'Answer shown before',
  q4: 'Answered before: right',
};

/** What stands above the answers of each question of the page. */
export function lines(page: Page): Promise<Record<string, string>> {
  return page
    .locator('imh-question, imh-item')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.id, one.querySelector('.how')?.textContent?.trim() ?? '']),
      ),
    );
}

/** The words of what is chosen in a question of the page. */
export function chosen(page: Page, anchor: string): Promise<string[]> {
  return page
    .locator(`#${anchor}`)
    .locator('input:checked, select')
    .evaluateAll((all) =>
      all.map((one) =>
        one instanceof HTMLSelectElement
          ? (one.selectedOptions[0]?.text ?? '')
          : (one.closest('label')?.querySelector('span')?.textContent ?? ''),
      ),
    );
}

/** What the panel of a lesson says. */
export async function panel(page: Page): Promise<string> {
  return (await page.locator('.quiz-state [role=status]').innerText()).replace(/\s+/g, ' ').trim();
}

/** What the record says of an activity in one line. */
export async function row(page: Page, id: string): Promise<string> {
  return page.locator(`[data-activity="${id}"] [data-cell=state]`).innerText();
}

/** What the record says of activities that the course no longer has. */
export function goneRows(page: Page): Promise<string[]> {
  return page.locator('[data-retired] li').allInnerTexts();
}

/** What the home page says of an activity. */
export function status(page: Page, id: string): Promise<string> {
  return page.locator(`[data-lesson="${id}"] .status`).innerText();
}

/** What the panel of the first lesson says when nothing is asked again. */
export const finishedWith = (done: string) =>
  `${done} You completed this lesson on 2 November 2026.`;
