import {readdirSync, readFileSync} from 'node:fs';
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

const folders = ['', 'lessons', 'consultations', 'figures'];
const strict = new TextDecoder('utf-8', {fatal: true});
const kinds = /\.(?:md|ya?ml|json|svg)$/;

/** What stands in the folders of a course, as paths in order; hidden files are nobody's. */
export function listNames(folder: string): readonly string[] {
  return folders.flatMap((name) => listFolder(folder, name)).sort();
}

/**
 * Reads every text file that a course can be made of. One after the other and
 * without waiting: for a thousand small files that takes a fifth of the work.
 */
export function readSources(folder: string, names: readonly string[], report: Report): Sources {
  const paths = names.filter((path) => kinds.test(path));
  return new Map(paths.map((path) => [path, readSource(folder, path, report)]));
}

/** A file's name as mistakes print it. */
export function labelOf(folder: string, path: string): string {
  const full = join(folder, path);
  const short = relative(process.cwd(), full);
  const label = short.startsWith('..') || isAbsolute(short) ? full : short;
  return label.replaceAll('\\', '/');
}

function listFolder(folder: string, name: string): readonly string[] {
  try {
    const entries = readdirSync(join(folder, name), {withFileTypes: true});
    return entries.flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const path = name ? `${name}/${entry.name}` : entry.name;
      if (entry.isFile()) return path;
      // A folder among lessons ends in a slash, so nobody takes it for a file to read.
      return name && entry.isDirectory() ? `${path}/` : [];
    });
  } catch {
    // A folder that is not there holds no files; what misses them will say so.
    return [];
  }
}

function readSource(folder: string, path: string, report: Report): Source | null {
  const file = labelOf(folder, path);
  const bytes = readFileSync(join(folder, path));
  try {
    const text = strict.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return {file, path, text: text.replace(/\r\n?/g, '\n')};
    report.mistake(
      file,
      countNewlines(text.slice(0, nul)) + 1,
      'This line holds a NUL character. Delete it, or save the file with the encoding "UTF-8".',
    );
    return null;
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
