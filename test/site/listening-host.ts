import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {headersFor} from '../../src/build/headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a built course for the length of one test, and notes all that a server is told:
 * of each request the address, and under it the headers.
 */
export async function withListeningHost(
  root: string,
  test: (url: string, heard: readonly string[]) => Promise<void>,
): Promise<void> {
  const heard: string[] = [];
  const server = createServer(async ({url = '', rawHeaders}, response) => {
    heard.push([url, ...rawHeaders].join('\n'));
    const path = url.slice(1) || 'index.html';
    const body = await readFile(join(root, path)).catch(() => undefined);
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, {'content-type': type, ...headersFor(path)}).end(body);
  }).listen(0);
  await once(server, 'listening');
  try {
    await test(`http://localhost:${(server.address() as AddressInfo).port}/`, heard);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
