import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {buildCourse} from '../../src/build/build.ts';
import {bundleEmbed} from '../../src/build/embed.ts';
import {keepWidgets} from '../../src/build/kept-widgets.ts';
import {embedVersion} from '../../src/embed/version.ts';
import {withCourse} from '../fixtures/courses.ts';
import {filesUnder} from '../support/files.ts';

const temporary = mkdtempSync(join(tmpdir(), 'imh-kept-'));
after(() => rmSync(temporary, {recursive: true}));

const old = 'embed/0.9.0/imh.js';
const oldCode = "console.log('What partners have pinned since last year.');\r\n";
const present = `embed/${embedVersion}`;

/** A folder of files that are copied as they are, with widgets of an earlier version. */
function folderWithOldVersion(): string {
  const folder = mkdtempSync(join(temporary, 'public-'));
  mkdirSync(join(folder, old, '..'), {recursive: true});
  writeFileSync(join(folder, old), oldCode);
  return folder;
}

/** What a release says of the widgets. */
async function keep(folder: string, isCheck = false): Promise<string[]> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line.replaceAll(folder, 'public'));
  keepWidgets({folder, files: await bundleEmbed(process.cwd()), isCheck, log});
  return lines;
}

/** Builds the good course with these files beside it, and says where. */
async function build(fixed: string): Promise<string> {
  const out = join(mkdtempSync(join(temporary, 'site-')), 'out');
  await withCourse({}, (content) => buildCourse({content, out, fixed, log: () => {}}));
  return out;
}

test('a check says what a release would keep, and writes nothing', async () => {
  const folder = folderWithOldVersion();
  assert.deepEqual(await keep(folder, true), [
    `Would keep public/${present} (7 files of the widgets). Nothing was written.`,
  ]);
  assert.deepEqual(filesUnder(folder), [old]);
});

test('a release keeps the widgets of its version once', async () => {
  const folder = folderWithOldVersion();
  assert.deepEqual(await keep(folder), [
    `Kept public/${present} (7 files of the widgets). Commit them.`,
  ]);
  const files = await bundleEmbed(process.cwd());
  for (const path of filesUnder(folder).filter((path) => path !== old))
    assert.deepEqual(readFileSync(join(folder, path)), Buffer.from(files.get(path) ?? ''), path);
  assert.equal(filesUnder(folder).length, 8);
  for (const isCheck of [true, false])
    assert.deepEqual(await keep(folder, isCheck), [
      `The widgets ${embedVersion} are kept already.`,
    ]);
});

test('an earlier version is served beside the present one, byte for byte', async () => {
  const folder = folderWithOldVersion();
  await keep(folder);
  const site = await build(folder);
  assert.equal(readFileSync(join(site, old), 'utf8'), oldCode);
  for (const path of filesUnder(folder))
    assert.deepEqual(readFileSync(join(site, path)), readFileSync(join(folder, path)), path);
  const followed = readFileSync(join(site, 'embed/v1/imh.js'));
  assert.deepEqual(followed, readFileSync(join(site, present, 'imh.js')));
  const rules = readFileSync(join(site, '_headers'), 'utf8');
  assert.match(rules, /^\/embed\/0\.9\.0\/\*\n(?: {2}.+\n)*? {2}Cache-Control: .*immutable$/m);
});

test('other code under a version that went out is refused, by the build and by a release', async () => {
  const folder = folderWithOldVersion();
  await keep(folder);
  const script = join(folder, present, 'imh.js');
  writeFileSync(script, `${readFileSync(script, 'utf8')}// An afterthought.`);
  const refusal = {
    name: 'BuildTrouble',
    message: `public/${present}/imh.js went out and is not what the build makes now. Partners pin it by its hash: give src/embed/version.ts a new version.`,
  };
  await assert.rejects(build(folder), refusal);
  await assert.rejects(keep(folder), refusal);
  await assert.rejects(keep(folder, true), refusal);
});
