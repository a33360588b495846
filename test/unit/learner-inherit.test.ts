import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inherit} from '../../src/learner/inherit.ts';
import {foldRecord, type LearnerRecord} from '../../src/learner/record.ts';

const one = '2026-11-01T09:00:00.000Z';
const two = '2026-11-02T09:00:00.000Z';
const three = '2026-11-03T09:00:00.000Z';
const score = {version: '1.0.0', status: 'draft', right: 3, of: 4};

/** Of somebody who opened, read and finished lessons at these times. */
function record(times: Readonly<Record<string, string>>, last?: string): LearnerRecord {
  const all = Object.entries(times);
  return {
    ...foldRecord([]),
    opened: new Map(all),
    read: new Map(all),
    finished: new Map(all.map(([id, at]) => [id, {at, ...score}])),
    last: last === undefined ? null : {lesson: last, item: `${last}/q1`},
  };
}

test('without heirs the record is the very same', () => {
  const before = record({a: one});
  assert.equal(inherit(before, ''), before);
  assert.equal(inherit(before, 'a>b a/q1#1>b/q1#2'), before);
});

test('who finished the whole finished each part, without a score', () => {
  const {finished, read, opened} = inherit(record({old: one}), '~old>x ~old>y');
  const noScore = {at: one, version: '', status: '', right: 0, of: 0};
  assert.deepEqual(finished.get('x'), noScore);
  assert.deepEqual(finished.get('y'), noScore);
  assert.deepEqual(finished.get('old'), {at: one, ...score});
  assert.equal(read.get('x'), one);
  assert.equal(opened.get('y'), one);
});

test('a part that was finished by itself keeps its own date and score', () => {
  const {finished} = inherit(record({old: one, x: two}), '~old>x ~old>y');
  assert.deepEqual(finished.get('x'), {at: two, ...score});
});

test('what was merged is finished when all of it was, at the last of their times', () => {
  const half = inherit(record({a: two}), 'a+b>c');
  assert.equal(half.finished.get('c'), undefined);
  assert.equal(half.read.get('c'), undefined);
  assert.equal(half.opened.get('c'), two);
  const whole = inherit(record({a: two, b: one}), 'a+b>c');
  assert.equal(whole.finished.get('c')?.at, two);
  assert.equal(whole.opened.get('c'), one);
});

test('of several ways that lead to a part, the first one counts', () => {
  const was = 'a+b>c a+d>c';
  const {finished} = inherit(record({a: one, b: three, d: two}), was);
  assert.equal(finished.get('c')?.at, two);
});

test('who left off in a lesson that was split goes on in its first part', () => {
  assert.deepEqual(inherit(record({old: one}, 'old'), '~old>x ~old>y').last, {
    lesson: 'x',
    item: null,
  });
  assert.equal(inherit(record({old: one}, 'other'), '~old>x').last?.lesson, 'other');
});
