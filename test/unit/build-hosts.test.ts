import assert from 'node:assert/strict';
import {test} from 'node:test';
import {headersFor} from '../../src/build/headers.ts';
import {nginxHeaders} from '../../src/build/nginx-include.ts';
import {underscoreHeaders} from '../../src/build/underscore-headers.ts';
import {placesOf, sentByNginx, sentByRules} from '../support/host-rules.ts';

const paths = [
  ...['index.html', '404.html', 'record.html', 'sw.js', 'manifest.webmanifest', 'licences.txt'],
  ...['lessons/a.html', 'about/claims.html', 'figures/a.svg', 'icons/icon.svg', 'offline/1.json'],
  ...['assets/site-0123abcd.js', 'assets/site-0123abcd.css'],
  ...['embed/v1/imh.js', 'embed/1.2.3/imh.js', 'embed/1.10.0/imh.js', 'embed/list.json'],
  ...['embed/items/lessons/a.html', 'embed/pages/a.html', 'embed/pages/lessons/a/q1.html'],
  ...['embed/oembed/lessons/a.json', 'embed/figures/a.svg', 'embed/v2/imh.js'],
];

/** As a host with https has to send it. */
function wanted(path: string): Map<string, string> {
  const headers = {...headersFor(path), 'Strict-Transport-Security': 'max-age=31536000'};
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

const sorted = (headers: ReadonlyMap<string, string>) => [...headers].sort();

test('Netlify and Cloudflare send each header of each file once, however their rules add up', () => {
  const rules = underscoreHeaders(paths);
  for (const path of paths) {
    assert.deepEqual(sorted(sentByRules(rules, `/${path}`)), sorted(wanted(path)), path);
  }
  assert.deepEqual(sorted(sentByRules(rules, '/')), sorted(wanted('index.html')));
});

test('a page whose address has no ending there, or that is missing, has the same policy', () => {
  const rules = underscoreHeaders(paths);
  for (const address of ['/about', '/lessons/a', '/lessons/nowhere/deep', '/nowhere.html']) {
    assert.deepEqual(sorted(sentByRules(rules, address)), sorted(wanted('index.html')), address);
  }
});

test('what is shared with widgets alone is said of all files, for no host can take it back', () => {
  const everywhere = sentByRules(underscoreHeaders(paths), '/nowhere/at/all');
  assert.deepEqual([...everywhere.keys()].sort(), [
    'permissions-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
  ]);
  assert.doesNotMatch(underscoreHeaders(paths), /^\s+!/m);
});

test('the rules keep to what both hosts can read', () => {
  const rules = underscoreHeaders(paths);
  assert.ok(placesOf(rules).length <= 100, 'Cloudflare reads 100 rules');
  for (const line of rules.split('\n')) assert.ok(line.length <= 2000, line);
  for (const place of placesOf(rules)) {
    assert.match(place, /^\/(?:[\w.-]+\/)*(?:\*|:\w+)?$/, 'Netlify reads whole segments');
  }
});

test('a folder whose files need different headers stops the build', () => {
  assert.throws(() => underscoreHeaders(['assets/site-0123abcd.js', 'assets/plain.js']), {
    message: 'assets/site-0123abcd.js is sent in another way than what else /assets/* stands for.',
  });
});

test('nginx sends each header of each file once, at the root and below it', () => {
  const include = nginxHeaders();
  for (const base of ['/', '/course/', '/a/b/']) {
    for (const path of paths) {
      assert.deepEqual(sorted(sentByNginx(include, base + path)), sorted(wanted(path)), path);
    }
  }
});

test('the include names no path from the root, no module that may be missing, and no map', () => {
  const lines = nginxHeaders()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  // What is missing in embed/ takes no page from outside, by naming one that nobody gets.
  const others = lines.filter((line) => line !== '  error_page 599 /;');
  assert.equal(lines.length - others.length, 4);
  assert.doesNotMatch(
    others.join('\n'),
    /^\s*(root|alias|error_page|map|brotli|zstd|try_files)\b/m,
  );
});

test('nginx says the same with 404 and without, but never for how long a file is missing', () => {
  const added = nginxHeaders().match(/^ *add_header .*$/gm) ?? [];
  assert.ok(added.length > 30);
  for (const line of added)
    assert.equal(/ always;$/.test(line), !/Cache-Control .*max-age/.test(line), line);
});

/** Pages for frames of other sites, where a sandbox takes every origin away. */
const isForFrames = (path: string) => path.startsWith('embed/pages/');

test('in a sandbox, where nothing is our own, pages still run no text as code', () => {
  const pages = paths.filter(isForFrames);
  assert.ok(pages.length > 0);
  for (const path of pages) {
    assert.equal(
      headersFor(path)['Content-Security-Policy'],
      "connect-src 'none'; font-src 'none'; frame-src 'none'; media-src 'none'; object-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types imh lit-html",
    );
  }
});

test('no other policy lets a script, a style or a frame in that is not ours', () => {
  for (const path of paths.filter((path) => !isForFrames(path))) {
    const policy = headersFor(path)['Content-Security-Policy']?.split('; ') ?? [];
    assert.ok(policy.includes("default-src 'none'"), path);
    assert.ok(policy.includes("script-src 'self'"), path);
    assert.ok(policy.includes("require-trusted-types-for 'script'"), path);
    assert.ok(policy.includes('trusted-types imh lit-html'), path);
    assert.doesNotMatch(policy.join(), /unsafe|https?:|data:|blob:|\*|upgrade/, path);
  }
});
