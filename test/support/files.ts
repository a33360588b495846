import {existsSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** Every file under a folder, as paths from it with forward slashes, sorted. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The test files under a folder, as paths that a runner can open. */
export function testFilesUnder(folder: string): string[] {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
}
