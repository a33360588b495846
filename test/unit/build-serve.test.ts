import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {readFlags} from '../../src/build/flags.ts';
import {headersFor} from '../../src/build/headers.ts';
import {freePort, type ServeOptions, serveFolder} from '../../src/build/serve.ts';

const root = mkdtempSync(join(tmpdir(), 'imh-serve-'));
after(() => rmSync(root, {recursive: true}));
mkdirSync(join(root, 'assets'));
for (const path of ['index.html', '404.html', 'sw.js', 'manifest.webmanifest', 'drawing.svg']) {
  writeFileSync(join(root, path), `This is ${path}`);
}
writeFileSync(join(root, 'assets/site-0123abcd.js'), '');

/** Asks a server of this folder for some paths. */
async function ask(paths: readonly string[], options: Partial<ServeOptions> = {}) {
  const {url, stop} = await serveFolder({root, ...options});
  try {
    const answers = paths.map((path) => fetch(new URL(path, url), {redirect: 'manual'}));
    return await Promise.all(answers);
  } finally {
    await stop();
  }
}

const headerOf = (answers: readonly Response[], name: string) =>
  answers.map(({headers}) => headers.get(name));

test('a missing page is answered with 404.html, as not found', async () => {
  const [answer] = await ask(['lessons/nowhere.html']);
  assert.equal(answer?.status, 404);
  assert.equal(await answer.text(), 'This is 404.html');
});

test('pages, worker and manifest are asked for anew each time, hashed files never again', async () => {
  const answers = await ask(['', 'index.html', 'sw.js', 'manifest.webmanifest']);
  assert.deepEqual(new Set(headerOf(answers, 'Cache-Control')), new Set(['no-cache']));
  const hashed = await ask(['assets/site-0123abcd.js']);
  assert.deepEqual(headerOf(hashed, 'Cache-Control'), ['public, max-age=31536000, immutable']);
});

test('drawings and the manifest are sent as what they are', async () => {
  const answers = await ask(['drawing.svg', 'manifest.webmanifest']);
  const types = headerOf(answers, 'Content-Type').map((type) => type?.split(';')[0]);
  assert.deepEqual(types, ['image/svg+xml', 'application/manifest+json']);
});

test('every answer carries the policy, a missing page too', async () => {
  const answers = await ask(['', 'sw.js', 'nowhere.html']);
  for (const policy of headerOf(answers, 'Content-Security-Policy')) {
    assert.match(policy ?? '', /default-src 'none'.*; trusted-types imh lit-html;/);
    assert.doesNotMatch(policy ?? '', /unsafe|upgrade-insecure-requests/);
  }
});

test('the local server does not bind a browser to https', async () => {
  const answers = await ask(['', 'assets/site-0123abcd.js', 'nowhere.html']);
  assert.deepEqual(headerOf(answers, 'Strict-Transport-Security'), [null, null, null]);
});

test('that a hashed file is missing is not remembered for a year', async () => {
  const [answer] = await ask(['assets/site-89abcdef.js']);
  assert.equal(answer?.status, 404);
  assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
});

test('what is embedded elsewhere may be fetched and framed there, and nothing else may', () => {
  for (const path of ['embed/v1/imh.js', 'embed/1.2.3/imh.js', 'embed/items/a.html']) {
    const headers = headersFor(path);
    assert.equal(headers['Access-Control-Allow-Origin'], '*', path);
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin', path);
    assert.match(headers['Content-Security-Policy'] ?? '', /^default-src 'none'/, path);
    assert.doesNotMatch(headers['Content-Security-Policy'] ?? '', /frame-ancestors/, path);
  }
  for (const path of ['lessons/embed/a.html', 'embed.html', 'index.html', 'sw.js']) {
    const headers = headersFor(path);
    assert.equal(headers['Access-Control-Allow-Origin'], undefined, path);
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'same-origin', path);
    assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/, path);
  }
});

test('a widget of one exact version is kept for a year, the newest for ten minutes, words for five', () => {
  const kept = (path: string) => headersFor(path)['Cache-Control'];
  assert.equal(kept('embed/1.2.3/imh.js'), 'public, max-age=31536000, immutable');
  for (const path of ['embed/v1/imh.js', 'embed/v1/imh.d.ts', 'embed/v12/imh.js'])
    assert.equal(kept(path), 'public, max-age=600', path);
  for (const path of ['items/1.2.3.html', 'pages/a.html', 'oembed/a.json', 'figures/a.svg'])
    assert.equal(kept(`embed/${path}`), 'public, max-age=300', path);
});

test('a page for frames may stand in a page that frames only what asks for the same', () => {
  const asked = (path: string) => headersFor(path)['Cross-Origin-Embedder-Policy'];
  assert.equal(asked('embed/pages/lessons/a/q1.html'), 'require-corp');
  for (const path of ['embed/items/a.html', 'embed/v1/imh.js', 'index.html'])
    assert.equal(asked(path), undefined, path);
});

test('a page of another site can read that an item is missing, for no longer than it is', async () => {
  const paths = ['embed/items/nowhere.html', 'embed/1.2.3/imh.js', 'embed/pages/nowhere.html'];
  for (const answer of await ask(paths)) {
    assert.equal(answer.status, 404, answer.url);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', answer.url);
    assert.equal(answer.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin', answer.url);
    assert.equal(answer.headers.get('Cache-Control'), null, answer.url);
    assert.doesNotMatch(await answer.text(), /404\.html/, answer.url);
  }
});

test('a course may stand below the root of its host, and nothing else is served there', async () => {
  const paths = ['/course/', '/course/sw.js', '/index.html', '/courses/index.html'];
  const answers = await ask(paths, {basePath: '/course/'});
  assert.deepEqual(
    answers.map(({status}) => status),
    [200, 200, 404, 404],
  );
  const [short] = await ask(['/course'], {basePath: 'course'});
  assert.equal(short?.headers.get('location'), '/course/');
});

test('nothing outside the folder is handed out', async () => {
  const answers = await ask(['/__wds-outside-root__/1/etc/hosts', '/..%2f..%2fetc/hosts', '/%ff']);
  for (const {status} of answers) assert.equal(status, 404);
});

test('takes the next port where one is in use', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, done));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  assert.ok((await freePort(port)) > port);
  taken.close();
});

test('a wrong flag gets one sentence and the options', () => {
  const read = (...args: string[]) => readFlags(args, {content: 'content', out: 'dist'});
  assert.deepEqual(read('--out', 'x'), {content: 'content', out: 'x'});
  const options = 'Options: --content VALUE, --out VALUE.';
  assert.throws(() => read('--contnet', 'x'), {message: `Unknown option '--contnet'. ${options}`});
  assert.throws(() => read('x'), {message: `Unexpected argument 'x'. ${options}`});
  assert.throws(() => read('--out'), {
    message: `Option '--out <value>' argument missing. ${options}`,
  });
  assert.throws(() => read('--out='), {message: `Option '--out' needs a value. ${options}`});
});
