import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  defaultLearner,
  draftKey,
  eventIdOf,
  eventKey,
  learnerPrefix,
  probeKey,
  storageKeys,
} from '../../src/learner/keys.ts';

const id = '0123456789abcdef';

test('keys look as the privacy page prints them', () => {
  const built = {
    event: eventKey('<learner>', '<event id>'),
    draft: draftKey('<learner>', '<what>'),
    probe: probeKey,
  };
  assert.deepEqual(Object.fromEntries(storageKeys.map((key) => [key.id, key.pattern])), built);
});

test('an event key gives its id back', () => {
  assert.equal(eventIdOf(eventKey(defaultLearner, id)), id);
});

test('no draft passes for an event, whatever it is a draft of', () => {
  for (const what of [id, `${id}/${id}`, '', 'serve-and-return/r1.1']) {
    assert.equal(eventIdOf(draftKey(defaultLearner, what)), undefined);
  }
});

test('keys of others, short ids and capitals are no events', () => {
  const keys = ['', id, probeKey, `imh//${id}`, `other/me/${id}`, ` imh/me/${id}`];
  keys.push('imh/me/0123', `imh/me/${id.toUpperCase()}`, `imh/me/${id}\n`, `imh/me/${id}/x`);
  for (const key of keys) assert.equal(eventIdOf(key), undefined, key);
});

test('no learner begins like another, and the probe belongs to none', () => {
  assert.ok(!eventKey('me2', id).startsWith(learnerPrefix('me')));
  assert.ok(!probeKey.startsWith(learnerPrefix('probe')));
});
