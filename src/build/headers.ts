type Headers = Readonly<Record<string, string>>;

/** Files that hosts send alike. */
export interface FileKind {
  /** What they are, for whoever reads a host's rules. */
  readonly what: string;
  /** Which they are, by their path from the root of the site; the first kind that fits is the only one. */
  readonly files: RegExp;
  readonly headers: Headers;
}

/** Everything comes from us, nothing is inline, forms go nowhere. */
const embedPolicy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'connect', 'manifest', 'worker'].map(
    (kind) => `${kind}-src 'self'`,
  ),
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types imh lit-html',
];

/**
 * For pages in frames of other sites. A sandboxed frame has no origin, and WebKit finds nothing to
 * be `'self'` there; so no sources are listed. These pages hold nothing of a learner.
 */
const framePolicy = [
  ...['connect', 'font', 'frame', 'media', 'object', 'worker'].map((kind) => `${kind}-src 'none'`),
  ...embedPolicy.filter((rule) => !/^(?:default-src|.*'self')/.test(rule)),
];

/** One page of the course shows in frames what others get. */
const ownPolicy = [...embedPolicy, "frame-src 'self'"];

/** And nobody frames us. */
const pagePolicy = [...ownPolicy, "frame-ancestors 'none'"];

/**
 * What a page can say of itself in a `meta` element, where a host sends no header: all
 * but who may frame it.
 */
export const policyInPage = ownPolicy.join('; ');

const forAll = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

const forPages = {
  ...forAll,
  'Content-Security-Policy': pagePolicy.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What is made for other people's sites may be fetched and framed by them. */
const forEmbeds = {
  ...forAll,
  'Content-Security-Policy': embedPolicy.join('; '),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** Pages that embed what others send want the same of what they frame. */
const forFrames = {
  ...forEmbeds,
  'Content-Security-Policy': framePolicy.join('; '),
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const asked = {'Cache-Control': 'no-cache'};
/**
 * Of words, since a clinical correction must be everywhere soon. It is long enough that a reader
 * who goes through some pages asks once, and who asks again is mostly told that nothing changed.
 */
const fiveMinutes = {'Cache-Control': 'public, max-age=300'};
const tenMinutes = {'Cache-Control': 'public, max-age=600'};
const aYear = {'Cache-Control': 'public, max-age=31536000, immutable'};

/**
 * The one list of headers: what `npm start` sends, and what is written for
 * hosts. `embed/` is a kind of its own and inherits nothing, since hosts
 * cannot take a header back once a rule gave it. There is no
 * `upgrade-insecure-requests`: it breaks localhost in WebKit.
 */
export const fileKinds: readonly FileKind[] = [
  {
    what: 'Files with a hash in their name never change',
    files: /^assets\/[^/]+-[0-9a-f]{8}\.\w+$/,
    headers: {...forPages, ...aYear},
  },
  {
    what: 'Widgets of one exact version never change',
    files: /^embed\/\d+\.\d+\.\d+\//,
    headers: {...forEmbeds, ...aYear},
  },
  {
    what: 'Pages made for frames are good for five minutes',
    files: /^embed\/pages\//,
    headers: {...forFrames, ...fiveMinutes},
  },
  {
    what: 'Widgets that follow a major version are good for ten minutes',
    files: /^embed\/v\d+\//,
    headers: {...forEmbeds, ...tenMinutes},
  },
  {
    what: 'What widgets show is good for five minutes',
    files: /^embed\//,
    headers: {...forEmbeds, ...fiveMinutes},
  },
  {
    what: 'Pages, the worker, the manifest and all else are asked for each time',
    files: /^/,
    headers: {...forPages, ...asked},
  },
];

/**
 * What hosts with https add to every answer, and the local server must not:
 * browsers would remember it. Subdomains are not ours to speak for.
 */
export const overHttps: Headers = {'Strict-Transport-Security': 'max-age=31536000'};

/** Every header for a file, by its path from the root of the site. */
export function headersFor(path: string): Headers {
  return fileKinds.find(({files}) => files.test(path))?.headers ?? {};
}

/**
 * What is sent when a file is not there. In `embed/` it is what the file would have, so that a
 * page of another site can read that it is missing; but nothing says for how long.
 */
export function headersForMissing(path: string): Headers {
  if (!path.startsWith('embed/')) return headersFor('404.html');
  const {'Cache-Control': _, ...headers} = headersFor(path) as Record<string, string>;
  return headers;
}
