/** Whether the words are in the clipboard now. */
export async function putIntoClipboard(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** Whether this device can hand such things to other apps. */
export function canShare(what: ShareData): boolean {
  return navigator.canShare?.(what) ?? false;
}

/** Asks where to; false when the browser refused. Who closes the question has their reasons. */
export async function share(what: ShareData): Promise<boolean> {
  try {
    await navigator.share(what);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
