import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Course} from '../../src/course/course.ts';
import {renderSite} from '../../src/pages/site.ts';
import {compileWith} from '../fixtures/courses.ts';
import {entries, ledgerOf} from '../fixtures/ledgers.ts';
import {htmlFaults} from '../support/valid-html.ts';

const assets = {
  ...{
    script: 's.js',
    installScript: 'i.js',
    shareScript: 'h.js',
    preload: [],
    style: 's.css',
    more: 'm.css',
    worker: 'sw.js',
  },
  ...{
    assessment: 'a.css',
    consultation: 'c.css',
    share: 'r.css',
    review: 'r.css',
    pinned: null,
    record: 'd.css',
    install: 'i.css',
  },
};

/** What `<html data-was>` says on each page that has it. */
function wasOnPages(course: Course): ReadonlyMap<string, string> {
  const found = [...renderSite(course, assets)].flatMap(([path, html]) => {
    const [, was] = /<html[^>]* data-was="([^"]*)"/.exec(html) ?? [];
    return was === undefined ? [] : [[path, was] as const];
  });
  return new Map(found);
}

async function courseWith(items: Readonly<Record<string, object>>): Promise<Course> {
  const {course, mistakes} = await compileWith({'ledger.json': ledgerOf(items)});
  assert.deepEqual(mistakes, []);
  assert.ok(course);
  return course;
}

test('no page says a word of a course that was always as it is', async () => {
  assert.equal(wasOnPages(await courseWith(await entries())).size, 0);
});

test('each page is told of what stands on it, and the lists of activities of those', async () => {
  const pages = wasOnPages(
    await courseWith({
      one: {kind: 'lesson', status: 'renamed to first'},
      'one/q1': {kind: 'question', status: 'renamed to second/q1'},
      'one/r1': {kind: 'reflection'},
      'one/r1.1': {kind: 'prompt'},
      call: {kind: 'consultation', status: 'renamed to visit'},
      'call/a1': {kind: 'step'},
    }),
  );
  const notes = (old: string, id: string) =>
    [1, 2, 3].map((n) => `${old}/cpd.${n}>${id}/cpd.${n}`).join(' ');
  const first = `one>first ${notes('one', 'first')}`;
  const visit = `call>visit ${notes('call', 'visit')}`;
  const everywhere = `${first} one/r1>first/r1 one/r1.1>first/r1.1 one/q1>second/q1 ${visit} call/a1>visit/a1`;
  assert.deepEqual(Object.fromEntries(pages), {
    'index.html': everywhere,
    'lessons/first.html': `${first} one/r1>first/r1 one/r1.1>first/r1.1`,
    'lessons/second.html': 'one/q1>second/q1',
    'consultations/visit.html': `${visit} call/a1>visit/a1`,
    'record.html': everywhere,
  });
});

const released = (number: number) => ({version: `0.${number}.0`, date: '2026-11-01'});

test('what was renamed is found under its old names, by links and by widgets', async () => {
  const course = await courseWith({
    oldest: {kind: 'lesson', status: 'renamed to one', released: released(1), ended: released(2)},
    one: {kind: 'lesson', status: 'renamed to first', released: released(2)},
    'one/q1': {kind: 'question', status: 'renamed to second/q1'},
    call: {kind: 'consultation', status: 'renamed to visit'},
    gone: {kind: 'lesson', status: 'split into first, second'},
  });
  const site = new Map(renderSite(course, assets));
  const old = [...site.keys()].filter((path) => /\b(?:one|oldest|call|gone)\b/.test(path));
  assert.deepEqual(old.filter((path) => !path.startsWith('embed/oembed/')).sort(), [
    'consultations/call.html',
    'embed/items/consultations/call.html',
    'embed/items/lessons/oldest.html',
    'embed/items/lessons/oldest/all.html',
    'embed/items/lessons/one.html',
    'embed/items/lessons/one/all.html',
    'embed/items/lessons/one/q1.html',
    'embed/pages/consultations/call.html',
    'embed/pages/lessons/oldest.html',
    'embed/pages/lessons/oldest/all.html',
    'embed/pages/lessons/one.html',
    'embed/pages/lessons/one/all.html',
    'embed/pages/lessons/one/q1.html',
    'lessons/oldest.html',
    'lessons/one.html',
  ]);
  assert.match(`${site.get('lessons/oldest.html')}`, /<a href="first\.html">/);
  // An older script looks whether it got what it asked for.
  assert.match(
    `${site.get('embed/items/lessons/one/q1.html')}`,
    / data-item="lessons\/one#q1".* href="\.\.\/\.\.\/\.\.\/\.\.\/lessons\/second\.html#q1"/s,
  );
  assert.doesNotMatch(`${site.get('sitemap.xml')}`, /one|oldest|call/);
  for (const path of ['lessons/one.html', 'embed/pages/lessons/one/q1.html']) {
    assert.equal(await htmlFaults(`${site.get(path)}`, path), '');
  }
});

test('what was split and merged is told to its heirs, through every name that they had', async () => {
  const course = await courseWith({
    older: {kind: 'lesson', status: 'renamed to old', released: released(1), ended: released(2)},
    old: {kind: 'lesson', status: 'split into first, half', released: released(2)},
    half: {kind: 'lesson', status: 'merged into second', released: released(2)},
    other: {kind: 'lesson', status: 'merged into second', released: released(1)},
  });
  assert.deepEqual(course.was.get('first'), ['~old>first', '~older>first']);
  // "half" was there before "old" was split into it, so it is nobody's heir.
  assert.deepEqual(course.was.get('second'), ['half+other>second']);
  assert.deepEqual(
    course.gone.map(({id}) => id),
    ['old', 'half', 'other'],
  );
});

test('pages that are told of old names, and the record of what is gone, are valid HTML', async () => {
  const course = await courseWith({
    one: {kind: 'lesson', status: 'renamed to first', title: 'One & <more>'},
    two: {kind: 'lesson', status: 'retired', title: 'Two & <more>'},
    'two/r1': {kind: 'reflection'},
    'two/r1.1': {kind: 'prompt', title: 'What & <why>?'},
  });
  for (const [path, html] of renderSite(course, assets)) {
    if (/^(?:index|record|lessons\/first)\b/.test(path)) {
      assert.equal(await htmlFaults(html, path), '');
    }
  }
});
