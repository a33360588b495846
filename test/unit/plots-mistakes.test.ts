import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drawPlots} from '../../src/build/draw.ts';
import {formatMistake} from '../../src/compile/mistakes.ts';
import {withCourse} from '../fixtures/courses.ts';

const facts = `E1: {status: V, words: "Of 1,200 pairs, 60.5% paused. Mood was no different.", sources: []}
E2: {status: "?", words: "Nobody knows.", sources: []}
`;

const bars = `kind: bars
title: Pauses
facts: [E1]
full: 100
rows:
  - {label: paused, value: 60.5}
`;

const grid = `kind: grid
title: What was found
marks:
  same: {shape: equals, words: no clear difference}
  empty: {shape: ring, words: not measured}
columns:
  - {id: mood, label: mood}
  - {id: sleep, label: sleep}
rows:
  - name: The trial
    facts: [E1]
    cells:
      mood: {mark: same, quote: "Mood was ... different"}
      sleep: {mark: empty}
`;

/** Compares what authors are told of a plot with one change in it. */
function told(plot: string, from: string, to: string, ...expected: string[]): Promise<void> {
  assert.equal(plot.split(from).length, 2, `not there once: ${from}`);
  const changes = {'facts.yaml': facts, 'figures/plot.yaml': plot.replace(from, () => to)};
  return withCourse(changes, async (folder) => {
    const {mistakes} = drawPlots(folder);
    const lines = mistakes.map((mistake) => formatMistake(mistake).replace(folder, 'content'));
    assert.deepEqual(
      lines,
      expected.map((line) => `content/figures/plot.yaml:${line}`),
    );
  });
}

test('plots without a mistake are told of none', async () => {
  await told(bars, 'Pauses', 'Pauses');
  await told(grid, 'The trial', 'The trial');
});

test('a plot that is no set of keys is told', () =>
  told(
    'pie\n',
    'pie',
    'pie',
    '1: The file is not a set of keys and values. Begin with "kind: bars" or "kind: grid".',
  ));

test('a plot that cannot be read is told on its line', () =>
  told(
    bars,
    '[E1]',
    '[E1',
    '4: The file is not valid YAML: a bracket ] is missing. Close what is open above this line.',
  ));

test('a missing and an unknown key are told', () =>
  told(
    bars,
    'full:',
    'ful:',
    '1: "full" is missing. Add it to the file.',
    '4: "ful" is not a key that is known here. Correct its spelling, or take it out.',
  ));

test('a number in quotes or with a last 0 is told', async () => {
  const message =
    '6: "rows, entry 1 > value" is not a number that can be drawn. Write digits without quotes and without a last 0: 10.2, not 10.20.';
  await told(bars, '60.5', '"60.5"', message);
  await told(bars, '60.5', '60.50', message);
  await told(bars, '60.5', '.inf', message);
});

test('a number below 0 is told', () =>
  told(bars, '60.5', '-1', '6: "rows, entry 1 > value" is below 0. Write a number from 0 up.'));

test('a full width of nothing is told', () =>
  told(
    bars,
    'full: 100',
    'full: 0',
    '4: "full" is 0. Write what the full width stands for, such as 100.',
  ));

test('a number above the full width is told', () =>
  told(
    bars,
    'full: 100',
    'full: 50',
    '6: 60.5 is more than the full width, 50. Correct one of the two.',
  ));

test('a number that no fact gives is told', () =>
  told(
    bars,
    '60.5',
    '0.5',
    '6: The number 0.5 does not stand in E1. Correct it, or name the fact that gives it.',
  ));

test('a fact that is not there or barred is told', async () => {
  await told(
    bars,
    '[E1]',
    '[E9]',
    '3: The fact E9 is not in facts.yaml. Correct the id, or add the fact there.',
  );
  await told(
    bars,
    '[E1]',
    '\n  - E1\n  - E2',
    '5: The fact E2 is barred: its status is "?". Check its source and mark it V, or leave it out.',
  );
});

test('words that would leave the drawing are told', async () => {
  await told(
    bars,
    'label: paused',
    'label: paused for a long long while',
    '6: "rows, entry 1 > label" is longer than 24 letters and would leave the drawing. Shorten it.',
  );
  await told(
    bars,
    'title: Pauses',
    `title: Pauses\nnote: ${'word '.repeat(30)}`,
    '3: "note" is longer than 144 letters. Shorten it.',
  );
});

test('nothing to draw, or too much, is told', async () => {
  await told(
    bars,
    '\n  - {label: paused, value: 60.5}',
    ' []',
    '5: "rows" is empty. Write at least one entry.',
  );
  await told(
    bars,
    '  - {label: paused, value: 60.5}\n',
    '  - {label: paused, value: 60.5}\n'.repeat(13),
    '5: "rows" has more than 12 entries, too many to read. Make it two drawings.',
  );
});

test('the name of a column that needs a third line is told', () =>
  told(
    grid,
    'label: sleep',
    'label: sleeping well for a whole night',
    '8: "columns, entry 2 > label" does not fit on two lines of 14 letters. Shorten it.',
  ));

test('certainty that the source does not state is told', () =>
  told(
    grid,
    '... different"',
    '... different", certainty: low',
    '13: The certainty "low" does not stand in the quote. Quote where the source states it, or leave it out.',
  ));

test('a shape that is not known is told', () =>
  told(
    grid,
    'shape: ring',
    'shape: star',
    '5: "marks > empty > shape" is not one of the words known here. Use triangle, equals, diamond, ring.',
  ));

test('two marks of one shape are told', () =>
  told(
    grid,
    'shape: ring',
    'shape: equals',
    '5: "equals" is here twice. Choose another.',
    '14: This mark has no quote. Give the words of the fact on which it rests.',
  ));

test('two columns of one name are told', () =>
  told(
    grid,
    'id: sleep',
    'id: mood',
    '8: "mood" is here twice. Choose another.',
    '14: "sleep" is not a column. Use mood, mood.',
  ));

test('a row without a mark for a column is told', () =>
  told(
    grid,
    '      sleep: {mark: empty}\n',
    '',
    '12: This row has no mark for "sleep". Give it one; a ring says that nothing was found there.',
  ));

test('a cell outside the columns is told', () =>
  told(
    grid,
    'sleep: {mark',
    'slep: {mark',
    '12: This row has no mark for "sleep". Give it one; a ring says that nothing was found there.',
    '14: "slep" is not a column. Use mood, sleep.',
  ));

test('a mark that is not known is told', () =>
  told(grid, 'mark: empty', 'mark: none', '14: "none" is not a mark. Use same, empty.'));

test('a mark without the words it rests on is told', () =>
  told(
    grid,
    ', quote: "Mood was ... different"',
    '',
    '13: This mark has no quote. Give the words of the fact on which it rests.',
  ));

test('a quote that no fact of the row holds is told', () =>
  told(
    grid,
    'Mood was ... different',
    'Mood was ... better',
    '13: The words "better" do not stand in E1. Quote them as they stand in facts.yaml, and look at the mark again.',
  ));
