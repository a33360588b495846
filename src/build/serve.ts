import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join, resolve} from 'node:path';
import {type DevServerConfig, startDevServer} from '@web/dev-server';
import {headersFor, headersForMissing} from './headers.ts';

export interface ServeOptions {
  /** The folder to serve, a built course. */
  readonly root: string;
  /** Any free one where it is 0 or not given. */
  readonly port?: number;
  /** For a course that does not stand at the root of its host, for example `/course/`. */
  readonly basePath?: string;
}

export interface Served {
  /** Address of the home page, ending in a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

type Middleware = NonNullable<DevServerConfig['middleware']>[number];

/** Serves a built course as a good static host would, headers and all. */
export async function serveFolder(options: ServeOptions): Promise<Served> {
  const root = resolve(options.root);
  const base = `/${(options.basePath ?? '').replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  const port = options.port || (await freePort(0));
  const server = await startDevServer({
    config: {
      rootDir: root,
      port,
      ...(base !== '/' && {basePath: base}),
      injectWebSocket: false,
      disableFileWatcher: true,
      middleware: [asHost(root, base)],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  return {
    url: `http://localhost:${port}${base}`,
    stop: async () => {
      await server.stop();
    },
  };
}

function asHost(root: string, base: string): Middleware {
  return async (context, next) => {
    if (context.originalUrl === base.slice(0, -1)) return context.redirect(base);
    const path = fileOf(context.path);
    if (path !== undefined && context.originalUrl.startsWith(base)) await next();
    const isMissing = context.status === 404;
    // What is missing may come: that it is must not be kept for as long as the file would be.
    context.set({...(isMissing ? headersForMissing : headersFor)(path ?? '')});
    const page = join(root, '404.html');
    if (!isMissing || path?.startsWith('embed/') || !existsSync(page)) return;
    context.type = 'html';
    context.body = readFileSync(page);
    // Koa takes a body for a success unless it is told otherwise.
    context.status = 404;
  };
}

/** The file that is meant; undefined for what a static host would not even look for. */
function fileOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address).slice(1);
    // The dev server would hand out files of other folders under the second name.
    if (/(^|\/)\.\.(\/|$)|^__wds/.test(path)) return undefined;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The first free port from here on; for 0, any. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  throw new Error(`No port from ${from} to ${from + 49} is free.`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen(port, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
