import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {headersFor} from '../../src/build/headers.ts';

/** Serves texts of one's own at another origin, for the length of one test. */
export async function withPartner(
  pages: Readonly<Record<string, string>>,
  test: (url: string) => Promise<void>,
): Promise<void> {
  await withServer(async (path) => {
    const text = pages[path];
    return text === undefined ? null : {body: text, headers: {'content-type': 'text/html'}};
  }, test);
}

/** Serves a built course, and notes all that a server is told: addresses and headers. */
export async function withListeningHost(
  root: string,
  test: (url: string, heard: readonly string[]) => Promise<void>,
): Promise<void> {
  const heard: string[] = [];
  const serve: Serve = async (path, told) => {
    heard.push(told);
    const body = await readFile(join(root, path)).catch(() => null);
    return (
      body && {body, headers: {'content-type': types[extname(path)] ?? '', ...headersFor(path)}}
    );
  };
  await withServer(serve, (url) => test(url, heard));
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

type Serve = (
  path: string,
  told: string,
) => Promise<{body: string | Buffer; headers: Readonly<Record<string, string>>} | null>;

async function withServer(serve: Serve, test: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(async ({url = '', rawHeaders}, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '').slice(1) || 'index.html';
    const found = await serve(path, [url, ...rawHeaders].join('\n'));
    response.writeHead(found ? 200 : 404, found?.headers).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    await test(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
