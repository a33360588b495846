import './site-shared.ts';
import './components/device/device.ts';
import './components/device/keeping.ts';
import './components/device/learners.ts';
import './components/device/own-device.ts';
import type {Keeping} from './components/device/keeping.ts';
import {draftsIn} from './learner/drafts.ts';
import {joinLearners} from './learner/join-learners.ts';
import {learnerPrefix, nameEnd} from './learner/keys.ts';
import {listLearners, nameTrouble, newLearnerId, tidyName} from './learner/learners.ts';
import {leaveSeat, takeSeat} from './learner/seat-watch.ts';
import {openStore, type Store} from './learner/store.ts';

import {firstPlace, openPlaces, openSeat, textsOfCourse} from './site-places.ts';
import {askToKeep, isForgetful, isFramed, isPersisted} from './site-surroundings.ts';

/** What the parts of the page about this device share. */
export interface Desk {
  readonly store: Store;
  /** Opens the record of any learner on this device. */
  storeOf(learner: string): Store;
  /** Tells every element how things stand. */
  tell(): void;
}

/** The module of the page about this device. */
export async function start(store: Store) {
  const page = document.querySelector('imh-device');
  if (!page) return;
  const stores = new Map([[`${store.learner}`, store]]);
  const {course, twin} = store;
  const storeOf = (learner: string) => {
    const open =
      stores.get(learner) ?? openStore({storage: firstPlace, course, learner, twin, tabs: window});
    stores.set(learner, open);
    return open;
  };
  const tellers: (() => void)[] = [];
  const desk: Desk = {
    store,
    storeOf,
    tell() {
      for (const tell of tellers) tell();
    },
  };
  tellers.push(startLearners(desk));
  desk.tell();
  takeFocus();
  startKeeping(store);
  await joinLearners(course, openPlaces(twin), storeOf);
  const {startKept, startRemoval} = await import('./site-kept.ts');
  startKept(desk);
  tellers.push(startRemoval(desk, page));
  desk.tell();
}

/** Where this page was opened anew for a wish, the focus is again where the wish was made. */
function takeFocus() {
  const {place} = (history.state ?? {}) as {place?: 'who' | 'own'};
  if (!place) return;
  history.replaceState(null, '');
  document.querySelector(place === 'own' ? 'imh-own-device' : 'imh-learners')?.takeFocus();
}

function startLearners({store, storeOf, tell}: Desk): () => void {
  const {course} = store;
  const seat = openSeat(course, store.twin);
  const list = document.querySelector('imh-learners');
  const own = document.querySelector('imh-own-device');
  const learners = () => listLearners(course, textsOfCourse(course));
  const current = () => {
    const {learner} = seat.read() ?? store;
    return learners().find(({id}) => id === (learner ?? store.learner)) ?? null;
  };
  let taken = new Set<string>();

  /** A page belongs to one learner: when that changes, it is opened anew where it was. */
  const openAnew = async (place: 'who' | 'own') => {
    await seat.kept();
    history.replaceState({place}, '', `#at-${place}`);
    location.reload();
  };
  // It comes with a later module, and has nothing to ask before.
  const mayLeave = async () => (await document.querySelector('imh-removal')?.mayLeave?.()) ?? true;

  if (list) {
    const change = async (write: () => boolean) => {
      if (!(await mayLeave())) return;
      if (write()) openAnew('who');
      else list.say('notKept');
    };
    list.choose = (id) => change(() => takeSeat(seat, id));
    list.leave = () => change(() => leaveSeat(seat));
    list.add = async (typed) => {
      const trouble = nameTrouble(
        typed,
        learners().map(({name}) => name),
      );
      if (trouble) return trouble;
      if (!(await mayLeave())) return 'stay';
      const id = newLearnerId();
      if (!keepName(storeOf(id), typed) || !takeSeat(seat, id)) return 'notKept';
      openAnew('who');
      return null;
    };
    list.rename = (typed) => {
      const learner = current();
      if (!learner) return null;
      const others = learners().filter(({id}) => id !== learner.id);
      const trouble = nameTrouble(
        typed,
        others.map(({name}) => name),
      );
      if (trouble) return trouble;
      if (!keepName(storeOf(learner.id), typed)) return 'notKept';
      tell();
      return null;
    };
    list.fetchFinish = async () => (await import('./site-finish.ts')).finishView;
    list.takeAway = async () => {
      const ids = store.events().map(({id}) => id);
      (await import('./site-file.ts')).takeAway(store);
      taken = new Set(ids);
    };
    list.isWhole = () => store.events().every(({id}) => taken.has(id));
  }
  if (own) {
    own.answer = async (device) => {
      const [only, ...more] = learners();
      const stays = store.learner ?? (more.length ? undefined : (only?.id ?? null));
      if (device === 'own' && stays === undefined) return 'chooseFirst';
      if (!(await mayLeave())) return 'stay';
      const isHere = learners().some(({id}) => id === store.learner);
      const learner = device === 'own' ? (stays ?? null) : isHere ? store.learner : null;
      if (!seat.write({device, learner, at: seat.now()})) return 'notKept';
      openAnew('own');
      return null;
    };
  }

  return () => {
    const device = seat.read()?.device ?? null;
    const drafts = draftsIn(store).length;
    if (list) list.learners = {device, learner: current(), all: learners(), drafts};
    if (own) own.device = device;
  };
}

/** Whether the name is in the first place, where every page looks for it. */
function keepName(store: Store, typed: string): boolean {
  const key = learnerPrefix(store.course, `${store.learner}`) + nameEnd;
  store.change([[key, tidyName(typed)]]);
  return !store.trouble;
}

async function startKeeping(store: Store) {
  const keeping = document.querySelector('imh-keeping');
  if (!keeping) return;
  let known: Pick<Keeping, 'isFramed' | 'isForgetful' | 'isPersisted'> = {
    isFramed: isFramed(),
    isForgetful: await isForgetful(),
    isPersisted: await isPersisted(),
  };
  const tell = () => {
    // Before the second place has answered there is nothing to say of it.
    if (store.learner !== null && store.isTwinWell === undefined) return;
    keeping.keeping = {place: placeOf(store), ...known};
  };
  keeping.ask = async () => {
    const isPersisted = (await askToKeep()) !== 'refused';
    known = {...known, isPersisted, isForgetful: await isForgetful()};
    tell();
    return isPersisted;
  };
  store.subscribe(tell);
  tell();
}

function placeOf({learner, trouble, keeps, isTwinWell}: Store): Keeping['place'] {
  if (learner === null) return 'nobody';
  if (trouble) return keeps && trouble !== 'cleared' ? 'second' : trouble;
  return isTwinWell ? 'both' : 'first';
}
