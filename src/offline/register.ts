import {type Answers, ask, type Status} from './messages.ts';
import {trust} from './trusted-address.ts';
import type {ReleaseNote} from './worker-scope.ts';

/** Whether the course is on this device, as the worker itself reports it. */
export interface OfflineState {
  readonly state: 'unsupported' | 'blocked' | 'getting-ready' | 'ready' | 'incomplete';
  readonly version?: string;
  /** ISO date. */
  readonly released?: string;
  /** Files that are on this device. */
  readonly files?: number;
  /** Files that should be. */
  readonly of?: number;
  readonly bytes?: number;
  /** Only of a large course: how many of its modules are on this device. */
  readonly modules?: {readonly kept: number; readonly of: number};
}

/** A new version that waits for the learner. */
export interface Update {
  /**
   * Why it does not take over: this page is in the middle of something, or another one
   * is; or it has taken over, and only this page still shows the old version.
   */
  readonly held?: 'here' | 'elsewhere' | 'reload';
  readonly version?: string;
  /** What changed since the version that the learner has, newest first. */
  readonly notes?: readonly ReleaseNote[];
  apply(): void;
}

export interface OfflineOptions {
  readonly worker: URL;
  /** False in the middle of a question: this page then stays as it is. */
  mayReload(): boolean;
  onState(state: OfflineState): void;
  onUpdate(update: Update): void;
}

const anHour = 3_600_000;

/**
 * Keeps the course on this device and up to date. A page never depends on it:
 * whatever goes wrong here is told as a state, and the page works online.
 */
export async function startOffline(options: OfflineOptions): Promise<Offline | undefined> {
  try {
    const workers = navigator.serviceWorker;
    if (!workers) {
      options.onState({state: 'unsupported'});
      return undefined;
    }
    const offline = new Offline(workers, options);
    whenWorthChecking(() => offline.join());
    await offline.join();
    return offline;
  } catch {
    // A sandboxed frame may not even ask; a foreign policy may forbid it.
    options.onState({state: 'blocked'});
    return undefined;
  }
}

/** The worker of this course, as a page sees it. */
export class Offline {
  readonly #workers: ServiceWorkerContainer;
  readonly #options: OfflineOptions;
  readonly #register: () => Promise<ServiceWorkerRegistration>;
  #registration: ServiceWorkerRegistration | undefined;
  #update: Update | undefined;
  #isAgreed = false;
  #isReloading = false;

  constructor(workers: ServiceWorkerContainer, options: OfflineOptions) {
    this.#workers = workers;
    this.#options = options;
    const address = trust(options.worker);
    this.#register = () => workers.register(address, {updateViaCache: 'none'});
    // A page that no worker serves yet gets its first one: nothing has changed for it.
    let isServed = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      if (isServed) this.#showNewVersion();
      isServed = true;
    });
    workers.addEventListener('message', ({data, ports}) => {
      if (data?.type === 'may-reload') ports[0]?.postMessage(this.#mayReload());
    });
  }

  /** Registers the worker, or looks for a new one where it is registered. */
  async join(): Promise<void> {
    try {
      const registration = await this.#register().catch(() => this.#findEarlier());
      if (!registration) return this.#options.onState({state: 'blocked'});
      if (registration === this.#registration) await registration.update();
      else this.#watch(registration);
    } catch {
      // No connection, most likely. What is here goes on working.
    }
    await this.#tell();
  }

  /** Without a connection registering may fail; what was registered still serves. */
  async #findEarlier(): Promise<ServiceWorkerRegistration | undefined> {
    const {worker} = this.#options;
    const found = await this.#workers.getRegistration(worker).catch(() => undefined);
    return found?.scope === new URL('.', worker).href ? found : undefined;
  }

  /** Asks the worker that serves the course; undefined while there is none. */
  async ask<A extends keyof Answers>(type: A): Promise<Answers[A] | undefined> {
    const {active} = this.#registration ?? {};
    return active ? ask(active, type) : undefined;
  }

  /** Whether the course is still to be had at this address; rejects without a connection. */
  async isServed(): Promise<boolean> {
    const {ok, redirected, headers} = await fetch(this.#options.worker, {cache: 'no-store'});
    return ok && !redirected && /javascript/.test(headers.get('content-type') ?? '');
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    const follow = (worker: ServiceWorker | null) => {
      worker?.addEventListener('statechange', () => this.#follow(worker));
    };
    registration.addEventListener('updatefound', () => follow(registration.installing));
    follow(registration.installing);
    follow(registration.waiting);
    if (registration.waiting && registration.active) this.#offer(registration.waiting);
  }

  #follow(worker: ServiceWorker): void {
    if (worker.state === 'installed' && this.#registration?.active) this.#offer(worker);
    if (worker.state === 'activated') {
      // No other sign comes to a page that no worker serves yet.
      if (this.#isAgreed) this.#showNewVersion();
      this.#tell();
    }
    if (worker.state === 'redundant') this.#tell();
  }

  async #offer(worker: ServiceWorker): Promise<void> {
    const {onUpdate} = this.#options;
    const {active} = this.#registration ?? {};
    const {version, notes: all} = await ask(worker, 'status');
    const had = new Set(active && (await ask(active, 'status')).notes.map((one) => one.version));
    const notes = all.filter((one) => !had.has(one.version));
    const update: Update = {
      version,
      notes,
      apply: async () => {
        if (worker.state !== 'installed') {
          this.#showNewVersion();
          return;
        }
        this.#isAgreed = true;
        if (await ask(worker, 'take-over')) return;
        this.#isAgreed = false;
        onUpdate({...update, held: this.#options.mayReload() ? 'elsewhere' : 'here'});
      },
    };
    this.#update = update;
    onUpdate(update);
  }

  /** Another page asks; a page that says no tells its reader why the update waits. */
  #mayReload(): boolean {
    const may = this.#options.mayReload();
    if (!may && this.#update) this.#options.onUpdate({...this.#update, held: 'here'});
    return may;
  }

  #showNewVersion(): void {
    const reload = () => {
      if (!this.#isReloading) location.reload();
      this.#isReloading = true;
    };
    if (this.#options.mayReload()) reload();
    else this.#options.onUpdate({held: 'reload', apply: reload});
  }

  /** Tells how things stand, and mends what can be mended. */
  async #tell(): Promise<void> {
    const {onState} = this.#options;
    const {active, installing, waiting} = this.#registration ?? {};
    if (!active) {
      onState({state: installing || waiting ? 'getting-ready' : 'incomplete'});
      if (installing) await this.#tellProgress(installing);
      return;
    }
    let status = await ask(active, 'status');
    onState(stateOf(status));
    if (status.missing.length === 0) return;
    status = await ask(active, 'repair');
    onState(stateOf(status));
  }

  async #tellProgress(worker: ServiceWorker): Promise<void> {
    while (worker.state === 'installing') {
      const status = stateOf(await ask(worker, 'status'));
      // It may be done by now, and told.
      if (worker.state === 'installing') this.#options.onState({...status, state: 'getting-ready'});
      await new Promise((go) => setTimeout(go, 250));
    }
  }
}

function stateOf({missing, files, version, released, bytes, modules}: Status): OfflineState {
  return {
    state: missing.length > 0 ? 'incomplete' : 'ready',
    files: files - missing.length,
    of: files,
    version,
    released,
    bytes,
    ...(modules && {modules}),
  };
}

/** Browsers look for a new version when a page opens; some pages stay open for days. */
function whenWorthChecking(check: () => void): void {
  let last = Date.now();
  addEventListener('online', check);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < anHour) return;
    last = Date.now();
    check();
  });
}
