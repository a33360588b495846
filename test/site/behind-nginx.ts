import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before} from 'node:test';
import {nginxInclude} from '../../src/build/nginx-include.ts';
import {filesUnder} from '../support/files.ts';
import {brotliModule} from '../support/install-nginx.ts';
import {type RunningNginx, startNginx} from '../support/nginx.ts';
import {packFolder} from '../support/pack.ts';
import {ChangingCourse, dist} from './support.ts';

/** A course behind nginx. */
export interface Place {
  readonly where: string;
  readonly folder: string;
  /** Address of the home page. */
  readonly url: string;
  /** Whether its files were packed before, as an administrator may. */
  readonly isPacked: boolean;
}

/**
 * Serves the real course for all tests of a file, twice: at the root as the
 * build left it, and below the root with packed files beside.
 */
export function useNginx(nginx: string): () => readonly Place[] {
  const temporary = mkdtempSync(join(tmpdir(), 'imh-served-'));
  const running: RunningNginx[] = [];
  const places: Place[] = [];
  let course: ChangingCourse | undefined;

  /** `lines` are what an administrator writes around the include. */
  async function start(place: Place, lines: (include: string) => readonly string[]) {
    const include = `include ${join(place.folder, nginxInclude)};`;
    const host = await startNginx(nginx, lines(include).join('\n'));
    running.push(host);
    places.push({...place, url: host.url + place.url});
  }

  before(async () => {
    const plain = addEmbeds(dist, join(temporary, 'plain'));
    const atRoot = {where: 'at the root', folder: plain, url: '', isPacked: false};
    await start(atRoot, (include) => [`root ${plain};`, missing('/'), include]);

    // The page for what is missing knows the path of the course by its address alone.
    course = await ChangingCourse.copy();
    await course.replace('course.md', 'address: null', 'address: https://example.org/a/course/');
    await course.build();
    const packed = packFolder(addEmbeds(course.site, join(temporary, 'packed')));
    const below = {where: 'below the root', folder: packed, url: 'a/course/', isPacked: true};
    await start(below, (include) => [
      'location ^~ /a/course/ {',
      `alias ${packed}/;`,
      missing('/a/course/'),
      brotliModule() ? 'brotli_static on;' : '',
      include,
      '}',
    ]);
  });

  after(async () => {
    for (const each of running) each.stop();
    await course?.remove();
    rmSync(temporary, {recursive: true});
  });

  return () => places;
}

/** The files of a place, but for those that stand beside another in packed form. */
export function filesOf({folder}: Place): string[] {
  return filesUnder(folder).filter((path) => !/\.(gz|br)$/.test(path));
}

/** Some files of a place, one of each kind that is sent in another way. */
export function oneOfEachKind(place: Place): string[] {
  const assets = filesOf(place).filter((path) => /^assets\/site-.*\.(js|css)$/.test(path));
  return [
    ...['index.html', 'lessons/babies-have-mental-health.html', 'sw.js', 'manifest.webmanifest'],
    ...['icons/icon.svg', 'icons/icon-192.png', 'record.schema.json', ...assets.slice(0, 2)],
    ...['embed/v1/imh.js', 'embed/v1/custom-elements.json', 'embed/1.2.3/imh.js'],
    ...['embed/items/lessons/built-together.html', 'embed/pages/lessons/built-together.html'],
    ...['embed/oembed/a.json', 'embed/figures/a.svg'],
  ];
}

/** As the include says that an administrator names the page for what is missing. */
function missing(base: string): string {
  return `error_page 403 404 =404 ${base}404.html;`;
}

/** A copy of a site with what widgets have when there was an earlier version, an address and a figure. */
function addEmbeds(site: string, folder: string): string {
  cpSync(resolve(site), folder, {recursive: true});
  const files = ['1.2.3/imh.js', 'oembed/a.json', 'figures/a.svg'];
  for (const path of files) {
    const file = join(folder, 'embed', path);
    mkdirSync(join(file, '..'), {recursive: true});
    writeFileSync(file, 'Some words of a widget. '.repeat(50));
  }
  return folder;
}
