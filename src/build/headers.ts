/** What a host sends with the files of one folder. */
export interface HeaderRule {
  /** Where the rule holds, as paths begin; the first that fits is the only one. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything comes from us, nothing is inline, nobody frames us, forms go nowhere. */
const policy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'connect', 'manifest', 'worker'].map(
    (kind) => `${kind}-src 'self'`,
  ),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types imh lit-html',
];

const forAll = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * The one list of headers. Pages of `embed/` are for other people's sites, so
 * they do not inherit: hosts cannot take a header back once a rule gave it.
 * No `upgrade-insecure-requests` (it breaks localhost in WebKit), and what
 * belongs to https alone is added where the list is written for a host.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    folder: 'embed/',
    headers: {...forAll, 'Cross-Origin-Resource-Policy': 'cross-origin'},
  },
  {
    folder: '',
    headers: {
      ...forAll,
      'Content-Security-Policy': policy.join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    },
  },
];

/** How long a copy is good: a name with a hash for ever, anything else until asked. */
export function cacheRule(path: string): string {
  const isHashed = /^assets\/.+-[0-9a-f]{8}\.\w+$/.test(path);
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Every header for a file, by its path from the root of the site. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const rule = headerRules.find(({folder}) => path.startsWith(folder));
  return {...rule?.headers, 'Cache-Control': cacheRule(path)};
}
