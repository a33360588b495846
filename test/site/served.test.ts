import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {headersFor, headersForMissing, overHttps} from '../../src/build/headers.ts';
import {filesUnder} from '../support/files.ts';
import {sentByRules} from '../support/host-rules.ts';
import {brotliModule, findOrInstallNginx, noNginx} from '../support/install-nginx.ts';
import {filesOf, oneOfEachKind, useNginx} from './behind-nginx.ts';
import {dist} from './support.ts';

/** What we have a say in; any of these that is not wanted must not be sent. */
const ours = [
  ...['access-control-allow-origin', 'cache-control', 'content-security-policy'],
  ...['cross-origin-embedder-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'],
  ...['expires', 'permissions-policy', 'referrer-policy', 'strict-transport-security'],
  ...['x-content-type-options', 'x-frame-options'],
];

/** What a host with https sends for a file, by names in lower case. */
function wanted(path: string, headers = headersFor(path)): Record<string, string> {
  const all = Object.entries({...headers, ...overHttps});
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]).sort());
}

/** The headers of an answer that we have a say in. */
function sentBy({headers}: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => ours.includes(name)).sort());
}

test('Netlify and Cloudflare Pages send every file of the course with its headers', () => {
  const rules = readFileSync(join(dist, '_headers'), 'utf8');
  for (const path of filesUnder(dist)) {
    const sent = Object.fromEntries([...sentByRules(rules, `/${path}`)].sort());
    assert.deepEqual(sent, wanted(path), path);
  }
});

const nginx = findOrInstallNginx();
if (nginx) behind(nginx);
else if (process.env.CI) test('the course stands behind nginx', () => assert.fail(noNginx));
else console.log(noNginx);

/** The tests of the course behind a real nginx. */
function behind(nginx: string): void {
  const places = useNginx(nginx);
  test('every file is sent with its headers, and with no other of them', async () => {
    for (const place of places()) {
      const {where, url} = place;
      for (const path of ['', ...filesOf(place)]) {
        const answer = await fetch(url + path);
        await answer.arrayBuffer();
        assert.equal(answer.status, 200, path);
        assert.deepEqual(sentBy(answer), wanted(path || 'index.html'), `${path} ${where}`);
      }
    }
  });

  test('each file is said to be what it is', async () => {
    const types: Record<string, RegExp> = {
      'index.html': /^text\/html; charset=utf-8$/,
      'sw.js': /^(text|application)\/javascript; charset=utf-8$/,
      'manifest.webmanifest': /^application\/manifest\+json/,
      'icons/icon.svg': /^image\/svg\+xml/,
      'icons/icon-192.png': /^image\/png$/,
      'record.schema.json': /^application\/json/,
      'embed/v1/imh.js': /^(text|application)\/javascript; charset=utf-8$/,
      'embed/v1/frame.css': /^text\/css/,
      'embed/v1/custom-elements.json': /^application\/json/,
      'embed/items/lessons/built-together.html': /^text\/html; charset=utf-8$/,
      'embed/figures/a.svg': /^image\/svg\+xml/,
      'embed/oembed/a.json': /^application\/json/,
    };
    for (const {where, folder, url} of places()) {
      const style = filesUnder(folder).find((path) => /^assets\/.*css$/.test(path)) ?? '';
      for (const [path, type] of [...Object.entries(types), [style, /^text\/css/] as const]) {
        const answer = await fetch(url + path);
        await answer.arrayBuffer();
        assert.match(answer.headers.get('content-type') ?? '', type, `${path} ${where}`);
      }
    }
  });

  test('what is missing is answered with 404.html, as not found, and that is not kept', async () => {
    const paths = [
      'nowhere.html',
      'lessons/nowhere.html',
      'lessons/',
      'no/such/folder/x',
      'lessons/',
    ];
    const kept = ['assets/site-00000000.js'];
    for (const {where, folder, url} of places()) {
      const page = readFileSync(join(folder, '404.html'), 'utf8');
      for (const path of [...paths, ...kept]) {
        const answer = await fetch(url + path);
        assert.equal(answer.status, 404, `${path} ${where}`);
        assert.equal(await answer.text(), page, `${path} ${where}`);
        assert.deepEqual(sentBy(answer), wanted('404.html'), `${path} ${where}`);
      }
    }
  });

  test('a page of another site can read that an item or a script of ours is missing', async () => {
    const folders = ['1.2.3', 'v1', 'items/lessons', 'pages/lessons', 'oembed'];
    for (const {where, url} of places()) {
      for (const path of folders.map((folder) => `embed/${folder}/nowhere.html`)) {
        const answer = await fetch(url + path, {headers: {Origin: 'https://partner.example'}});
        assert.equal(answer.status, 404, `${path} ${where}`);
        assert.match(await answer.text(), /404 Not Found/, 'it is none of our pages');
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
        assert.deepEqual(sentBy(answer), wanted(path, headersForMissing(path)), `${path} ${where}`);
      }
    }
  });

  test('what a browser has already is not sent again, and what it was told still holds', async () => {
    for (const place of places()) {
      const {where, url} = place;
      for (const path of oneOfEachKind(place)) {
        const first = await fetch(url + path);
        await first.arrayBuffer();
        const tag = first.headers.get('etag') ?? '';
        assert.ok(tag, `${path} ${where}`);
        const again = await fetch(url + path, {headers: {'If-None-Match': tag}});
        assert.equal(again.status, 304, `${path} ${where}`);
        assert.deepEqual(sentBy(again), wanted(path), `${path} ${where}`);
      }
    }
  });

  test('words go out packed, by nginx itself or as they were packed before', async () => {
    if (!brotliModule()) console.log('Not run: Brotli. This nginx has no module for it.');
    for (const place of places()) {
      for (const path of oneOfEachKind(place).filter((path) => !path.endsWith('.png'))) {
        const kinds = place.isPacked && brotliModule() ? (['gzip', 'br'] as const) : ['gzip'];
        for (const kind of kinds) {
          const answer = await fetch(place.url + path, {headers: {'Accept-Encoding': kind}});
          const said = `${path} ${place.where}, ${kind}`;
          const file = join(place.folder, path);
          assert.equal(answer.headers.get('vary'), 'Accept-Encoding', said);
          assert.equal(answer.headers.get('content-encoding'), kind, said);
          assert.deepEqual(Buffer.from(await answer.arrayBuffer()), readFileSync(file), said);
          assert.deepEqual(sentBy(answer), wanted(path), said);
          // What nginx packs while it sends has no length beforehand.
          const packed = `${file}.${kind === 'gzip' ? 'gz' : kind}`;
          const length = place.isPacked ? String(readFileSync(packed).length) : null;
          assert.equal(answer.headers.get('content-length'), length, said);
        }
      }
    }
  });
}
