import {learnerNow, type Seat} from './seat.ts';

/** Where it stands who is learning on this device. */
export interface SeatPlace {
  read(): Seat | null;
  /** False where the browser did not keep it. */
  write(seat: Seat): boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A page that belongs to one learner, as far as the watch needs to know it. */
export interface WatchedPage {
  /** Null where nobody was chosen when it was opened. */
  readonly learner: string | null;
  readonly window: Pick<Window, 'addEventListener' | 'setInterval'>;
  readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  /** Where the learner can do nothing that is recorded: then the page may go on as it is. */
  isQuiet(): boolean;
  /** Whether what happens there is about this very matter, and not to be held back. */
  isAnswer(target: EventTarget | null): boolean;
  /** Somebody else is learning now, or nobody is. Called at every sign of it. */
  onOther(next: string | null): void;
}

/** How often, in milliseconds, a sign of the learner is written down and the clock is looked at. */
const beat = 30_000;

/**
 * Sees to it that a page of a shared device serves its own learner alone. When
 * another was chosen, in another tab or while this page slept, nothing that is
 * pressed here counts any more; and after some idle minutes nobody is chosen.
 */
export function watchSeat(place: SeatPlace, page: WatchedPage): void {
  /** Whether this page's learner is the one who is learning now. */
  const isMine = (): boolean => {
    const seat = place.read();
    const next = learnerNow(seat, place.now());
    const isIdle = next === null && seat?.learner != null;
    if (isIdle) leaveSeat(place);
    else if (next === page.learner || page.isQuiet()) return true;
    page.onOther(next);
    return false;
  };

  const guard = (event: Event) => {
    if (page.isAnswer(event.target) || isMine()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** A sign of the learner, after the look: whoever comes back too late is not counted in. */
  const notice = () => {
    const seat = place.read();
    const now = place.now();
    if (seat?.device !== 'shared' || seat.learner === null || seat.learner !== page.learner) return;
    if (learnerNow(seat, now) !== null && now - seat.at >= beat) place.write({...seat, at: now});
  };

  for (const type of ['click', 'keydown', 'submit', 'beforeinput', 'change'] as const) {
    page.window.addEventListener(type, guard, {capture: true});
  }
  for (const type of ['pointerdown', 'keydown'] as const) {
    page.window.addEventListener(type, () => notice(), {capture: true, passive: true});
  }
  for (const type of ['storage', 'pageshow', 'focus'] as const) {
    page.window.addEventListener(type, () => isMine());
  }
  page.document.addEventListener('visibilitychange', () => isMine());
  page.window.setInterval(isMine, beat);
  isMine();
}

/** From now on nobody is chosen on this shared device. */
export function leaveSeat(place: SeatPlace): boolean {
  return place.write({device: 'shared', learner: null, at: place.now()});
}

/** From now on this learner works on this shared device. */
export function takeSeat(place: SeatPlace, learner: string): boolean {
  return place.write({device: 'shared', learner, at: place.now()});
}
