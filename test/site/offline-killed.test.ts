import assert from 'node:assert/strict';
import {test} from 'node:test';
import {killUpdates} from '../support/killed-updates.ts';
import {smallCourse} from '../support/small-course.ts';
import {dist} from './support.ts';

test('a browser killed at any moment of an update shows one complete version, and the answer', async () => {
  const runs = await killUpdates(smallCourse(dist), 10, 20261129);
  assert.equal(runs.length, 10);
  for (const {after, found} of runs) assert.equal(found.length, 1, `${after} ms: ${found}`);
});
