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
  /** True when it has taken over, and only this page still shows the old one. */
  readonly held?: boolean;
  apply(): void;
}

export interface OfflineOptions {
  readonly worker: URL;
  /** False in the middle of a question: this page then stays as it is. */
  mayReload(): boolean;
  onState(state: OfflineState): void;
  onUpdate(update: Update): void;
}

/** What the worker answers to `status`. */
interface Status {
  readonly version: string;
  readonly released: string;
  readonly bytes: number;
  readonly files: number;
  readonly missing: readonly string[];
  readonly modules?: {readonly kept: number; readonly of: number};
}

const anHour = 3_600_000;

/**
 * Keeps the course on this device and up to date. A page never depends on it:
 * whatever goes wrong here is told as a state, and the page works online.
 */
export async function startOffline(options: OfflineOptions): Promise<void> {
  try {
    const workers = navigator.serviceWorker;
    if (!workers) return options.onState({state: 'unsupported'});
    const offline = new Offline(workers, options);
    whenWorthChecking(() => offline.join());
    await offline.join();
  } catch {
    // A sandboxed frame may not even ask; a foreign policy may forbid it.
    options.onState({state: 'blocked'});
  }
}

class Offline {
  readonly #workers: ServiceWorkerContainer;
  readonly #options: OfflineOptions;
  readonly #register: () => Promise<ServiceWorkerRegistration>;
  #registration: ServiceWorkerRegistration | undefined;
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

  #offer(worker: ServiceWorker): void {
    this.#options.onUpdate({
      apply: () => {
        this.#isAgreed = true;
        if (worker.state === 'installed') worker.postMessage({type: 'skip-waiting'});
        else this.#showNewVersion();
      },
    });
  }

  #showNewVersion(): void {
    const reload = () => {
      if (!this.#isReloading) location.reload();
      this.#isReloading = true;
    };
    if (this.#options.mayReload()) reload();
    else this.#options.onUpdate({held: true, apply: reload});
  }

  /** Tells how things stand, and mends what can be mended. */
  async #tell(): Promise<void> {
    const {onState} = this.#options;
    const {active, installing, waiting} = this.#registration ?? {};
    if (!active) return onState({state: installing || waiting ? 'getting-ready' : 'incomplete'});
    let status = await ask(active, 'status');
    onState(stateOf(status));
    if (status.missing.length === 0) return;
    status = await ask(active, 'repair');
    onState(stateOf(status));
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

/** A worker that cannot start never answers, and then nothing is claimed. */
function ask(worker: ServiceWorker, type: 'status' | 'repair'): Promise<Status> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => {
      port1.close();
      resolve(data as Status);
    };
    worker.postMessage({type}, [port2]);
  });
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

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL(address: string): string},
  ): {
    createScriptURL(address: string): string;
  };
}

/** A worker's address must be vouched for; this policy vouches for this one alone. */
function trust({href}: URL): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  const policy = trustedTypes?.createPolicy('imh', {
    createScriptURL: (address) => {
      if (address !== href) throw new TypeError(`${address} is not the worker.`);
      return address;
    },
  });
  return policy?.createScriptURL(href) ?? href;
}
