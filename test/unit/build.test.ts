import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, test} from 'node:test';
import {buildCourse} from '../../src/build/build.ts';
import {headersFor} from '../../src/build/headers.ts';
import {wholeCourseLimit} from '../../src/build/keeping.ts';
import {workerList} from '../../src/build/worker.ts';
import {writeCourse} from '../../src/build/write-course.ts';
import type {Course, Lesson} from '../../src/course/course.ts';
import {filesUnder} from '../support/files.ts';

const temporary = mkdtempSync(join(tmpdir(), 'imh-build-'));
after(() => rmSync(temporary, {recursive: true}));

/** A new folder with these files in it. */
function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(temporary, 'folder-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function lesson(id: string, words = 'Words.'): Lesson {
  return {
    id,
    file: `content/lessons/${id}.md`,
    title: id,
    summary: id,
    minutes: 10,
    audience: [],
    nation: [],
    outcomes: [],
    facts: [],
    safetyGate: false,
    version: '1.0.0',
    status: 'draft',
    authors: [],
    reviewers: [],
    lastReviewed: null,
    nextReview: null,
    changelog: [],
    blocks: [{kind: 'prose', html: `<p>${words}</p>`}],
    citations: [],
  };
}

function course(parts: Partial<Course> = {}): Course {
  const page = (title: string) => ({title, summary: title, html: '', citations: []});
  return {
    id: 'tiny',
    title: 'Tiny',
    shortTitle: 'Tiny',
    subtitle: 'A course for tests',
    summary: 'Tiny.',
    language: 'en-GB',
    version: '1.0.0',
    released: '2026-11-23',
    passMark: 80,
    licence: 'CC BY 4.0',
    provider: null,
    contact: null,
    address: null,
    welcome: '',
    cover: null,
    changelog: [],
    assessment: null,
    lessons: [lesson('one'), lesson('two')],
    consultations: [],
    glossary: {...page('Glossary'), terms: []},
    references: [],
    frameworks: [],
    help: page('Help'),
    about: page('About'),
    privacy: page('Privacy'),
    figures: [],
    evidence: {facts: new Map(), pages: new Map()},
    was: new Map(),
    gone: [],
    ...parts,
  };
}

