import assert from 'node:assert/strict';
import {after, before as beforeAll, test} from 'node:test';
import type {Page} from 'playwright-core';
import {before, CorrectedCourse, chosen, comeBack, lines, type Visit} from './corrected-course.ts';
import {useBrowser} from './support.ts';

// What a learner who is more than half through keeps when the course is corrected, what is
// asked again, and what is said.

const browser = useBrowser();
let base: CorrectedCourse;
beforeAll(async () => {
  base = await CorrectedCourse.release();
});
after(() => base.remove());

const turns = 'lessons/turns.md';
const page = 'lessons/turns.html';
const howOne = 'Choose one answer.';

type Edit = (course: CorrectedCourse) => Promise<unknown>;

function corrected(title: string, edit: Edit, look: (visit: Visit) => Promise<void>) {
  test(title, () => comeBack(base, browser(), edit, look));
}

/** What the panel of a lesson says. */
async function panel(page: Page): Promise<string> {
  return (await page.locator('.quiz-state [role=status]').innerText()).replace(/\s+/g, ' ').trim();
}

const finishedWith = (done: string) => `${done} You completed this lesson on 2 November 2026.`;
const allKept = finishedWith('4 of 4 questions done, 2 right.');
const oneAgain =
  'One question is new or was corrected since then, so it is asked again. Your completion stays.';

/** What the record says of an activity. */
async function row(page: Page, id: string): Promise<string[]> {
  return page.locator(`tr[data-lesson="${id}"]`).locator('th, td').allInnerTexts();
}

const stemTypo: Edit = (course) =>
  course.replace(turns, 'He turns away for a moment.', 'He turns away for one moment.');

corrected(
  'a typo in a stem that its author calls one keeps every answer',
  async (course) => {
    await stemTypo(course);
    await course.sayItIsATypo('turns/q1');
    assert.deepEqual(await course.release('1.1.0'), [
      'turns/q1: corrected, and answers are kept.',
      `1 change. Version 1.1.0 is released: ${course.content}/ledger.json knows it.`,
    ]);
  },
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), before);
    assert.deepEqual(await chosen(window, 'q1'), ['Some time']);
    assert.equal(await panel(window), allKept);
  },
);

corrected(
  'other words in a stem are asked again, and the completion stays',
  stemTypo,
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), {...before, q1: howOne});
    assert.deepEqual(await chosen(window, 'q1'), []);
    assert.equal(
      await panel(window),
      `${finishedWith('3 of 4 questions done, 1 right.')} ${oneAgain}`,
    );
    await open('record.html');
    assert.equal((await row(window, 'turns'))[3], '2 of 4');
  },
);

const choiceTypos: Edit = async (course) => {
  await course.replace(turns, '- [x] Some time', '- [x] Some time.');
  await course.replace(turns, '- [x] A look', '- [x] One look');
  await course.replace(turns, '2. Watch the baby', '2. Watch the child');
  await course.replace(turns, '| Needs a pause |', '| Needs a rest |');
};

corrected(
  'typos in answers of every kind that their author calls typos keep the tick',
  async (course) => {
    await choiceTypos(course);
    for (const n of [1, 2, 3, 4]) await course.sayItIsATypo(`turns/q${n}`);
  },
  async ({page: window, course, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), before);
    assert.deepEqual(await chosen(window, 'q1'), ['Some time.']);
    assert.deepEqual(await chosen(window, 'q2'), ['One look']);
    assert.deepEqual(await chosen(window, 'q4'), ['Needs a rest', 'Wants more']);
    assert.equal(await panel(window), allKept);

    // A second typo, after the first was released: both are followed.
    await course.release('1.1.0');
    await course.replace(turns, '- [x] Some time.', '- [x] Some more time.');
    await course.sayItIsATypo('turns/q1');
    await course.build();
    await open(page);
    assert.deepEqual(await lines(window), before);
    assert.deepEqual(await chosen(window, 'q1'), ['Some more time.']);

    // What is tried again goes on counting, and a right answer stays right.
    const q1 = window.locator('#q1');
    await q1.getByRole('button', {name: 'Try again'}).click();
    await q1.getByLabel('A fright').check();
    await q1.getByRole('button', {name: 'Check answer'}).click();
    await q1.getByText('Not quite.').waitFor();
    assert.equal(await panel(window), allKept);
  },
);

