import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type MinifyOptions, minify} from 'terser';

const options: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: {passes: 2, keep_fargs: false},
};

/** It takes seconds, and most builds find every module as the last one left it. */
const shelf = fileURLToPath(new URL('../../node_modules/.cache/minified/', import.meta.url));
const {version} = createRequire(import.meta.url)('terser/package.json') as {version: string};
const done = new Map<string, Promise<string>>();

/**
 * Makes a module that esbuild has minified smaller by another 3 %: on a lesson's first
 * script that is what its words need. Done once for each text, also by builds to come.
 */
export function minifyAgain(code: string): Promise<string> {
  const made = done.get(code) ?? minifyOrFind(code);
  done.set(code, made);
  return made;
}

async function minifyOrFind(code: string): Promise<string> {
  const key = JSON.stringify([version, options, code]);
  const path = join(shelf, `${createHash('sha256').update(key).digest('hex')}.js`);
  try {
    return await readFile(path, 'utf8');
  } catch {
    const made = (await minify(code, options)).code ?? code;
    await keep(path, made);
    return made;
  }
}

/** Whole or not at all: builds may run side by side, and be stopped. */
async function keep(path: string, text: string): Promise<void> {
  try {
    await mkdir(shelf, {recursive: true});
    const part = `${path}.${process.pid}`;
    await writeFile(part, text);
    await rename(part, path);
  } catch {
    // A folder that takes nothing costs time, and nothing else.
  }
}
