import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, test} from 'node:test';
import {type Bundle, bundleAssets} from '../../src/build/bundle.ts';

const temporary = mkdtempSync(join(tmpdir(), 'imh-bundle-'));
after(() => rmSync(temporary, {recursive: true}));

/** An entry with a part it shares with what it imports later, which imports something later again. */
const scripts = {
  'src/site.ts': `import {shared} from './shared.ts';
    console.log(shared());
    import('./later.ts').then(({later}) => later());`,
  'src/shared.ts': `export const shared = () => 'shared by both';
    export const again = () => import('./last.ts');`,
  'src/later.ts': `import {again, shared} from './shared.ts';
    export const later = () => console.log(shared(), 'later', again());`,
  'src/last.ts': `import {shared} from './shared.ts';
    console.log(shared(), 'last');`,
  'src/styles/site.css': `@import './tokens.css';
    body {color: var(--ink)}`,
  'src/styles/more.css': 'table {width: 100%}',
  'src/styles/assessment.css': '.pool {display: block}',
  'src/styles/consultation.css': 'ol {margin: 0}',
  'src/styles/record.css': 'dl {margin: 0}',
  'src/styles/install.css': 'svg {margin: 0}',
  'src/site-install.ts': `console.log('install');`,
  'src/styles/share.css': 'pre {margin: 0}',
  'src/site-share.ts': `console.log('share');`,
  'src/styles/review.css': 'table {width: 50%}',
  'src/styles/tokens.css': ':root {--ink: rebeccapurple}',
};

async function bundle(changes: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const root = mkdtempSync(join(temporary, 'root-'));
  for (const [path, text] of Object.entries({...scripts, ...changes})) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return bundleAssets(root);
}

const textOf = ({files}: Bundle, path: string) => Buffer.from(files.get(path) ?? '').toString();
const hashed = ({files}: Bundle) => [...files.keys()].filter((path) => !path.endsWith('.txt'));

test('names carry hashes of lower-case hex', async () => {
  const names = hashed(await bundle());
  assert.equal(names.length, 14);
  for (const name of names) assert.match(name, /^assets\/[a-z-]+-[0-9a-f]{8}\.(js|css)$/);
});

test('every import leads to a file that is there', async () => {
  const made = await bundle();
  const imported = hashed(made).flatMap((path) =>
    [...textOf(made, path).matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, name]) => name),
  );
  assert.ok(imported.length >= 5);
  for (const name of imported) assert.ok(made.files.has(`assets/${name}`), name);
});

test('what the entry imports at once is preloaded, what it imports later is not', async () => {
  const {assets} = await bundle();
  assert.match(assets.script, /\/site-\w+\.js$/);
  assert.match(assets.style, /\/site-\w+\.css$/);
  assert.equal(assets.preload.length, 1);
  assert.match(assets.preload[0] ?? '', /\/chunk-\w+\.js$/);
});

test('a first module that shares everything with the later ones is one file', async () => {
  const made = await bundle({
    'src/site.ts': `import './site-shared.ts';
      import {shared} from './shared.ts';
      console.log(shared());
      import('./later.ts').then(({later}) => later());`,
    'src/site-shared.ts': `import './shared.ts';`,
    'src/shared.ts': `export const shared = () => 'shared by both';`,
    'src/later.ts': `import './site-shared.ts';
      import {shared} from './shared.ts';
      export const later = () => console.log(shared(), 'later');`,
  });
  assert.deepEqual(made.assets.preload, []);
  assert.match(textOf(made, made.assets.script), /shared by both/);
  assert.match(textOf(made, made.assets.script), /import\("\.\/later-\w+\.js"\)/);
  assert.equal(
    hashed(made).filter((path) => path.endsWith('.js')).length,
    4,
    'with the entries of single pages',
  );
});

test('styles are joined into one minified file', async () => {
  const made = await bundle();
  assert.equal(
    textOf(made, made.assets.style).trim(),
    ':root{--ink:rebeccapurple}body{color:var(--ink)}',
  );
});

test('a change far below renames everything that leads to it, and nothing else', async () => {
  const before = await bundle();
  const after = await bundle({'src/last.ts': "console.log('changed')"});
  const names = hashed(after).filter((path) => before.files.has(path));
  assert.deepEqual(names.map((path) => path.replace(/-[^.]*\./, '.')).sort(), [
    'assets/assessment.css',
    'assets/consultation.css',
    'assets/install.css',
    'assets/more.css',
    'assets/record.css',
    'assets/review.css',
    'assets/share.css',
    'assets/site.css',
    // The entries of single pages, which have nothing below them.
    'assets/site.js',
    'assets/site.js',
  ]);
  assert.deepEqual(hashed(await bundle()), hashed(before));
});

test('no source map is left in the output', async () => {
  const made = await bundle();
  for (const path of hashed(made)) assert.doesNotMatch(textOf(made, path), /sourceMappingURL/);
});
