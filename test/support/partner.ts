import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A page of a partner's site. */
export interface PartnerPage {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of the root element. */
  readonly html?: string;
}

/**
 * Notes what happens on a partner's page: the widgets' events, and everything that is wrong. A
 * file, since strict pages run nothing that stands in them.
 */
const probe = `
const seen = {events: [], wrong: []};
globalThis.seen = seen;
addEventListener('securitypolicyviolation', (event) => seen.wrong.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
addEventListener('error', (event) => seen.wrong.push('error ' + event.message));
addEventListener('unhandledrejection', (event) => seen.wrong.push('rejection ' + event.reason));
for (const type of ['imh-ready', 'imh-answered', 'imh-finished', 'imh-error'])
  addEventListener(type, (event) => seen.events.push([type, event.detail]));
`;

/** A site that is not ours, on an origin of its own. */
export class Partner {
  /** Further files by path: `/app.js`. */
  readonly files = new Map<string, string>([['/probe.js', probe]]);
  readonly #pages = new Map<string, PartnerPage>();
  #server: Server | undefined;
  url = '';

  /** Puts a page on the site and gives its address. */
  publish(name: string, page: PartnerPage): string {
    this.#pages.set(`/${name}`, page);
    return `${this.url}/${name}`;
  }

  async start(): Promise<this> {
    this.files.set('/axe.js', readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    this.#server = createServer(({url = '/'}, response) => {
      const page = this.#pages.get(url);
      const file = this.files.get(url);
      if (page) {
        response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...page.headers});
        response.end(documentOf(page));
      } else if (file !== undefined) {
        response.writeHead(200, {'Content-Type': 'text/javascript'});
        response.end(file);
      } else response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

function documentOf({html = 'lang="en"', head = '', body}: PartnerPage): string {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A partner</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script src="/probe.js"></script>
${head}</head><body><main><h1>A partner</h1>
${body}</main></body></html>`;
}
