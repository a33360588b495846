import {PrecacheController} from 'workbox-precaching/PrecacheController.js';
import {answerFromModules, countModules, forgetModules, keepModules} from './modules.ts';
import type {AnswerEvent, AskEvent, Release, WorkerScope} from './worker-scope.ts';

// The service worker. It keeps the whole course (of a large one the shell) and
// answers from what it keeps. It asks no other origin for anything, and a new
// version waits until the learner agrees or every page of the course is closed.

declare const self: WorkerScope;
declare const RELEASE: Release;
/** 0 unless the course is too large to be kept at once; the code for that is then left out. */
declare const MODULES: number;

const {scope} = self.registration;
const shelf = new PrecacheController();

// Some hosts say that their answers vary. Ours do not: one address, one hash.
shelf.strategy.matchOptions = {ignoreVary: true};

shelf.precache(
  self.__WB_MANIFEST.map(({url, integrity}) => ({
    url,
    integrity,
    // A name with a hash in it is its own revision, and may come from the browser's cache.
    revision: /-[0-9a-f]{8}\.\w+$/.test(url) ? null : integrity,
  })),
);

self.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method !== 'GET') return;
  const cacheKey = spellings(request.url).map(shelf.getCacheKeyForURL, shelf).find(Boolean);
  if (cacheKey) event.respondWith(fromShelf(event, request, cacheKey));
  else if (MODULES > 0 && request.url.startsWith(scope)) {
    event.respondWith(answerFromModules(event, spellings(request.url), () => fromNetwork(request)));
  } else if (request.mode === 'navigate') event.respondWith(fromNetwork(request));
});

self.addEventListener('message', (event) => {
  const {data} = event;
  if (data?.type === 'skip-waiting') event.waitUntil(self.skipWaiting());
  if (data?.type === 'status') event.waitUntil(tell(event));
  if (data?.type === 'repair') event.waitUntil(repair(event).then(() => tell(event)));
});

if (MODULES > 0) {
  self.addEventListener('install', (event) => event.waitUntil(keepModules()));
  self.addEventListener('activate', (event) => event.waitUntil(forgetModules()));
}

/** The names that a file may be kept under: whatever is asked of it, it is the same file. */
function spellings(address: string): string[] {
  const {origin, pathname} = new URL(address);
  const url = origin + pathname;
  return url.endsWith('/') ? [`${url}index.html`] : [url, `${url}.html`];
}

async function fromShelf(event: AnswerEvent | AskEvent, request: Request, cacheKey: string) {
  const integrity = shelf.getIntegrityForCacheKey(cacheKey);
  try {
    // Should the file be gone from the cache, Workbox fetches, checks and keeps it anew.
    return await shelf.strategy.handle({event, request, params: {cacheKey, integrity}});
  } catch {
    // Gone, and the server has another version by now: better that than nothing.
    return fromNetwork(request);
  }
}

async function fromNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    // A redirect, because the page's links are relative to its own address.
    const isKept = request.mode === 'navigate' && (await shelf.matchPrecache('offline.html'));
    return isKept ? Response.redirect('offline.html') : Response.error();
  }
}

/** Says what is kept, having looked. */
async function tell({ports}: AskEvent) {
  ports[0]?.postMessage({
    ...RELEASE,
    files: shelf.getURLsToCacheKeys().size,
    missing: (await findMissing()).map((url) => url.slice(scope.length)),
    ...(MODULES > 0 && {modules: {kept: await countModules(), of: MODULES}}),
  });
}

async function findMissing(): Promise<string[]> {
  const cache = await caches.open(shelf.strategy.cacheName);
  const kept = new Set((await cache.keys()).map(({url}) => url));
  return [...shelf.getURLsToCacheKeys()].flatMap(([url, key]) => (kept.has(key) ? [] : [url]));
}

/** Fetches what is missing, as far as it can be had. */
async function repair(event: AskEvent) {
  for (const url of await findMissing()) {
    const request = new Request(url, {cache: 'reload'});
    await fromShelf(event, request, shelf.getCacheKeyForURL(url) ?? '');
  }
}
