import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {PNG} from 'pngjs';
import {compileCourse} from '../../src/compile/compile.ts';
import type {Course} from '../../src/course/course.ts';
import {renderManifest} from '../../src/pages/manifest.ts';
import {listPages} from '../../src/pages/site.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly [name: string]: unknown;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly description: string;
    readonly url: string;
    readonly icons: readonly Picture[];
  }[];
}

let course: Course;
let manifest: Manifest;

before(async () => {
  const compiled = await compileCourse('content');
  course = compiled.course as Course;
  manifest = JSON.parse(renderManifest(course)) as Manifest;
});

const pngOf = ({src}: Picture) => PNG.sync.read(readFileSync(join('public', src)));
const widthAndHeight = (picture: Picture) => {
  const {width, height} = pngOf(picture);
  return `${width}x${height}`;
};

test('the manifest says what the installed course is called, in few enough letters for a label', () => {
  assert.equal(manifest.name, 'Infant mental health: A short course for GPs and health visitors');
  assert.equal(manifest.short_name, 'IMH course');
  assert.ok(String(manifest.short_name).length <= 12);
  // Chromium cuts a description of more than 324 letters out of its dialog.
  assert.ok(String(manifest.description).length <= 324);
  assert.deepEqual([manifest.lang, manifest.dir, manifest.display], ['en-GB', 'ltr', 'standalone']);
  assert.equal(manifest.orientation, undefined, 'both orientations');
});

test('a course whose title is short needs no other name', async () => {
  const {course} = await compileCourse('test/fixtures/good');
  assert.equal(course?.shortTitle, course?.title);
});

test('the course can be installed at any path, and stays the same app when it moves', () => {
  for (const base of ['https://example.org/', 'https://example.org/a/b/']) {
    const at = (path: string) => new URL(path, `${base}manifest.webmanifest`).href;
    assert.equal(at(manifest.start_url), `${base}index.html`);
    assert.equal(at(manifest.scope), base);
    for (const {url} of manifest.shortcuts) assert.ok(at(url).startsWith(base), url);
  }
  // An id is resolved against the origin, so a relative path would not be one.
  assert.equal(manifest.id, course.id);
});

test('the start and every shortcut lead to a page, and to a place that is on it', () => {
  const pages = listPages(course);
  const targets = [manifest.start_url, ...manifest.shortcuts.map(({url}) => url)];
  assert.deepEqual(targets, ['./index.html', './index.html#continue', './record.html']);
  for (const target of targets) {
    const [path = '', anchor] = target.slice(2).split('#');
    const page = pages.get(path);
    assert.ok(page, path);
    if (anchor) assert.match(page().main, new RegExp(`id="${anchor}"`));
  }
  for (const {name, description} of manifest.shortcuts) {
    assert.ok(name.length <= 25 && description);
  }
});

test('every icon is there, of the size and the kind that is stated', () => {
  const all = [...manifest.icons, ...manifest.shortcuts.flatMap(({icons}) => icons)];
  for (const icon of all) {
    assert.equal(icon.type, 'image/png');
    assert.equal(widthAndHeight(icon), icon.sizes, icon.src);
  }
  const kinds = manifest.icons.map(({purpose, sizes}) => `${purpose} ${sizes}`);
  assert.deepEqual(kinds, ['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']);
  assert.equal(new Set(all.map(({src}) => src)).size, all.length, 'a file for each');
});

test('a maskable icon fills its square, and its drawing stays in the circle that no mask cuts', () => {
  for (const icon of manifest.icons.filter(({purpose}) => purpose === 'maskable')) {
    const {width, data} = pngOf(icon);
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4).subarray(0, 4)];
    const ground = pixel(0, 0);
    assert.equal(ground[3], 255, `${icon.src} has a ground that shows nothing through`);
    for (let y = 0; y < width; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const isFar = Math.hypot(x + 0.5 - width / 2, y + 0.5 - width / 2) > width * 0.4;
        if (isFar) assert.deepEqual(pixel(x, y), ground, `${icon.src} at ${x}, ${y}`);
      }
    }
  }
});

test('the icon of a Home Screen is 180 px wide, and nothing shows through', () => {
  const {width, height, data} = pngOf({src: 'icons/apple-touch-icon.png'} as Picture);
  assert.deepEqual([width, height], [180, 180]);
  assert.ok(data.every((value, n) => n % 4 !== 3 || value === 255));
});

test('every screenshot is there, of its stated size, within what Chromium shows, with a label', () => {
  const ofKind = (kind: string) =>
    manifest.screenshots.filter(({form_factor}) => form_factor === kind);
  assert.ok(ofKind('narrow').length >= 2 && ofKind('narrow').length <= 5);
  assert.ok(ofKind('wide').length >= 2 && ofKind('wide').length <= 8);
  for (const shot of manifest.screenshots) {
    assert.ok(existsSync(join('public', shot.src)), shot.src);
    assert.equal(widthAndHeight(shot), shot.sizes, shot.src);
    const [width = 0, height = 0] = shot.sizes.split('x').map(Number);
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    assert.ok(short >= 320 && long <= 3840 && long <= 2.3 * short, shot.src);
    assert.equal(shot.form_factor === 'wide', width > height);
    assert.ok(shot.label);
  }
  for (const kind of ['narrow', 'wide']) {
    assert.equal(new Set(ofKind(kind).map(({sizes}) => sizes)).size, 1, 'one shape for each kind');
  }
});

test('the colours of the manifest are those of the page', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, paper] = /--imh-color-paper: (#\w+)/.exec(tokens) ?? [];
  assert.deepEqual([manifest.background_color, manifest.theme_color], [paper, paper]);
});
