import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type Carried, carry} from '../../src/embed/carry.ts';
import {carryMark, readCarried} from '../../src/learner/carried.ts';
import {anyText} from '../support/arbitrary.ts';

/** What a link of a widget carries is letters, figures and a few signs. */
const id = fc.stringMatching(/^[a-z0-9][a-z0-9/:-]{0,30}$/);
const digest = fc.stringMatching(/^[0-9a-f]{6,8}$/);

const anyDeed: fc.Arbitrary<Carried> = fc.oneof(
  fc.record({
    did: fc.constant('answered' as const),
    what: id,
    digest,
    chose: fc.array(id, {minLength: 1, maxLength: 6}),
    right: fc.boolean(),
  }),
  fc.record({did: fc.constant('shown' as const), what: id, digest}),
  fc.record({did: fc.constant('skipped' as const), what: id, digest}),
  fc.record({did: fc.constant('stepped' as const), what: id, by: fc.oneof(id, fc.constant(''))}),
);

const packed = (rows: unknown) =>
  `${carryMark}1.${Buffer.from(JSON.stringify(rows)).toString('base64url')}`;

test('a link brings all that was done on the other page, but for what was left out and its marks', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, {minLength: 1, maxLength: 30}), (deeds) => {
      const link = carry(deeds);
      const wanted = deeds
        .filter(({did}) => did !== 'skipped')
        .map((deed) => ({...deed, ...('right' in deed && {right: undefined})}));
      if (!wanted.length) return assert.equal(link, '');
      assert.deepEqual(readCarried(`#${link}`, ''), {
        rows: wanted.map((row) => JSON.parse(JSON.stringify(row))),
      });
    }),
  );
});

test('what stands behind a link in a message is no part of it', () => {
  const link = `#${carry([{did: 'shown', what: 'tea/q1', digest: 'abc123'}])}`;
  for (const end of ['.', ' .', ')', '>,', '”'])
    assert.deepEqual(readCarried(link + end, ''), readCarried(link, ''));
});

test('any text at all behind the mark is read or refused, and throws nothing', () => {
  const anyFragment = fc.oneof(
    anyText,
    anyText.map((text) => `1.${text}`),
    anyText.map((text) => `1.${Buffer.from(text).toString('base64url')}`),
    fc.jsonValue().map((value) => packed(value).slice(carryMark.length)),
    fc
      .array(
        fc.array(fc.oneof(anyText, fc.constantFrom('a', 's', 't', '__proto__')), {maxLength: 6}),
      )
      .map((rows) => packed(rows).slice(carryMark.length)),
  );
  fc.assert(
    fc.property(anyFragment, (text) => {
      const read = readCarried(carryMark + text, 'a>b old/q1#5d03be77>new/q1#9f2c41aa,a=b');
      if (!('rows' in read)) return;
      assert.ok(read.rows.length > 0);
      for (const row of read.rows) {
        const texts = Object.values(row).flat();
        assert.ok(texts.every((one) => typeof one === 'string'));
      }
    }),
  );
  assert.equal(Object.keys({}).length, 0);
});

for (const [name, fragment, refused] of [
  ['nothing behind the mark', carryMark, 'damaged'],
  ['no version', '#carry=x', 'damaged'],
  ['version 0', packed([['s', 'tea/q1', 'abc123']]).replace('1.', '0.'), 'damaged'],
  ['a later version', '#carry=2.abc', 'future'],
  ['no base64', '#carry=1.*', 'damaged'],
  ['no UTF-8', '#carry=1._w', 'damaged'],
  ['a link that was cut', packed([['s', 'tea/q1', 'abc123']]).slice(0, -5), 'damaged'],
  ['an object', packed({a: 1}), 'damaged'],
  ['no rows', packed([]), 'damaged'],
  ['a row of numbers', packed([['a', 1, 2, 3]]), 'damaged'],
  ['an empty row', packed([[]]), 'damaged'],
  ['an answer without choices', packed([['a', 'tea/q1', 'abc123']]), 'damaged'],
  ['a deed that nobody knows', packed([['z', 'tea/q1', 'abc123']]), 'damaged'],
  ['a row that is too long', packed([['s', 'tea/q1', 'abc123', 'x']]), 'damaged'],
  ['ten thousand rows', packed(Array(10_000).fill(['s', 'a', 'b'])), 'large'],
  ['many short rows', packed(Array(501).fill(['s', 'a', 'b'])), 'large'],
  [
    'brackets in brackets',
    `#carry=1.${Buffer.from('['.repeat(14_000)).toString('base64url')}`,
    'damaged',
  ],
  ['a text that is too long', `#carry=1.${'A'.repeat(20_000)}`, 'large'],
] as const) {
  test(`${name} in a link is refused as ${refused}`, () => {
    assert.deepEqual(readCarried(fragment, ''), {refused});
  });
}

test('what has another name now is read with that name', () => {
  const was = 'tea>cha tea/q1#5d03be77>cha/q1#9f2c41aa,a1b2c3=d4e5f6';
  const link = packed([['a', 'tea/q1', '5d03be77', 'a1b2c3', 'aaaaaa']]);
  assert.deepEqual(readCarried(link, was), {
    rows: [{did: 'answered', what: 'cha/q1', digest: '9f2c41aa', chose: ['d4e5f6', 'aaaaaa']}],
  });
});
