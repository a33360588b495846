import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Question, questionsOf} from '../../src/course/course.ts';
import {type Change, compileWith, swap} from '../fixtures/courses.ts';

/** All questions of the first lesson, after a change to its file. */
async function questionsWith(change: Change): Promise<ReadonlyMap<string, Question>> {
  const {course} = await compileWith({'lessons/first.md': change});
  const [lesson] = course?.lessons ?? [];
  assert.ok(lesson);
  return new Map(questionsOf(lesson).map((question) => [question.anchor, question]));
}

async function digestWith(change: Change, anchor: string): Promise<string | undefined> {
  return (await questionsWith(change)).get(anchor)?.digest;
}

const before = await questionsWith((text) => text);
const digest = (anchor: string) => before.get(anchor)?.digest;

test('ids are short and hexadecimal', () => {
  for (const {digest, choices, pairs} of before.values()) {
    assert.match(digest, /^[0-9a-f]{8}$/);
    for (const {id} of choices) assert.match(id, /^[0-9a-f]{6}$/);
    for (const {left, right} of pairs) assert.match(left.id + right.id, /^[0-9a-f]{12}$/);
  }
});

test('moving an answer changes neither its id nor the digest', async () => {
  const last = '- [ ] A fright\n    > Rarely; see [more](second.md#q1).\n';
  const first = '- [ ] Nothing\n';
  const after = await questionsWith((text) => swap(first, last + first)(swap(last, '')(text)));
  const ids = (question?: Question) => question?.choices.map(({id}) => id);
  assert.deepEqual(ids(after.get('q1')), [
    before.get('q1')?.choices[2]?.id,
    before.get('q1')?.choices[0]?.id,
    before.get('q1')?.choices[1]?.id,
  ]);
  assert.equal(after.get('q1')?.digest, digest('q1'));
});

test('moving a row to match does not change the digest', async () => {
  const row = '| Looks away | Needs a pause |\n| Smiles';
  const next = '| Wants *more* & more |\n';
  const moved = (text: string) =>
    swap(`${row} ${next}`, `| Smiles ${next}| Looks away | Needs a pause |\n`)(text);
  assert.equal(await digestWith(moved, 'q5'), digest('q5'));
});

test('another order is another question', async () => {
  const moved = swap('1. Wait\n2. Watch', '1. Watch\n2. Wait');
  assert.notEqual(await digestWith(moved, 'q4'), digest('q4'));
});

test('other feedback, another hint and another explanation are the same question', async () => {
  const reworded = (text: string) =>
    [
      swap('> It may look so.', '> Does it?'),
      swap('> Think of your own pauses.', '> Think.'),
      swap('> A pause is time.', '> Time it is.'),
    ].reduce((words, change) => change(words), text);
  assert.equal(await digestWith(reworded, 'q1'), digest('q1'));
});

test('another title is another question', async () => {
  const reworded = swap('### Q1. What does a pause', '### Q1. What can a pause');
  assert.notEqual(await digestWith(reworded, 'q1'), digest('q1'));
});

test('another stem is another question', async () => {
  const reworded = swap('for a moment', 'for an hour');
  assert.notEqual(await digestWith(reworded, 'q1'), digest('q1'));
});

test('another figure in the stem is another question', async () => {
  const compiled = await compileWith({
    'figures/other.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"></svg>',
    'lessons/first.md': swap(
      'turns?\n\n![A line with a gap.](../figures/pause.svg)',
      'turns?\n\n![A line with a gap.](../figures/other.svg)',
    ),
  });
  const [lesson] = compiled.course?.lessons ?? [];
  const question = lesson && questionsOf(lesson).find(({anchor}) => anchor === 'q2');
  assert.ok(question);
  assert.notEqual(question.digest, digest('q2'));
});

test('another right answer is another question with the same answers', async () => {
  const ticked = swap('- [ ] Nothing\n', '- [x] Nothing\n');
  const after = (await questionsWith(ticked)).get('q1');
  assert.equal(after?.kind, 'many');
  assert.notEqual(after?.digest, digest('q1'));
  assert.equal(after?.choices[0]?.id, before.get('q1')?.choices[0]?.id);
});

test('a reworded answer has another id, and its question another digest', async () => {
  const after = (await questionsWith(swap('- [x] Time\n', '- [x] Some time\n'))).get('q1');
  assert.notEqual(after?.choices[1]?.id, before.get('q1')?.choices[1]?.id);
  assert.notEqual(after?.digest, digest('q1'));
});

test('bold words and extra spaces are the same answer', async () => {
  const after = (await questionsWith(swap('- [x] Time\n', '- [x]   **Time**\n'))).get('q1');
  assert.equal(after?.choices[1]?.id, before.get('q1')?.choices[1]?.id);
  assert.equal(after?.digest, digest('q1'));
});

test('another number in front of a question is another question with the same digest', async () => {
  const after = await questionsWith((text) =>
    text.replace('### Q2.', '### Q8.').replace('q2: {', 'q8: {'),
  );
  assert.equal(after.get('q8')?.id, 'first/q8');
  assert.equal(after.get('q8')?.digest, digest('q2'));
});

test('a file with Windows line ends has the same ids and digests', async () => {
  const after = await questionsWith((text) => text.replaceAll('\n', '\r\n'));
  assert.deepEqual([...after.values()], [...before.values()]);
});

test('a file that begins with a byte order mark reads like one that does not', async () => {
  const after = await questionsWith((text) => `\uFEFF${text}`);
  assert.deepEqual([...after.values()], [...before.values()]);
});
