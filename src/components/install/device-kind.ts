/** What a browser says of itself, as far as it bears on installing. */
export interface Browser {
  readonly userAgent: string;
  readonly vendor: string;
  readonly maxTouchPoints: number;
}

/** Kinds of device for which the page about installing has a section, by its anchor. */
export type DeviceKind = 'ipad' | 'android' | 'desktop' | 'mac' | 'firefox';

/**
 * Which steps fit a browser; null where none are known to. An iPad calls itself a
 * Macintosh, but no Macintosh has a screen to be touched.
 */
export function kindOf({userAgent, vendor, maxTouchPoints}: Browser): DeviceKind | null {
  if (/iPad|iPhone|iPod/.test(userAgent)) return 'ipad';
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1 && /^Apple/.test(vendor)) return 'ipad';
  if (/Android/.test(userAgent)) return 'android';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrome\//.test(userAgent)) return 'desktop';
  return /Macintosh/.test(userAgent) && /^Apple/.test(vendor) ? 'mac' : null;
}
