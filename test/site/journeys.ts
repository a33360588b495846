import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {workerList} from '../../src/build/worker.ts';
import {type Engine, startEngine, type Tab} from '../support/engine.ts';
import {type Fault, isWorkers, withFaultyHost} from '../support/faulty-host.ts';
import type {EngineName} from '../support/find-engines.ts';
import {listOf, otherVersion, smallCourse} from '../support/small-course.ts';
import {lookForUpdate} from '../support/small-course-page.ts';
import {ChangingCourse, dist, Host, withHost} from './support.ts';

const lesson = 'lessons/built-together.html';
const other = 'lessons/what-helps.html';
const consultation = 'consultations/gp-six-week-check.html';

/** The main ways through the built course, with the real worker, in one engine. */
export function journeysIn(name: EngineName): void {
  let engine: Engine;
  before(async () => {
    engine = await startEngine(name);
  });
  after(() => engine?.stop());

  test(`in ${name} a learner reads, answers a question of each kind, is told why, comes back and finds the answers`, () =>
    withHost(dist, async (host) => {
      const tab = await engine.newTab();
      await tab.go(host.url);
      await tab.click('main a', 'Built together: development in relationship');
      await tab.sees('Built together', 'h1');
      await answerEachKind(tab);
      const chosen = await answersOn(tab);
      assert.equal(chosen.length, 4);
      await tab.close();

      const again = await engine.newTab();
      await again.go(host.url);
      await again.click('a', 'Continue where you left off');
      await again.sees('Built together', 'h1');
      for (const anchor of Object.values(anchors)) await again.sees('nswer', `#${anchor} .how`);
      await again.sees('4 of 6 questions done', 'imh-quiz');
      assert.deepEqual(await answersOn(again), chosen);
      await again.click('#q1 button', 'Show feedback');
      await again.sees('Why', '#q1 [role=status]');
      await again.close();
    }));

  test(`in ${name} a page never visited works without the server: figure, question, answer, feedback`, async () => {
    const host = await new Host(dist).start();
    const tab = await engine.newTab();
    await tab.go(host.url);
    await tab.sees('Ready offline', 'imh-offline-status');
    await host.stop();

    await tab.go(host.url + other);
    await tab.until('for the figure', () => {
      const figures = [...document.querySelectorAll<HTMLImageElement>('figure img')];
      for (const figure of figures) figure.loading = 'eager';
      return figures.length > 0 && figures.every(({naturalWidth}) => naturalWidth > 0);
    });
    await answerOne(tab);
    const chosen = await answersOn(tab);
    await tab.reload();
    await tab.sees('nswer', '#q1 .how');
    await tab.until('for the answer', () => !!document.querySelector('#q1 input:checked'));
    assert.deepEqual(await answersOn(tab), chosen);
    await tab.go(`${host.url}record.html`);
    await tab.sees('What helps', 'main');
    await tab.close();
  });

  test(`in ${name} after one visit every page opens without the server, with its figures, and questions, consultation and assessment answer`, async () => {
    const host = await new Host(dist).start();
    const tab = await engine.newTab();
    await tab.go(`${host.url}privacy.html`);
    await tab.sees('Ready offline', 'imh-offline-status');
    await host.stop();

    const kept = workerList(join(dist, 'sw.js')).map(({url}) => url);
    const figures = new Set(kept.filter((path) => path.startsWith('figures/')));
    const pages = kept.filter((path) => path.endsWith('.html'));
    assert.ok(pages.length > 20 && figures.size > 10);
    for (const path of pages) {
      await tab.go(host.url + path);
      assert.equal(await headingOf(tab), headingIn(path), path);
      await tab.until(`for the pictures of ${path}`, () => {
        const pictures = [...document.images];
        for (const picture of pictures) picture.loading = 'eager';
        return pictures.every(({complete, naturalWidth}) => complete && naturalWidth > 0);
      });
      for (const figure of await tab.evaluate(() => [...document.images].map(({src}) => src))) {
        figures.delete(figure.slice(host.url.length));
      }
    }
    assert.deepEqual([...figures], [], 'each figure stands on a page');
    await tab.go(host.url + lesson);
    await answerEachKind(tab);
    await chooseInConsultation(tab, host.url + consultation);
    await answerInAssessment(tab, `${host.url}assessment.html`);
    await tab.close();
  });

  // Chromium meets every fault at every file, in offline-faults.test.ts.
  if (name !== 'Chromium') failsAtFiles();

  test(`in ${name} an update is told of, waits for the learner, brings the new words and keeps the answers`, async () => {
    const course = await ChangingCourse.copy();
    try {
      await course.build();
      await withHost(course.site, async (host) => {
        const tab = await engine.newTab();
        await tab.go(host.url + lesson);
        await tab.sees('Ready offline', 'imh-offline-status');
        await answerOne(tab);
        const chosen = await answersOn(tab);
        await course.replace(
          'lessons/built-together.md',
          'This lesson offers three ideas',
          'This lesson has three ideas',
        );
        await course.build();

        await tab.reload();
        await tab.sees('This lesson offers three ideas');
        await tab.click('imh-update-notice button', 'Update now');
        await tab.sees('This lesson has three ideas');
        await tab.until('for the answer', () => !!document.querySelector('#q1 input:checked'));
        assert.deepEqual(await answersOn(tab), chosen);
        await tab.close();
      });
    } finally {
      await course.remove();
    }
  });

  function failsAtFiles(): void {
    test(`in ${name} an install or an update that fails at a file takes nothing away, and is made good`, () => {
      const site = smallCourse(dist);
      const [first, second] = [otherVersion(site, 1), otherVersion(site, 2)];
      return withFaultyHost(first, async (host) => {
        // All else that came stays for the next try, so it is the same file each time.
        const failAt = (failing: string, fault: Fault) => {
          assert.ok(listOf(host.site).some(({url}) => url === failing));
          host.fault = (path, request) =>
            path === failing && isWorkers(request) ? fault : undefined;
        };
        const mend = () => {
          host.fault = () => undefined;
        };
        // WebKit's automation writes no cache to the disk, and empties those that no page and
        // no worker holds: there only an update fails.
        const early = name === 'WebKit' ? undefined : await engine.newTab();
        if (early) {
          failAt('figures/serve-and-return.svg', 'cut');
          await early.go(host.url + lesson);
          await early.sees('The course is not kept on this device yet.', 'imh-offline-status');
          mend();
        }
        const tab = await engine.newTab();
        const version = () => tab.evaluate(() => document.documentElement.dataset.test);
        await tab.go(host.url + lesson);
        await tab.sees('Ready offline', 'imh-offline-status');
        await answerOne(tab);

        host.site = second;
        for (const fault of faults) {
          failAt('index.html', fault);
          assert.equal(await lookForUpdate(tab), 'failed', fault);
          await tab.reload();
          assert.equal(await version(), '1', fault);
          await tab.sees('nswer', '#q1 .how');
        }
        mend();
        await lookForUpdate(tab);
        await tab.until('for the update', async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return !!registration?.waiting;
        });
        await tab.reload();
        await tab.click('imh-update-notice button', 'Update now');
        await tab.until(
          'for the second version',
          () => document.documentElement.dataset.test === '2',
        );
        await host.stop();
        await tab.reload();
        assert.equal(await version(), '2');
        await tab.sees('nswer', '#q1 .how');
        await tab.close();
        await early?.close();
      });
    });
  }
}

