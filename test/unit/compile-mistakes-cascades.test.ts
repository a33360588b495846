import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, mistakesWith, swap, warningsWith} from '../fixtures/courses.ts';

/** One cause is told, and not what only follows from it. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** What files of a course are warned of. */
async function warned(changes: Changes): Promise<readonly string[]> {
  return (await warningsWith(changes)).map((line) => line.replace(/^content\//, ''));
}

test('an empty glossary is told once', () =>
  told(
    {'glossary.md': ''},
    'glossary.md:1: The file is empty. Begin with the front matter between two lines of ---, then write the text.',
  ));

test('a glossary without a term is told once', () =>
  told(
    {'glossary.md': '---\ntitle: Glossary\nsummary: Words.\n---\n'},
    'glossary.md:5: The glossary has no term. Write one: a heading such as "## Term", and under it what it means.',
  ));

test('a missing glossary is told once', () =>
  told(
    {'glossary.md': null},
    'glossary.md:1: This file is missing. Write it: every course has one.',
  ));

test('a course without lessons is told once', () =>
  told(
    {'lessons/first.md': null, 'lessons/second.md': null},
    'lessons:1: There is no lesson in this folder. Write one as lessons/name.md; every course has one.',
  ));

test('an empty lesson is told once', () =>
  told(
    {
      'lessons/first.md': '',
      'lessons/second.md': swap('../glossary.md#pause', 'first.md#q1'),
    },
    'lessons/first.md:1: The file is empty. Begin with the front matter between two lines of ---, then write the text.',
  ));

test('a lesson that cannot be read may be looked back on', () =>
  told(
    {'lessons/first.md': new Uint8Array([0xff])},
    'lessons/first.md:1: This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
  ));

test('an outcome whose id cannot be read is told once', () =>
  told(
    {
      'lessons/first.md': swap('{id: 1.10,', '{id: [1.10],'),
      'lessons/second.md': swap('{facts: [E1], recalls', '{outcome: 1.1, facts: [E1], recalls'),
    },
    'lessons/first.md:10: "outcomes, entry 2 > id" is not the id of an outcome. Write it in quotes, for example "1.2".',
  ));

test('a key that two sources have is told once', () =>
  told(
    {'references.json': swap('"id": "madigan2023"', '"id": "tronickcohn1989"')},
    'references.json:14: The key "tronickcohn1989" is already taken on line 3. Keep one of the two, or give this one another key.',
  ));

test('a file that cannot be part of a course is a warning', async () => {
  assert.deepEqual(
    await warned({
      'notes.md': 'Notes.',
      'lessons/third.markdown': 'A third.',
      'lessons/part/fourth.md': 'A fourth.',
      'lessons/.hidden.md': 'Hidden.',
    }),
    [
      'lessons/part:1: Nothing reads this. A lesson is a file lessons/name.md: rename it, or move it away.',
      'lessons/third.markdown:1: Nothing reads this. A lesson is a file lessons/name.md: rename it, or move it away.',
      'notes.md:1: Nothing reads this. Move it to lessons if it is one, or out of the folder.',
    ],
  );
});

test('a drawing that no page shows is a warning, and so is a description without one', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>';
  assert.deepEqual(await warned({'figures/other.svg': svg, 'figures/old.md': 'Old.'}), [
    'figures/old.md:1: There is no drawing beside this description. Give both the same name, or move it away.',
    'figures/other.svg:1: No page shows this drawing. Use it, or move it away.',
  ]);
});
