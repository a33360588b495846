import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {nginxInclude} from '../../src/build/nginx-include.ts';
import {filesUnder} from '../support/files.ts';
import {type RunningNginx, startNginx} from '../support/nginx.ts';
import {packFolder} from '../support/pack.ts';

/** One answer of the host, as nginx itself noted it. Sizes are bytes. */
export interface Sent {
  readonly path: string;
  readonly status: number;
  /** Line and headers of the request. */
  readonly asked: number;
  /** Status line and headers of the answer. */
  readonly head: number;
  /** The file as it was sent, packed with brotli. */
  readonly body: number;
  /** Whether the worker asked: for itself, or for what it keeps. */
  readonly isWorkers: boolean;
}

/** What one learner asked of the host, in one part of their story. */
export interface Visit {
  readonly name: string;
  readonly sent: readonly Sent[];
}

/** What was sent, added up. */
export function sumOf(sent: readonly Sent[]) {
  const sum = (pick: (one: Sent) => number) => sent.reduce((all, one) => all + pick(one), 0);
  return {
    requests: sent.length,
    unchanged: sent.filter(({status}) => status === 304).length,
    body: sum(({body}) => body),
    head: sum(({head}) => head),
    asked: sum(({asked}) => asked),
  };
}

const variables = [
  ...['uri', 'status', 'request_length', 'bytes_sent', 'body_bytes_sent'],
  'http_sec_fetch_dest',
] as const;

/** A copy of the sources that may be changed, and the sites built from it. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'imh-scale-'));

  constructor() {
    for (const name of ['src', 'content', 'public', 'package.json', 'tsconfig.json']) {
      cpSync(name, join(this.#folder, name), {recursive: true});
    }
    symlinkSync(resolve('node_modules'), join(this.#folder, 'node_modules'));
  }

  /** Where the host keeps its notes and what it serves. */
  get folder(): string {
    return this.#folder;
  }

  /** Adds to a file of the sources, or replaces what stands there once. */
  change(file: string, from: string, to: string): void {
    const path = join(this.#folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`);
    writeFileSync(path, text.replace(from, to));
  }

  /** Builds the site with the real build, packs it, and gives its folder. */
  build(): string {
    const site = join(this.#folder, 'site');
    const args = ['--import', 'tsx', 'src/build/build.ts', '--out', site];
    const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: this.#folder});
    if (status !== 0) throw new Error(`It cannot be built. ${stdout}${stderr}`);
    return packFolder(site);
  }

  remove(): void {
    rmSync(this.#folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** A real nginx with the include of the build and files packed beforehand, which notes what it sends. */
export class NotingHost {
  readonly #nginx: string;
  readonly #folder: string;
  readonly #notes: string;
  #running: RunningNginx | undefined;
  #port: number | undefined;
  #read = 0;

  constructor(nginx: string, folder: string) {
    this.#nginx = nginx;
    this.#folder = join(folder, 'served');
    this.#notes = join(folder, 'notes');
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Puts a site there: writes what differs and takes away what is no more, as a good upload does. */
  deploy(site: string): void {
    const paths = new Set(filesUnder(site));
    for (const path of paths) {
      const [from, to] = [join(site, path), join(this.#folder, path)];
      const content = readFileSync(from);
      if (existsSync(to) && content.equals(readFileSync(to))) continue;
      mkdirSync(dirname(to), {recursive: true});
      writeFileSync(to, content);
    }
    for (const path of filesUnder(this.#folder)) {
      if (!paths.has(path)) rmSync(join(this.#folder, path));
    }
  }

  async start(): Promise<void> {
    const lines = [
      `root ${this.#folder};`,
      'error_page 403 404 =404 /404.html;',
      'brotli_static on;',
      `include ${join(this.#folder, nginxInclude)};`,
    ];
    const log = {file: this.#notes, variables};
    this.#running = await startNginx(this.#nginx, lines.join('\n'), {port: this.#port, log});
    this.#port = Number(new URL(this.#running.url).port);
  }

  stop(): void {
    this.#running?.stop();
    this.#running = undefined;
  }

  /** Waits until nothing was asked for three seconds, and gives what was sent since the last time. */
  async sent(): Promise<Sent[]> {
    let lines = 0;
    for (let quiet = 0; quiet < 12; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const now = this.#lines().length;
      if (now > lines) quiet = 0;
      lines = now;
    }
    const fresh = this.#lines().slice(this.#read);
    this.#read += fresh.length;
    return fresh.map(readNote);
  }

  #lines(): string[] {
    return readFileSync(this.#notes, 'utf8').trim().split('\n').filter(Boolean);
  }
}

function readNote(line: string): Sent {
  const note = JSON.parse(line) as Record<(typeof variables)[number], string>;
  const body = Number(note.body_bytes_sent);
  return {
    path: note.uri.slice(1),
    status: Number(note.status),
    asked: Number(note.request_length),
    head: Number(note.bytes_sent) - body,
    body,
    isWorkers: ['empty', 'serviceworker'].includes(note.http_sec_fetch_dest),
  };
}
