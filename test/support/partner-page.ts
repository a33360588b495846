import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A page of somebody else, at an origin of its own. */
export interface PartnerPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves one page under any address, as a host that knows nothing of us. */
export async function servePartnerPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PartnerPage> {
  const server = createServer((request, response) => {
    const isPage = request.url !== '/favicon.ico';
    response.writeHead(isPage ? 200 : 204, {
      'Content-Type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(isPage ? html : undefined);
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
