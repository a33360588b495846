import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import {questionsOf, reflectionsOf} from '../../src/course/course.ts';
import {ukDate} from '../../src/course/dates.ts';
import {isRight} from '../../src/course/marking.ts';
import {progressOf} from '../../src/course/progress.ts';
import {shuffle} from '../../src/course/shuffle.ts';
import {lessonWith} from '../browser/courses.ts';
import {chooseMany, chooseOne} from '../browser/questions.ts';

describe('marking', () => {
  test('takes the one right choice, and no other', () => {
    assert.equal(isRight('one', ['b'], ['b']), true);
    assert.equal(isRight('one', ['b'], ['a']), false);
    assert.equal(isRight('one', ['b'], []), false);
  });

  test('takes exactly the right choices, in whatever order they were chosen', () => {
    assert.equal(isRight('many', ['a', 'c'], ['c', 'a']), true);
    assert.equal(isRight('many', ['a', 'c'], ['a']), false);
    assert.equal(isRight('many', ['a', 'c'], ['a', 'b', 'c']), false);
    assert.equal(isRight('many', ['a', 'c'], []), false);
  });

  test('takes the right order, and no other', () => {
    assert.equal(isRight('order', ['a', 'b', 'c'], ['a', 'b', 'c']), true);
    assert.equal(isRight('order', ['a', 'b', 'c'], ['b', 'a', 'c']), false);
    assert.equal(isRight('order', ['a', 'b', 'c'], ['a', 'b']), false);
  });

  test('takes matches when every row is right, whichever row stands first', () => {
    assert.equal(isRight('match', ['a:1', 'b:2'], ['b:2', 'a:1']), true);
    assert.equal(isRight('match', ['a:1', 'b:2'], ['a:2', 'b:1']), false);
    assert.equal(isRight('match', ['a:1', 'b:2'], ['a:1', 'b:1']), false);
  });

  test('leaves what it is given as it is', () => {
    const chosen = ['c', 'a'];
    isRight('many', ['a', 'c'], chosen);
    assert.deepEqual(chosen, ['c', 'a']);
  });
});

describe('shuffling', () => {
  const seeds = Array.from({length: 500}, (_, n) => (n * 0x9e3779).toString(16));
  const items = ['a', 'b', 'c', 'd'];

  test('never gives back the order it was given', () => {
    for (const length of [2, 3, 4, 5]) {
      const given = 'abcde'.slice(0, length).split('');
      for (const seed of seeds) assert.notDeepEqual(shuffle(given, seed), given, seed);
    }
  });

  test('keeps every item once', () => {
    for (const seed of seeds) assert.deepEqual(shuffle(items, seed).sort(), items, seed);
  });

  test('gives the same order for the same seed', () => {
    for (const seed of seeds) assert.deepEqual(shuffle(items, seed), shuffle(items, seed));
  });

  test('gives every other order for some seed', () => {
    const orders = new Set(seeds.map((seed) => shuffle(items, seed).join('')));
    assert.equal(orders.size, 23);
  });

  test('turns two items round', () => {
    for (const seed of seeds) assert.deepEqual(shuffle(['a', 'b'], seed), ['b', 'a']);
  });

  test('has nothing to do with no item or one', () => {
    assert.deepEqual(shuffle([], '9f2c41'), []);
    assert.deepEqual(shuffle(['a'], '9f2c41'), ['a']);
  });

  test('leaves what it is given as it is', () => {
    const given = ['a', 'b', 'c'];
    shuffle(given, '9f2c41');
    assert.deepEqual(given, ['a', 'b', 'c']);
  });
});

describe('progress', () => {
  const open = {done: false, right: false};
  const wrong = {done: true, right: false};
  const right = {done: true, right: true};

  test('of no question is nothing', () => {
    assert.deepEqual(progressOf([]), {total: 0, done: 0, right: 0, open: []});
  });

  test('counts what is done and right, and tells the places still open', () => {
    const progress = progressOf([right, open, wrong, open]);
    assert.deepEqual(progress, {total: 4, done: 2, right: 1, open: [1, 3]});
  });

  test('of a finished lesson has no place open', () => {
    assert.deepEqual(progressOf([right, right]), {total: 2, done: 2, right: 2, open: []});
  });
});

describe('a date in UK English', () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('has the day first, no leading nought and the month in words', () => {
    assert.equal(ukDate('2026-11-23'), '23 November 2026');
    assert.equal(ukDate('2026-03-01'), '1 March 2026');
  });

  test('is the date that was written, wherever the reader is', () => {
    for (const place of ['America/Los_Angeles', 'Europe/London', 'Pacific/Auckland']) {
      process.env.TZ = place;
      assert.equal(ukDate('2026-11-23'), '23 November 2026', place);
    }
  });

  test('of a time is the day where the reader is', () => {
    process.env.TZ = 'Europe/London';
    assert.equal(ukDate('2026-11-23T23:30:00.000Z'), '23 November 2026');
    assert.equal(ukDate('2026-06-30T23:30:00.000Z'), '1 July 2026');
    process.env.TZ = 'Pacific/Auckland';
    assert.equal(ukDate('2026-11-23T23:30:00.000Z'), '24 November 2026');
  });
});

describe('what a lesson asks', () => {
  const one = chooseOne();
  const two = chooseMany({id: 'tea/q2'});
  const three = chooseOne({id: 'tea/q3'});
  const prose = {kind: 'prose', html: '<p>Words.</p>'} as const;
  const reflection = {
    kind: 'reflection',
    id: 'tea/r1',
    anchor: 'r1',
    title: '',
    intro: '',
    prompts: ['Why?'],
  } as const;
  const scenario = {title: 'Anna', anchor: 'anna', html: '', questions: [two, three]};
  const lesson = lessonWith([
    prose,
    {kind: 'question', question: one},
    {kind: 'scenario', ...scenario},
    {kind: 'reflection', reflection},
  ]);

  test('is every question in reading order, those of a case included', () => {
    assert.deepEqual(questionsOf(lesson), [one, two, three]);
  });

  test('is nothing in a lesson of words alone', () => {
    assert.deepEqual(questionsOf(lessonWith([prose])), []);
    assert.deepEqual(questionsOf(lessonWith([])), []);
  });

  test('keeps reflections apart', () => {
    assert.deepEqual(reflectionsOf(lesson), [reflection]);
  });
});
