import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findEngine} from '../support/find-engines.ts';

test('takes the Firefox that FIREFOX_PATH names before any other', () => {
  const env = {FIREFOX_PATH: '/mine/firefox', PATH: '/usr/bin'};
  assert.equal(
    findEngine('Firefox', env, () => true),
    '/mine/firefox',
  );
});

test('takes Debian’s Firefox ESR, or else another that starts', () => {
  const env = {PATH: '/a:/b'};
  assert.equal(
    findEngine('Firefox', env, () => true),
    '/a/firefox-esr',
  );
  const found = findEngine('Firefox', env, (place) => place === '/b/firefox');
  assert.equal(found, '/b/firefox');
});

test('has no WebKit without its driver and a screen', () => {
  const env = {PATH: '/nowhere', WEBKIT_PATH: import.meta.filename};
  assert.equal(findEngine('WebKit', env), undefined);
});
