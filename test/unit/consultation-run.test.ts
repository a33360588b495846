import assert from 'node:assert/strict';
import {test} from 'node:test';
import {foldRun} from '../../src/learner/consultation-run.ts';
import type {Deed, LoggedEvent} from '../../src/learner/log.ts';

const steps = ['a1', 'a2', 'a2a', 'a3', 'a9'];

/** Deeds as a log tells them, one after the other. */
function log(deeds: readonly Deed[]): LoggedEvent[] {
  return deeds.map((deed, i) => ({
    ...deed,
    v: 1,
    n: i + 1,
    at: '2026-11-23T10:00:00.000Z',
    id: (i + 1).toString(16).padStart(16, '0'),
  }));
}

/** A deed as `a2 by a choice`: "a2:c1"; without a choice, going back: "a2". */
function stepped(short: string, consultation = 'visit'): Deed {
  const [step, by = ''] = short.split(':');
  return {did: 'stepped', what: `${consultation}/${step}`, by};
}

const run = (...short: string[]) => foldRun(log(short.map((one) => stepped(one))), 'visit', steps);
const path = (...short: string[]) =>
  run(...short).path.map(({step, by}) => (by ? `${step}:${by}` : step));

test('a consultation begins at its start', () => {
  assert.deepEqual(path(), ['a1']);
  assert.deepEqual([...run().visited], ['a1']);
  assert.deepEqual([...run().chosen], []);
});

test('each step taken is added, with the choice that led there', () => {
  assert.deepEqual(path('a2:c1', 'a3:c2', 'a9:c3'), ['a1', 'a2:c1', 'a3:c2', 'a9:c3']);
});

test('going back to a step cuts the path after it', () => {
  assert.deepEqual(path('a2:c1', 'a3:c2', 'a2'), ['a1', 'a2:c1']);
  assert.deepEqual(path('a2:c1', 'a3:c2', 'a2', 'a9:c4'), ['a1', 'a2:c1', 'a9:c4']);
});

test('the start begins a new run', () => {
  assert.deepEqual(path('a2:c1', 'a3:c2', 'a1'), ['a1']);
  assert.deepEqual(path('a2:c1', 'a1', 'a3:c5'), ['a1', 'a3:c5']);
});

test('a choice that leads back goes back', () => {
  assert.deepEqual(path('a2:c1', 'a3:c2', 'a2:c6'), ['a1', 'a2:c1']);
  assert.deepEqual(path('a1:c7'), ['a1']);
});

test('what was visited and chosen is kept over all runs', () => {
  const {visited, chosen} = run('a2:c1', 'a3:c2', 'a1', 'a9:c4');
  assert.deepEqual([...visited].sort(), ['a1', 'a2', 'a3', 'a9']);
  assert.deepEqual([...chosen].sort(), ['a1 c1', 'a1 c4', 'a2 c2']);
});

test('a choice is kept at the step where it was made, also when it leads back', () => {
  assert.deepEqual([...run('a2:c1', 'a1:c7').chosen], ['a1 c1', 'a2 c7']);
});

test('other consultations and other deeds do not count', () => {
  const deeds: Deed[] = [
    {did: 'opened', what: 'visit'},
    stepped('a2:c1', 'another'),
    stepped('a2:c1', 'visit-2'),
    {did: 'finished', what: 'visit', version: '1.0.0', status: 'draft', right: 0, of: 0},
  ];
  assert.deepEqual(foldRun(log(deeds), 'visit', steps).path, [{step: 'a1', by: ''}]);
});

test('a step that is no longer there is passed over', () => {
  assert.deepEqual(path('a2:c1', 'a7:c2', 'a9:c3'), ['a1', 'a2:c1', 'a9:c3']);
});

test('order and repetition of what arrives do not matter', () => {
  const events = log(['a2:c1', 'a3:c2', 'a2', 'a9:c4'].map((one) => stepped(one)));
  const told = foldRun(events, 'visit', steps);
  assert.deepEqual(foldRun([...events].reverse(), 'visit', steps), told);
  assert.deepEqual(foldRun([...events, ...events], 'visit', steps), told);
});

test('events of a later version are passed over', () => {
  const later: LoggedEvent = {id: '00000000000000ff', n: 9, did: null, text: '{}'};
  assert.deepEqual(foldRun([later], 'visit', steps).path, [{step: 'a1', by: ''}]);
});
