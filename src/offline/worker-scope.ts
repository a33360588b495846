/**
 * The few members of a service worker's world that are used here. TypeScript's
 * own library of it cannot stand beside that of pages.
 */
export interface WorkerScope {
  readonly __WB_MANIFEST: readonly {readonly url: string; readonly integrity: string}[];
  readonly clients: {
    matchAll(options: {includeUncontrolled: boolean; type: 'window'}): Promise<readonly Window[]>;
  };
  readonly registration: {
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AnswerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: AskEvent) => void): void;
}

/** A page that is open, of this course or of another on the same origin. */
export interface Window {
  readonly url: string;
  postMessage(message: unknown, ports: MessagePort[]): void;
}

/** An event that the worker may outlive its start for. */
export interface LifeEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

/** A worker is new. */
interface InstallEvent extends LifeEvent {
  /** Says who answers which requests; not every browser can be told. */
  addRoutes?(rule: {
    readonly condition: {readonly requestMode: 'navigate'};
    readonly source: 'fetch-event';
  }): Promise<void>;
}

/** A page asks for a file. */
export interface AnswerEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** A page asks the worker itself. */
export interface AskEvent extends LifeEvent {
  readonly data: {readonly type?: unknown} | null;
  readonly ports: readonly MessagePort[];
}

/** What a version changed, in words for learners. */
export interface ReleaseNote {
  readonly version: string;
  readonly note: string;
  /** What it corrects could harm somebody: the learner is asked again at each start. */
  readonly safety?: true;
}

/** What the build tells the worker. */
export interface Release {
  readonly version: string;
  readonly released: string;
  readonly bytes: number;
  readonly build: string;
  /** The latest, newest first. */
  readonly notes: readonly ReleaseNote[];
}
