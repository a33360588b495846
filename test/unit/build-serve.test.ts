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
    assert.match(policy ?? '', /default-src 'none'.*trusted-types imh lit-html$/);
    assert.doesNotMatch(policy ?? '', /unsafe|upgrade-insecure-requests/);
  }
});

test('what is embedded elsewhere may be framed', () => {
  assert.equal(headersFor('embed/v1/imh.js')['Content-Security-Policy'], undefined);
  assert.ok(headersFor('lessons/embed/a.html')['Content-Security-Policy']);
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
