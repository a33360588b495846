import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {headersFor} from '../../src/build/headers.ts';
import type {Site} from './small-course.ts';

/** What can go wrong with an answer. */
export type Fault =
  | 'cut'
  | 'missing'
  | 'broken'
  | 'login'
  | 'truncated'
  | 'corrupted'
  | 'portal'
  | 'slow';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
};

const signIn = '<!doctype html><title>Sign in</title><h1>Guest network: sign in</h1>';

/** A server that misbehaves as it is told to. */
export class FaultyHost {
  site: Site;
  /** What goes wrong with this file; asked for each request. */
  fault: (path: string, request: IncomingMessage) => Fault | undefined = () => undefined;
  /** Every path that was asked for, in order. */
  readonly asked: string[] = [];
  #server: Server | undefined;
  #port = 0;

  constructor(site: Site) {
    this.site = site;
  }

  get url(): string {
    return `http://localhost:${this.#port}/`;
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.listen(this.#port);
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  #answer(request: IncomingMessage, response: ServerResponse): unknown {
    const {pathname} = new URL(request.url ?? '/', this.url);
    const path = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
    this.asked.push(path);
    const fault = this.fault(path, request);
    const content = this.site.get(path);
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const send = (status: number, body: Buffer | string, contentType = type) => {
      // No cache may come between: each file that the worker wants is asked for here.
      const headers = {...headersFor(path), 'Cache-Control': 'no-store'};
      response.writeHead(status, {...headers, 'Content-Type': contentType});
      response.end(body);
    };
    const sendPage = (status: number) => send(status, signIn, types.html);
    if (path === 'sign-in' || fault === 'portal') return sendPage(200);
    if (fault === 'broken') return sendPage(500);
    if (fault === 'missing' || !content) return sendPage(404);
    if (fault === 'login') {
      response.writeHead(302, {Location: '/sign-in'});
      return response.end();
    }
    const half = content.subarray(0, content.length >> 1);
    if (fault === 'cut') {
      response.writeHead(200, {'Content-Type': type, 'Content-Length': content.length});
      return response.write(half, () => request.socket.destroy());
    }
    if (fault === 'truncated') return send(200, half);
    if (fault === 'corrupted') return send(200, Buffer.concat([half, Buffer.from('?'), half]));
    if (fault === 'slow') {
      return setTimeout(send, 150, 200, content);
    }
    return send(200, content);
  }
}

/** Whether the worker asks, and no page. */
export function isWorkers({headers}: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'empty' || headers['sec-fetch-dest'] === 'serviceworker';
}

/** Serves a site for the length of one test. */
export async function withFaultyHost(
  site: Site,
  test: (host: FaultyHost) => Promise<void>,
): Promise<void> {
  const host = await new FaultyHost(site).start();
  try {
    await test(host);
  } finally {
    await host.stop();
  }
}
