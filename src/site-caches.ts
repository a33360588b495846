// The copy of the pages, as far as the page about this device deletes it.

/** Names of the caches of this course: an origin may hold several courses. */
async function cacheNames(root: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.endsWith(`-${root}`));
}

/** How many files of the pages are kept; null where that cannot be known. */
export async function countFiles(root: string): Promise<number | null> {
  try {
    const found = await Promise.all(
      (await cacheNames(root)).map(async (name) => (await (await caches.open(name)).keys()).length),
    );
    return found.reduce((sum, count) => sum + count, 0);
  } catch {
    return null;
  }
}

/** Deletes the copy of the pages and the worker that keeps it; false where that failed. */
export async function deletePages(root: string): Promise<boolean> {
  try {
    for (const worker of await navigator.serviceWorker.getRegistrations()) {
      if (worker.scope === root) await worker.unregister();
    }
    for (const name of await cacheNames(root)) await caches.delete(name);
    return (await cacheNames(root)).length === 0;
  } catch {
    return false;
  }
}
