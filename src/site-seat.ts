import './site-shared.ts';
import './components/who/who.ts';
import {joinTwin} from './learner/join.ts';
import {listLearners} from './learner/learners.ts';
import {takeSeat, watchSeat} from './learner/seat-watch.ts';
import {openStore, type Store} from './learner/store.ts';
import {carryOver, deedsIn, giveSeat} from './learner/taking-over.ts';
import {firstPlace, openSeat, textsOfCourse} from './site-places.ts';

/** The module of a device that several people use; an own one never asks for it. */
export function start(store: Store) {
  startWith(store, store);
}

/**
 * The same for a page that may have lost whose it is: then it hands over apart, as
 * nobody's, what was done so far, and takes no more until somebody is chosen.
 */
export function startWith(store: Store, done: Store) {
  const isLost = done !== store;
  // It is asked for at every sign of a shared device.
  if (document.querySelector('imh-who')) return;
  const {course, twin, was} = store;
  const {learner} = done;
  const seat = openSeat(course, twin);
  const who = document.createElement('imh-who');
  const link = document.querySelector<HTMLAnchorElement>('.site-footer a[href$="device.html"]');
  if (link) who.devicePage = link.href;
  // The page about this device asks the same question in its own words.
  who.hidden = learner === null && document.querySelector('imh-device') !== null;
  document.querySelector('.notices')?.append(who);

  let isHeld = false;
  let next: string | null = null;
  let problem: 'notChosen' | 'notTaken' | null = null;
  let isMoving = false;

  const onOther = (other: string | null) => {
    // What is being carried over may fail, and then stays on this page.
    if (isMoving) return;
    next = other;
    isHeld = (isLost && other === null) || mustAsk(done, other);
    if (isHeld) tell();
    else openAnew();
  };

  const tell = () => {
    const learners = listLearners(course, textsOfCourse(course));
    const named = (id: string | null) =>
      id === null ? null : (learners.find((one) => one.id === id) ?? {id, name: ''});
    who.seating = {
      learner: named(learner),
      learners,
      deeds: deedsIn(done),
      held: isHeld ? {next: named(next), isUnsaved: done.unsaved > 0} : null,
      problem,
    };
  };

  const carryTo = async (id: string) => {
    const to = openStore({storage: firstPlace, course, learner: id, was, twin});
    // What stands in the second place alone is not to be written over.
    await Promise.race([
      joinTwin(to, {delays: []}),
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ]);
    return carryOver(done, to);
  };

  who.choose = async (id, adds) => {
    if (isMoving) return;
    isMoving = true;
    problem = await giveSeat(seat, id, adds ? () => carryTo(id) : undefined);
    isMoving = false;
    if (problem) tell();
    else if (learner === null) openAnew();
    else onOther(id);
  };
  who.goOn = () => {
    const isTaken = learner !== null && takeSeat(seat, learner);
    problem = isTaken ? null : 'notChosen';
    if (isTaken) isHeld = false;
    tell();
  };
  who.giveUp = openAnew;

  done.subscribe(tell);
  tell();
  watchSeat(seat, {
    learner: store.learner,
    window,
    document,
    // The page about this device records nothing, and may have a learner deleted to put back.
    isQuiet() {
      const page = document.querySelector<BusyElement>('imh-device');
      return page !== null && (isLost || page.isBusy);
    },
    isAnswer: (target) => target instanceof Node && who.contains(target),
    onOther,
  });
}

/** How long, in milliseconds, a page that was asked to open anew is not asked again. */
const patience = 10_000;
let askedAt = -patience;

/**
 * A choice elsewhere shows itself several times before this page has gone. It is opened anew
 * once: Chromium's page crashed now and then when it was asked again on its way.
 */
function openAnew(): void {
  const now = performance.now();
  if (now - askedAt < patience) return;
  askedAt = now;
  location.reload();
}

interface BusyElement extends HTMLElement {
  readonly isBusy: boolean;
}

/** Whether something on this page would be lost if it were opened anew without a word. */
function mustAsk(store: Store, next: string | null): boolean {
  if (store.learner === null) return deedsIn(store) > 0;
  if (store.unsaved > 0) return true;
  // Left alone: what was only chosen here is not worth showing on.
  if (next === null) return false;
  const isBusy = (tags: string) =>
    [...document.querySelectorAll<BusyElement>(tags)].some((element) => element.isBusy);
  // What can be undone goes with the page; of a record that was removed there is nothing left.
  return isBusy('imh-device') || (store.texts.size > 0 && isBusy('imh-question, imh-assessment'));
}