corrected('other words in answers are asked again', choiceTypos, async ({page: window, open}) => {
  await open(page);
  const now = await lines(window);
  assert.ok(
    Object.values(now).every((line) => !/before|Last/.test(line)),
    JSON.stringify(now),
  );
  assert.match(await panel(window), /^0 of 4 questions done\. You completed this lesson on/);
  assert.match(await panel(window), /4 questions are new or were corrected since then/);
});

corrected(
  'answers that change places change nothing',
  (course) =>
    course.replace(
      turns,
      '- [ ] Nothing\n    > It may look so.\n- [x] Some time\n    > Yes.\n',
      '- [x] Some time\n    > Yes.\n- [ ] Nothing\n    > It may look so.\n',
    ),
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), before);
    assert.equal(await panel(window), allKept);
  },
);

corrected(
  'a new answer makes another question, which no typo can be called',
  async (course) => {
    await course.replace(turns, '- [ ] A fright', '- [ ] Milk\n    > No.\n- [ ] A fright');
    const lines: string[] = [];
    const {releaseCourse} = await import('../../src/build/release.ts');
    await releaseCourse({content: course.content, isCheck: true, log: (one) => lines.push(one)});
    assert.equal(lines[0], 'turns/q1: changed, so learners are asked it again.');
  },
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), {...before, q1: howOne});
  },
);

corrected(
  'when another answer turns out to be right, nobody has it right who said the old one',
  async (course) => {
    await course.replace(turns, '- [x] Some time', '- [ ] Some time');
    await course.replace(turns, '- [ ] A fright', '- [x] A fright');
  },
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), {...before, q1: howOne});
    assert.match(await panel(window), /^3 of 4 questions done, 1 right\./);
    await window.locator('#q1').getByLabel('Some time').check();
    await window.locator('#q1').getByRole('button', {name: 'Check answer'}).click();
    await window.locator('#q1').getByText('Not quite.').waitFor();
  },
);

corrected(
  'a new question is asked, and the completion stays',
  async (course) => {
    await course.replace(turns, '### Q2.', `${question('Q5. Who begins a turn?')}\n### Q2.`);
    await course.replace(turns, '  q1:', '  q5: {outcome: "1.1", facts: [E1]}\n  q1:');
  },
  async ({page: window, open}) => {
    await open(page);
    assert.deepEqual(await lines(window), {...before, q5: howOne});
    assert.equal(
      await panel(window),
      `${finishedWith('4 of 5 questions done, 2 right.')} ${oneAgain}`,
    );
  },
);

/** A question in Markdown. */
function question(title: string): string {
  return `### ${title}\n\n- [x] Anybody\n    > Yes.\n- [ ] No one\n    > No.\n\n> Pairs take turns.[^tronickcohn1989]\n`;
}

const withoutQ4: Edit = async (course) => {
  await course.replace(turns, '  q4: {outcome: "1.1", facts: [E1]}\n', '');
  await course.derive(turns, turns, [
    '### Q4. Match each sign to its meaning\n\n| Sign | Meaning |\n| --- | --- |\n| Looks away | Needs a pause |\n| Smiles | Wants more |\n\n> Pairs are in step part of the time.[^tronickcohn1989]\n\n',
    '',
  ]);
};

