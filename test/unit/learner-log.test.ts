import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareEvents, eventText, type LoggedEvent, parseEvent} from '../../src/learner/log.ts';

const id = '00000000000000aa';
const answered =
  '{"v":1,"n":17,"at":"2026-11-23T10:04:05.120Z","did":"answered","what":"serve-and-return/q1","digest":"9f2c41","chose":["a1b2c3"],"right":true}';

/** The answer above with some fields of another make; undefined leaves a field out. */
function but(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({...JSON.parse(answered), ...fields});
}

test('an answer is read with its id', () => {
  assert.deepEqual(parseEvent(id, answered), {...JSON.parse(answered), id});
});

test('every deed of the list is read', () => {
  const what = 'serve-and-return';
  const deeds = [
    {did: 'opened', what},
    {did: 'read', what},
    {did: 'shown', what: 'serve-and-return/q1', digest: '9f2c41'},
    {did: 'skipped', what: 'serve-and-return/q1', digest: '9f2c41'},
    {did: 'reflected', what: 'serve-and-return/r1.1', text: 'I watched for longer.'},
    {did: 'erased', ids: ['00000000000000ab']},
    {did: 'finished', what, version: '1.0.0', status: 'draft', right: 5, of: 6},
    {did: 'stepped', what: 'first-visit/a2', by: 'a1b2c3'},
    {did: 'drew', what: 'assessment', seed: '7f', items: ['serve-and-return/q1']},
    {did: 'picked', what: 'assessment/q1', draw: id, digest: '9f2c41', chose: []},
    {
      ...{
        did: 'submitted',
        what: 'assessment',
        draw: id,
        version: '1.0.0',
        status: 'draft',
        mark: 80,
      },
      ...{right: 15, of: 19, safetyRight: 1, safetyOf: 2, passed: false},
      ...{missed: ['assessment/q1'], left: ['assessment/q2']},
    },
    {did: 'corrected', what, minutes: 25},
    {did: 'themed', what, framework: 'nmc-code', version: '2018', themes: ['preserve-safety']},
    {did: 'discussed', what, on: '2026-11-23', minutes: 30, role: 'a health visitor', text: ''},
    {did: 'excused', what: 'serve-and-return/q1'},
  ];
  for (const deed of deeds) {
    const text = JSON.stringify({v: 1, n: 1, at: '2026-11-23T10:04:05.120Z', ...deed});
    assert.equal(parseEvent(id, text)?.did, deed.did);
  }
});

test('text that is not an event is damaged', () => {
  for (const text of ['', '{', 'null', '5', '"answered"', '[]', '{}', answered.slice(0, 90)]) {
    assert.equal(parseEvent(id, text), null, text);
  }
});

test('an event with a field of the wrong kind is damaged', () => {
  const broken = [
    {n: '17'},
    {n: null},
    {at: 5},
    {at: 'yesterday'},
    {at: '2026-11-23'},
    {what: undefined},
    {what: null},
    {digest: 9},
    {chose: 'a1b2c3'},
    {chose: {0: 'a1b2c3'}},
    {chose: [null]},
    {chose: [1]},
    {n: 2 ** 53},
    {n: 1e308},
    {n: 1.5},
    {right: 'true'},
  ];
  for (const fields of broken) assert.equal(parseEvent(id, but(fields)), null, but(fields));
});

test('a place without end is damaged, so that there is always a next one', () => {
  assert.equal(parseEvent(id, answered.replace('17', '1e999')), null);
});

test('an event of a later version is kept as it is', () => {
  const text = but({v: 2, chose: {best: 'a1b2c3'}});
  assert.deepEqual(parseEvent(id, text), {id, n: 17, did: null, text});
});

test('a deed that is not on the list is kept as it is', () => {
  for (const did of ['dreamt', 'constructor', '__proto__']) {
    const text = but({did});
    assert.deepEqual(parseEvent(id, text), {id, n: 17, did: null, text});
  }
});

test('an event is passed on as the very text it came as', () => {
  for (const text of [answered, but({later: {kept: true}}), but({v: 2}), but({did: 'dreamt'})]) {
    const event = parseEvent(id, text);
    assert.equal(event && eventText(event), text);
  }
});

test('events stand in the order of their places, then of their ids', () => {
  const at = (n: number, end: string): LoggedEvent => ({
    id: end.padStart(16, '0'),
    n,
    did: null,
    text: '',
  });
  const log = [at(2, 'a'), at(1, 'b'), at(10, '0'), at(1, 'a'), at(1, 'a')];
  assert.deepEqual(
    log.sort(compareEvents).map((event) => event.n + event.id.slice(-1)),
    ['1a', '1a', '1b', '2a', '100'],
  );
});
