import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
// The package as a whole takes half a second to load; this is all that is needed of it.
import {injectManifest} from 'workbox-build/build/inject-manifest.js';
import type {ManifestEntry} from 'workbox-build/build/types.js';
import type {Course} from '../course/course.ts';
import type {ReleaseNote} from '../offline/worker-scope.ts';
import {target} from './bundle.ts';
import {type Keeping, listPath} from './keeping.ts';
import type {Output} from './output.ts';

const worker = 'sw.js';

/** What the worker is told about the course, besides the list of its files. */
interface Release {
  readonly version: string;
  readonly released: string;
  readonly bytes: number;
  /** Number of modules beside the shell; 0 where the shell is the whole course. */
  readonly modules: number;
  /** Short name of exactly this build; empty where nothing but the worker needs it. */
  readonly build: string;
  /** What the latest versions changed, newest first. */
  readonly notes: readonly ReleaseNote[];
}

/** A change of this kind asks the learner again at each start. */
const safety = 'clinical-safety';

/** Of more a learner reads on the page about the course, but of what bears on safety. */
const notesTold = 3;

type Entry = ManifestEntry & {size: number};

/** Writes the worker and the lists it needs. `root` is the folder that `src` stands in. */
export async function writeWorker(
  output: Output,
  keeping: Keeping,
  course: Pick<Course, 'version' | 'released' | 'changelog'>,
  root: string,
): Promise<void> {
  const release: Release = {
    version: course.version,
    released: course.released,
    bytes: output.bytes(keeping.shell),
    modules: keeping.modules.length,
    build: keeping.modules.length > 0 ? nameBuild(output) : '',
    notes: notesOf(course.changelog),
  };
  writeModuleLists(output, keeping, release.build);
  const file = join(output.folder, worker);
  writeFileSync(file, await bundleWorker(root, release));
  await injectManifest({
    swSrc: file,
    swDest: file,
    globDirectory: output.folder,
    // By name: of a large course most files are never kept, and Workbox would hash them all.
    globPatterns: [...keeping.shell],
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [(entries) => ({manifest: list(entries, output, keeping), warnings: []})],
  });
  output.adopt(worker);
}

function notesOf(changelog: Course['changelog']): ReleaseNote[] {
  const newest = [...changelog].sort((a, b) => compareVersions(b.version, a.version));
  return newest
    .filter(({kind}, place) => place < notesTold || kind === safety)
    .map(({version, note, kind}) => ({version, note, ...(kind === safety && {safety: true})}));
}

/** Three whole numbers, as the compiler has checked. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true});
}

async function bundleWorker(root: string, release: Release): Promise<Uint8Array> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['src/offline/sw.ts'],
    outfile: worker,
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      MODULES: String(release.modules),
      RELEASE: JSON.stringify(release),
    },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/**
 * The list as the worker reads it: what to fetch, and the hash that a browser
 * checks it by. Workbox's own revisions are left out; the hash says the same.
 */
function list(found: readonly Entry[], output: Output, {shell}: Keeping): Entry[] {
  const entries = found.filter(({url}) => shell.has(url)).sort((a, b) => (a.url < b.url ? -1 : 1));
  if (entries.length !== shell.size) {
    const missed = [...shell].filter((path) => !entries.some(({url}) => url === path));
    throw new Error(`The worker's list lacks ${missed.join(', ')}.`);
  }
  return entries.map(({url, size}) => ({url, size, integrity: integrityOf(output, url)}) as Entry);
}

function writeModuleLists(output: Output, {modules}: Keeping, build: string): void {
  modules.forEach((paths, module) => {
    const files = paths.map((url) => ({url, integrity: integrityOf(output, url)}));
    output.add(listPath(module), JSON.stringify({build, files}));
  });
}

function integrityOf(output: Output, path: string): string {
  const written = output.files.get(path);
  if (!written) throw new Error(`${path} was not written by this build.`);
  return written.integrity;
}

function nameBuild(output: Output): string {
  const hash = createHash('sha256');
  for (const [path, {integrity}] of [...output.files].sort()) hash.update(`${path} ${integrity}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** The worker's code without its list, for budgets and the bench. */
export function workerCode(script: string): string {
  return script.replace(/\[\{"integrity":"sha256-.*?\}\]/, '[]');
}

/** The addresses and hashes that a built worker lists. */
export function workerList(file: string): {url: string; integrity: string}[] {
  const [found = '[]'] = readFileSync(file, 'utf8').match(/\[\{"integrity":"sha256-.*?\}\]/) ?? [];
  return JSON.parse(found) as {url: string; integrity: string}[];
}
