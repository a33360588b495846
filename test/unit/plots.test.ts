import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {drawPlots, writePlots} from '../../src/build/draw.ts';
import {readDrawing} from '../../src/compile/drawings.ts';
import {formatMistake, Report} from '../../src/compile/mistakes.ts';
import {type Changes, withCourse} from '../fixtures/courses.ts';

/** A plot of the good course with changes, as SVG. */
function draw(path: string, changes: Changes): Promise<string> {
  return withCourse(changes, async (folder) => {
    const {drawings, mistakes} = drawPlots(folder);
    assert.deepEqual(mistakes.map(formatMistake), []);
    return drawings.get(path) ?? '';
  });
}

const facts =
  'E1:\n  status: V\n  words: Of 1,200 pairs, 60.5% paused and 15.1% did not. Pauses were longer; mood was no different (very low certainty).\n  sources: []\n';

const bars = (rows: string) =>
  `kind: bars\ntitle: Pauses & <pairs>\nfacts: [E1]\nunit: "%"\nfull: 100\nrows:\n${rows}\nnote: Not a rate for any country, and not for your own practice.\n`;

const grid = (cells: string, certainty = '') =>
  `kind: grid
title: What was found
marks:
  better: {shape: triangle, words: better}
  same: {shape: equals, words: no clear difference}
  empty: {shape: ring, words: not measured}
columns:
  - {id: pauses, label: longer pauses}
  - {id: mood, label: mood}
  - {id: sleep, label: sleep}
rows:
  - name: The trial
    facts: [E1]
    cells:
      ${cells}
      mood: {mark: same, quote: "mood was ... different (very low certainty)"${certainty}}
      sleep: {mark: empty}
`;

test('every drawing in content is what its numbers give', () => {
  const {drawings, mistakes} = drawPlots('content');
  assert.deepEqual(mistakes.map(formatMistake), []);
  for (const [path, svg] of drawings) {
    const file = join('content', path);
    const onDisk = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assert.ok(onDisk === svg, `${file} is not what its yaml gives. Run "npm run draw".`);
  }
});

test('every drawing made of numbers may stand on a page, and is small', () => {
  for (const [path, text] of drawPlots('content').drawings) {
    const report = new Report();
    assert.ok(readDrawing({file: path, path, text}, report), path);
    assert.ok(text.length <= 6000, `${path}: ${text.length}`);
  }
});

test('bars are as long as their numbers, of the full width', async () => {
  const svg = await draw('figures/pairs.svg', {
    'facts.yaml': facts,
    'figures/pairs.yaml': bars(
      '  - {label: paused, value: 60.5}\n  - {label: did not, value: 15.1}',
    ),
  });
  const [first = 0, second = 0] = lengths(svg, 'a bar');
  const [track = 0] = lengths(svg, 'k');
  assert.ok(Math.abs(first / track - 0.605) < 0.001, `${first} of ${track}`);
  assert.ok(Math.abs(second / track - 0.151) < 0.001, `${second} of ${track}`);
  // The line around a bar is what the eye compares.
  const outlines = [...svg.matchAll(/q[\d.]+-3 ([\d.]+) 0v40/g)].map(([, length]) =>
    Number(length),
  );
  assert.deepEqual(outlines, [first, second]);
});

function lengths(svg: string, name: string): number[] {
  const found = svg.matchAll(new RegExp(`<rect class="${name}"[^>]* width="([\\d.]+)"`, 'g'));
  return [...found].map(([, length]) => Number(length));
}

test('bars say their numbers, and their note in lines a phone can hold', async () => {
  const svg = await draw('figures/pairs.svg', {
    'facts.yaml': facts,
    'figures/pairs.yaml': bars('  - {label: pairs, value: 60.5}'),
  });
  assert.match(svg, /<title>Pauses &amp; &lt;pairs&gt;<\/title>/);
  assert.match(svg, />60\.5%<\/text>/);
  assert.match(svg, />Not a rate for any country, and not<\/text>/);
  assert.match(svg, />for your own practice\.<\/text>/);
});

test('a grid shows a mark for each cell, under its column', async () => {
  const svg = await draw('figures/found.svg', {
    'facts.yaml': facts,
    'figures/found.yaml': grid('pauses: {mark: better, quote: "Pauses were longer"}'),
  });
  const row = [...svg.matchAll(/<use href="#(\w+)" x="([\d.]+)" y="([\d.]+)"\/>/g)].slice(3);
  assert.deepEqual(
    row.map(([, shape, x]) => [shape, Number(x)]),
    [
      ['triangle', 136],
      ['equals', 360],
      ['ring', 584],
    ],
  );
  assert.equal(new Set(row.map(([, , , y]) => y)).size, 1);
});

test('a grid says what its marks mean, and certainty only where it is given', async () => {
  const changes = (certainty?: string) => ({
    'facts.yaml': facts,
    'figures/found.yaml': grid('pauses: {mark: better, quote: "Pauses were longer"}', certainty),
  });
  const said = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words);
  const names = ['better', 'no clear difference', 'not measured'];
  const columns = ['longer pauses', 'mood', 'sleep'];
  assert.deepEqual(said(await draw('figures/found.svg', changes())), [
    ...names,
    ...columns,
    'The trial',
  ]);
  assert.deepEqual(said(await draw('figures/found.svg', changes(', certainty: very low'))), [
    ...names,
    ...columns,
    'The trial',
    'very low',
  ]);
});

test('drawing writes the drawings, keeps what has not changed and says so', () =>
  withCourse(
    {'facts.yaml': facts, 'figures/pairs.yaml': bars('  - {label: paused, value: 60.5}')},
    async (folder) => {
      const told: string[] = [];
      assert.ok(writePlots(folder, (line) => told.push(line)));
      assert.match(readFileSync(join(folder, 'figures/pairs.svg'), 'utf8'), /^<svg /);
      assert.ok(writePlots(folder, (line) => told.push(line)));
      assert.deepEqual(told, ['Drew figures/pairs.svg.', 'Kept figures/pairs.svg.']);
    },
  ));

test('drawing writes nothing while there is a mistake', () =>
  withCourse(
    {
      'facts.yaml': facts,
      'figures/pairs.yaml': bars('  - {label: paused, value: 60.5}'),
      'figures/wrong.yaml': 'kind: pie\n',
    },
    async (folder) => {
      const told: string[] = [];
      assert.equal(
        writePlots(folder, (line) => told.push(line.replace(folder, 'content'))),
        false,
      );
      assert.deepEqual(told, [
        'content/figures/wrong.yaml:1: "kind" is not one of the words known here. Use bars, grid.',
        '1 mistake. Nothing was drawn.',
      ]);
      assert.equal(existsSync(join(folder, 'figures/pairs.svg')), false);
    },
  ));
