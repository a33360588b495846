import {defaultLearner} from './keys.ts';

/** Who is learning on a device, and whose it is. */
export interface Seat {
  readonly device: 'own' | 'shared';
  /** Null while nobody has said so. */
  readonly learner: string | null;
  /** When the learner last did anything, in milliseconds since 1970; of use on a shared device. */
  readonly at: number;
}

/** After so many milliseconds without a sign of the learner, a shared device forgets who it was. */
export const idleAfter = 900_000;

/** What a stored seat says; null where nothing was ever said, or the text is damaged. */
export function readSeat(text: string | null): Seat | null {
  try {
    return JSON.parse(`${text}`) as Seat | null;
  } catch {
    return null;
  }
}

/** Who is learning now; null on a shared device where nobody is, or not lately. */
export function learnerNow(seat: Seat | null, now: number): string | null {
  if (seat?.device !== 'shared') return seat?.learner ?? defaultLearner;
  // A clock that jumped back proves nothing, so that counts as idle too.
  return Math.abs(now - seat.at) < idleAfter ? seat.learner : null;
}
