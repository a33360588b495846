import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Claim, uncited} from '../../src/course/evidence.ts';
import {partsOf} from '../../src/course/parts.ts';
import {type Changes, compileWith, swap} from '../fixtures/courses.ts';

/** What the second lesson of the good course claims after these changes, sentence by sentence. */
async function claims(changes: Changes, page = 'lessons/second.html'): Promise<readonly Claim[]> {
  const {course, mistakes} = await compileWith(changes);
  assert.deepEqual(mistakes, []);
  return course?.evidence.pages.get(page)?.claims ?? [];
}

/** The first claims after these words were put under the first heading. */
async function claimsOf(words: string): Promise<readonly Claim[]> {
  const all = await claims({'lessons/second.md': swap('## A pause\n', `## A pause\n\n${words}\n`)});
  return all.slice(0, all.length - 3);
}

const tronick = {key: 'tronickcohn1989', facts: ['E1']};

test('a sentence that cites a source is a claim with its place and its line', async () => {
  assert.deepEqual((await claims({}))[0], {
    before: '',
    text: 'It is a pause.',
    cites: [tronick],
    place: {anchor: 'a-pause', title: 'A pause'},
    line: 24,
  });
});

test('the sentences before a claim that cite nothing go with it', async () => {
  const found = await claimsOf(
    'One. Two is *it*.\nThree.[^tronickcohn1989] Four.[^tronickcohn1989] Five.',
  );
  assert.deepEqual(
    found.map(({before, text, line}) => [before, text, line]),
    [
      ['One. Two is it.', 'Three.', 25],
      ['', 'Four.', 25],
    ],
  );
});

test('a citation may stand before the full stop, in the sentence, or after a space', async () => {
  const cite = '[^tronickcohn1989]';
  const found = await claimsOf(`One ${cite} two${cite}. "Three."${cite} ${cite} Four ${cite}`);
  assert.deepEqual(
    found.map(({text, cites}) => [text, cites.length]),
    [
      ['One two.', 2],
      ['"Three."', 2],
      ['Four', 1],
    ],
  );
});

test('a citation that names its fact rests on that fact alone', async () => {
  const changes = {
    'lessons/second.md': (text: string) =>
      text
        .replace('facts: [E1]\n', 'facts: [E1, E4]\n')
        .replace('pause).[^tronickcohn1989]', 'pause).[^tronickcohn1989:E4] So.[^tronickcohn1989]'),
    'facts.yaml': (text: string) =>
      `${text}E4: {status: K, words: More., sources: [tronickcohn1989]}\n`,
  };
  const [named, open] = await claims(changes);
  assert.deepEqual(named?.cites, [{key: 'tronickcohn1989', facts: ['E4']}]);
  assert.deepEqual(open?.cites, [{key: 'tronickcohn1989', facts: ['E1', 'E4']}]);
});

test('a page without facts of its own rests on all of the course', async () => {
  const [claim] = await claims(
    {'about.md': (text) => `${text}\nSo it is.[^madigan2023]\n`},
    'about.html',
  );
  assert.deepEqual(claim?.cites, [{key: 'madigan2023', facts: ['E2']}]);
});

test('lists, tables, callouts, feedback, explanations and descriptions make claims', async () => {
  const cite = '[^tronickcohn1989]';
  const found = await claims({
    'lessons/second.md': (text) =>
      text
        .replace('> Wait.', `> Wait.${cite}\n\n- One\n- Two${cite}`)
        .replace('It may look so.', `It may.${cite}`)
        .concat(`\n## More\n\n| A | B |\n| --- | --- |\n| One | Two${cite} |\n`),
    'figures/pause.md': `A gap.${cite}\n`,
  });
  assert.deepEqual(
    found.map(({text, place, line, file}) => [
      text,
      place.anchor,
      line,
      file?.replace(/.*figures/, 'figures') ?? '',
    ]),
    [
      ['It is a pause.', 'a-pause', 24, ''],
      ['A gap.', 'a-pause', 1, 'figures/pause.md'],
      ['Wait.', 'a-pause', 29, ''],
      ['Two', 'a-pause', 32, ''],
      ['It may.', 'q1', 37, ''],
      ['A pause is time.', 'q1', 41, ''],
      ['Signs are guesses.', 'q2', 50, ''],
      ['One | Two', 'more', 56, ''],
    ],
  );
});

test('the second of two equal headings has a place of its own', async () => {
  const [first, second] = await claimsOf(
    'One.[^tronickcohn1989]\n\n## A pause\n\nTwo.[^tronickcohn1989]',
  );
  assert.deepEqual(
    [first?.place, second?.place],
    [
      {anchor: 'a-pause', title: 'A pause'},
      {anchor: 'a-pause-2', title: 'A pause'},
    ],
  );
});

test('a fact is cited when any claim rests on it', async () => {
  const {course} = await compileWith({
    'lessons/second.md': swap('facts: [E1]\nq', 'facts: [E1, E2]\nq'),
  });
  const page = course?.evidence.pages.get('lessons/second.html') ?? {claims: []};
  assert.deepEqual(uncited(['E1', 'E2'], page), ['E2']);
  assert.deepEqual(uncited([], page), []);
});

test('every page of words is a part of the course, with its questions and its cases', async () => {
  const {course} = await compileWith({});
  assert.ok(course);
  const parts = partsOf(course);
  assert.deepEqual(
    parts.map(({page, questions, facts}) => [page, questions.length, facts.length]),
    [
      ['lessons/first.html', 7, 2],
      ['lessons/second.html', 2, 1],
      ['consultations/visit.html', 1, 1],
      ['assessment.html', 9, 2],
      ['help.html', 0, 0],
      ['about.html', 0, 0],
      ['privacy.html', 0, 0],
      ['glossary.html', 0, 0],
    ],
  );
  assert.deepEqual([...(parts[0]?.cases.keys() ?? [])], ['first/q6']);
});
