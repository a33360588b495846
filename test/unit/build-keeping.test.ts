import assert from 'node:assert/strict';
import {test} from 'node:test';
import {figuresIn, isKept, planKeeping} from '../../src/build/keeping.ts';

/** Plans for lessons of 1,000 bytes each and these other files; the first lesson shows `figures`. */
function plan(
  lessons: number,
  others: Readonly<Record<string, number>>,
  limit: number,
  figures: readonly string[] = [],
) {
  const ids = Array.from({length: lessons}, (_, n) => ({id: `l${n + 1}`}));
  const paths = ids.map(({id}) => `lessons/${id}.html`);
  const sizes = new Map([...paths.map((path) => [path, 1000] as const), ...Object.entries(others)]);
  return planKeeping({lessons: ids}, sizes, new Map([['lessons/l1.html', figures]]), limit);
}

test('a page is kept; paper, reports, embeds and what only machines read are not', () => {
  const kept = ['index.html', 'about.html', 'lessons/a.html', 'assets/site-12345678.js'];
  const left = [
    'workbook.html',
    'about/claims.html',
    'assets/review-12345678.css',
    'embed/v1/imh.js',
    'robots.txt',
    'sitemap.xml',
  ]
    .concat(['social-card.png', '_headers', 'sw.js', 'offline/1.json', 'screenshots/home.png'])
    .concat(['nginx-headers.conf', 'licences.txt']);
  assert.deepEqual([...kept, ...left].filter(isKept), kept);
});

test('a course up to the limit is kept whole', () => {
  const {shell, modules} = plan(2, {'index.html': 500, 'robots.txt': 9999}, 2500);
  assert.deepEqual([...shell], ['lessons/l1.html', 'lessons/l2.html', 'index.html']);
  assert.deepEqual(modules, []);
});

test('a course one byte above the limit is kept in runs of 25 lessons', () => {
  const {shell, modules} = plan(51, {'index.html': 500}, 51_499);
  assert.deepEqual([...shell], ['index.html']);
  assert.deepEqual(
    modules.map((paths) => paths.length),
    [25, 25, 1],
  );
  assert.equal(modules[1]?.[0], 'lessons/l26.html');
});

test('a very large glossary of a large course waits until it is read', () => {
  const files = {'index.html': 500_000, 'glossary.html': 200_000, 'about.html': 1000};
  const {shell, modules} = plan(2, files, 1000);
  assert.deepEqual([...shell], ['index.html', 'about.html']);
  assert.deepEqual(modules, [['lessons/l1.html', 'lessons/l2.html'], ['glossary.html']]);
});

test('a figure is kept with the module that shows it', () => {
  const files = {'index.html': 10, 'figures/a.svg': 10, 'figures/b.svg': 10, 'assets/x.css': 10};
  const {shell, modules} = plan(1, files, 100, ['figures/a.svg']);
  assert.deepEqual([...shell], ['index.html', 'assets/x.css']);
  assert.deepEqual(modules, [['lessons/l1.html', 'figures/a.svg']]);
});

test('a page shows the figures that it names, once each, from any folder', () => {
  const figures = new Map(['figures/a.svg', 'figures/b.svg'].map((path) => [path, path]));
  const page = '<img src="../figures/b.svg"><img src="figures/a.svg"><a href="figures/a.svg">';
  assert.deepEqual(figuresIn(`${page}<img src="figures/unknown.svg">`, figures), [
    'figures/b.svg',
    'figures/a.svg',
  ]);
});
