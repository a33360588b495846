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

/** Some hosts say that their answers vary. Ours do not, as the worker knows too. */
const asKept = {ignoreVary: true};

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
    const kept = await shelf.match(key, asKept);
    if (!kept || (await hashOf(kept)) !== integrity) {
      bad += 1;
      await shelf.delete(key, asKept);
    }
    progress(place + 1, files.length);
  }
  const missing = (bad ? await offline.ask('repair') : undefined)?.missing ?? [];
  const modules = await checkModules(cache.slice(cache.indexOf(location.origin)));
  // It may be offline although the browser believes otherwise.
  const isServed = await offline.isServed().catch(() => undefined);
  if (bad) await offline.join();
  return {
    of: files.length + modules.of,
    bad: bad + modules.bad,
    lacking: [...missing, ...modules.lacking],
    isOnline: isServed !== undefined,
    isGone: isServed === false,
  };
}

/**
 * Of a large course: the files of modules, whose keys hold their hashes. One that cannot
 * be had takes the list of its module along, so the worker keeps it at the next visit.
 */
async function checkModules(scope: string): Promise<Pick<FilesChecked, 'of' | 'bad' | 'lacking'>> {
  const lacking: string[] = [];
  let [of, bad] = [0, 0];
  for (const name of await caches.keys()) {
    if (!name.startsWith('imh-modules-') || !name.endsWith(`-${scope}`)) continue;
    const shelf = await caches.open(name);
    const keys = (await shelf.keys()).map(({url}) => url);
    for (const key of keys) {
      const [address = '', integrity] = key.split(/\?(?=sha256-)/);
      const kept = integrity && (await shelf.match(key, asKept));
      if (!kept) continue;
      of += 1;
      if ((await hashOf(kept)) === integrity) continue;
      bad += 1;
      await shelf.delete(key, asKept);
      const file = await fetch(address, {integrity, cache: 'reload'}).catch(() => null);
      if (file) await shelf.put(key, file);
      else lacking.push(address.slice(scope.length));
    }
    if (!lacking.length) continue;
    for (const list of keys.filter((key) => key.endsWith('.json'))) await shelf.delete(list);
  }
  return {of, bad, lacking};
}

/** As the build writes it: `sha256-` and base64. */
async function hashOf(file: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
