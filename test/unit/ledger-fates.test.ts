import assert from 'node:assert/strict';
import {test} from 'node:test';
import {swap} from '../fixtures/courses.ts';
import {entries, mistakesOfLedger} from '../fixtures/ledgers.ts';

const way =
  'Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".';

/** Asserts what is told of a ledger with these entries, each on a line of its own from 2 on. */
async function told(items: Readonly<Record<string, object>>, ...expected: readonly string[]) {
  assert.deepEqual(
    await mistakesOfLedger(items),
    expected.map((line) => `content/ledger.json:${line}`),
  );
}

test('a ledger of what the course has is told of nothing', async () => told(await entries()));

test('of a page that vanished only the page is told, not all that belongs to it', () =>
  told(
    {third: {kind: 'lesson'}, 'third/q1': {kind: 'question'}, 'third/r1.1': {kind: 'prompt'}},
    `2: "third" was released and is gone, but learners have it in their records. ${way}`,
  ));

test('of a page that was renamed, what it no longer has is told', () =>
  told(
    {
      third: {kind: 'lesson', status: 'renamed to second'},
      'third/q1': {kind: 'question'},
      'third/q9': {kind: 'question'},
    },
    `4: "third/q9" was released and is gone, but learners have it in their records. ${way}`,
  ));

test('what belongs to a page that was retired is gone with it', () =>
  told({
    third: {kind: 'lesson', status: 'retired'},
    'third/q1': {kind: 'question'},
    'third/r1': {kind: 'reflection'},
    'third/r1.1': {kind: 'prompt'},
  }));

test('what belongs to a page that was split has to say where it went', () =>
  told(
    {third: {kind: 'lesson', status: 'split into first, second'}, 'third/q1': {kind: 'question'}},
    `3: "third/q1" was released and is gone, but learners have it in their records. ${way}`,
  ));

test('a fate that leads to an id that is not there is told', () =>
  told(
    {'first/q9': {status: 'renamed to first/q99'}},
    '2: "first/q9" leads to "first/q99", which is not there. Correct the id, or write "retired".',
  ));

test('a fate may lead on from id to id, and to one that was retired in the end', () =>
  told({
    'first/q20': {status: 'renamed to first/q21', ended: released(2)},
    'first/q21': {status: 'renamed to first/q22', released: released(2), ended: released(3)},
    'first/q22': {status: 'retired', released: released(3)},
    'first/q30': {status: 'renamed to first/q31', ended: released(2)},
    'first/q31': {status: 'renamed to first/q2', released: released(2)},
  }));

const released = (number: number) => ({version: `0.${number}.0`, date: '2026-11-01'});

test('a circle is told, and so is an id that leads to itself', () =>
  told(
    {
      'first/q20': {status: 'renamed to first/q21'},
      'first/q21': {status: 'renamed to first/q20'},
      'first/q22': {status: 'renamed to first/q22'},
    },
    '2: "first/q20" leads to "first/q21" and from there back to itself. Say which of them is in the course, and take its status out.',
    '3: "first/q21" leads to "first/q20" and from there back to itself. Say which of them is in the course, and take its status out.',
    '4: "first/q22" leads to "first/q22" and from there back to itself. Say which of them is in the course, and take its status out.',
  ));

test('an id that is used again after it was retired is told', () =>
  told(
    {'first/q1': {status: 'retired'}},
    '2: "first/q1" is "retired" and is used again, but ids are never used again. Give the new one another name; or, if it is the same, take its status out here.',
  ));

test('a new name is one name, of the same kind of thing', () =>
  told(
    {
      'first/q20': {kind: 'question', status: 'renamed to first/q2, first/q3'},
      'first/q21': {kind: 'question', status: 'renamed to second'},
      'first/r9': {kind: 'reflection', status: 'split into first/r1, second'},
    },
    '2: "first/q20" is renamed to more than one id. Write one, or "split into …".',
    '3: "first/q21" is a question and "second" is a lesson, so nothing can carry over. Lead to a question, or write "retired".',
    '4: Only pages and questions are split and merged. Write "retired" or "renamed to …" for "first/r9".',
  ));

test('two things never get the same new name', () =>
  told(
    {
      'first/q20': {status: 'renamed to first/q2'},
      'first/q21': {status: 'renamed to first/q2'},
    },
    '3: "first/q20" and "first/q21" are both renamed to "first/q2". Write "merged into first/q2" for both.',
  ));

test('a name that was released before is not a new name', () =>
  told(
    {
      'first/q2': {released: {version: '0.9.0', date: '2026-11-01'}},
      'first/q20': {status: 'renamed to first/q2'},
    },
    '3: "first/q2" was released before "first/q20" was renamed to it, so they are two. Write "merged into first/q2", or lead to a new id.',
  ));

test('one page alone is not merged into a new one; into an old one it may be', () =>
  told(
    {
      third: {kind: 'lesson', status: 'merged into first'},
      fourth: {kind: 'lesson', status: 'merged into second'},
      second: {kind: 'lesson', released: {version: '0.9.0', date: '2026-11-01'}},
    },
    '2: Only "third" is merged into "first", which is new. Write "merged into first" for the other ones too, or "renamed to first".',
  ));

test('a question of the assessment keeps its number', () =>
  told(
    {'assessment/q20': {status: 'renamed to assessment/q1'}},
    '2: A question of the assessment keeps its number. Bring "assessment/q20" back, or write "retired".',
  ));

test('a prompt that moved to another place is told', async () => {
  assert.deepEqual(
    await mistakesOfLedger(await entries('first/r1.1', 'first/r1.2'), {
      'lessons/first.md': swap(
        '- What did you see?\n- What did you *feel*?',
        '- What did you hear?\n- What did you see?',
      ),
    }),
    [
      'content/ledger.json:2: The prompt "What did you see?" was released as "first/r1.1" and now stands at "first/r1.2", where learners would find other words of theirs. Put it back at its place, and add new prompts at the end.',
    ],
  );
});

test('a prompt may be reworded at its place, and others may be added at the end', async () => {
  const change = swap(
    '- What did you see?\n- What did you *feel*?',
    '- What did you notice?\n- What did you feel?\n- What else?',
  );
  assert.deepEqual(
    await mistakesOfLedger(await entries('first/r1.1', 'first/r1.2'), {'lessons/first.md': change}),
    [],
  );
});
