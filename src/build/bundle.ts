import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {build, type Metafile, type Plugin} from 'esbuild';
import type {Assets} from '../pages/assets.ts';
import {minifyAgain} from './minify.ts';

/** The floor of the design: ES2022 in the oldest browsers we promise. */
export const target = ['es2022', 'safari17.5', 'chrome120', 'edge120', 'firefox121'];

export interface Bundle {
  /** Path from the root of the site to content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly assets: Omit<Assets, 'worker' | 'pinned'>;
}

/** Bundles the scripts and styles of the pages. `root` is the folder that `src` stands in. */
export async function bundleAssets(root: string): Promise<Bundle> {
  const script = 'src/site.ts';
  const installScript = 'src/site-install.ts';
  const shareScript = 'src/site-share.ts';
  const style = 'src/styles/site.css';
  const more = 'src/styles/more.css';
  const assessment = 'src/styles/assessment.css';
  const consultation = 'src/styles/consultation.css';
  const record = 'src/styles/record.css';
  const install = 'src/styles/install.css';
  const share = 'src/styles/share.css';
  const review = 'src/styles/review.css';
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: [
      ...[script, installScript, shareScript],
      ...[style, more, assessment, consultation, record, install, share, review],
    ],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target,
    plugins: [joinFirstModule],
    loader: {'.svg': 'file', '.woff2': 'file'},
    // Licences ask to be passed on, not to be in every learner's download.
    legalComments: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const isLicence = (path: string) => path.endsWith('.LEGAL.txt');
  const entry = outputOf(metafile, script);
  const first = soleImport(metafile, entry) ?? entry;
  const kept = outputFiles.filter(
    ({path}) => !isLicence(path) && (entry === first || basename(path) !== basename(entry)),
  );
  const made = await Promise.all(
    kept.map(async ({path, text, contents}) => ({
      path,
      contents: path.endsWith('.js')
        ? Buffer.from(await minifyAgain(text))
        : path.endsWith('.css')
          ? Buffer.from(text.replace(/(--[\w-]+): /g, '$1:').replaceAll('" / "', '"/"'))
          : contents,
    })),
  );
  const names = new Map(made.map(({path, contents}) => [basename(path), hexName(path, contents)]));
  const placeOf = (path: string) => `assets/${names.get(basename(path))}`;
  const files = made.map(
    ({path, contents}) => [placeOf(path), rename(path, contents, names)] as const,
  );
  const licences = outputFiles.filter(({path}) => isLicence(path)).map(({text}) => text);
  return {
    files: new Map([...files, ['licences.txt', Buffer.from(licences.sort().join('\n'))]]),
    assets: {
      script: placeOf(first),
      installScript: placeOf(outputOf(metafile, installScript)),
      shareScript: placeOf(outputOf(metafile, shareScript)),
      preload: staticImports(metafile, first).map(placeOf),
      style: placeOf(outputOf(metafile, style)),
      more: placeOf(outputOf(metafile, more)),
      assessment: placeOf(outputOf(metafile, assessment)),
      consultation: placeOf(outputOf(metafile, consultation)),
      record: placeOf(outputOf(metafile, record)),
      install: placeOf(outputOf(metafile, install)),
      share: placeOf(outputOf(metafile, share)),
      review: placeOf(outputOf(metafile, review)),
    },
  };
}

/**
 * Some hosts and disks cannot tell upper case from lower, and esbuild's hashes
 * are upper case. Its own name is part of what is hashed wherever it is
 * imported, so a file gets a new name whenever anything below it changes.
 */
function hexName(path: string, contents: Uint8Array): string {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  return basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, `-${hash}`);
}

function rename(
  path: string,
  contents: Uint8Array,
  names: ReadonlyMap<string, string>,
): Uint8Array {
  if (!/\.(js|css)$/.test(path)) return contents;
  let text = Buffer.from(contents).toString();
  for (const [old, name] of names) text = text.replaceAll(old, name);
  return Buffer.from(text);
}

/**
 * Puts the first module into the file that it shares with the later ones: a page
 * then fetches one script, not two that are worth nothing without each other.
 */
const joinFirstModule: Plugin = {
  name: 'join-first-module',
  setup({onLoad}) {
    onLoad({filter: /\bsite-shared\.ts$/}, async ({path}) => ({
      contents: `${await readFile(path, 'utf8')}\nimport './site.ts';`,
      loader: 'ts',
    }));
  },
};

/** The one file that an output imports and adds nothing to. */
function soleImport({outputs}: Metafile, path: string): string | undefined {
  const {inputs = {}, imports = []} = outputs[path] ?? {};
  const [only, ...more] = imports.filter(({kind}) => kind === 'import-statement');
  return Object.keys(inputs).length === 0 && more.length === 0 ? only?.path : undefined;
}

function outputOf({outputs}: Metafile, entryPoint: string): string {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!found) throw new Error(`esbuild made nothing of ${entryPoint}.`);
  return found[0];
}

/** Everything that the entry imports at once, and what those import in turn. */
function staticImports({outputs}: Metafile, entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const {path: imported, kind} of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') found.add(imported);
    }
  }
  return [...found].filter((path) => path !== entry).sort();
}
