import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {test} from 'node:test';
import ts from 'typescript';
import {filesUnder} from '../support/files.ts';

/** Who may import whom, room by room; the same table stands in the README. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  course: [],
  words: [],
  styles: [],
  learner: ['course', 'words'],
  components: ['learner', 'course', 'words', 'styles'],
  pages: ['course', 'words', 'learner/keys.ts'],
  compile: ['course', 'words'],
  offline: [],
  site: ['components', 'learner', 'course', 'offline'],
  embed: ['components', 'learner', 'course', 'words', 'styles'],
  build: ['*'],
};

/** Which packages stand in which room; a name covers what begins with it. */
const packages: Readonly<Record<string, readonly string[]>> = {
  components: ['lit'],
  'components/take-along/qr-code.ts': ['lean-qr'],
  embed: ['lit', 'embed:'],
  compile: ['marked', 'yaml', 'valibot', '@citation-js/', 'node:'],
  build: ['esbuild', 'terser', 'workbox-build', '@web/dev-server', 'node:'],
  'offline/sw.ts': ['workbox-'],
};

const topLevel = ['src', 'content', 'public', 'test', 'web-dev-server.config.mjs', 'package.json']
  .concat(['package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'])
  // Not in the repository: .gitignore names them.
  .concat(['node_modules', 'dist', 'coverage']);

const files = filesUnder('src').filter((file) => file.endsWith('.ts'));
const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

/** `site.ts` and its later modules, `site-….ts`, are one room without a folder. */
function roomOf(file: string): string {
  return /^site(-[\w-]+)?\.ts$/.test(file) ? 'site' : (file.split('/')[0] ?? '');
}

/** What is wrong with one import, or nothing. */
function objection(file: string, name: string): string[] {
  const room = roomOf(file);
  const refuse = (why: string) => [`src/${file} imports "${name}", but ${why}.`];
  if (!name.startsWith('.')) {
    const allowed = [...(packages[room] ?? []), ...(packages[file] ?? [])];
    const isAllowed = allowed.some((start) => name === start || name.startsWith(withSlash(start)));
    return isAllowed ? [] : refuse(`${room} may use ${list(allowed, 'no package')}`);
  }
  const target = posix.join(posix.dirname(file), name);
  if (target.startsWith('..')) return refuse('that is outside src');
  const allowed = rooms[room] ?? [];
  const isAllowed = [roomOf(target), target, '*'].some((one) => allowed.includes(one));
  if (roomOf(target) === room || isAllowed) return [];
  return refuse(`${room} may import ${list(allowed, 'no other room')}`);
}

function withSlash(start: string): string {
  return /[/:-]$/.test(start) ? start : `${start}/`;
}

function list(names: readonly string[], none: string): string {
  return names.length > 0 ? names.join(', ') : none;
}

test('every room imports only what the house plan lets it', () => {
  const wrong = files.flatMap((file) =>
    ts.preProcessFile(read(file)).importedFiles.flatMap((one) => objection(file, one.fileName)),
  );
  assert.equal(wrong.join('\n'), '');
});

test('every file under src stands in a room of the house plan', () => {
  const homeless = filesUnder('src').filter((file) => !(roomOf(file) in rooms));
  assert.deepEqual(homeless, [], `Options: ${Object.keys(rooms).join(', ')}.`);
});

test('the house plan itself notices a wrong import', () => {
  assert.match(String(objection('pages/a.ts', '../learner/store.ts')), /pages may import course/);
  assert.match(String(objection('course/a.ts', 'node:fs')), /course may use no package/);
  assert.match(String(objection('offline/register.ts', 'workbox-core')), /no package/);
  assert.deepEqual(objection('pages/a.ts', '../learner/keys.ts'), []);
});

test('no file under src is longer than 250 lines', () => {
  const long = files.filter((file) => read(file).split('\n').length > 251);
  assert.deepEqual(long, [], 'One thought per file: split it.');
});

test('the top level holds what was agreed and nothing more', () => {
  const extra = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !topLevel.includes(name),
  );
  assert.deepEqual(extra, []);
});
