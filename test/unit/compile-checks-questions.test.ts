import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Change, mistakesWith, swap, warningsWith} from '../fixtures/courses.ts';

/** Compares what authors are told after a change to the second lesson of the good course. */
async function told(change: Change, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith({'lessons/second.md': change}),
    expected.map((line) => `content/lessons/second.md:${line}`),
  );
}

/** Leaves the lessons alone in the good course, so that their questions can be counted. */
const lessonsOnly = {
  'assessment.md': null,
  'consultations/visit.md': null,
  'course.md': swap('consultations: [visit]\n', ''),
};

/** The same for warnings. */
async function warned(change: Change, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await warningsWith({...lessonsOnly, 'lessons/second.md': change}),
    expected.map((line) => `content/lessons/second.md:${line}`),
  );
}

/** The first question asks this instead. */
const ask = (words: string) => swap('### Q1. What does a pause give?', `### Q1. ${words}`);

test('an outcome that no question tests is told', () =>
  told(
    swap('level: recall}]', 'level: recall}, {id: "2.2", text: Wait, level: apply}]'),
    '8: No question tests the outcome 2.2. Name it at a question in "questions", or take the outcome out.',
  ));

test('a question that looks back may test the outcome of another lesson', async () => {
  const changes = {
    'lessons/first.md': swap('q3: {outcome: 1.10,', 'q3: {outcome: 1.1,'),
    'lessons/second.md': swap('q2: {facts', 'q2: {outcome: 1.10, facts'),
  };
  assert.deepEqual(await mistakesWith(changes), []);
  assert.deepEqual(await mistakesWith({'lessons/first.md': changes['lessons/first.md']}), [
    'content/lessons/first.md:10: No question tests the outcome 1.10. Name it at a question in "questions", or take the outcome out.',
  ]);
});

for (const [words, negative] of [
  ['Which is not a pause?', 'not'],
  ['A baby smiles. Which of these can NOT be a pause?', 'NOT'],
  ['All of these are pauses except which one?', 'except'],
  ['Which is least likely?', 'least'],
  ["Which isn't a pause?", "isn't"],
  ['What should you never do?', 'never'],
  ['Which of these is wrong?', 'wrong'],
  ['Complete this: a pause is not', 'not'],
] as const) {
  test(`"${words}" is told, because nothing makes its negative word stand out`, () =>
    told(
      ask(words),
      `31: Q1 asks with "${negative}", which a hurried reader misses. Ask without it, or make it bold: **${negative}**.`,
    ));
}

for (const words of [
  'Which is **not** a pause?',
  'She does not smile. What do you do?',
  'Sam asks, "Why does she not smile?" What do you say?',
  'Sam says "I can\'t." and “She won’t.” What do you say?',
  "Sam says 'I don't know.' What do you say?",
  'What do you offer at least?',
  'What went wrong?',
  'What does a pause give, not only to a baby?',
]) {
  test(`"${words}" is no negative question`, () => told(ask(words)));
}

test('a negative question may ask for an order or a match', () =>
  told(swap('### Q2. Match sign and meaning', '### Q2. Match what is not said')));

for (const words of [
  'All of the above',
  'None of the above.',
  'Both of the above',
  'All of these',
]) {
  test(`the answer "${words}" is told`, () =>
    told(
      swap('- [ ] Nothing', `- [ ] ${words}`),
      `33: The answer "${words}" of Q1 points at other answers, and the build shuffles them. Write what is meant, or let learners choose all that apply.`,
    ));
}

test('an answer may speak of what is above', () =>
  told(swap('- [ ] Nothing', '- [ ] All of the lamp above the cot')));

test('a long answer is a warning', () =>
  warned(
    swap('- [ ] Nothing', `- [ ] ${'A pause. '.repeat(25)}`),
    '33: This answer of Q1 has 224 characters; 200 are the most. Shorten it, or move a part to the stem.',
  ));

test('a long cell of a match is a warning', () =>
  warned(
    swap('| Smiles | Wants more |', `| Smiles | ${'Wants more. '.repeat(20)}|`),
    '45: This answer of Q2 has 239 characters; 200 are the most. Shorten it, or move a part to the stem.',
  ));

test('a question with one right answer that asks for all that apply is a warning', () =>
  warned(
    swap('- [ ] Nothing', 'Choose all that apply.\n\n- [ ] Nothing'),
    '31: Q1 says that all that apply are to be chosen, and has one right answer. Reword it, or tick the others.',
  ));

/** Questions for the second lesson, from Q3 on, each with its answers; `x` ticks one. */
function more(...questions: readonly (readonly string[])[]): (text: string) => string {
  const entries = questions.map((_, n) => `  q${n + 3}: {outcome: "2.1", facts: [E1]}\n`);
  const texts = questions.map((answers, n) => {
    const list = answers.map((answer) => {
      const isRight = answer.startsWith('x ');
      return `- [${isRight ? 'x' : ' '}] ${answer.replace(/^x /, '')}\n    > Said.`;
    });
    return `\n### Q${n + 3}. What is it?\n\n${list.join('\n')}\n\n> A pause.[^tronickcohn1989]\n`;
  });
  return (text) =>
    swap('version: 0.1.0\nstatus', `${entries.join('')}version: 0.1.0\nstatus`)(text) +
    texts.join('');
}

const long = ['x Quite a long one', 'Short', 'Brief'];
const short = ['A long one', 'x Short', 'Brief'];

test('right answers that are mostly the longest are a warning', async () => {
  await warned(
    more(long, long),
    '1: In 2 of 3 questions with one right answer, that answer is the longest. Shorten it, or lengthen a wrong one, in some of them.',
  );
  await warned(more(long, long, short));
  await warned(more(['x Longer', 'As long!'], ['x Longer', 'As long!']));
});

test('true or false is never the longest', () =>
  warned(more(['True', 'x False'], ['True', 'x False'], ['True', 'x False'])));

const placed = (place: number) =>
  ['One', 'Two', 'Six'].map((word, n) => (n === place ? `x ${word}` : word));
const places = (...counts: readonly number[]) =>
  counts.flatMap((count, place) => Array.from({length: count}, () => placed(place)));

/** What is said of the places of right answers; the lessons of the good course have four questions to count. */
async function placesTold(
  ...questions: readonly (readonly string[])[]
): Promise<readonly string[]> {
  const lines = await warningsWith({...lessonsOnly, 'lessons/second.md': more(...questions)});
  return lines.filter((line) => line.includes('in place'));
}

test('right answers that mostly stand in one place of the files are a warning', async () => {
  const [inFiles] = await placesTold(...places(9, 0, 0));
  assert.equal(
    inFiles,
    'content/course.md:10: The right answer stands in place 1 in 10 of 13 questions with one right answer (10, 3, 0 in places 1 to 3), in the files. Move the right answer of some of them.',
  );
});

test('right answers that mostly stand in one place as shown are a warning', async () => {
  // The same words have the same digest, so the build shuffles all of them alike.
  const told = await placesTold(...places(0, 0, 9));
  assert.match(
    String(told.at(-1)),
    /^content\/course\.md:10: The right answer stands in place \d in \d+ of 13 questions with one right answer \(\d+, \d+, \d+ in places 1 to 3\), as shown\. Reword an answer of some of them: that shuffles theirs anew\.$/,
  );
});

test('places of few questions, and places that are even enough, are no warning', async () => {
  assert.deepEqual(await placesTold(...places(7, 0, 0)), []);
  const inFiles = (await placesTold(...places(4, 1, 4))).filter((line) => line.includes('files'));
  assert.deepEqual(inFiles, []);
});
