import {type Change, type Keeper, openKeeper} from './keeper.ts';
import {defaultLearner, draftKey, eventIdOf, eventKey, learnerPrefix} from './keys.ts';
import {compareEvents, type Deed, type KnownEvent, type LoggedEvent, parseEvent} from './log.ts';
import {foldRecord, type LearnerRecord} from './record.ts';

/** What a store needs of the world around it. */
export interface StoreOptions {
  /** Hands over localStorage; may throw where it is blocked. */
  readonly storage: () => Storage;
  readonly learner?: string;
  readonly now?: () => Date;
  /** Makes lower-case hexadecimal ids of 16 characters or more. */
  readonly newId?: () => string;
  /** The window, which hears of other tabs and of coming back to this page. */
  readonly tabs?: EventTarget;
}

/** What one learner did, kept on this device. Nothing in it throws. */
export interface Store extends Pick<Keeper, 'trouble'> {
  /** How many events and drafts would be lost if this page were closed now. */
  readonly unsaved: number;
  /** The log in its order, events of later versions included. */
  events(): readonly LoggedEvent[];
  record(): LearnerRecord;
  add(deed: Deed): KnownEvent;
  /** Words still being written, or the empty text. */
  draft(what: string): string;
  /** Keeps words still being written; empty ones are put away, which makes room. */
  saveDraft(what: string, text: string): void;
  /** Takes events and their words out of storage; a merge does not bring them back. */
  erase(ids: readonly string[]): void;
  /** Removes every key of this learner; calling the answer puts them back. */
  deleteAll(): () => void;
  /** Tells of every change, here and in other tabs; calling the answer ends it. */
  subscribe(listener: () => void): () => void;
}

/** Opens the log of one learner. */
export function openStore(options: StoreOptions): Store {
  const {storage, learner = defaultLearner, now = () => new Date(), newId = randomId} = options;
  const prefix = learnerPrefix(learner);
  const listeners = new Set<() => void>();
  const log = new Map<string, LoggedEvent>();
  let largest = 0;
  let folded: LearnerRecord | null = null;

  const keeper = openKeeper(storage, prefix, ([key, text]) => {
    const id = eventIdOf(key);
    if (!id) return;
    folded = null;
    const event = text === null ? null : parseEvent(id, text);
    if (event) {
      log.set(id, event);
      largest = Math.max(largest, event.n);
    } else log.delete(id);
  });

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function change(changes: readonly Change[]): void {
    keeper.write(changes);
    tell();
  }

  function add(deed: Deed): KnownEvent {
    const body = {v: 1, n: largest + 1, at: now().toISOString(), ...deed} as const;
    const id = newId();
    change([[eventKey(learner, id), JSON.stringify(body)]]);
    return {...body, id};
  }

  options.tabs?.addEventListener('storage', (event) => {
    const {key, newValue} = event as StorageEvent;
    if (key === null) {
      // Our own deleting goes key by key, so somebody else emptied the whole
      // storage: another page of this origin, or the learner in the browser's
      // settings. Nothing is lost while this page stands, and the page says so.
      // It is not written back at once, in case forgetting was meant; the next
      // deed, a sign that the learner goes on, takes all of it along.
      keeper.outlive();
    } else if (key.startsWith(prefix)) keeper.accept([key, newValue]);
    else return;
    tell();
  });
  options.tabs?.addEventListener('pageshow', (event) => {
    // A page in the back-forward cache hears nothing of other pages.
    if (!(event as PageTransitionEvent).persisted) return;
    keeper.load();
    tell();
  });

  return {
    get trouble() {
      return keeper.trouble;
    },
    get unsaved() {
      return keeper.waiting.size;
    },
    events: () => [...log.values()].sort(compareEvents),
    record: () => (folded ??= foldRecord(log.values())),
    add,
    draft: (what) => keeper.texts.get(draftKey(learner, what)) ?? '',
    saveDraft: (what, text) => change([[draftKey(learner, what), text || null]]),
    erase(ids) {
      // First the words go, which also makes room for saying so.
      change(ids.map((id) => [eventKey(learner, id), null]));
      add({did: 'erased', ids});
    },
    deleteAll() {
      const kept = [...keeper.texts];
      change(kept.map(([key]) => [key, null]));
      return () => change(kept);
    },
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
