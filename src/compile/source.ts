import {readdir, readFile} from 'node:fs/promises';
import {isAbsolute, join, relative} from 'node:path';
import {countNewlines} from './lex.ts';
import type {Report} from './mistakes.ts';

/** A text file of the content folder, with `\n` as its line end. */
export interface Source {
  /** For mistakes: relative to where the author stands, if the file is below. */
  readonly file: string;
  /** Inside the content folder, with slashes: `lessons/serve-and-return.md`. */
  readonly path: string;
  readonly text: string;
}

/** The files of a course by their path; null stands for one that cannot be read. */
export type Sources = ReadonlyMap<string, Source | null>;

const folders = ['', 'lessons', 'figures'];
const kinds = /\.(?:md|ya?ml|json|svg)$/;

/** Reads every text file that a course can be made of. */
export async function readSources(folder: string, report: Report): Promise<Sources> {
  const lists = await Promise.all(folders.map((name) => listFiles(folder, name)));
  const paths = lists.flat().sort();
  const sources = await Promise.all(paths.map((path) => readSource(folder, path, report)));
  return new Map(paths.map((path, index) => [path, sources[index] ?? null]));
}

/** A file's name as mistakes print it. */
export function labelOf(folder: string, path: string): string {
  const full = join(folder, path);
  const short = relative(process.cwd(), full);
  const label = short.startsWith('..') || isAbsolute(short) ? full : short;
  return label.replaceAll('\\', '/');
}

async function listFiles(folder: string, name: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(folder, name), {withFileTypes: true});
    const files = entries.filter((entry) => entry.isFile() && kinds.test(entry.name));
    return files.map((entry) => (name ? `${name}/${entry.name}` : entry.name));
  } catch {
    // A folder that is not there holds no files; what misses them will say so.
    return [];
  }
}

async function readSource(folder: string, path: string, report: Report): Promise<Source | null> {
  const file = labelOf(folder, path);
  const bytes = await readFile(join(folder, path));
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return {file, path, text: text.replace(/\r\n?/g, '\n')};
  } catch {
    report.mistake(
      file,
      firstForeignLine(bytes),
      'This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
    );
    return null;
  }
}

/** Bytes that are not UTF-8 turn into U+FFFD when read loosely. */
function firstForeignLine(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8').decode(bytes);
  return countNewlines(loose.slice(0, loose.indexOf('\uFFFD'))) + 1;
}
