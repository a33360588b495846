import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {bringIn} from '../../src/learner/bring-in.ts';
import type {LoggedEvent} from '../../src/learner/log.ts';
import {previewOf} from '../../src/learner/preview.ts';
import {erasedBy, takeIn} from '../../src/learner/union.ts';
import {anyErasing, anyLog} from '../support/arbitrary.ts';
import {course, deviceWith, keptBy} from '../support/memory-store.ts';

/** One log of one learner, of which each of three devices has seen some part. */
const threeDevices = anyLog
  .chain((log) => anyErasing(log).map((erasings) => [...log, ...erasings]))
  .chain((all) => fc.tuple(fc.subarray(all), fc.subarray(all), fc.subarray(all)));

/** What a device keeps that had the first part and was told the others in turn. */
function after(first: readonly LoggedEvent[], ...others: readonly (readonly LoggedEvent[])[]) {
  const store = deviceWith(first);
  for (const events of others) takeIn(store, events);
  return keptBy(store);
}

test('it makes no difference which device is told of the other', () =>
  fc.assert(fc.property(threeDevices, ([a, b]) => assert.deepEqual(after(a, b), after(b, a)))));

test('it makes no difference in which order three devices come together', () =>
  fc.assert(
    fc.property(threeDevices, ([a, b, c]) => {
      const together = after(a, b, c);
      assert.deepEqual(after(c, a, b), together);
      assert.deepEqual(after(a, deviceWith([...b, ...c]).events()), together);
    }),
  ));

test('a copy that is added again changes nothing', () =>
  fc.assert(
    fc.property(threeDevices, ([a, b]) => {
      assert.deepEqual(after(a, b, b, a), after(a, b));
      const {fresh, goes} = previewOf({course, name: null, events: b, damaged: 0}, [
        ...deviceWith([...a, ...b]).events(),
      ]);
      assert.deepEqual([fresh, goes], [[], 0]);
    }),
  ));

test('what was erased on one device is on none afterwards', () =>
  fc.assert(
    fc.property(threeDevices, ([a, b, c]) => {
      const erased = erasedBy([...a, ...b, ...c]);
      for (const [key] of after(a, b, c)) assert.ok(!erased.has(key.split('/').at(-1) ?? ''), key);
    }),
  ));

test('nothing that was not erased is lost', () =>
  fc.assert(
    fc.property(threeDevices, ([a, b, c]) => {
      const all = [...a, ...b, ...c];
      const erased = erasedBy(all);
      const left = new Set(all.map(({id}) => id).filter((id) => !erased.has(id)));
      assert.equal(after(a, b, c).length, left.size);
    }),
  ));

test('the preview tells exactly what adding a copy then does', () =>
  fc.assert(
    fc.property(threeDevices, ([a, b]) => {
      const store = deviceWith(a);
      const before = store.events();
      const copy = {course, name: null, events: b, damaged: 0};
      const {fresh, here, erased, goes} = previewOf(copy, before);
      bringIn(store, copy);
      assert.equal(store.events().length, before.length + fresh.length - goes);
      assert.equal(fresh.length + here + erased, b.length);
    }),
  ));

test('taking a copy back leaves everything as it was before', () =>
  fc.assert(
    fc.property(threeDevices, fc.option(fc.string({minLength: 1})), ([a, b], name) => {
      const store = deviceWith(a);
      const before = keptBy(store);
      const takeBack = bringIn(store, {events: b, name});
      takeBack();
      assert.deepEqual(keptBy(store), before);
    }),
  ));
