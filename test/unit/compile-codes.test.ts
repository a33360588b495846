import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, compileWith, mistakesWith, swap} from '../fixtures/courses.ts';

/** Compares what authors are told after changes to the good course. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

const file = 'codes.yaml';

test('the codes of regulators arrive with version, dates and themes', async () => {
  const {course} = await compileWith({});
  assert.deepEqual(course?.frameworks, [
    {
      id: 'tea-code',
      name: 'The Tea Code',
      by: 'Tea Council',
      version: '2018',
      dated: '2018-10-10',
      checked: '2026-11-23',
      source: 'other',
      url: 'https://example.org/code',
      note: 'A new code is planned.',
      themes: ['Warm the pot', 'Pour with care'],
    },
  ]);
});

test('a course may leave the codes out', async () => {
  const {course, mistakes} = await compileWith({[file]: null});
  assert.deepEqual(mistakes, []);
  assert.deepEqual(course?.frameworks, []);
});

test('a version that looks like a number is told', () =>
  told(
    {[file]: swap('"2018"', '2018')},
    'codes.yaml:5: "frameworks > tea-code > version" is not text. Write words; put them in quotes if they look like a number.',
  ));

test('a date that is none, an address that is none and an unknown source are told', () =>
  told(
    {
      [file]: (text) =>
        text
          .replace('checked: 2026-11-23', 'checked: November 2026')
          .replace('https://example.org/code', 'example.org')
          .replace('source: other', 'source: hearsay'),
    },
    'codes.yaml:7: "frameworks > tea-code > checked" is not a date. Write it as year-month-day, for example 2026-11-23.',
    'codes.yaml:8: "frameworks > tea-code > source" is not one of the words known here. Use owner, other.',
    'codes.yaml:9: "frameworks > tea-code > url" is not an https address. Write the whole address, beginning with https://.',
  ));

test('a code without themes is told', () =>
  told(
    {[file]: (text) => text.replace(/themes:[\s\S]*/, 'themes: []\n')},
    'codes.yaml:11: "frameworks > tea-code > themes" is empty. Write one theme on each line.',
  ));

test('a theme that is there twice is told', () =>
  told(
    {[file]: swap('Pour with care', 'Warm the pot')},
    'codes.yaml:13: The theme "Warm the pot" is here twice. Keep one.',
  ));

test('the id of a code that is no name is told', () =>
  told(
    {[file]: swap('tea-code:', 'Tea Code:')},
    'codes.yaml:2: "Tea Code" is not a name. Use small letters, digits and hyphens.',
  ));

test('codes without a version, and with a key that is unknown, are told', () =>
  told(
    {[file]: swap('version:', 'edition:')},
    'codes.yaml:2: "frameworks > tea-code > version" is missing. Add it to the file.',
    'codes.yaml:5: "frameworks > tea-code > edition" is not a key that is known here. Correct its spelling, or take it out.',
  ));

test('the real course names the codes of its two professions', async () => {
  const {compileCourse} = await import('../../src/compile/compile.ts');
  const {course} = await compileCourse('content');
  const named = course?.frameworks.map(({id, version, themes}) => [id, version, themes.length]);
  assert.deepEqual(named, [
    ['nmc-code', '2018', 4],
    ['gmc-gmp', '2024', 4],
  ]);
});
