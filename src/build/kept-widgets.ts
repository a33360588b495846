import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {embedVersion} from '../embed/version.ts';
import {BuildTrouble} from './trouble.ts';
import {count} from './words.ts';

/** What partners were told, as the build makes it: path from the root of the site to bytes. */
type Files = ReadonlyMap<string, Uint8Array>;

export interface KeepOptions {
  /** The folder of files that are copied as they are, `public`. */
  readonly folder: string;
  /** All that `bundleEmbed` made. */
  readonly files: Files;
  /** Says what would be kept, and writes nothing. */
  readonly isCheck: boolean;
  readonly log: (line: string) => void;
}

/**
 * Keeps the widgets of the present version in `public/embed/<version>/`, once: from then on every
 * build serves them byte for byte, whatever becomes of the code. Fails where another code stands
 * there under the same version.
 */
export function keepWidgets({folder, files, isCheck, log}: KeepOptions): void {
  const place = `embed/${embedVersion}`;
  const own = [...files].filter(([path]) => path.startsWith(`${place}/`));
  const said = `${join(folder, place)} (${count(own.length, 'file')} of the widgets)`;
  if (existsSync(join(folder, place))) {
    for (const [path, bytes] of own) {
      const file = join(folder, path);
      if (!existsSync(file) || !readFileSync(file).equals(bytes)) refuseChange(path);
    }
    log(`The widgets ${embedVersion} are kept already.`);
    return;
  }
  if (isCheck) {
    log(`Would keep ${said}. Nothing was written.`);
    return;
  }
  for (const [path, bytes] of own) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), bytes);
  }
  log(`Kept ${said}. Commit them.`);
}

/** What went out under an exact version never changes. */
export function refuseChange(path: string): never {
  throw new BuildTrouble(
    `public/${path} went out and is not what the build makes now. Partners pin it by its hash: give src/embed/version.ts a new version.`,
  );
}
