import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drawItems, mostSafety, type Pool} from '../../src/course/draw.ts';
import {randomFrom} from '../../src/course/random.ts';
import {judge, neededFor} from '../../src/course/verdict.ts';

/** A pool by lesson: how many items, how many are drawn, and the numbers of those about safety. */
function poolOf(
  lessons: Readonly<
    Record<string, readonly [items: number, quota: number, safe?: readonly number[]]>
  >,
  safety: number,
): Pool {
  const items = Object.entries(lessons).flatMap(([lesson, [count, , safe = []]]) =>
    Array.from({length: count}, (_, n) => ({
      id: `${lesson}${n + 1}`,
      lesson,
      safety: safe.includes(n + 1),
    })),
  );
  const quotas = new Map(Object.entries(lessons).map(([lesson, [, quota]]) => [lesson, quota]));
  return {items, quotas, safety};
}

/** As large as the blueprint of a real course: 40 items, 20 drawn, 8 about safety. */
const blueprint = poolOf(
  {
    ...{a: [4, 2], b: [4, 2], c: [5, 2], d: [6, 3, [3]], e: [7, 4, [2, 3, 4, 5, 6, 7]]},
    ...{f: [5, 2], g: [5, 3], h: [4, 2, [3]]},
  },
  2,
);
/** Safety items are few here, and seldom come by themselves. */
const tight = poolOf({a: [9, 2, [9]], b: [9, 2, [9]], c: [3, 1]}, 2);
const seeds = Array.from({length: 400}, (_, n) =>
  (((n + 1) * 2_654_435_761) % 2 ** 32).toString(16),
);

const safetyIn = ({items}: Pool, ids: readonly string[]) =>
  items.filter(({id, safety}) => safety && ids.includes(id)).length;

/** One draw after the other by the same learner. */
function draws(pool: Pool, count: number, seed: string): string[][] {
  const seen: string[][] = [];
  for (let n = 0; n < count; n++) seen.push(drawItems(pool, `${seed}${n}`, seen));
  return seen;
}

for (const [name, pool] of [
  ['a pool like that of a real course', blueprint],
  ['a pool with few safety items', tight],
] as const) {
  test(`every draw from ${name} holds each quota, each item once, in the order of the pool`, () => {
    for (const seed of seeds) {
      for (const ids of draws(pool, 4, seed)) {
        const drawn = pool.items.filter(({id}) => ids.includes(id));
        assert.deepEqual(
          ids,
          drawn.map(({id}) => id),
        );
        for (const [lesson, quota] of pool.quotas) {
          assert.equal(drawn.filter((one) => one.lesson === lesson).length, quota);
        }
      }
    }
  });

  test(`every draw from ${name} holds enough about safety`, () => {
    for (const seed of seeds) {
      for (const ids of draws(pool, 4, seed)) assert.ok(safetyIn(pool, ids) >= pool.safety);
    }
  });
}

test('the same seed, history and pool give the same draw', () => {
  for (const seed of seeds) {
    assert.deepEqual(draws(blueprint, 3, seed), draws(blueprint, 3, seed));
  }
});

test('another seed mostly gives another draw, and every item comes up', () => {
  const drawn = seeds.map((seed) => drawItems(blueprint, seed, []));
  assert.ok(new Set(drawn.map((ids) => ids.join())).size > 0.95 * seeds.length);
  for (const {id} of blueprint.items) {
    assert.ok(drawn.filter((ids) => ids.includes(id)).length > 0.2 * seeds.length, id);
  }
});

test('what was never drawn comes first, then what was drawn longest ago', () => {
  const pool = poolOf({a: [7, 2], b: [3, 2]}, 0);
  for (const seed of seeds) {
    const history = draws(pool, 6, seed);
    history.forEach((ids, n) => {
      const last = (id: string) => history.slice(0, n).findLastIndex((one) => one.includes(id));
      for (const lesson of pool.quotas.keys()) {
        const of = pool.items.filter((one) => one.lesson === lesson).map(({id}) => id);
        const drawn = of.filter((id) => ids.includes(id)).map(last);
        const left = of.filter((id) => !ids.includes(id)).map(last);
        assert.ok(Math.max(...drawn) <= Math.min(...left));
      }
    });
  }
});

test('an item that has gone from the pool is no longer drawn, and a new one comes first', () => {
  const before = poolOf({a: [4, 2]}, 0);
  const seen = draws(before, 3, '7f');
  const after = {
    ...before,
    items: [...before.items.slice(1), {id: 'new', lesson: 'a', safety: false}],
  };
  for (const seed of seeds) {
    const ids = drawItems(after, seed, seen);
    assert.ok(ids.includes('new') && !ids.includes('a1'));
  }
});

test('for safety only the least wanted give way, and no more than must', () => {
  for (const seed of seeds) {
    const without = drawItems({...tight, safety: 0}, seed, []);
    const with2 = drawItems(tight, seed, []);
    const missing = Math.max(0, 2 - safetyIn(tight, without));
    assert.equal(with2.filter((id) => !without.includes(id)).length, missing);
  }
});

test('a rule that cannot be kept gives the nearest draw instead of none', () => {
  const pool = poolOf({a: [2, 3, [1]]}, 5);
  assert.deepEqual(drawItems(pool, '1', []), ['a1', 'a2']);
  assert.deepEqual(drawItems(poolOf({}, 2), '1', []), []);
});

test('the most safety items that a draw can hold are counted by lesson', () => {
  assert.equal(mostSafety(blueprint), 6);
  assert.equal(mostSafety(tight), 2);
  assert.equal(mostSafety(poolOf({}, 0)), 0);
});

test('numbers from a seed lie between 0 and 1 and are spread evenly', () => {
  const random = randomFrom('c0ffee');
  const numbers = Array.from({length: 10_000}, random);
  assert.ok(numbers.every((one) => one >= 0 && one < 1));
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  assert.ok(Math.abs(mean - 0.5) < 0.02);
  assert.equal(randomFrom('not hex')(), randomFrom('0')());
});

/** So many items of which these were missed, and of which the first few are about safety. */
const marked = (of: number, missed: readonly number[], safe: number) =>
  Array.from({length: of}, (_, n) => ({
    id: `q${n + 1}`,
    right: !missed.includes(n + 1),
    safety: n < safe,
  }));

test('who reaches the pass mark with every safety item right has passed', () => {
  assert.deepEqual(judge(marked(20, [17, 18, 19, 20], 2), 80), {
    right: 16,
    of: 20,
    safetyRight: 2,
    safetyOf: 2,
    passed: true,
    missed: ['q17', 'q18', 'q19', 'q20'],
  });
});

test('one less than the pass mark is not a pass', () => {
  assert.equal(judge(marked(20, [16, 17, 18, 19, 20], 2), 80).passed, false);
});

test('one safety item that was missed outweighs any score', () => {
  const {right, safetyRight, passed} = judge(marked(20, [1], 2), 80);
  assert.deepEqual([right, safetyRight, passed], [19, 1, false]);
});

test('without safety items the score alone decides, and without any item nothing is passed', () => {
  assert.equal(judge(marked(5, [1], 0), 80).passed, true);
  assert.equal(judge([], 0).passed, false);
});

test('the pass mark is rounded up to whole items', () => {
  assert.deepEqual(
    [neededFor(20, 80), neededFor(19, 80), neededFor(10, 75), neededFor(3, 0), neededFor(10, 70)],
    [16, 16, 8, 0, 7],
  );
});
