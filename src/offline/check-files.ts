import type {Offline} from './register.ts';

/** What a check of every file found. */
export interface FilesChecked {
  readonly of: number;
  /** Files that were damaged or missing. */
  readonly bad: number;
  /** Paths of those that are still missing. */
  readonly lacking: readonly string[];
  readonly isOnline: boolean;
  /** The course is no longer at its address. */
  readonly isGone: boolean;
}

/**
 * Compares every file that is kept with the hash it was built with, which the worker
 * knows. What differs is taken away, as wrong words are worse than none, and fetched
 * anew where there is a connection.
 */
export async function checkFiles(
  offline: Offline,
  progress: (done: number, of: number) => void,
): Promise<FilesChecked> {
  const list = await offline.ask('list');
  if (!list) throw new Error('There is no worker to ask.');
  const {cache, files} = list;
  const shelf = await caches.open(cache);
  let bad = 0;
  for (const [place, [, key, integrity]] of files.entries()) {
    const kept = await shelf.match(key);
    if (!kept || (await hashOf(kept)) !== integrity) {
      bad += 1;
      await shelf.delete(key);
    }
    progress(place + 1, files.length);
  }
  bad += await checkModules(cache.slice(cache.indexOf(location.origin)));
  const missing = (bad ? await offline.ask('repair') : undefined)?.missing ?? [];
  // It may be offline although the browser believes otherwise.
  const isServed = await offline.isServed().catch(() => undefined);
  if (bad) await offline.join();
  return {
    of: files.length,
    bad,
    lacking: missing,
    isOnline: isServed !== undefined,
    isGone: isServed === false,
  };
}

/** Of a large course: a module with a damaged file is kept anew at the next visit to it. */
async function checkModules(scope: string): Promise<number> {
  let bad = 0;
  for (const name of await caches.keys()) {
    if (!name.startsWith('imh-modules-') || !name.endsWith(`-${scope}`)) continue;
    const shelf = await caches.open(name);
    const keys = await shelf.keys();
    const before = bad;
    for (const {url} of keys) {
      const [, integrity] = url.split(/\?(?=sha256-)/);
      const kept = integrity && (await shelf.match(url));
      if (!kept || (await hashOf(kept)) === integrity) continue;
      bad += 1;
      await shelf.delete(url);
    }
    if (bad === before) continue;
    for (const {url} of keys.filter(({url}) => url.endsWith('.json'))) await shelf.delete(url);
  }
  return bad;
}

/** As the build writes it: `sha256-` and base64. */
async function hashOf(file: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
