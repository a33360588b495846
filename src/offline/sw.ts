import {PrecacheController} from 'workbox-precaching/PrecacheController.js';
import {answerFromModules, countModules, forgetModules, keepModules} from './modules.ts';
import type {AnswerEvent, AskEvent, LifeEvent, Release, WorkerScope} from './worker-scope.ts';

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

/** Of ours alone: an author may well call a figure `chart-20261123.svg`. */
const isHashed = /(^|\/)assets\/[^/]+-[0-9a-f]{8}\.\w+$/;

shelf.addToCacheList(
  self.__WB_MANIFEST.map(({url, integrity}) => ({
    url,
    integrity,
    // A name with a hash in it is its own revision, and may come from the browser's cache.
    revision: isHashed.test(url) ? null : integrity,
  })),
);

self.addEventListener('install', (event) => {
  event.waitUntil(shelf.install(event).then(refuseGaps));
  // Chromium asks the server for a page while the worker starts, and then does not use what
  // comes: the shelf has it. Who says that the worker alone answers is spared that.
  event.addRoutes?.({condition: {requestMode: 'navigate'}, source: 'fetch-event'}).catch(() => {});
});
self.addEventListener('activate', (event) => event.waitUntil(tidy(event)));

self.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.waitUntil(tidy(event));
  const cacheKey = spellings(request.url).map(shelf.getCacheKeyForURL, shelf).find(Boolean);
  if (cacheKey) event.respondWith(fromShelf(event, request, cacheKey));
  else if (isHashed.test(request.url)) event.respondWith(fromEarlier(request));
  else if (MODULES > 0 && request.url.startsWith(scope)) {
    event.respondWith(answerFromModules(event, spellings(request.url), () => fromNetwork(request)));
  } else if (request.mode === 'navigate') event.respondWith(fromNetwork(request));
});

self.addEventListener('message', (event) => {
  const {data} = event;
  if (data?.type === 'take-over') event.waitUntil(takeOver(event));
  if (data?.type === 'list') event.ports[0]?.postMessage(list());
  if (data?.type === 'status') event.waitUntil(tell(event));
  if (data?.type === 'repair') event.waitUntil(repair(event).then(() => tell(event)));
});

if (MODULES > 0) {
  self.addEventListener('install', (event) => event.waitUntil(keepModules()));
  self.addEventListener('activate', (event) => event.waitUntil(forgetModules()));
}

/** The open pages of this course. */
async function openPages() {
  const all = await self.clients.matchAll({includeUncontrolled: true, type: 'window'});
  return all.filter(({url}) => url.startsWith(scope));
}

/**
 * Forgets the files of other versions, unless a page is open that may need them, or a
 * new version is on its way: its files stand on the same shelf. The page that is coming
 * does not count yet, so the first one of a visit finds none.
 */
async function tidy(event: LifeEvent) {
  const pages = await openPages();
  const {installing, waiting} = self.registration;
  if (!pages.length && !installing && !waiting) await shelf.activate(event);
}

/** A page of an earlier version asks for a module of its own version, and gets no other. */
async function fromEarlier(request: Request) {
  return (await caches.match(request, {ignoreVary: true})) ?? fetch(request);
}

/**
 * Takes over from the version before, unless a page is in the middle of something. A
 * page that is asleep does not answer, and counts as idle: it looks when it wakes.
 */
async function takeOver({ports}: AskEvent) {
  const answers = (await openPages()).map(
    (page) =>
      new Promise((resolve) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = ({data}) => resolve(data);
        page.postMessage({type: 'may-reload'}, [port2]);
        setTimeout(resolve, 1000, true);
      }),
  );
  const isFree = !(await Promise.all(answers)).includes(false);
  ports[0]?.postMessage(isFree);
  if (isFree) await self.skipWaiting();
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

/** Where each file is kept and the hash that it was built with, for a page that checks them. */
function list() {
  return {
    cache: shelf.strategy.cacheName,
    files: [...shelf.getURLsToCacheKeys()].map(([url, key]) => [
      url.slice(scope.length),
      key,
      shelf.getIntegrityForCacheKey(key),
    ]),
  };
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

/** Firefox says of an answer that was cut off that it is kept, and keeps nothing. */
async function refuseGaps() {
  if ((await findMissing()).length) throw new Error('A file did not arrive.');
}

/** Fetches what is missing, as far as it can be had. */
async function repair(event: AskEvent) {
  for (const url of await findMissing()) {
    const request = new Request(url, {cache: 'reload'});
    await fromShelf(event, request, shelf.getCacheKeyForURL(url) ?? '');
  }
}
