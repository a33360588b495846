import type {Release} from './worker-scope.ts';

/** What the worker answers to `status`. */
export interface Status extends Pick<Release, 'version' | 'released' | 'bytes' | 'notes'> {
  readonly files: number;
  readonly missing: readonly string[];
  readonly modules?: {readonly kept: number; readonly of: number};
}

/** What a worker can be asked, and what it answers. */
export interface Answers {
  readonly status: Status;
  readonly repair: Status;
  /** Whether it takes over: false where a page is in the middle of something. */
  readonly 'take-over': boolean;
  readonly list: FileList;
}

/** Where each file is kept: its path, its key in that cache, and the hash it was built with. */
export interface FileList {
  readonly cache: string;
  readonly files: readonly (readonly [path: string, key: string, integrity: string])[];
}

/** A worker that cannot start never answers, and then nothing is claimed. */
export function ask<A extends keyof Answers>(worker: ServiceWorker, type: A): Promise<Answers[A]> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => {
      port1.close();
      resolve(data as Answers[A]);
    };
    worker.postMessage({type}, [port2]);
  });
}
