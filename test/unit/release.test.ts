import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {releaseCourse} from '../../src/build/release.ts';
import {shortHash} from '../../src/compile/hash.ts';
import {type Changes, swap, withCourse} from '../fixtures/courses.ts';
import {entries, ledgerOf} from '../fixtures/ledgers.ts';

/** What a release of the good course with changes says and writes. */
function release(changes: Changes, isCheck = false) {
  return withCourse(changes, async (content) => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line.replaceAll(content, 'content'));
    const isDone = await releaseCourse({content, isCheck, log});
    return {isDone, lines, text: readFileSync(join(content, 'ledger.json'), 'utf8')};
  });
}

const empty = ledgerOf({});
const change = 'Version 1.0.0 is released: content/ledger.json knows it.';

test('the first release notes everything, page by page', async () => {
  const {isDone, lines, text} = await release({'ledger.json': empty});
  assert.equal(isDone, true);
  assert.deepEqual(lines, [
    'first: new lesson, "The first lesson". With q1, q2, q3, q4, q5, q6, q7, r1.',
    'second: new lesson, "The second lesson". With q1, q2.',
    'visit: new consultation, "A first visit". With a1, a2, q1, a2a, a3, r1, a8, a9.',
    'assessment: new assessment, "The final assessment". With q1, q2, q3, q4, q5, q6, q7, q8, q9.',
    `4 changes. ${change}`,
  ]);
  const {items} = JSON.parse(text);
  assert.deepEqual(items['first/r1.2'], {
    kind: 'prompt',
    title: 'What did you feel?',
    released: {version: '1.0.0', date: '2026-11-23'},
  });
  const {choices, matches, right} = items['first/q5'];
  assert.deepEqual(Object.values(choices), ['Looks away', 'Smiles']);
  assert.deepEqual(Object.values(matches), ['Needs a pause', 'Wants more & more']);
  assert.equal(right[0], `${Object.keys(choices)[0]}:${Object.keys(matches)[0]}`);
});

test('the file has a line for each id, in an order that numbers do not upset', async () => {
  const {text} = await release({'ledger.json': empty});
  const ids = text.split('\n').flatMap((line) => /^ {2}"([^"]+)": \{/.exec(line)?.[1] ?? []);
  assert.deepEqual(ids.slice(10, 14), ['first', 'first/q1', 'first/q2', 'first/q3']);
  assert.deepEqual(ids.slice(17, 21), ['first/q7', 'first/r1', 'first/r1.1', 'first/r1.2']);
  assert.equal(ids.length, Object.keys(JSON.parse(text).items).length);
});

test('a check says the same and writes nothing', async () => {
  const {isDone, lines, text} = await release({'ledger.json': empty}, true);
  assert.equal(isDone, true);
  assert.equal(lines.at(-1), '4 changes. Nothing was written.');
  assert.equal(text, empty);
});

test('when nothing changed there is nothing to release', async () => {
  const {text} = await release({'ledger.json': empty});
  const again = await release({'ledger.json': text});
  assert.equal(again.isDone, true);
  assert.deepEqual(again.lines, [
    'Nothing to release: the ledger knows everything that the course has.',
  ]);
  assert.equal(again.text, text);
});

test('a course with mistakes is not released, and all of them are told', async () => {
  const {isDone, lines, text} = await release({
    'ledger.json': empty,
    'help.md': (text) => `${text}\n[x](nowhere.md)\n`,
    'about.md': (text) => `${text}\n<b>x</b>\n`,
  });
  assert.equal(isDone, false);
  assert.equal(lines.length, 3);
  assert.equal(lines.at(-1), '2 mistakes. Nothing was released.');
  assert.equal(text, empty);
});

test('a version is released once', async () => {
  const {text} = await release({'ledger.json': empty});
  const again = await release({
    'ledger.json': text,
    'lessons/first.md': swap('- [x] Time', '- [x] Some time'),
  });
  assert.equal(again.isDone, false);
  assert.equal(
    again.lines.at(-1),
    'Version 1.0.0 was released before. Give this one a new version and date in course.md. Nothing was released.',
  );
  assert.equal(again.text, text);
});

test('a changed question is told with the entry to paste if it is a typo; its old meaning stays known', async () => {
  const known = await entries();
  const {digest = ''} = known['first/q1'] ?? {};
  const [old, now] = [shortHash('Time', 6), shortHash('Some time', 6)];
  const {lines, text} = await release({
    'ledger.json': ledgerOf(known),
    'lessons/first.md': swap('- [x] Time', '- [x] Some time'),
  });
  assert.deepEqual(lines, [
    `first/q1: changed, so learners are asked it again. If it is only a typo, write same-meaning first: "same-meaning": {"${digest}":{"${old}":"${now}"}}`,
    `1 change. ${change}`,
  ]);
  const item = JSON.parse(text).items['first/q1'];
  assert.equal(item.before[0].digest, digest);
  assert.equal(item.before[0].choices[old], 'Time');
  assert.deepEqual(item.released, {version: '0.9.0', date: '2026-11-01'});
  assert.notEqual(item.digest, digest);
});

test('what authors wrote by hand stays, and is told once', async () => {
  const known = await entries();
  const {digest = ''} = known['first/q1'] ?? {};
  const same = {[digest]: {[shortHash('Time', 6)]: shortHash('Some time', 6)}};
  const {lines, text} = await release({
    'ledger.json': ledgerOf({
      ...known,
      'first/q1': {...known['first/q1'], 'same-meaning': same},
      'first/q9': {kind: 'question', title: 'Gone', status: 'retired'},
    }),
    'lessons/first.md': swap('- [x] Time', '- [x] Some time'),
  });
  assert.deepEqual(lines, [
    'first/q1: corrected, and answers are kept.',
    'first/q9: retired.',
    `2 changes. ${change}`,
  ]);
  const {items} = JSON.parse(text);
  assert.deepEqual(items['first/q1']['same-meaning'], same);
  assert.deepEqual(items['first/q9'].ended, {version: '1.0.0', date: '2026-11-23'});
  const again = await release({
    'ledger.json': text,
    'lessons/first.md': swap('- [x] Time', '- [x] Some time'),
  });
  assert.match(`${again.lines}`, /^Nothing to release/);
});

test('a new answer and another right answer come with no entry to paste', async () => {
  const known = ledgerOf(await entries());
  for (const change of [
    swap('- [x] Time', '- [ ] Milk\n    > No.\n- [x] Time'),
    (text: string) =>
      swap('- [x] Time', '- [ ] Time')(swap('- [ ] Nothing', '- [x] Nothing')(text)),
  ]) {
    const {lines} = await release({'ledger.json': known, 'lessons/first.md': change});
    assert.equal(lines[0], 'first/q1: changed, so learners are asked it again.');
  }
});

test('new words of a title and new parts of a page are told', async () => {
  const {lines} = await release({
    'ledger.json': ledgerOf(await entries()),
    'lessons/first.md': (text) =>
      swap(
        'title: The first lesson',
        'title: The very first lesson',
      )(swap('- What did you *feel*?', '- What did you *feel*?\n- What else?')(text)),
  });
  assert.deepEqual(lines.slice(0, -1), [
    'first: now "The very first lesson", was "The first lesson".',
    'first/r1.3: new prompt, "What else?".',
  ]);
});
