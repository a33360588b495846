import {draftsIn} from './drafts.ts';
import type {Change} from './keeper.ts';
import {draftEnd} from './keys.ts';
import {inForce} from './log.ts';
import {recordOf} from './record.ts';
import {type SeatPlace, takeSeat} from './seat-watch.ts';
import type {Store} from './store.ts';
import {takeIn} from './union.ts';
import {draftOf, saveDraft} from './words.ts';

/** What leaves no trace that anybody would miss, or follows from what does. */
const byTheWay: readonly (string | null)[] = ['opened', 'read', 'finished', 'drew', 'erased'];

/** How many things stand in a store that a person would call done. */
export function deedsIn(store: Pick<Store, 'answers' | 'events' | 'texts' | 'prefix'>): number {
  const events = inForce(store.events()).filter(({did}) => !byTheWay.includes(did));
  return events.length + draftsIn(store).length;
}

/**
 * Adds what was done while nobody was chosen to the record of a learner. Nothing of
 * theirs gives way: where both have words to one prompt, the box holds both, for the
 * learner to save.
 */
export function takeOver(from: Store, to: Store): void {
  const saved = recordOf(to).reflections;
  const events = inForce(from.events());
  const second = events.flatMap((event) => {
    if (event.did !== 'reflected') return [];
    const mine = saved.get(event.what);
    return mine && mine.id !== event.id && mine.text !== event.text ? [event] : [];
  });
  const ids = second.map(({id}) => id);
  takeIn(
    to,
    from.events().filter(({id}) => !ids.includes(id)),
  );
  const draftStart = from.prefix.length + draftEnd('').length;
  const boxes = [
    ...second.map(({what, text}) => [what, text] as const),
    ...draftsIn(from).map(([key, text]) => [key.slice(draftStart), text] as const),
  ];
  for (const [what, text] of boxes) {
    const mine = draftOf(to, what) || (saved.get(what)?.text ?? '');
    if (!mine.includes(text)) saveDraft(to, what, mine ? `${mine}\n\n${text}` : text);
  }
}

/**
 * The same, and waits until it is on the disk. False where not all of it found room:
 * then the learner's record is again as it was.
 */
export async function carryOver(from: Store, to: Store): Promise<boolean> {
  const before = new Map(to.texts);
  takeOver(from, to);
  await to.kept();
  if (!to.unsaved) return true;
  const keys = new Set([...to.texts.keys(), ...before.keys()]);
  const changed = [...keys].filter((key) => to.texts.get(key) !== before.get(key));
  // What goes stands first: it makes room for what comes back.
  const undo = changed.map((key): Change => [key, before.get(key) ?? null]);
  to.change(undo.sort(([, a], [, b]) => Number(a !== null) - Number(b !== null)));
  await to.kept();
  return false;
}

/**
 * Gives the seat to a learner, then carries over what was done before. In this order,
 * since what was carried to somebody who could not be chosen would be in a wrong record.
 * Where anything fails, all is as it was.
 *
 * @returns what failed, if anything did.
 */
export async function giveSeat(
  place: SeatPlace,
  learner: string,
  carry?: () => Promise<boolean>,
): Promise<'notChosen' | 'notTaken' | null> {
  const before = place.read();
  if (!takeSeat(place, learner)) return 'notChosen';
  if (!carry || (await carry().catch(() => false))) return null;
  // Somebody else may have been chosen meanwhile, and stays.
  if (place.read()?.learner === learner) {
    place.write(before ?? {device: 'shared', learner: null, at: place.now()});
  }
  return 'notTaken';
}
