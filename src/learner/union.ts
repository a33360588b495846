import type {Change} from './keeper.ts';
import {emptiedEnd, eventIdOf, probeKey} from './keys.ts';
import {eventText, type LoggedEvent, parseEvent} from './log.ts';
import type {Store} from './store.ts';
import type {Twin} from './twin.ts';

/** The ids that these events erase. */
export function erasedBy(events: Iterable<LoggedEvent>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) if (event.did === 'erased') for (const id of event.ids) ids.add(id);
  return ids;
}

/**
 * Adds what another device knows, in any order and any number of times with the
 * same result. What is here stays as it is; what was erased here or there is not
 * brought back, and what was erased there goes here too.
 *
 * @returns the events that were new.
 */
export function takeIn(store: Store, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const here = new Set(store.events().map(({id}) => id));
  const erased = erasedBy([...store.events(), ...events]);
  const added = new Map(
    events.filter(({id}) => !here.has(id) && !erased.has(id)).map((event) => [event.id, event]),
  );
  const gone = [...here].filter((id) => erased.has(id));
  const changes: Change[] = [
    ...gone.map((id): Change => [store.prefix + id, null]),
    ...[...added.values()].map((event): Change => [store.prefix + event.id, eventText(event)]),
  ];
  if (changes.length) store.change(changes);
  return [...added.values()];
}

/**
 * Brings the store and its second copy together, at the start of a visit: what a
 * killed browser did not write in time comes back, and what only the first place
 * has is copied. Also tries whether the copy takes anything at all.
 */
export async function joinTwin(store: Store): Promise<void> {
  const {twin, prefix, learner} = store;
  if (!twin || learner === null) return;
  // Tells before work starts whether the copy takes anything, also where it never answers.
  store.change(probe);
  try {
    const copy = await soon(readCopy(twin, prefix, store.texts));
    const changes = [...unfinished(store, copy), ...missing(store, copy)];
    if (changes.length) store.change(changes);
  } catch {
    // There is no second copy here, and the try has said so.
  }
  await store.kept();
}

/** Rejects where the answer takes more than three seconds: some copies never give one. */
function soon<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<T>((_, reject) => setTimeout(reject, 3000))]);
}

// As much as a few answers: a disk that is nearly full says so before work starts.
const probe: readonly Change[] = [
  [probeKey, 'x'.repeat(1000)],
  [probeKey, null],
];

/** The second copy. An event is never rewritten, so the text of one that is here need not be read. */
async function readCopy(
  twin: Twin,
  prefix: string,
  here: Store['texts'],
): Promise<Map<string, string>> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const keys = await twin.use('readonly', (texts) => texts.getAllKeys(range));
  const copy = new Map<string, string>();
  await twin.use('readonly', (texts) => {
    for (const key of keys.map(String)) {
      const known = eventIdOf(key) && here.get(key);
      if (known) copy.set(key, known);
      else
        texts.get(key).onsuccess = ({target}) => copy.set(key, `${(target as IDBRequest).result}`);
    }
    return texts.count();
  });
  return copy;
}

/** What is left of a deleting that the browser did not write to the disk in time. */
function unfinished({texts, prefix}: Store, copy: Map<string, string>): Change[] {
  const marker = prefix + emptiedEnd;
  const last = copy.get(marker);
  if (last === undefined) return [];
  copy.delete(marker);
  const back = [...texts].filter(([key, text]) => {
    const id = eventIdOf(key);
    const event = id ? parseEvent(id, text) : null;
    return !copy.has(key) && (!id || (event && event.n <= Number(last)));
  });
  return [marker, ...back.map(([key]) => key)].map((key): Change => [key, null]);
}

/** What one of the two places lacks; of two drafts the longer one is the safer. */
function missing(store: Store, copy: ReadonlyMap<string, string>): Change[] {
  const {texts} = store;
  const found = [...copy].flatMap(([key, text]): {id: string; event: LoggedEvent | null}[] => {
    const id = eventIdOf(key);
    return id ? [{id, event: parseEvent(id, text)}] : [];
  });
  const erased = erasedBy([
    ...store.events(),
    ...found.flatMap(({event}) => (event ? [event] : [])),
  ]);
  const changes: Change[] = [];
  for (const [key, text] of copy) {
    const here = texts.get(key);
    const id = eventIdOf(key);
    if (id && erased.has(id)) changes.push([key, null]);
    else if (here === undefined || (!id && here.length < text.length)) changes.push([key, text]);
  }
  for (const [key, text] of texts) {
    const id = eventIdOf(key);
    if (id && erased.has(id)) changes.push([key, null]);
    else if (!copy.has(key)) changes.push([key, text]);
  }
  return changes;
}
