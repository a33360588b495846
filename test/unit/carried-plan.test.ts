import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {foldAnswers} from '../../src/learner/answers.ts';
import type {CarriedRow} from '../../src/learner/carried.ts';
import {type CarryPage, planCarried} from '../../src/learner/carried-plan.ts';
import {foldRun} from '../../src/learner/consultation-run.ts';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import type {Store} from '../../src/learner/store.ts';
import {anyText} from '../support/arbitrary.ts';
import {deviceWith, keptBy} from '../support/memory-store.ts';

type AnsweredRow = Extract<CarriedRow, {did: 'answered'}>;

const question = (kind: 'one' | 'many' | 'order' | 'match', right: readonly string[]) => ({
  kind,
  digest: 'abc123',
  right,
  choices: ['a1', 'a2', 'a3'],
  matches: kind === 'match' ? ['b1', 'b2', 'b3'] : [],
});

const step = (isEnding: boolean, ...turns: readonly (readonly [string, string])[]) => ({
  isEnding,
  turns: new Map(turns),
});

const page: CarryPage = {
  questions: new Map([
    ['tea/q1', question('one', ['a1'])],
    ['tea/q2', question('many', ['a1', 'a3'])],
    ['tea/q3', question('order', ['a1', 'a2', 'a3'])],
    ['tea/q4', question('match', ['a1:b1', 'a2:b2', 'a3:b3'])],
  ]),
  consultation: {
    item: 'guest',
    version: '1.0.0',
    status: 'draft',
    steps: new Map([
      ['a1', step(false, ['c1', 'a2'], ['c2', 'a1'])],
      ['a2', step(false, ['c3', 'a3'], ['c4', 'a1'])],
      ['a3', step(true)],
    ]),
  },
};

function planFor(store: Store, rows: readonly CarriedRow[]) {
  const {finished} = recordOf(store);
  const run = foldRun(store.events(), 'guest', ['a1', 'a2', 'a3']);
  return planCarried(rows, page, {answers: store.answers(), finished, run});
}

const answered = (n: number, ...chose: readonly string[]): AnsweredRow => ({
  did: 'answered',
  what: `tea/q${n}`,
  digest: 'abc123',
  chose,
});
const stepped = (to: string, by: string): CarriedRow => ({did: 'stepped', what: `guest/${to}`, by});

test('an answer from a link is marked by the page, never by the link', () => {
  const rows = [
    {...answered(1, 'a2'), right: true},
    {...answered(2, 'a3', 'a1'), right: false},
    answered(3, 'a1', 'a3', 'a2'),
    answered(4, 'a1:b1', 'a2:b2', 'a3:b3'),
  ];
  const {deeds, fresh} = planFor(deviceWith(), rows);
  assert.deepEqual(
    deeds.map((deed) => 'right' in deed && deed.right),
    [false, true, false, true],
  );
  assert.deepEqual(fresh, {answers: 4, steps: 0});
});

for (const [name, row] of [
  ['a choice that is not there', answered(1, 'a9')],
  ['two choices where there is one', answered(1, 'a1', 'a2')],
  ['a choice twice', answered(2, 'a1', 'a1')],
  ['part of a sequence', answered(3, 'a1', 'a2')],
  ['a sequence with a stranger', answered(3, 'a1', 'a2', '__proto__')],
  ['part of the pairs', answered(4, 'a1:b1')],
  ['a pair with a stranger', answered(4, 'a1:b1', 'a2:b2', 'a3:b9')],
  ['a pair of three', answered(4, 'a1:b1', 'a2:b2', 'a3:b3:b3')],
  ['a question of another lesson', {...answered(1, 'a1'), what: 'milk/q1'}],
  ['a question with a name that every object has', {...answered(1, 'a1'), what: '__proto__'}],
] as const) {
  test(`${name} is left out, as it does not fit the page`, () => {
    const plan = planFor(deviceWith(), [row]);
    assert.deepEqual(plan.deeds, []);
    assert.equal(plan.unfit, 1);
  });
}

test('an answer to a question that has changed since is left out, and said so', () => {
  const plan = planFor(deviceWith(), [{...answered(1, 'a1'), digest: 'old000'}, answered(2, 'a1')]);
  assert.equal(plan.changed, 1);
  assert.deepEqual(plan.fresh, {answers: 1, steps: 0});
});

test('the same link a second time has nothing to add', () => {
  const store = deviceWith();
  const rows: CarriedRow[] = [
    answered(1, 'a1'),
    answered(2, 'a1', 'a3'),
    {did: 'shown', what: 'tea/q3', digest: 'abc123'},
    stepped('a2', 'c1'),
    stepped('a3', 'c3'),
  ];
  store.addAll(planFor(store, rows).deeds);
  const again = planFor(store, [answered(2, 'a3', 'a1'), ...rows]);
  assert.deepEqual(again.deeds, []);
  assert.equal(again.same, 3);
  assert.equal(again.way, 'same');
});

