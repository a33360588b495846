import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Doing, runsOfOneLearner} from '../support/killed-runs.ts';
import {dist, withHost} from './support.ts';

// `SEED=7 npx tsx --test test/site/killed.test.ts` runs the same again.
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

test('a browser killed at any moment loses nothing that was seen: answers, drafts, saved words, a result, a deleting', () =>
  withHost(dist, async ({url}) => {
    const doings: Doing[] = [...Array<Doing>(8).fill('answers'), 'assessment', 'deletes'];
    const runs = await runsOfOneLearner(url, {doings, seed, within: 400, endsWell: true});
    for (const {seed: own, doing, lost, kept, answers} of runs) {
      const where = `first seed ${seed}, run ${own - seed + 1}: ${doing}`;
      assert.deepEqual(lost, [], where);
      assert.equal(kept, answers, where);
    }
    assert.ok(runs.some(({answers}) => answers > 0));
  }));
