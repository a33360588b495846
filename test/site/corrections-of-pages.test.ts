import assert from 'node:assert/strict';
import {after, before as beforeAll, test} from 'node:test';
import type {Page} from 'playwright-core';
import {shortHash} from '../../src/compile/hash.ts';
import {
  before,
  CorrectedCourse,
  chosen,
  comeBack,
  finishedWith,
  goneRows,
  lines,
  panel,
  row,
  seed,
  status,
  type Visit,
} from './corrected-course.ts';
import {useBrowser} from './support.ts';

// What a learner who is more than half through keeps when lessons, the consultation and
// the assessment are changed as a whole.

const browser = useBrowser();
let base: CorrectedCourse;
beforeAll(async () => {
  base = await CorrectedCourse.release();
});
after(() => base.remove());

const turns = 'lessons/turns.md';
const page = 'lessons/turns.html';
const completed = 'Completed on 2 November 2026, 2 of 4 right';
const goneTurns =
  'Taking turns: Not in this version of the course. Completed on 2 November 2026, 2 of 4 right';
const allKept = finishedWith('4 of 4 questions done, 2 right.');

type Edit = (course: CorrectedCourse) => Promise<unknown>;

function corrected(title: string, edit: Edit, look: (visit: Visit) => Promise<void>) {
  test(title, () => comeBack(base, browser(), edit, look));
}

corrected(
  'lessons that change places change nothing',
  (course) => course.replace('course.md', '[turns, pauses, calls]', '[calls, pauses, turns]'),
  async ({page: window, open}) => {
    await open('index.html');
    const all = await window.locator('[data-lesson] .status').allInnerTexts();
    const known = ['Not yet started', 'In progress', 'Completed, 2 of 4 right', 'In progress'];
    assert.deepEqual(all, known);
    await open(page);
    assert.deepEqual(await lines(window), before);
  },
);

/** Gives the first lesson another name, in its file and wherever it is named. */
const renamed: Edit = async (course) => {
  await course.derive(turns, 'lessons/taking-turns.md', ['id: turns', 'id: taking-turns']);
  await course.take(turns);
  await course.replace('course.md', '[turns,', '[taking-turns,');
  await course.replaceAll('## turns', '## taking-turns', 'assessment.md');
  await course.replaceAll('{turns: 2', '{taking-turns: 2', 'assessment.md');
  await course.note('turns', 'status', 'renamed to taking-turns');
};

corrected(
  'a lesson that gets another name keeps answers, words, dates and score',
  async (course) => {
    await renamed(course);
    assert.deepEqual((await course.release('1.1.0')).slice(0, 2), [
      'turns: renamed to taking-turns.',
      'taking-turns: new lesson, "Taking turns". With q1, q2, q3, q4, r1.',
    ]);
  },
  async ({page: window, open}) => {
    await open('lessons/taking-turns.html');
    assert.deepEqual(await lines(window), before);
    assert.deepEqual(await chosen(window, 'q1'), ['Some time']);
    assert.equal(await panel(window), allKept);
    const [saw, felt] = await window.locator('imh-reflection textarea').all();
    assert.equal(await saw?.inputValue(), 'He looked at the light.');

    // Deleting the words deletes them, whatever the prompt was called.
    await felt?.fill('');
    await window.getByRole('button', {name: 'Delete'}).nth(1).click();
    await window.reload();
    assert.equal(await window.locator('imh-reflection textarea').nth(1).inputValue(), '');

    await open('index.html');
    assert.equal(await status(window, 'taking-turns'), 'Completed, 2 of 4 right');
    await open('record.html');
    assert.equal(await row(window, 'taking-turns'), completed);
    assert.deepEqual(await goneRows(window), []);
    await window.getByText('He looked at the light.').waitFor();
  },
);