corrected(
  'a question that is taken out without a word stops the build; once retired, scores and completions stay',
  async (course) => {
    await withoutQ4(course);
    assert.equal((await course.mistakes()).length, 1);
    assert.match(`${await course.mistakes()}`, /"turns\/q4" was released and is gone/);
    await course.note('turns/q4', 'status', 'retired');
    assert.deepEqual(await course.release('1.1.0'), [
      'turns/q4: retired.',
      `1 change. Version 1.1.0 is released: ${course.content}/ledger.json knows it.`,
    ]);
  },
  async ({page: window, open}) => {
    await open(page);
    const {q4: _, ...others} = before;
    assert.deepEqual(await lines(window), others);
    assert.equal(await panel(window), finishedWith('3 of 3 questions done, 1 right.'));
    await open('record.html');
    assert.deepEqual((await row(window, 'turns')).slice(2, 4), ['2 November 2026', '2 of 4']);
  },
);

corrected(
  'a question that moves to another lesson takes its answer along',
  async (course) => {
    await withoutQ4(course);
    await course.note('turns/q4', 'status', 'renamed to pauses/q3');
    await course.replace(
      'lessons/pauses.md',
      '  q1:',
      '  q3: {outcome: "2.1", facts: [E1]}\n  q1:',
    );
    await course.append(
      'lessons/pauses.md',
      '\n### Q3. Match each sign to its meaning\n\n| Sign | Meaning |\n| --- | --- |\n| Looks away | Needs a pause |\n| Smiles | Wants more |\n\n> Pairs are in step part of the time.[^tronickcohn1989]\n',
    );
  },
  async ({page: window, open}) => {
    await open('lessons/pauses.html');
    assert.deepEqual(await lines(window), {
      q1: 'Answered before: right',
      q2: howOne,
      q3: 'Answered before: right',
    });
    assert.deepEqual(await chosen(window, 'q3'), ['Needs a pause', 'Wants more']);
    assert.equal(await panel(window), '2 of 3 questions done, 2 right.');
    await open('index.html');
    assert.equal(await status(window, 'turns'), 'Completed, 2 of 4 right');
    assert.equal(await status(window, 'pauses'), 'In progress');
  },
);

/** What the home page says of an activity. */
function status(page: Page, id: string): Promise<string> {
  return page.locator(`[data-lesson="${id}"] .status`).innerText();
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
    assert.deepEqual((await row(window, 'taking-turns')).slice(2), [
      '2 November 2026',
      '2 of 4',
      '1.0.0',
    ]);
    assert.equal(await window.locator('tr[data-gone]:visible').count(), 0);
    await window.getByText('He looked at the light.').waitFor();
  },
);

corrected(
  'of a lesson that was split, each part counts as completed, with the answers that it has',
  async (course) => {
    const [first = '', second = ''] = ['looking', 'wondering'];
    const end = '\n## More about turns';
    await course.derive(turns, `lessons/${first}.md`, ['id: turns', `id: ${first}`]);
    await course.derive(turns, `lessons/${second}.md`, ['id: turns', `id: ${second}`]);
    await cut(course, `lessons/${first}.md`, end, undefined, ['q3', 'q4']);
    await cut(course, `lessons/${second}.md`, '\n### Q1.', end, ['q1', 'q2']);
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
    assert.deepEqual((await row(window, 'wondering')).slice(1), [
      '2 November 2026',
      '2 November 2026',
      '',
      '',
    ]);
    assert.deepEqual(await row(window, 'turns'), [
      'Taking turns No longer in the course',
      '2 November 2026',
      '2 November 2026',
      '2 of 4',
      '1.0.0',
    ]);
  },
);

/** Takes the text from one place to another out of a lesson, and the entries of its questions. */
async function cut(
  course: CorrectedCourse,
  file: string,
  from: string,
  to: string | undefined,
  questions: readonly string[],
) {
  const {readFile, writeFile} = await import('node:fs/promises');
  const path = `${course.content}/${file}`;
  const text = await readFile(path, 'utf8');
  const end = to === undefined ? text.length : text.indexOf(to);
  const left = text.slice(0, text.indexOf(from)) + text.slice(end);
  const entry = (name: string) => `  ${name}: {outcome: "1.1", facts: [E1]}\n`;
  await writeFile(
    path,
    questions.reduce((all, one) => all.replace(entry(one), ''), left),
  );
}
