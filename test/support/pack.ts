import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {filesUnder} from './files.ts';

const gains = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** Puts packed files beside those that gain by it, as an administrator may; gives back the folder. */
export function packFolder(folder: string): string {
  for (const path of filesUnder(folder).filter((path) => gains.test(path))) {
    const bytes = readFileSync(join(folder, path));
    writeFileSync(join(folder, `${path}.gz`), gzipSync(bytes, {level: 9}));
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(bytes));
  }
  return folder;
}
