import {nameEnd} from './keys.ts';
import type {Seat} from './seat.ts';
import type {Store} from './store.ts';

/** The name or initials that the learner chose; empty where none is kept. */
export function nameOf({texts, prefix}: Pick<Store, 'texts' | 'prefix'>): string {
  return texts.get(prefix + nameEnd) ?? '';
}

/** Keeps the name, or takes an empty one away. */
export function saveName(store: Pick<Store, 'change' | 'prefix'>, name: string): void {
  store.change([[store.prefix + nameEnd, name || null]]);
}

/**
 * Whether a name typed for a document may be kept: on a device that the learner
 * called their own, or where a learner of a shared one has a name already. While
 * nobody has said whose device it is, a name would be a trace for the next person.
 */
export function mayKeepName(seat: Seat | null, name: string): boolean {
  return seat?.device === 'own' || (seat?.device === 'shared' && name !== '');
}
