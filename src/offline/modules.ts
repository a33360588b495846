import type {AnswerEvent, Release, WorkerScope} from './worker-scope.ts';

// Of a course too large to be kept at once, the worker keeps each module (a run
// of lessons) when one of its pages is visited. A page names the list of its
// module in a meta element; the list is put on the shelf last, so a module
// whose list is there is complete.

declare const self: WorkerScope;
declare const RELEASE: Release;

interface ModuleList {
  readonly build: string;
  readonly files: readonly {readonly url: string; readonly integrity: string}[];
}

/** Caches of this course end in its scope, for an origin may hold several courses. */
const ending = () => `-${self.registration.scope}`;
const cacheName = () => `imh-modules-${RELEASE.build}${ending()}`;
const isModuleCache = (name: string) => name.startsWith('imh-modules-') && name.endsWith(ending());
const isList = ({url}: {readonly url: string}) => url.endsWith('.json');

/** Answers with what is kept under one of these names, else from the network. */
export async function answerFromModules(
  event: AnswerEvent,
  names: readonly string[],
  fromNetwork: () => Promise<Response>,
): Promise<Response> {
  const cache = await caches.open(cacheName());
  let response: Response | undefined;
  for (const name of names) {
    response ??= await cache.match(name, {ignoreSearch: true, ignoreVary: true});
  }
  response ??= await fromNetwork();
  if (event.request.mode === 'navigate') {
    // Trouble here is no trouble for the page: the next visit tries again.
    event.waitUntil(keepModuleOf(response.clone()).catch(() => {}));
  }
  return response;
}

/**
 * At install: what the learner had is kept in the new version too, or the old
 * one stays; and the page that brought the learner here is kept with its module.
 */
export async function keepModules(): Promise<void> {
  for (const name of (await caches.keys()).filter(isModuleCache)) {
    for (const {url} of (await (await caches.open(name)).keys()).filter(isList)) await keep(url);
  }
  const pages = await self.clients.matchAll({includeUncontrolled: true, type: 'window'});
  for (const {url} of pages.filter(({url}) => url.startsWith(self.registration.scope))) {
    await fetch(url)
      .then(keepModuleOf)
      .catch(() => {});
  }
}

/** At activation: the modules of earlier versions go. */
export async function forgetModules(): Promise<void> {
  for (const name of (await caches.keys()).filter(isModuleCache)) {
    if (name !== cacheName()) await caches.delete(name);
  }
}

/** How many modules are complete on this device. */
export async function countModules(): Promise<number> {
  return (await (await caches.open(cacheName())).keys()).filter(isList).length;
}

async function keepModuleOf(page: Response): Promise<void> {
  const [, list] = /<meta name="imh-offline" content="(.+?)"/.exec(await page.text()) ?? [];
  if (list) await keep(list);
}

async function keep(list: string): Promise<void> {
  const cache = await caches.open(cacheName());
  if (await cache.match(list)) return;
  const found = await fetch(list, {cache: 'no-cache'});
  // A course that has shrunk has fewer modules.
  if (found.status === 404) return;
  const {build, files} = (await found.json()) as ModuleList;
  if (build !== RELEASE.build) throw new Error('The server has another version.');
  for (const {url, integrity} of files) {
    // The hash in the key lets an unchanged file be taken over from an earlier version.
    const key = `${url}?${integrity}`;
    if (await cache.match(key)) continue;
    const file = (await caches.match(key)) ?? (await fetch(url, {integrity, cache: 'reload'}));
    // A redirected answer may not be given to a page that navigates.
    await cache.put(key, file.redirected ? new Response(file.body, file) : file);
    // Firefox says of an answer that was cut off that it is kept, and keeps nothing.
    if (!(await cache.match(key))) throw new Error(`${url} did not arrive.`);
  }
  await cache.put(list, new Response());
}
