import {renewer, type Was} from '../course/was.ts';
import type {Answer, AnswerKey} from './answers.ts';
import {foldAnswers} from './answers.ts';
import {type Change, type Keeper, openKeeper} from './keeper.ts';
import {eventIdOf, learnerPrefix} from './keys.ts';
import {compareEvents, type Deed, type KnownEvent, type LoggedEvent, parseEvent} from './log.ts';
import type {Twin} from './twin.ts';

/** What a store needs of the world around it. */
export interface StoreOptions {
  /** Hands over localStorage; may throw where it is blocked. */
  readonly storage: () => Storage;
  /** The course's id: courses on one origin keep their records apart. */
  readonly course: string;
  /** Null on a shared device where nobody has said who is learning: then nothing is kept. */
  readonly learner: string | null;
  /** What the things of this page were called before. */
  readonly was?: Was;
  /** A second copy, on the disk itself. */
  readonly twin?: Twin | undefined;
  readonly now?: () => Date;
  /** Makes lower-case hexadecimal ids of 16 characters or more. */
  readonly newId?: () => string;
  /** Puts off telling what other tabs did, so that a thousand changes are told once. */
  readonly soon?: (act: () => void) => void;
  /** The window, which hears of other tabs and of coming back to this page. */
  readonly tabs?: EventTarget;
}

/** What one learner did, kept on this device. Nothing in it throws. */
export interface Store extends Pick<Keeper, 'trouble' | 'texts'> {
  readonly course: string;
  readonly learner: string | null;
  /** Begins every key of this learner. */
  readonly prefix: string;
  /** What the things of this page were called before; events are told with the names of now. */
  readonly was: Was;
  readonly twin: Twin | undefined;
  /** Whether the second copy takes what it is given; undefined until it has answered once. */
  readonly isTwinWell: boolean | undefined;
  /** Whether what is done now will be there on the next visit, in one place or the other. */
  readonly keeps: boolean;
  /** How many events and drafts would be lost if this page were closed now. */
  readonly unsaved: number;
  /** Whether the second copy took this, and the first place did not. */
  isOnlyCopied(key: string): boolean;
  /** The log in its order, events of later versions included; the same list until it changes. */
  events(): readonly LoggedEvent[];
  answers(): ReadonlyMap<AnswerKey, Answer>;
  add(deed: Deed): KnownEvent;
  /** Adds several at once, in this order, after these changes: on the disk all of it or nothing. */
  addAll(deeds: readonly Deed[], changes?: readonly Change[]): KnownEvent[];
  /** Puts texts under keys of this learner, or takes them away. */
  change(changes: readonly Change[]): void;
  /**
   * Settles when all that was added is on the disk, or is known not to be. Undefined
   * when it is, and where the second copy takes nothing: then there is no use in waiting.
   */
  kept(): Promise<unknown> | undefined;
  /** Tells of every change, here and in other tabs; calling the answer ends it. */
  subscribe(listener: () => void): () => void;
}

/** Beyond this a place in the log is no time that a clock could tell, and counts for nothing. */
const lastPlace = 2 ** 39;

