import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {test} from 'node:test';
import {filesUnder} from '../support/files.ts';
import {htmlFaults} from '../support/valid-html.ts';
import {dist} from './support.ts';

const files = new Set(filesUnder(dist));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const under = (folder: string) =>
  [...files].filter((path) => path.startsWith(`embed/${folder}/`) && path.endsWith('.html'));

/** What a link of a file leads to that is not there. */
function deadEnds(path: string): string[] {
  const html = read(path);
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, href = '']) => {
    if (/^[a-z]+:/.test(href)) return [];
    const {pathname, hash} = new URL(href, `file:///${path}`);
    const target = pathname.slice(1);
    if (!files.has(target)) return [`${path}: ${href}`];
    const page = target === path ? html : read(target);
    return hash && !page.includes(` id="${hash.slice(1)}"`) ? [`${path}: ${href}`] : [];
  });
}

test('every link of every item leads somewhere, and every picture is there', () => {
  const pages = [...under('items'), ...under('pages')];
  assert.ok(pages.length > 250, `${pages.length}`);
  assert.deepEqual(pages.flatMap(deadEnds), []);
});

test('items show only what stands in embed/, and every page for frames loads only from there', () => {
  const loaded = [...under('items'), ...under('pages')].flatMap((path) =>
    [...read(path).matchAll(/ src="([^"]*)"|<link rel="stylesheet" href="([^"]*)"/g)].map(
      ([, src, href]) => new URL(`${src ?? href}`, `file:///${path}`).pathname,
    ),
  );
  assert.ok(loaded.some((path) => path.startsWith('/embed/figures/')));
  assert.deepEqual(
    loaded.filter((path) => !path.startsWith('/embed/')),
    [],
  );
});

test('each item says whose words it shows, how far they are reviewed, and leads into the course', () => {
  for (const path of under('items')) {
    const html = read(path);
    assert.match(html, /^<article class="imh"/, path);
    assert.match(html, /Draft[:,]/, path);
    assert.match(html, /CC BY 4\.0/, path);
    assert.match(html, /<p class="carry"><a class="button" href="/, path);
    assert.equal(html.match(/<h2\b/g)?.length, 1, path);
    const [, cited = ''] = /href="#(ref-\d+)"/.exec(html) ?? [];
    if (cited) assert.ok(html.includes(`id="${cited}"`), path);
  }
});

test('what leads out of a frame opens beside it, since the course lets nobody frame it', () => {
  for (const path of under('pages')) {
    const links = read(path).match(/<a\b[^>]*>/g) ?? [];
    const trapped = links.filter(
      (link) => !/ href="#/.test(link) && !/ target="_blank"/.test(link),
    );
    assert.deepEqual(trapped, [], path);
  }
});

test('pages for frames are valid HTML', async () => {
  const faults = await Promise.all(
    under('pages')
      .filter((path) => !posix.dirname(path).endsWith('/glossary'))
      .map((path) => htmlFaults(read(path), path)),
  );
  assert.equal(faults.join(''), '');
});
