import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';
import {filesUnder} from '../support/files.ts';

/** Which files may name a place where a browser keeps things; all others are handed it. */
const doors: Readonly<Record<string, readonly string[]>> = {
  localStorage: ['site.ts', 'site-later.ts', 'site-places.ts', 'embed/memory.ts'],
  sessionStorage: [],
  indexedDB: ['site.ts'],
  cookie: [],
  cookieStore: [],
  caches: [
    'site-caches.ts',
    'site-twin.ts',
    'offline/check-files.ts',
    'offline/sw.ts',
    'offline/modules.ts',
    'offline/worker-scope.ts',
  ],
};

/** Files that build keys. */
const keyMakers = ['learner/keys.ts', 'learner/device-keys.ts'];

/** Names and texts in the code of a file, comments left out. */
function wordsOf(text: string): {names: string[]; texts: string[]} {
  const names: string[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022));
  return {names, texts};
}

/** What is wrong with a file, or nothing. */
function objections(file: string, text: string): string[] {
  const {names, texts} = wordsOf(text);
  const wrong = Object.entries(doors).flatMap(([name, files]) =>
    files.includes(file) || !(names.includes(name) || texts.includes(name))
      ? []
      : [`src/${file} names ${name}. Go through ${files.join(', ') || 'none: it is not used'}.`],
  );
  if (!keyMakers.includes(file) && texts.some((one) => one.startsWith('imh/'))) {
    wrong.push(`src/${file} builds a storage key. Build it in src/learner/keys.ts.`);
  }
  return wrong;
}

test('code reaches what the browser keeps through a few named files alone', () => {
  const files = filesUnder('src').filter((file) => file.endsWith('.ts'));
  assert.deepEqual(
    files.flatMap((file) => objections(file, readFileSync(`src/${file}`, 'utf8'))),
    [],
  );
});

test('the look itself notices a file that goes around them', () => {
  const wrong = [
    "globalThis['localStorage'].clear()",
    'document.cookie = `a=b`',
    'const {sessionStorage} = window',
    'caches.keys()',
    'open(`imh/tea/x`)',
    "get('imh/tea/me/name')",
  ];
  for (const text of wrong) assert.equal(objections('learner/a.ts', text).length, 1, text);
  assert.deepEqual(objections('learner/a.ts', '// localStorage and imh/ in a comment'), []);
});
