import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../../src/build/serve.ts';
import {brotliModule} from './install-nginx.ts';

export interface RunningNginx {
  /** Address of the root of the host, ending in a slash. */
  readonly url: string;
  stop(): void;
}

export interface NginxOptions {
  /** Any free one where it is not given. */
  readonly port?: number | undefined;
  /** A file that gets a line for each answer: the values of these variables of nginx, as JSON. */
  readonly log?: {readonly file: string; readonly variables: readonly string[]};
}

/**
 * Starts an nginx of our own. `server` is what stands inside of `server`, as an
 * administrator would write it. Throws what nginx says when it does not start.
 */
export async function startNginx(
  nginx: string,
  server: string,
  options: NginxOptions = {},
): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'imh-nginx-'));
  const port = options.port ?? (await freePort(0));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configOf(folder, port, server, options.log));
  const order = (...args: string[]) =>
    spawnSync(nginx, ['-e', join(folder, 'errors'), '-p', folder, '-c', file, ...args]);
  // It comes back when it listens, and goes on by itself.
  const {status, stderr, error} = order();
  if (status !== 0) throw new Error(`nginx does not start. ${error ?? stderr}`);
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      order('-s', 'stop');
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

function configOf(folder: string, port: number, server: string, log: NginxOptions['log']): string {
  const module = brotliModule();
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    // Otherwise root's nginx gives up its rights and may not read what the test wrote.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...(module ? [`load_module ${module};`] : []),
    'worker_processes 1;',
    `pid ${folder}/pid;`,
    `error_log ${folder}/errors;`,
    'events {}',
    'http {',
    ...(log ? logLines(log) : ['access_log off;']),
    `include ${mimeTypes()};`,
    ...kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    `server {\nlisten 127.0.0.1:${port};\n${server}\n}`,
    '}',
  ];
  return lines.join('\n');
}

function logLines({file, variables}: NonNullable<NginxOptions['log']>): string[] {
  const values = variables.map((name) => `"${name}":"$${name}"`);
  return [`log_format noted escape=json '{${values.join()}}';`, `access_log ${file} noted;`];
}

/** The list that comes with nginx, as every installation uses it. */
function mimeTypes(): string {
  const folders = ['/etc/nginx', '/usr/local/etc/nginx', '/opt/homebrew/etc/nginx'];
  const found = folders.map((folder) => `${folder}/mime.types`).find(existsSync);
  if (!found) throw new Error(`nginx came without its mime.types: it is not in ${folders}.`);
  return found;
}