test('an answer that differs from the one in the record counts as the newer one', () => {
  const store = deviceWith();
  store.add({did: 'answered', what: 'tea/q1', digest: 'abc123', chose: ['a1'], right: true});
  const plan = planFor(store, [answered(1, 'a2')]);
  assert.equal(plan.differs, 1);
  store.addAll(plan.deeds);
  const answer = foldAnswers(store.events()).get('tea/q1#abc123');
  assert.equal(answer?.right, false);
  assert.equal(answer?.everRight, true);
  assert.equal(answer?.attempts, 2);
});

test('of two answers to one question in a link the last one is meant', () => {
  const plan = planFor(deviceWith(), [answered(1, 'a2'), answered(1, 'a1')]);
  assert.deepEqual(plan.told, {answers: 1, steps: 0});
  assert.equal((plan.deeds[0] as {right: boolean}).right, true);
});

test('a way to an ending is added step by step, and completes the consultation', () => {
  const store = deviceWith();
  const plan = planFor(store, [
    stepped('a2', 'c1'),
    stepped('a1', ''),
    stepped('a2', 'c1'),
    stepped('a3', 'c3'),
  ]);
  assert.equal(plan.way, 'first');
  assert.deepEqual(plan.fresh, {answers: 0, steps: 4});
  store.addAll(plan.deeds);
  const {path} = foldRun(store.events(), 'guest', ['a1', 'a2', 'a3']);
  assert.deepEqual(
    path.map(({step}) => step),
    ['a1', 'a2', 'a3'],
  );
  assert.deepEqual(recordOf(store).finished.get('guest')?.version, '1.0.0');
});

test('a way begins anew where the learner has one here, which stays in the record', () => {
  const store = deviceWith();
  store.add({did: 'stepped', what: 'guest/a2', by: 'c1'});
  const plan = planFor(store, [stepped('a2', 'c1'), stepped('a3', 'c3')]);
  assert.equal(plan.way, 'anew');
  store.addAll(plan.deeds);
  const {path} = foldRun(store.events(), 'guest', ['a1', 'a2', 'a3']);
  assert.deepEqual(
    path.map(({step}) => step),
    ['a1', 'a2', 'a3'],
  );
});

for (const [name, ...rows] of [
  ['a choice of another step', stepped('a3', 'c3')],
  ['a choice that leads elsewhere', stepped('a3', 'c1')],
  ['a step that is not there', stepped('a7', 'c1')],
  ['going back to where nobody was', stepped('a2', '')],
  ['a step of another consultation', {did: 'stepped', what: 'visit/a2', by: 'c1'}],
  ['a good step before a bad one', stepped('a2', 'c1'), stepped('a2', 'c1')],
] as const satisfies readonly (readonly [string, ...CarriedRow[]])[]) {
  test(`a way with ${name} is left out as a whole`, () => {
    const plan = planFor(deviceWith(), rows);
    assert.equal(plan.way, 'unfit');
    assert.deepEqual(plan.deeds, []);
  });
}

test('steps are left out on a page without a consultation', () => {
  const lesson = {...page, consultation: null};
  const {answers, finished} = recordOf(deviceWith());
  const plan = planCarried([stepped('a2', 'c1')], lesson, {answers, finished, run: null});
  assert.equal(plan.way, 'unfit');
});

test('whatever a link says, a record takes in only what could be done on the page', () => {
  const words = fc.oneof(
    anyText,
    fc.constantFrom(
      'tea/q1',
      'tea/q3',
      'tea/q4',
      'abc123',
      'a1',
      'a2',
      'a3',
      'a1:b1',
      'guest/a2',
      'c1',
    ),
  );
  const row: fc.Arbitrary<CarriedRow> = fc.oneof(
    fc.record({
      did: fc.constant('answered' as const),
      what: words,
      digest: words,
      chose: fc.array(words),
    }),
    fc.record({did: fc.constant('shown' as const), what: words, digest: words}),
    fc.record({did: fc.constant('stepped' as const), what: words, by: words}),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const store = deviceWith();
      const before = keptBy(store);
      const {deeds, told, fresh, same, changed, unfit} = planFor(store, rows);
      assert.deepEqual(keptBy(store), before);
      assert.equal(told.answers, fresh.answers + same + changed + unfit);
      for (const deed of deeds as (Deed & {what: string})[]) {
        assert.ok(/^(tea\/q[1-4]|guest(\/a[123])?)$/.test(deed.what), deed.what);
      }
    }),
  );
});
