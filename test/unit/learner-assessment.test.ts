import assert from 'node:assert/strict';
import {test} from 'node:test';
import {foldAssessment} from '../../src/learner/assessment.ts';
import {type Deed, type LoggedEvent, parseEvent} from '../../src/learner/log.ts';
import {foldRecord} from '../../src/learner/record.ts';

const what = 'assessment';
const id = (n: number) => n.toString(16).padStart(16, '0');

/** An event in place `n`, whose id is its place too. */
function event(n: number, deed: Deed, own = id(n)): LoggedEvent {
  return {...deed, v: 1, n, at: new Date(n * 60_000).toISOString(), id: own};
}

const drew = (...items: readonly string[]): Deed => ({did: 'drew', what, seed: '7f', items});
const picked = (draw: number, chose: readonly string[], digest = 'd1', item = 'q1'): Deed => ({
  did: 'picked',
  what: item,
  draw: id(draw),
  digest,
  chose,
});
const submitted = (draw: number, right: number, passed = right >= 16, of = 20): Deed => ({
  ...{
    did: 'submitted',
    what,
    draw: id(draw),
    version: '1.0.0',
    status: 'draft',
    mark: 80,
    right,
    of,
    passed,
  },
  ...{safetyRight: 2, safetyOf: 2, missed: [], left: []},
});

/** What these deeds tell, one after the other: the first has the id 1. */
const after = (...deeds: readonly Deed[]) =>
  foldAssessment(
    deeds.map((deed, i) => event(i + 1, deed)),
    what,
  );

test('without any deed there is no attempt', () => {
  assert.deepEqual(after(), {
    attempts: [],
    current: undefined,
    results: [],
    best: undefined,
    passed: undefined,
  });
});

test('a draw opens an attempt with its items and its seed', () => {
  const {current, attempts} = after(drew('q1', 'q2'));
  assert.deepEqual(current, {
    draw: id(1),
    at: '1970-01-01T00:01:00.000Z',
    seed: '7f',
    items: ['q1', 'q2'],
    picks: new Map(),
    result: undefined,
  });
  assert.equal(attempts.length, 1);
});

test('the latest answer to each question counts, also one that was taken back', () => {
  const {current} = after(
    drew('q1', 'q2'),
    picked(1, ['a']),
    picked(1, ['b']),
    picked(1, ['c'], 'd2', 'q2'),
    picked(1, [], 'd2', 'q2'),
  );
  const {digest, chose} = current?.picks.get('q1') ?? {};
  assert.deepEqual([digest, chose], ['d1', ['b']]);
  assert.deepEqual(current?.picks.get('q2')?.chose, []);
});

test('an answer keeps the digest of the question as it was asked', () => {
  const {current} = after(drew('q1'), picked(1, ['a'], 'old'), picked(1, ['b'], 'new'));
  assert.equal(current?.picks.get('q1')?.digest, 'new');
});

test('answers belong to their own draw alone', () => {
  const {attempts, current} = after(
    drew('q1'),
    picked(1, ['a']),
    submitted(1, 3),
    drew('q1'),
    picked(4, ['b']),
  );
  assert.equal(current?.draw, id(4));
  assert.deepEqual(
    attempts.map(({picks}) => picks.get('q1')?.chose),
    [['a'], ['b']],
  );
});

test('an attempt that is submitted has its result, and later answers no longer change it', () => {
  const {current, results} = after(
    drew('q1'),
    picked(1, ['a']),
    submitted(1, 17),
    picked(1, ['b']),
  );
  assert.equal(current?.result?.right, 17);
  assert.deepEqual(current?.picks.get('q1')?.chose, ['a']);
  assert.equal(results.length, 1);
});

test('a pass is never lowered: the first date stays, and the best score', () => {
  const {passed, best, current} = after(
    drew('q1'),
    submitted(1, 16),
    drew('q1'),
    submitted(3, 19),
    drew('q1'),
    submitted(5, 2),
  );
  assert.equal(passed?.at, '1970-01-01T00:02:00.000Z');
  assert.equal(best?.right, 19);
  assert.equal(current?.result?.passed, false);
});

test('the best result is the largest share, not the largest number', () => {
  const {best} = after(
    drew('q1'),
    submitted(1, 15, false, 20),
    drew('q1'),
    submitted(3, 14, false, 18),
  );
  assert.equal(best?.of, 18);
});

test('of two results for one attempt the first counts, unless the second is a pass', () => {
  const first = after(drew('q1'), submitted(1, 12), submitted(1, 13));
  assert.equal(first.current?.result?.right, 12);
  assert.equal(first.results.length, 1);
  const second = after(drew('q1'), submitted(1, 12), submitted(1, 18));
  assert.equal(second.current?.result?.right, 18);
  assert.equal(second.passed?.right, 18);
  const pass = after(drew('q1'), submitted(1, 18), submitted(1, 12));
  assert.equal(pass.current?.result?.right, 18);
});

test('of two attempts that are open the one worked on last is current', () => {
  assert.equal(after(drew('q1'), drew('q2')).current?.draw, id(2));
  assert.equal(after(drew('q1'), drew('q2'), picked(1, ['a'])).current?.draw, id(1));
});

test('a result whose draw is lost counts all the same, an answer does not', () => {
  const {passed, attempts, current} = after(submitted(9, 18), picked(8, ['a']));
  assert.equal(passed?.right, 18);
  assert.deepEqual(attempts, []);
  assert.deepEqual([current?.items, current?.result?.right], [[], 18]);
});

test('another assessment is another record', () => {
  const log = [event(1, drew('q1')), event(2, picked(1, ['a'])), event(3, submitted(1, 18))];
  const {attempts, results, current} = foldAssessment(log, 'another');
  assert.deepEqual([attempts, results, current], [[], [], undefined]);
});

test('what was erased stays away, and events of a later version are passed over', () => {
  const later = parseEvent('00000000000000ff', '{"v":2,"n":9,"did":"drew"}');
  assert.ok(later);
  const log = [event(1, drew('q1')), event(2, picked(1, ['a'])), later];
  log.push(event(3, {did: 'erased', ids: [id(2)]}));
  assert.equal(foldAssessment(log, what).current?.picks.size, 0);
});

test('attempts of several devices merge in any order, any number of times', () => {
  const deeds = [drew('q1', 'q2'), picked(1, ['a']), picked(1, ['b']), submitted(1, 12)];
  deeds.push(drew('q2', 'q3'), picked(5, ['c'], 'd2', 'q2'), picked(1, ['d']), submitted(5, 19));
  deeds.push(submitted(1, 17), {did: 'erased', ids: [id(6)]}, drew('q3'), picked(11, ['e']));
  // Places meet on purpose: two devices counted on their own.
  const log = deeds.map((deed, i) => event(1 + (i % 6), deed, id(i + 1)));
  const whole = foldAssessment(log, what);
  assert.equal(whole.passed?.right, 19);
  let state = 11;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let round = 0; round < 200; round++) {
    const merged = [...log, ...log.filter(() => random() < 0.5)]
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
    assert.deepEqual(foldAssessment(merged, what), whole);
  }
});

test('the record of lessons is not touched by an attempt, and is not empty with one', () => {
  const log = [event(1, drew('q1')), event(2, picked(1, ['a'])), event(3, submitted(1, 18))];
  const {answers, finished, last, isEmpty} = foldRecord(log);
  assert.deepEqual([answers.size, finished.size, last, isEmpty], [0, 0, null, false]);
  assert.equal(foldRecord([]).isEmpty, true);
});
