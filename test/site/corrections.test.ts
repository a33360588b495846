import assert from 'node:assert/strict';
import {after, before as beforeAll, test} from 'node:test';
import {
  before,
  CorrectedCourse,
  chosen,
  comeBack,
  finishedWith,
  lines,
  panel,
  row,
  status,
  type Visit,
} from './corrected-course.ts';
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

const completed = 'Completed on 2 November 2026, 2 of 4 right';
const allKept = finishedWith('4 of 4 questions done, 2 right.');
const oneAgain =
  'One question is new or was corrected since then, so it is asked again. Your completion stays.';

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
    assert.equal(await row(window, 'turns'), completed);
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

const withoutQ4: Edit = (course) => course.cut(turns, '### Q4.', '### Reflection', 'q4');

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
    assert.equal(await row(window, 'turns'), completed);
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
