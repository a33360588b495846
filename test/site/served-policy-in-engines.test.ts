import assert from 'node:assert/strict';
import {once} from 'node:events';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {nginxInclude} from '../../src/build/nginx-include.ts';
import {startEngine, type Tab} from '../support/engine.ts';
import {engineNames, findEngine, variables} from '../support/find-engines.ts';
import {findOrInstallNginx, noNginx} from '../support/install-nginx.ts';
import {type RunningNginx, startNginx} from '../support/nginx.ts';
import {dist, pagesOf} from './support.ts';

/** What a browser reports of a breach of the policy, as far as it is looked at here. */
interface Breach {
  readonly 'document-uri': string;
  readonly 'blocked-uri': string;
  readonly 'effective-directive'?: string;
  readonly 'violated-directive'?: string;
}

/** What the policy forbids, done on every page, so that its report is missed where there are no reports. */
const forbidden = 'https://example.org/forbidden.png';

const nginx = findOrInstallNginx();
if (nginx) behind(nginx);
else if (process.env.CI) test('the course stands behind nginx', () => assert.fail(noNginx));
else console.log(noNginx);

/** The course behind a real nginx, whose policy asks browsers to report what breaks it. */
function behind(nginx: string): void {
  const folder = join(mkdtempSync(join(tmpdir(), 'imh-policy-')), 'course');
  const breaches: Breach[] = [];
  const reports = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    breaches.push(JSON.parse(`${Buffer.concat(parts)}`)['csp-report']);
    response.writeHead(204).end();
  });
  let host: RunningNginx;

  before(async () => {
    reports.listen(0, '127.0.0.1');
    await once(reports, 'listening');
    const {port} = reports.address() as AddressInfo;
    cpSync(dist, folder, {recursive: true});
    const include = join(folder, nginxInclude);
    const text = readFileSync(include, 'utf8');
    const reporting = text.replaceAll(
      /(Content-Security-Policy ".*?)"/g,
      '$1; report-uri /breach"',
    );
    assert.notEqual(reporting, text);
    writeFileSync(include, reporting);
    const lines = [
      `root ${folder};`,
      'error_page 403 404 =404 /404.html;',
      `location = /breach { proxy_pass http://127.0.0.1:${port}; }`,
      `include ${include};`,
    ];
    host = await startNginx(nginx, lines.join('\n'));
  });

  after(async () => {
    host?.stop();
    reports.close();
    rmSync(join(folder, '..'), {recursive: true});
  });

  // Embedded pages have scripts and a policy of their own.
  const pages = pagesOf(dist);

  for (const name of engineNames) {
    // In Chromium served-policy.test.ts walks more slowly, and hears of every event and every word of the console.
    if (name === 'Chromium') continue;
    if (!process.env[variables[name]] && !findEngine(name)) {
      console.log(`Not run: the policy on every page in ${name}, which is not here.`);
      continue;
    }

    test(`in ${name} no page does anything that the policy forbids, and what is forbidden is refused`, async () => {
      breaches.length = 0;
      const engine = await startEngine(name);
      try {
        const tab = await engine.newTab();
        for (const path of [...pages, 'lessons/nowhere.html']) {
          await tab.go(host.url + path);
          await isAwake(tab);
          await doForbidden(tab);
          const isTold = () => breaches.some((one) => isForbidden(one) && standsOn(one, path));
          await waitFor(isTold, `the report of what is forbidden on ${path}`);
        }
        const others = breaches.filter((one) => !isForbidden(one));
        assert.deepEqual(others, []);
      } finally {
        await engine.stop();
      }
    });
  }

  function standsOn(breach: Breach, path: string): boolean {
    return breach['document-uri'] === host.url + path;
  }
}

function isForbidden(breach: Breach): boolean {
  return breach['blocked-uri'].startsWith(new URL(forbidden).origin);
}

function isAwake(tab: Tab): Promise<void> {
  return tab.until('for the page to wake', () =>
    [...document.querySelectorAll('*')].every(
      ({localName}) => !localName.includes('-') || customElements.get(localName) !== undefined,
    ),
  );
}

function doForbidden(tab: Tab): Promise<void> {
  return tab.evaluate((address) => {
    new Image().src = address;
  }, forbidden);
}

async function waitFor(is: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!is()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