/** Opens the log of one learner. */
export function openStore(options: StoreOptions): Store {
  const {storage, course, learner, twin, now = () => new Date(), newId = randomId, tabs} = options;
  const {soon = setTimeout, was = ''} = options;
  const renew = renewer(was);
  const prefix = learnerPrefix(course, `${learner}`);
  const listeners = new Set<() => void>();
  const log = new Map<string, LoggedEvent>();
  const onDisk = new Set<string>();
  let largest = 0;
  let sorted: readonly LoggedEvent[] | null = null;
  let answers: ReadonlyMap<AnswerKey, Answer> | null = null;
  let isTwinWell: boolean | undefined;
  let writing: Promise<unknown> | undefined;
  let isTelling = false;

  const keeper = openKeeper(
    () => {
      if (learner === null) throw learner;
      return storage();
    },
    prefix,
    ([key, text]) => {
      const id = eventIdOf(key);
      if (!id) return;
      sorted = answers = null;
      const event = text === null ? null : parseEvent(id, text, renew);
      if (event) {
        log.set(id, event);
        if (event.n < lastPlace) largest = Math.max(largest, event.n);
      } else log.delete(id);
    },
  );

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Other tabs write key by key; who deletes thousands is listened to once. */
  function tellSoon(): void {
    if (isTelling) return;
    isTelling = true;
    soon(() => {
      isTelling = false;
      tell();
    });
  }

  function copy(changes: readonly Change[]): void {
    if (!twin || learner === null) return;
    for (const [key] of changes) onDisk.delete(key);
    const mine = twin.write(changes).then((isWell) => {
      const wasWell = isTwinWell;
      isTwinWell = isWell;
      if (isWell) for (const [key] of changes) onDisk.add(key);
      if (mine === writing) writing = undefined;
      if (wasWell !== isWell || keeper.waiting.size) tell();
    });
    writing = mine;
  }

  function change(changes: readonly Change[]): void {
    // What neither place has goes along, but apart: what does not fit keeps nothing else out.
    const due = [...keeper.waiting].filter(([key]) => !onDisk.has(key));
    if (due.length) copy(due);
    keeper.write(changes);
    copy(changes);
    tell();
  }

  function addAll(deeds: readonly Deed[], changes: readonly Change[] = []): KnownEvent[] {
    const time = now();
    // Order follows time, so that what was done on two devices comes together as it
    // happened; and a clock that jumps back changes nothing.
    const place = Math.max(largest + 1, Math.floor(+time / 1000));
    const events = deeds.map((deed, n) => {
      return {...({v: 1, n: place + n, at: time.toISOString()} as const), ...deed, id: newId()};
    });
    change([
      ...changes,
      ...events.map(({id, ...body}): Change => [prefix + id, JSON.stringify(body)]),
    ]);
    return events;
  }

  tabs?.addEventListener('storage', (event) => {
    const {key, newValue} = event as StorageEvent;
    if (key === null) {
      // Our own deleting goes key by key, so somebody else emptied the whole
      // storage: another page of this origin, or the learner in the browser's
      // settings. Nothing is lost while this page stands, and the page says so.
      // It is not written back at once, in case forgetting was meant; the next
      // deed, a sign that the learner goes on, takes all of it along.
      keeper.outlive();
      // The second copy may have gone too.
      onDisk.clear();
    } else if (key.startsWith(prefix)) keeper.accept([key, newValue]);
    else return;
    tellSoon();
  });
  tabs?.addEventListener('pageshow', (event) => {
    // A page in the back-forward cache hears nothing of other pages.
    if (!(event as PageTransitionEvent).persisted) return;
    keeper.load();
    tell();
  });

  return {
    course,
    learner,
    prefix,
    was,
    twin,
    texts: keeper.texts,
    get trouble() {
      return keeper.trouble;
    },
    get isTwinWell() {
      return isTwinWell;
    },
    get keeps() {
      return learner !== null && (!keeper.trouble || !!isTwinWell);
    },
    get unsaved() {
      return [...keeper.waiting.keys()].filter((key) => !onDisk.has(key) && key.startsWith(prefix))
        .length;
    },
    isOnlyCopied: (key) => keeper.waiting.has(key) && onDisk.has(key),
    events: () => (sorted ??= [...log.values()].sort(compareEvents)),
    answers: () => (answers ??= foldAnswers(log.values())),
    add: (deed) => addAll([deed])[0] as KnownEvent,
    addAll,
    change,
    // Who has waited once for a copy that does not answer need not wait again.
    kept: () => (isTwinWell === false ? undefined : writing),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function randomId(): string {
  const [id = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return id.toString(16).padStart(16, '0');
}

/** Calls back now and after each change of the record. */
export function follow(store: Pick<Store, 'subscribe'>, tell: () => void): void {
  store.subscribe(tell);
  tell();
}
