import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hiddenKey, learnerOf, thirdName, wholeKey} from '../../src/learner/device-keys.ts';
import {
  defaultLearner,
  draftEnd,
  embedKey,
  emptiedEnd,
  eventIdOf,
  learnerPrefix,
  nameEnd,
  probeKey,
  seatKey,
  storageKeys,
  twinName,
} from '../../src/learner/keys.ts';

const id = '0123456789abcdef';
const mine = learnerPrefix('tea', defaultLearner);

test('keys look as the privacy page prints them', () => {
  const prefix = learnerPrefix('<course>', '<learner>');
  const built = {
    event: `${prefix}<event id>`,
    draft: prefix + draftEnd('<what>'),
    name: prefix + nameEnd,
    emptied: prefix + emptiedEnd,
    seat: seatKey('<course>'),
    hidden: hiddenKey('<course>'),
    probe: probeKey,
    twin: twinName('<course>'),
    whole: wholeKey('<course>'),
    third: thirdName('<course>'),
    embed: embedKey('<question>'),
  };
  assert.deepEqual(Object.fromEntries(storageKeys.map((key) => [key.id, key.pattern])), built);
});

test('an event key gives its id back', () => {
  assert.equal(eventIdOf(mine + id), id);
});

test('no draft passes for an event, whatever it is a draft of', () => {
  for (const what of [id, `${id}/${id}`, '', 'serve-and-return/r1.1']) {
    assert.equal(eventIdOf(mine + draftEnd(what)), undefined);
  }
});

test('keys of others, short ids and capitals are no events', () => {
  const keys = ['', id, probeKey, `imh//me/${id}`, `other/tea/me/${id}`, ` imh/tea/me/${id}`];
  keys.push('imh/tea/me/0123', `imh/tea/me/${id.toUpperCase()}`, `imh/tea/me/${id}\n`);
  keys.push(`imh/me/${id}`, `imh/tea/me/${id}/x`);
  for (const key of keys) assert.equal(eventIdOf(key), undefined, key);
});

test('no learner begins like another, and the probe belongs to none', () => {
  assert.ok(!`${learnerPrefix('tea', 'me2')}${id}`.startsWith(mine));
  assert.ok(!probeKey.startsWith(learnerPrefix('probe', 'me')));
});

test('a key tells whose it is, and what belongs to nobody is nobody’s', () => {
  assert.equal(learnerOf('tea', mine + id), 'me');
  assert.equal(learnerOf('tea', learnerPrefix('tea', 'a1') + nameEnd), 'a1');
  for (const key of [seatKey('tea'), hiddenKey('tea'), probeKey, learnerPrefix('coffee', 'me')]) {
    assert.equal(learnerOf('tea', key), undefined, key);
  }
});