corrected(
  'a link to a lesson, and a widget of it, still lead there when it gets another name',
  renamed,
  async ({page: window, open}) => {
    // A page for frames has no icon; in a frame none is asked for.
    await window.route('**/favicon.ico', (route) => route.fulfill({status: 204}));
    await open('embed/pages/lessons/turns/q1.html');
    const widget = window.locator('imh-embed[item="lessons/turns#q1"]');
    await widget.getByLabel('Some time').check();
    await widget.getByRole('button', {name: 'Check'}).click();
    await widget.getByText('Right.').waitFor();
    const onward = await widget.getByRole('link', {name: /full course/}).getAttribute('href');
    assert.match(`${onward}`, /lessons\/taking-turns\.html#carry=/);

    await open(page);
    await window
      .getByText('What was here is now')
      .getByRole('link', {name: 'Taking turns'})
      .click();
    assert.match(window.url(), /lessons\/taking-turns\.html$/);
    assert.deepEqual(await lines(window), before);
  },
);

corrected(
  'of a lesson that was split, each part counts as completed, with the answers that it has',
  async (course) => {
    const [first = '', second = ''] = ['looking', 'wondering'];
    const end = '\n## More about turns';
    await course.derive(turns, `lessons/${first}.md`, ['id: turns', `id: ${first}`]);
    await course.derive(turns, `lessons/${second}.md`, ['id: turns', `id: ${second}`]);
    await course.cut(`lessons/${first}.md`, end, null, 'q3', 'q4');
    await course.cut(`lessons/${second}.md`, '\n### Q1.', end, 'q1', 'q2');
    await course.take(turns);
    await course.replace('course.md', '[turns,', `[${first}, ${second},`);
    await course.replaceAll('## turns', `## ${first}`, 'assessment.md');
    await course.replaceAll('{turns: 2', `{${first}: 2`, 'assessment.md');
    await course.note('turns', 'status', `split into ${first}, ${second}`);
    assert.equal((await course.mistakes()).length, 5);
    for (const n of [1, 2]) await course.note(`turns/q${n}`, 'status', `renamed to ${first}/q${n}`);
    for (const n of ['q3', 'q4', 'r1']) {
      await course.note(`turns/${n}`, 'status', `renamed to ${second}/${n}`);
    }
  },
  async ({page: window, course, open}) => {
    await open('lessons/looking.html');
    assert.deepEqual(await lines(window), {q1: before.q1, q2: before.q2});
    assert.equal(await panel(window), finishedWith('2 of 2 questions done, 1 right.'));
    await open('lessons/wondering.html');
    assert.deepEqual(await lines(window), {q3: before.q3, q4: before.q4});
    assert.equal(
      await window.locator('imh-reflection textarea').first().inputValue(),
      'He looked at the light.',
    );

    // Once released it stays so.
    await course.release('1.1.0');
    await course.build();
    await open('index.html');
    assert.equal(await status(window, 'looking'), 'Completed');
    assert.equal(await status(window, 'wondering'), 'Completed');
    await open('record.html');
    assert.equal(await row(window, 'wondering'), 'Completed on 2 November 2026');
    assert.deepEqual(await goneRows(window), [goneTurns]);
  },
);

/** Makes one lesson of the first two. */
const merged: Edit = async (course) => {
  await course.derive(turns, 'lessons/rhythm.md', ['id: turns', 'id: rhythm']);
  await course.append('lessons/rhythm.md', '\n## About pauses\n\nA pause is a rest.\n');
  await course.take(turns);
  await course.take('lessons/pauses.md');
  await course.replace('course.md', '[turns, pauses,', '[rhythm,');
  await course.cut('assessment.md', '## pauses', null, 'q3');
  await course.replace('assessment.md', '## turns', '## rhythm');
  await course.replace('assessment.md', '{turns: 2, pauses: 1}', '{rhythm: 2}');
  await course.note('assessment/q3', 'status', 'retired');
  for (const id of ['turns', 'pauses']) await course.note(id, 'status', 'merged into rhythm');
  for (const part of ['q1', 'q2', 'q3', 'q4', 'r1']) {
    await course.note(`turns/${part}`, 'status', `renamed to rhythm/${part}`);
  }
  for (const part of ['q1', 'q2']) await course.note(`pauses/${part}`, 'status', 'retired');
};

corrected(
  'two lessons that became one are completed only by who had completed both',
  async (course) => {
    await merged(course);
    await course.release('1.1.0');
  },
  async ({page: window, open}) => {
    await open('index.html');
    assert.equal(await status(window, 'rhythm'), 'In progress');
    await open('lessons/rhythm.html');
    assert.deepEqual(await lines(window), before);
    assert.equal(
      await panel(window),
      '4 of 4 questions done, 2 right. Every question is done. Read to the end and the lesson is complete.',
    );
    await open('record.html');
    assert.equal(await row(window, 'rhythm'), 'Started on 2 November 2026');
    assert.equal((await goneRows(window))[0], goneTurns);

    const finished = {did: 'finished', what: 'pauses', version: '1.0.0', status: 'draft'} as const;
    await seed(window, [...(await base.deeds()), {...finished, right: 2, of: 2}]);
    await open('record.html');
    assert.equal(await row(window, 'rhythm'), 'Completed on 2 November 2026');
    await open('index.html');
    assert.equal(await status(window, 'rhythm'), 'Completed');
  },
);

corrected(
  'a lesson that is retired stays in the record, and so do the words that were written in it',
  async (course) => {
    await course.take(turns);
    await course.replace('course.md', '[turns, ', '[');
    await course.cut('assessment.md', '## turns', '## pauses', 'q1', 'q2');
    await course.replace('assessment.md', '{turns: 2, ', '{');
    assert.deepEqual(
      (await course.mistakes()).map((one) => one.replace(/ was released.*/, '')),
      [
        'ledger.json:3: "assessment/q1"',
        'ledger.json:4: "assessment/q2"',
        'ledger.json:11: "turns"',
      ],
    );
    for (const id of ['turns', 'assessment/q1', 'assessment/q2']) {
      await course.note(id, 'status', 'retired');
    }
  },
  async ({page: window, open}) => {
    await open('record.html');
    assert.deepEqual(await goneRows(window), [goneTurns]);
    const words = window.locator('[data-gone-words]');
    await words.getByRole('heading', {name: 'What did you see?'}).waitFor();
    await words.getByText('He looked at the light.').waitFor();
    // What was submitted stays as it was marked, and of the open attempt what is left goes on.
    await open('assessment.html');
    await window
      .getByText('2 questions were taken out of the assessment after you began.')
      .waitFor();
  },
);

corrected(
  'prompts may not change places; one that is retired leaves its words readable',
  async (course) => {
    await course.replace(
      turns,
      '- What did you see?\n- What did you feel?',
      '- What did you feel?',
    );
    assert.match(
      `${await course.mistakes()}`,
      /The prompt "What did you feel\?" was released as "turns\/r1\.2" and now stands at "turns\/r1\.1"/,
    );
    await course.replace(turns, '- What did you feel?', '- What did you see?');
    await course.note('turns/r1.2', 'status', 'retired');
  },
  async ({page: window, open}) => {
    await open(page);
    assert.equal(await window.locator('imh-reflection').count(), 1);
    assert.equal(await window.locator('textarea').inputValue(), 'He looked at the light.');
    await open('record.html');
    await window.locator('[data-gone-words]').getByText('I felt calm.').waitFor();
  },
);

corrected(
  'a consultation that gets another name goes on where it was left',
  async (course) => {
    await course.derive('consultations/visit.md', 'consultations/home-visit.md', [
      'id: visit',
      'id: home-visit',
    ]);
    await course.take('consultations/visit.md');
    await course.replace('course.md', '[visit]', '[home-visit]');
    await course.note('visit', 'status', 'renamed to home-visit');
  },
  async ({page: window, open}) => {
    await open('consultations/home-visit.html');
    await window.getByRole('heading', {name: 'Inside'}).waitFor();
    await window.locator('.recap').getByText('He looks at you.').waitFor();
    await open('index.html');
    assert.equal(await status(window, 'home-visit'), 'In progress');
  },
);

const assessmentTypos: Edit = (course) =>
  course.replace('assessment.md', '- [x] A smile', '- [x] A small smile');

corrected(
  'a typo in the assessment keeps the tick of an open attempt',
  async (course) => {
    await assessmentTypos(course);
    await course.sayItIsATypo('assessment/q1');
  },
  async ({page: window, open}) => {
    await open('assessment.html');
    assert.deepEqual(await chosen(window, 'q1'), ['A small smile']);
    assert.deepEqual(await chosen(window, 'q2'), ['Leaving']);
    await window.getByText('2 of 3 questions are answered.').first().waitFor();
    await window.getByLabel('A rest').check();
    await window.getByRole('button', {name: 'Submit my answers'}).click();
    await window.getByText('You had 2 of 3 questions right.').waitFor();
  },
);

corrected(
  'a correction of the assessment is asked again in an open attempt, and never counted wrong',
  assessmentTypos,
  async ({page: window, open}) => {
    await open('assessment.html');
    assert.deepEqual(await chosen(window, 'q1'), []);
    await window.locator('#q1').getByText('corrected').waitFor();
    await window.getByText('1 of 3 questions are answered.').first().waitFor();
    await open('record.html');
    assert.match(await row(window, 'assessment'), /2 of 3/);
  },
);

corrected(
  'another pass mark holds for what is submitted from now on, and takes no pass away',
  (course) => course.replace('course.md', 'pass_mark: 50', 'pass_mark: 90'),
  async ({page: window, open}) => {
    await open('record.html');
    assert.match(await row(window, 'assessment'), /2 November 2026/);
    await open('assessment.html');
    assert.deepEqual(await chosen(window, 'q1'), ['A smile']);
    await window.getByLabel('A rest').check();
    await window.getByRole('button', {name: 'Submit my answers'}).click();
    await window.getByRole('heading', {name: 'Not passed this time'}).waitFor();
    await open('record.html');
    assert.match(await row(window, 'assessment'), /2 November 2026/);
  },
);

corrected(
  'an older version that comes back, and then the newer one again, lose nothing',
  async (course) => {
    await renamed(course);
    await course.replace('lessons/taking-turns.md', '- [x] Some time', '- [x] Some time.');
    await course.note('turns/q1', 'same-meaning', await sameTime(course));
  },
  async ({page: window, course, open}) => {
    await open('lessons/taking-turns.html');
    assert.deepEqual(await lines(window), before);
    await window.locator('#q2').getByRole('button', {name: 'Try again'}).click();
    await answer(window, 'q2', 'A look', 'A sound');

    await course.serveThatOf(base);
    await open(page);
    assert.deepEqual(await lines(window), before);
    await window.locator('#q1').getByRole('button', {name: 'Try again'}).click();
    await answer(window, 'q1', 'A fright');
    await open('record.html');
    assert.match(`${await goneRows(window)}`, /^taking-turns: /);

    await course.build();
    await open('lessons/taking-turns.html');
    assert.deepEqual(await lines(window), {
      ...before,
      q1: 'Last answer: not right',
      q2: 'Answered before: right',
    });
    assert.equal(await panel(window), finishedWith('4 of 4 questions done, 3 right.'));
    await open('record.html');
    assert.equal(await row(window, 'taking-turns'), completed.replace('2 of', '3 of'));
    assert.deepEqual(await goneRows(window), []);
  },
);

async function answer(page: Page, anchor: string, ...words: readonly string[]): Promise<void> {
  const question = page.locator(`#${anchor}`);
  for (const one of words) await question.getByLabel(one, {exact: true}).check();
  await question.getByRole('button', {name: 'Check answer'}).click();
  await question.locator('.verdict').waitFor();
}

/** Says that one answer of the first question has a full stop now. */
async function sameTime(course: CorrectedCourse): Promise<object> {
  const {items} = await course.ledger();
  const {digest = '', choices = {}} = items['turns/q1'] ?? {};
  const [old = ''] = Object.entries(choices).find(([, words]) => words === 'Some time') ?? [];
  return {[digest]: {[old]: shortHash('Some time.', 6)}};
}
