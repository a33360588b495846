import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {headersFor} from '../../src/build/headers.ts';
import {filesUnder} from './files.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Serves a small folder as a good host sends it: packed with Brotli, and with its headers. */
export async function servePacked(folder: string): Promise<{url: string; stop(): Promise<void>}> {
  const files = new Map(
    filesUnder(folder).map((path) => [path, brotliCompressSync(readFileSync(join(folder, path)))]),
  );
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    response.writeHead(files.has(path) ? 200 : 404, {
      'Content-Type': types[path.replace(/^.*\./, '')] ?? 'text/plain',
      'Content-Encoding': 'br',
      ...headersFor(path),
    });
    response.end(files.get(path));
  });
  await new Promise<void>((done) => server.listen(0, done));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
