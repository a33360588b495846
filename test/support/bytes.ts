import {readFileSync} from 'node:fs';
import {join, posix, resolve} from 'node:path';
import {brotliCompressSync, gzipSync, constants as zlib} from 'node:zlib';
import {build} from 'esbuild';
import {workerCode, workerList} from '../../src/build/worker.ts';

/** What may be spent, in bytes at brotli 11; the reasons stand in the README. */
export const budgets = {
  /** A lesson page until its quiz works, and in how many requests. */
  lesson: 20_000,
  requests: 4,
  /** Its script alone. */
  script: 10_000,
  /** The second module, imported after `load`. */
  later: 5_000,
  /** What one page or one wish alone imports, such as the assessment or a copy of the record. */
  pageModule: 8_000,
  workerCode: 6_000,
  workerWithList: 10_000,
  /** Everything that the worker keeps, as it is sent. */
  offline: 400_000,
  /** What one corrected lesson costs a learner: its page and the worker. */
  correction: 30_000,
  /** The widgets' script, a quiz of five questions with it, and in how many requests. */
  embedScript: 9_000,
  embed: 13_000,
  embedRequests: 3,
  /** What makes frames as tall as their pages. */
  resizer: 1_000,
} as const;

/** The size of something, in bytes. */
export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** One file of the built site. */
export interface WeighedFile extends Weight {
  /** From the root of the site. */
  readonly path: string;
}

/** What a browser fetches for one page, figures and icons aside. */
export interface PageLoad {
  readonly page: WeighedFile;
  readonly styles: readonly WeighedFile[];
  /** Modules that have to be there before the quiz works. */
  readonly scripts: readonly WeighedFile[];
  /** Modules that are imported once the page is there. */
  readonly later: readonly WeighedFile[];
  /** Modules that those import on some pages alone. */
  readonly onSomePages: readonly WeighedFile[];
  /** Each module that is imported on its own, with all that it brings besides the first two. */
  readonly apart: readonly (Weight & {readonly path: string})[];
}

/** The worker of the built site and what it keeps. */
export interface WorkerLoad {
  readonly whole: WeighedFile;
  /** Without its list. */
  readonly code: Weight;
  readonly list: readonly WeighedFile[];
}

/** Weighs text or bytes as a good server would send them. */
export function weigh(content: Buffer): Weight {
  const params = {[zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length};
  return {
    raw: content.length,
    gzip: gzipSync(content, {level: 9}).length,
    brotli: brotliCompressSync(content, {params}).length,
  };
}

/** Weighs one file of the built site. */
export function weighFile(site: string, path: string): WeighedFile {
  return {path, ...weigh(readFileSync(join(site, path)))};
}

/** The weight of several files, each compressed by itself, as it is sent. */
export function addWeights(weights: readonly Weight[]): Weight {
  return weights.reduce<Weight>(
    (sum, {raw, gzip, brotli}) => ({
      raw: sum.raw + raw,
      gzip: sum.gzip + gzip,
      brotli: sum.brotli + brotli,
    }),
    {raw: 0, gzip: 0, brotli: 0},
  );
}

/** What has to arrive before the quiz of a page works. */
export function untilQuizWorks({page, styles, scripts}: PageLoad): readonly WeighedFile[] {
  return [page, ...styles, ...scripts];
}

/** Reads a built page as a browser would and follows its modules. */
export async function loadOf(site: string, path: string): Promise<PageLoad> {
  const html = readFileSync(join(site, path), 'utf8');
  const styles = new Set<string>();
  const entries = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const rel = attribute(tag, 'rel');
    const target = attribute(tag, 'src') ?? attribute(tag, 'href');
    if (!target || /^[a-z]+:/.test(target)) continue;
    const file = posix.join(posix.dirname(path), target);
    if (rel === 'stylesheet') styles.add(file);
    if (rel === 'modulepreload' || tag.startsWith('<script')) entries.add(file);
  }
  const {now, later, onSomePages, apart} = await followModules(site, [...entries]);
  const weighAll = (files: Iterable<string>) => [...files].map((file) => weighFile(site, file));
  return {
    page: weighFile(site, path),
    styles: weighAll(styles),
    scripts: weighAll(now),
    later: weighAll(later),
    onSomePages: weighAll(onSomePages),
    apart: [...apart].map(([file, brings]) => ({path: file, ...addWeights(weighAll(brings))})),
  };
}

/** Reads the worker of the built site. */
export function loadOfWorker(site: string, path = 'sw.js'): WorkerLoad {
  const file = join(site, path);
  return {
    whole: weighFile(site, path),
    code: weigh(Buffer.from(workerCode(readFileSync(file, 'utf8')))),
    list: workerList(file).map(({url}) => weighFile(site, url)),
  };
}

function attribute(tag: string, name: string): string | undefined {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
}

/** Sorts modules into those imported at once, by `import()`, and by `import()` from there. */
async function followModules(site: string, entries: readonly string[]) {
  const {metafile} = await build({
    absWorkingDir: resolve(site),
    entryPoints: entries.map((entry) => `./${entry}`),
    bundle: true,
    format: 'esm',
    metafile: true,
    outdir: 'nowhere',
    splitting: true,
    write: false,
    logLevel: 'silent',
  });
  const now = new Set<string>();
  const later = new Set<string>();
  const onSomePages = new Set<string>();
  const follow = (file: string, into: Set<string>) => {
    if (now.has(file) || into.has(file)) return;
    into.add(file);
    const next = into === now ? later : onSomePages;
    for (const {path, kind} of metafile.inputs[file]?.imports ?? []) {
      follow(path, kind === 'dynamic-import' ? next : into);
    }
  };
  for (const entry of entries) follow(entry, now);
  const without = (files: Set<string>, ...others: readonly Set<string>[]) =>
    [...files].filter((file) => !others.some((other) => other.has(file)));
  const apart = new Map<string, readonly string[]>();
  for (const file of [...now, ...later, ...onSomePages]) {
    for (const {path, kind} of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' || later.has(path)) continue;
      apart.set(path, without(closureOf(path), now, later, closureOf(file)));
    }
  }
  return {now, later: without(later, now), onSomePages: without(onSomePages, now, later), apart};

  function closureOf(file: string): Set<string> {
    const found = new Set([file]);
    for (const one of found) {
      for (const {path, kind} of metafile.inputs[one]?.imports ?? []) {
        if (kind !== 'dynamic-import') found.add(path);
      }
    }
    return found;
  }
}
