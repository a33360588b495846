import {fileKinds, headersFor, overHttps} from './headers.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * The file `_headers` for Netlify and Cloudflare Pages. `paths` are the files
 * of the site; fails where files of one folder need different headers.
 *
 * Both hosts give a file the headers of every rule that fits, and a header
 * that two rules name is sent with both values. Netlify cannot take one back.
 * So only what all files share stands under `/*`, everything else stands under
 * the folders by name, and no two of those rules fit the same file. A rule has
 * `*` and `:name` as whole segments alone, as Netlify reads no others.
 */
export function underscoreHeaders(paths: readonly string[]): string {
  const shared = sharedByAll();
  const blocks = [...rulesOf(paths)].map(([place, headers]) =>
    block(
      place,
      Object.entries(headers).filter(([name]) => !(name in shared)),
    ),
  );
  const first = block('/*', Object.entries({...shared, ...overHttps}));
  return `${[note, first, ...blocks].join('\n\n')}\n`;
}

const note = `# For Netlify and Cloudflare Pages. Made by the build from src/build/headers.ts: change it there.
# A file gets the headers of every rule that fits it, and nothing can be taken back. So each
# header is given once: to all files, or to each folder by its name.`;

function rulesOf(paths: readonly string[]): Map<string, Headers> {
  // The home page has no name in its address.
  const rules = new Map([['/', headersFor('index.html')]]);
  for (const path of [...paths].sort()) {
    const place = placeOf(path);
    const headers = headersFor(path);
    const before = rules.get(place) ?? headers;
    if (JSON.stringify(before) !== JSON.stringify(headers)) {
      throw new Error(`${path} is sent in another way than what else ${place} stands for.`);
    }
    rules.set(place, headers);
  }
  return rules;
}

/** The pattern of a file: its folder; its version, too, of a widget. */
function placeOf(path: string): string {
  const folders = path.split('/').slice(0, path.startsWith('embed/') ? 2 : 1);
  const isFile = folders.join('/') === path;
  return `/${(isFile ? [...folders.slice(0, -1), ':file'] : [...folders, '*']).join('/')}`;
}

/** What every kind of file has, whether the site has such files or not. */
function sharedByAll(): Headers {
  const [first, ...others] = fileKinds.map(({headers}) => Object.entries(headers));
  const isShared = ([name, value]: [string, string]) =>
    others.every((headers) => headers.some((each) => each[0] === name && each[1] === value));
  return Object.fromEntries((first ?? []).filter(isShared));
}

function block(place: string, headers: readonly [string, string][]): string {
  return [place, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}
