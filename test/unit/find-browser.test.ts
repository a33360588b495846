import assert from 'node:assert/strict';
import {test} from 'node:test';
import {browserPlaces, findBrowser, findShell} from '../support/find-browser.ts';

test('takes the browser that CHROME_PATH names before any other', () => {
  const env = {CHROME_PATH: '/mine/chrome', PATH: '/usr/bin'};
  assert.equal(
    findBrowser(env, 'linux', () => true),
    '/mine/chrome',
  );
});

test('looks along the PATH on Linux', () => {
  const found = findBrowser({PATH: '/a:/b'}, 'linux', (place) => place === '/b/google-chrome');
  assert.equal(found, '/b/google-chrome');
});

test('goes on to the next browser where one does not start', () => {
  const broken = '/usr/bin/chromium-browser';
  const found = findBrowser({PATH: ''}, 'linux', (place) => place > broken);
  assert.equal(found, '/usr/bin/google-chrome');
});

test('knows the usual places on macOS and Windows', () => {
  const mac = '/Users/gp/Applications/Chromium.app/Contents/MacOS/Chromium';
  assert.ok(browserPlaces({HOME: '/Users/gp'}, 'darwin').includes(mac));
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  assert.ok(browserPlaces({PROGRAMFILES: 'C:\\Program Files'}, 'win32').includes(windows));
});

test('finds nothing where nothing starts', () => {
  assert.equal(
    findBrowser({}, 'linux', () => false),
    undefined,
  );
});

test('finds Chromium without windows along the PATH, but for one that was named', () => {
  const env = {PATH: '/a:/b'};
  const there = (place: string) => place === '/b/chromium-headless-shell';
  assert.equal(findShell(env, there), '/b/chromium-headless-shell');
  const named = {...env, CHROME_SHELL_PATH: '/mine/shell'};
  assert.equal(
    findShell(named, () => true),
    '/mine/shell',
  );
  assert.equal(
    findShell(env, () => false),
    undefined,
  );
});
