import './site-shared.ts';

// What a page can find out about the place where it keeps things. Where it
// cannot, it says nothing: whether a window is private is no page's to know.

/** Whether this page stands inside one of another origin, where storage may be kept apart. */
export function isFramed(): boolean {
  try {
    return parent !== self && !parent.location.href;
  } catch {
    return true;
  }
}

/** Whether the browser has promised not to clear this site by itself; null where it cannot be asked. */
export async function isPersisted(): Promise<boolean | null> {
  try {
    return (await navigator.storage?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}

/** Asks the browser to keep the record; null where there was no need or no way to ask. */
export async function askToKeep(): Promise<'granted' | 'refused' | null> {
  if ((await isPersisted()) !== false) return null;
  try {
    return (await navigator.storage.persist()) ? 'granted' : 'refused';
  } catch {
    return null;
  }
}

/**
 * Whether this browser is Apple's and may delete what a site keeps after seven
 * days of use without a visit: not where the course was put on the Home Screen
 * or Dock, and not where a promise was made.
 * https://webkit.org/tracking-prevention/
 */
export async function isForgetful(): Promise<boolean> {
  const {vendor, userAgent} = navigator;
  if (!vendor.startsWith('Apple') || !userAgent.includes('Mac OS X')) return false;
  if (matchMedia('(display-mode: standalone)').matches) return false;
  return !(await isPersisted());
}

/** Whether this is the installed course on an iPad or iPhone, where `print()` may do nothing. */
export function isInstalledOnTablet(): boolean {
  const {vendor, maxTouchPoints} = navigator;
  const isTablet = vendor.startsWith('Apple') && maxTouchPoints > 1;
  return isTablet && matchMedia('(display-mode: standalone)').matches;
}
