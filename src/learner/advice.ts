import type {Store} from './store.ts';

/** What a page can tell of the place where it keeps things. */
export interface Surroundings {
  /** It stands inside a page of another origin. */
  readonly isFramed: boolean;
  /** A browser that deletes after seven days of use without a visit, where nothing stands against it. */
  readonly isForgetful: boolean;
  /** What the browser said when it was asked to keep the record; undefined before. */
  readonly promise?: 'granted' | 'refused' | undefined;
}

/** What to tell of it; each has its words in `words/en/storage.ts`. */
export type StorageAdvice =
  | 'blocked'
  | 'full'
  | 'cleared'
  | 'framedBlocked'
  | 'second'
  | 'framed'
  | 'late'
  | 'safari'
  | 'granted'
  | 'refused';

/** What is no emergency can be put away, and stays away. */
const lasting: readonly StorageAdvice[] = ['second', 'framed', 'late', 'safari', 'refused'];

/** Whether putting this away is remembered on the device. */
export function canStayAway(advice: StorageAdvice): boolean {
  return lasting.includes(advice);
}

/** The one thing to tell, the gravest first; null when all is well or was put away. */
export function adviceFor(
  {
    learner,
    trouble,
    keeps,
    isTwinWell,
    twin,
  }: Pick<Store, 'learner' | 'trouble' | 'keeps' | 'isTwinWell' | 'twin'>,
  {isFramed, isForgetful, promise}: Surroundings,
  hidden: ReadonlySet<string>,
): StorageAdvice | null {
  // Where nobody is chosen, that is what has to be said.
  if (learner === null) return null;
  // Whether all is lost depends on the second place, which answers within seconds.
  if (trouble && twin && isTwinWell === undefined) return null;
  if (trouble && !keeps) return trouble === 'blocked' && isFramed ? 'framedBlocked' : trouble;
  if (trouble === 'cleared') return trouble;
  const found: readonly (StorageAdvice | false | undefined)[] = [
    trouble !== null && 'second',
    isFramed && 'framed',
    isTwinWell === false && 'late',
    promise,
    isForgetful && 'safari',
  ];
  return found.find((one): one is StorageAdvice => !!one && !hidden.has(one)) ?? null;
}