/** What may come in place of a file. */
const faults: readonly Fault[] = [
  ...(['cut', 'missing', 'broken', 'login', 'truncated', 'corrupted', 'portal'] as const),
];

/** A question of each kind in that lesson. */
const anchors = {one: 'q1', many: 'q4', order: 'q5', match: 'q6'};

/** The page's heading, as the build wrote it. */
function headingIn(path: string): string {
  const [, html = ''] =
    readFileSync(join(dist, path), 'utf8').match(/<h1\b[^>]*>(.*?)<\/h1>/s) ?? [];
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function headingOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const all = [...document.querySelectorAll('h1')];
    return all.map((one) => `${one.textContent}`.replace(/\s+/g, ' ').trim()).join(' | ');
  });
}

async function answerOne(tab: Tab): Promise<void> {
  await tab.sees('Check answer', '#q1');
  await tab.click('#q1 label');
  await tab.click('#q1 button', 'Check answer');
  await tab.sees('Why', '#q1 [role=status]');
}

async function answerEachKind(tab: Tab): Promise<void> {
  await answerOne(tab);
  await tab.click(`#${anchors.many} label`);
  await tab.click(`#${anchors.order} button`, 'Move down');
  await tab.evaluate((anchor) => {
    for (const list of document.querySelectorAll<HTMLSelectElement>(`#${anchor} select`)) {
      list.selectedIndex = 1;
      list.dispatchEvent(new Event('input', {bubbles: true}));
      list.dispatchEvent(new Event('change', {bubbles: true}));
    }
  }, anchors.match);
  for (const anchor of [anchors.many, anchors.order, anchors.match]) {
    await tab.click(`#${anchor} button`, 'Check answer');
    await tab.sees('Why', `#${anchor} [role=status]`);
  }
}

/** Makes the first choice of a consultation, is told what comes of it, and goes on. */
async function chooseInConsultation(tab: Tab, address: string): Promise<void> {
  await tab.go(address);
  await tab.sees('The door opens', 'h2');
  await tab.click('.choose button', "Start with Alfie's heart and hips");
  await tab.sees('Both are normal, and that is done.');
  await tab.click('button', 'Go on');
  await tab.until('for the next step', () => !document.querySelector('#a0')?.checkVisibility());
}

/** Begins an attempt, and answers a question of it. */
async function answerInAssessment(tab: Tab, address: string): Promise<void> {
  await tab.go(address);
  await tab.click('button', 'Begin');
  await tab.sees('0 of 20 questions are answered.', '.assessment-end');
  await tab.click('[data-drawn] label');
  await tab.sees('1 of 20 questions are answered.', '.assessment-end');
}

/** What is chosen on the page, of each question of which something is; and the order of steps. */
function answersOn(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('imh-question')].flatMap((question) => {
      const boxes = [...question.querySelectorAll<HTMLInputElement>('input:checked')];
      const lists = [...question.querySelectorAll('select')].filter(({value}) => value);
      const steps = [...question.querySelectorAll<HTMLElement>('ol.choices > li')];
      const chosen = [
        ...[...boxes, ...lists].map(({value}) => value),
        ...steps.map(({dataset}) => dataset.choice),
      ];
      return chosen.length > 0 ? [`${question.id}: ${chosen.join()}`] : [];
    }),
  );
}
