import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Named, renewer} from '../../src/course/was.ts';

/** A thing with the name that it has now. */
function renewed(was: string, thing: Named): Named {
  const copy = {...thing};
  renewer(was)(copy);
  return copy;
}

test('a page without old names renews nothing', () => {
  const thing = {what: 'first/q1', digest: '5d03be77', chose: ['a1b2c3']};
  assert.deepEqual(renewed('', thing), thing);
  assert.deepEqual(renewed('', {what: ''}), {what: ''});
});

test('what has another id gets it, and nothing else changes', () => {
  assert.equal(renewed('old>new', {what: 'old'}).what, 'new');
  assert.equal(renewed('old>new', {what: 'older'}).what, 'older');
  assert.equal(renewed('old/r1.1>new/r1.1', {what: 'old/r1.1'}).what, 'new/r1.1');
  assert.equal(renewed('old>new', {what: 'constructor'}).what, 'constructor');
});

test('a question is renewed as it was worded, and not in other words', () => {
  const was = 'old/q1>new/q2 old/q1#5d03be77>new/q2#9f2c41aa';
  const thing = {what: 'old/q1', digest: '5d03be77', chose: ['a1b2c3']};
  const now = {what: 'new/q2', digest: '9f2c41aa', chose: ['a1b2c3']};
  assert.deepEqual(renewed(was, thing), now);
  const other = {...thing, digest: '00000000'};
  assert.deepEqual(renewed(was, other), {...other, what: 'new/q2'});
  assert.equal(renewed(was, {what: 'old/q1'}).what, 'new/q2');
});

test('choices get the ids that they have now, both halves of a pair too', () => {
  const was = 'q#1>q#2,aaaaaa=bbbbbb,cccccc=dddddd';
  const chose = ['aaaaaa', 'eeeeee', 'aaaaaa:cccccc', 'eeeeee:cccccc'];
  assert.deepEqual(renewed(was, {what: 'q', digest: '1', chose}).chose, [
    ...['bbbbbb', 'eeeeee', 'bbbbbb:dddddd', 'eeeeee:dddddd'],
  ]);
});

test('what was split or merged is nobody by another name', () => {
  const was = '~old>one ~old>two a+b>c';
  for (const what of ['old', 'a', 'b', 'a+b ', '']) assert.equal(renewed(was, {what}).what, what);
});
