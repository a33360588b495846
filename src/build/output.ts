import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {BuildTrouble} from './trouble.ts';

/** What is known of a file that was written. */
export interface Written {
  readonly bytes: number;
  /** As a browser checks it: `sha256-` and base64. */
  readonly integrity: string;
}

/**
 * The finished site while it grows. It stands beside the folder it will take
 * the place of, so a build that fails never leaves half a site behind, and
 * nothing of an earlier build lives on.
 */
export class Output {
  readonly folder: string;
  readonly files = new Map<string, Written>();
  readonly #target: string;
  readonly #folders = new Set<string>();

  constructor(target: string) {
    this.#target = resolve(target);
    refuseForeign(this.#target, target);
    this.folder = this.#beside('next');
    rmSync(this.folder, {recursive: true, force: true});
    mkdirSync(this.folder, {recursive: true});
  }

  /** Writes one file; `source` names where it comes from, should the place be taken. */
  add(path: string, content: string | Uint8Array, source = path): void {
    if (this.files.has(path)) {
      throw new BuildTrouble(
        `"${source}" would replace "${path}", which the build makes. Rename it.`,
      );
    }
    this.#makeFolder(dirname(join(this.folder, path)));
    this.#write(path, content);
  }

  /** Whether a file was written with just these bytes. */
  holds(path: string, bytes: Uint8Array): boolean {
    return this.files.get(path)?.integrity === describe(bytes).integrity;
  }

  /** Changes a file that was written before. */
  change(path: string, edit: (text: string) => string): void {
    this.#write(path, edit(readFileSync(join(this.folder, path), 'utf8')));
  }

  /** Takes in a file that a tool wrote here by itself. */
  adopt(path: string): void {
    this.files.set(path, describe(readFileSync(join(this.folder, path))));
  }

  /** Copies one file byte for byte. */
  copy(file: string, path: string): void {
    this.add(path, readFileSync(file), file);
  }

  /** Copies a folder byte for byte, if there is one. */
  copyFolder(folder: string): void {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}).sort(byPlace)) {
      if (!entry.isFile() || entry.name === '.gitkeep') continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(resolve(folder).length + 1).replaceAll('\\', '/');
      this.copy(file, path);
    }
  }

  /** Sum of the sizes of some files, or of all. */
  bytes(paths: Iterable<string> = this.files.keys()): number {
    return [...paths].reduce((sum, path) => sum + (this.files.get(path)?.bytes ?? 0), 0);
  }

  /** Puts the site in its place. */
  finish(): void {
    const before = this.#beside('before');
    rmSync(before, {recursive: true, force: true});
    if (existsSync(this.#target)) renameSync(this.#target, before);
    renameSync(this.folder, this.#target);
    rmSync(before, {recursive: true, force: true});
  }

  /** Leaves everything as it was. */
  discard(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }

  #beside(word: string): string {
    return join(dirname(this.#target), `.${basename(this.#target)}-${word}`);
  }

  #write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(join(this.folder, path), bytes);
    this.files.set(path, describe(bytes));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, {recursive: true});
    this.#folders.add(folder);
  }
}

function describe(bytes: Uint8Array): Written {
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return {bytes: bytes.byteLength, integrity};
}

function byPlace(a: {parentPath: string; name: string}, b: typeof a): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

/** The folder is replaced whole, so it must be one that a build made, or empty, or new. */
function refuseForeign(folder: string, asked: string): void {
  if (!existsSync(folder)) return;
  const isFolder = statSync(folder).isDirectory();
  const names = isFolder ? readdirSync(folder) : [];
  if (
    isFolder &&
    (names.length === 0 || (names.includes('sw.js') && names.includes('offline.html')))
  ) {
    return;
  }
  throw new BuildTrouble(
    `"${asked}" holds something that no build made, and a build replaces the whole folder. Choose a new or an empty one.`,
  );
}