/** Every file of a folder with what is in it. */
function contentsOf(folder: string): Map<string, string> {
  return new Map(
    filesUnder(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}

function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** Builds a course into a new folder and says which. */
async function built(parts: Partial<Course> = {}, content = folderWith()): Promise<string> {
  const out = join(folderWith(), 'out');
  await writeCourse(course(parts), {content, out});
  return out;
}

test('two builds of one course are the same to the byte', async () => {
  const [first, second] = [await built(), await built()];
  assert.deepEqual(contentsOf(second), contentsOf(first));
});

test('a course with mistakes lists them, counts them and leaves the earlier site alone', async () => {
  const out = await built();
  const before = contentsOf(out);
  const log: string[] = [];
  const content = folderWith({'glossary.md': 'No front matter.\n'});
  assert.equal(await buildCourse({content, out, log: (line) => log.push(line)}), null);
  assert.match(log[0] ?? '', /\.(md|json|yaml):\d+: /);
  assert.match(log.at(-1) ?? '', new RegExp(`^${log.length - 1} mistakes. Nothing was written.$`));
  assert.deepEqual(contentsOf(out), before);
  assert.deepEqual(readdirSync(dirname(out)), ['out']);
});

test('a build that fails half-way leaves the earlier site alone and nothing beside it', async () => {
  const out = await built();
  const before = contentsOf(out);
  const broken = course({figures: ['figures/missing.svg']});
  await assert.rejects(writeCourse(broken, {content: folderWith(), out}), /missing\.svg/);
  assert.deepEqual(contentsOf(out), before);
  assert.deepEqual(readdirSync(dirname(out)), ['out']);
});

test('the page for what is missing says its policy itself, all but who may frame it, and no other page does', async () => {
  const out = await built();
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
  for (const path of filesUnder(out).filter((path) => path.endsWith('.html'))) {
    const [, said] = policy.exec(readFileSync(join(out, path), 'utf8')) ?? [];
    const sent = headersFor(path)['Content-Security-Policy'];
    assert.equal(said && `${said}; frame-ancestors 'none'`, path === '404.html' ? sent : undefined);
  }
});

test('what is no longer part of the course goes with the next build', async () => {
  const out = await built();
  await writeCourse(course({lessons: [lesson('one')]}), {content: folderWith(), out});
  assert.ok(existsSync(join(out, 'lessons/one.html')));
  assert.ok(!existsSync(join(out, 'lessons/two.html')));
});

test('a folder that no build made is never replaced', async () => {
  const out = folderWith({'thesis.txt': 'Years of work.'});
  await assert.rejects(
    writeCourse(course(), {content: folderWith(), out}),
    /holds something that no build made.+Choose a new or an empty one\.$/,
  );
  assert.deepEqual(filesUnder(out), ['thesis.txt']);
});

test('figures and public files are copied byte for byte', async () => {
  const content = folderWith({'figures/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\r\n'});
  const out = await built({figures: ['figures/a.svg']}, content);
  const pairs = [
    [join(content, 'figures/a.svg'), join(out, 'figures/a.svg')],
    ...filesUnder('public').map((path) => [join('public', path), join(out, path)]),
  ] as const;
  for (const [from = '', to = ''] of pairs) assert.deepEqual(readFileSync(to), readFileSync(from));
});

test('a file that would take the place of a page is refused', async () => {
  const content = folderWith({'index.html': 'Mine.'});
  await assert.rejects(
    built({figures: ['index.html']}, content),
    /^BuildTrouble: "index\.html" would replace "index\.html", which the build makes\. Rename it\.$/,
  );
});

test('the worker lists every file a learner needs, each with the hash of its bytes', async () => {
  const content = folderWith({'figures/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'});
  const out = await built({figures: ['figures/a.svg'], address: 'https://example.org/'}, content);
  const list = workerList(join(out, 'sw.js'));
  const left = filesUnder(out).filter(
    (path) => !list.some(({url}) => url === path) && !path.startsWith('embed/'),
  );
  assert.ok(!list.some(({url}) => url.startsWith('embed/')));
  assert.deepEqual(
    left,
    [
      '_headers',
      'about/answer-key.html',
      'about/claims.html',
      left.find((path) => path.startsWith('assets/review-')) ?? 'assets/review.css',
      ...['maskable-192', 'maskable-512', 'shortcut-continue', 'shortcut-record'].map(
        (name) => `icons/${name}.png`,
      ),
      'licences.txt',
      'nginx-headers.conf',
      'record.schema.json',
      'robots.txt',
      ...left.filter((path) => path.startsWith('screenshots/')),
      'sitemap.xml',
      'social-card.png',
      'sw.js',
    ].filter((path) => path !== 'social-card.png' || existsSync(join(out, path))),
  );
  for (const {url, integrity} of list) assert.equal(integrity, integrityOf(join(out, url)), url);
});

test('the worker tells what the newest three versions changed, and of all that bears on safety', async () => {
  const change = (version: string, kind = 'editorial') => ({
    version,
    kind,
    date: '2026-11-23',
    note: `What ${version} changed.`,
  });
  const changelog = [
    change('0.1.0'),
    change('0.2.0', 'clinical-safety'),
    change('0.9.0'),
    change('0.10.0'),
    change('0.11.0'),
  ];
  const worker = readFileSync(join(await built({changelog}), 'sw.js'), 'utf8');
  const told = [
    ...worker.matchAll(/\{version:"([\d.]+)",note:"What [\d.]+ changed\."(,safety:!0)?\}/g),
  ];
  assert.deepEqual(
    told.map(([, version, safety]) => [version, !!safety]),
    [
      ['0.11.0', false],
      ['0.10.0', false],
      ['0.9.0', false],
      ['0.2.0', true],
    ],
  );
});

test('a correction of one lesson changes its page, what widgets show of it, and the worker alone', async () => {
  const before = contentsOf(await built());
  const after = contentsOf(await built({lessons: [lesson('one', 'Better words.'), lesson('two')]}));
  const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  assert.deepEqual(changed, [
    'embed/items/lessons/one/all.html',
    'embed/pages/lessons/one/all.html',
    'lessons/one.html',
    'sw.js',
  ]);
});

test('of a large course the worker lists the shell, and each page names the list of its module', async () => {
  const long = 'Words of a long course. '.repeat(wholeCourseLimit / 60 / 24);
  const lessons = Array.from({length: 60}, (_, n) => lesson(`lesson-${n + 1}`, long));
  const out = await built({lessons});
  const shell = workerList(join(out, 'sw.js')).map(({url}) => url);
  assert.ok(shell.includes('index.html') && shell.includes('offline.html'));
  assert.deepEqual(
    shell.filter((path) => path.startsWith('lessons/')),
    [],
  );

  const lists = [1, 2, 3].map((n) =>
    JSON.parse(readFileSync(join(out, `offline/${n}.json`), 'utf8')),
  );
  assert.deepEqual(
    lists.map(({files}) => files.length),
    [25, 25, 10],
  );
  assert.equal(lists[1].files[0].url, 'lessons/lesson-26.html');
  assert.ok(readFileSync(join(out, 'sw.js'), 'utf8').includes(lists[0].build));
  for (const [n, {files}] of lists.entries()) {
    for (const {url, integrity} of files) {
      assert.equal(integrity, integrityOf(join(out, url)), url);
      const page = readFileSync(join(out, url), 'utf8');
      assert.ok(page.includes(`<meta name="imh-offline" content="offline/${n + 1}.json">`), url);
    }
  }
});
