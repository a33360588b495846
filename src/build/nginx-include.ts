import {type FileKind, fileKinds, overHttps} from './headers.ts';

/** What the include is called, beside the pages. */
export const nginxInclude = 'nginx-headers.conf';

/**
 * The include for nginx. It works in a `server` and in a `location`, since it
 * names no path from the root and needs no `map`, which only `http` may hold.
 *
 * What nginx adds in one place it drops in a location inside it that adds
 * anything. So each location here has all of its headers, and none is sent
 * twice. `always` sends them with 404 as well; but never how long a file is
 * good, so that nobody keeps for as long that it is missing.
 *
 * The page for what is missing has headers of its own, and among them none
 * that lets a partner's page read the answer. nginx drops that page, too,
 * where a location names one for anything.
 */
export function nginxHeaders(): string {
  const others = fileKinds.slice(0, -1);
  const rest = fileKinds[fileKinds.length - 1] as FileKind;
  const manifest = {
    what: 'The manifest, whose type is not in every list of nginx',
    files: /^[^/]+\.webmanifest$/,
    headers: rest.headers,
  };
  const parts = [
    note,
    `# ${rest.what}\n${headerLines(rest)}`,
    ...others.map((kind) => location(kind, isForOthers(kind) ? [ownPage] : [])),
    location(manifest, ['default_type application/manifest+json;']),
  ];
  return `${parts.join('\n\n')}\n`;
}

const note = `# For nginx. Made by the build from src/build/headers.ts: change it there.
# nginx alone needs this file, no browser does: it may stand anywhere that nginx can read.
#
# At the root of a host:
#
#   server {
#     listen 443 ssl;
#     root /var/www/course;
#     error_page 403 404 =404 /404.html;
#     include /var/www/course/${nginxInclude};
#   }
#
# Below the root; ^~ keeps other regular expressions of that server away:
#
#   location = /course { return 301 /course/; }
#   location ^~ /course/ {
#     alias /var/www/course/;
#     error_page 403 404 =404 /course/404.html;
#     include /var/www/course/${nginxInclude};
#   }
#
# - The path to the course must not hold a folder called "embed": what is there may be framed by anybody.
# - An add_header in a location of your own, inside of these, drops all that stand here.
# - Strict-Transport-Security holds for the whole host. Delete its lines where some of it has no https.
# - What is missing in "embed" is answered by nginx itself, so that partners' pages can read that it is.
# - Precompressed files (x.html.gz) are sent where they stand; make them anew with each build.
#   With a module for Brotli or Zstandard, add "brotli_static on;" or "zstd_static on;" beside the include.

index index.html;
charset utf-8;

gzip on;
gzip_static on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length 256;
gzip_types text/css text/plain text/javascript application/javascript application/json application/manifest+json image/svg+xml;`;

/** No answer has this status; what counts is that something is named. */
const ownPage = 'error_page 599 /;';

function isForOthers({headers}: FileKind): boolean {
  return 'Access-Control-Allow-Origin' in headers;
}

function location(kind: FileKind, more: readonly string[] = []): string {
  const lines = [...more.map((line) => `  ${line}`), headerLines(kind, '  ')];
  // Braces in a regular expression need the quotes.
  const pattern = kind.files.source.replace(/^\^/, '/').replaceAll('\\/', '/');
  return `# ${kind.what}\nlocation ~ "${pattern}" {\n${lines.join('\n')}\n}`;
}

function headerLines({headers}: FileKind, indent = ''): string {
  return Object.entries({...headers, ...overHttps})
    .map(([name, value]) => {
      const always = name === 'Cache-Control' && value !== 'no-cache' ? '' : ' always';
      return `${indent}add_header ${name} "${value}"${always};`;
    })
    .join('\n');
}
