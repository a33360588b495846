import './site-shared.ts';
import './components/device/kept.ts';
import './components/device/removal.ts';
import type {ImhDevice} from './components/device/device.ts';
import type {Removed} from './components/device/removal.ts';
import {deleteEverything, deleteLearners, type Emptied} from './learner/emptying.ts';
import {measure, sortKept} from './learner/kept.ts';
import {coursePrefix} from './learner/keys.ts';
import {listLearners} from './learner/learners.ts';
import {leaveSeat, takeSeat} from './learner/seat-watch.ts';
import {countFiles, deletePages} from './site-caches.ts';
import type {Desk} from './site-device.ts';
import {openPlaces, openSeat, storedTexts, textsOfCourse} from './site-places.ts';

/** Where the course begins, as its worker and its caches are named. */
const root = new URL('.', location.href).href;

/** Shows everything that is kept, when asked. */
export function startKept({store: {course, twin}}: Desk) {
  const kept = document.querySelector('imh-kept');
  if (!kept) return;
  kept.look = async () => ({
    kept: sortKept(
      course,
      storedTexts(),
      await openPlaces(twin)
        .copyUnder(coursePrefix(course))
        .catch(() => null),
    ),
    third: await (twin?.third?.texts().then(measure, () => null) ?? null),
    learners: listLearners(course, textsOfCourse(course)),
    files: await countFiles(root),
  });
}

/** Deletes, and takes it back until the page is left. */
export function startRemoval(desk: Desk, page: ImhDevice): () => void {
  const {store, storeOf, tell} = desk;
  const {course, learner} = store;
  const places = openPlaces(store.twin);
  const seat = openSeat(course, store.twin);
  const learners = () => listLearners(course, textsOfCourse(course));
  const removal = document.querySelector('imh-removal');
  const list = document.querySelector('imh-learners');

  /** Everything here about who is learning no longer holds, until it is undone. */
  const afterwards = (emptied: Emptied, arePagesLeft: boolean, putSeatBack = () => {}): Removed => {
    tell();
    return {
      left: emptied.left,
      arePagesLeft,
      async undo() {
        const isBack = await emptied.undo();
        putSeatBack();
        showWho(true);
        tell();
        return isBack;
      },
    };
  };

  const removeOne = async (id: string) => {
    page.isBusy = true;
    const isMine = id === learner && seat.read()?.device === 'shared';
    if (isMine) {
      showWho(false);
      leaveSeat(seat);
    }
    const emptied = await deleteLearners([storeOf(id)], places);
    return afterwards(emptied, false, () => isMine && takeSeat(seat, id));
  };

  if (list) {
    list.removeRecord = async () => {
      if (learner === null) return;
      const name = learners().find(({id}) => id === learner)?.name;
      const {left} = await removeOne(learner);
      list.say(left.length ? 'finishNotAll' : 'finishDone', name);
    };
  }
  if (!removal) return () => {};
  removal.removeOne = removeOne;
  removal.removeAll = async (withPages) => {
    page.isBusy = true;
    showWho(false);
    const stores = learners().map(({id}) => storeOf(id));
    const emptied = await deleteEverything(course, stores, places);
    return afterwards(emptied, withPages && !(await deletePages(root)));
  };
  removal.onUndoable = (isUndoable) => {
    page.isBusy = isUndoable;
  };
  // What was undone after the page was left would surprise whoever comes next.
  for (const type of ['pagehide', 'pageshow'] as const) {
    addEventListener(type, (event) => {
      if (event.type === 'pagehide' || event.persisted) removal.forget();
    });
  }
  return () => removal.tell(learners(), learner);
}

/** The row that says who is learning, which comes with a module of its own. */
function showWho(isShown: boolean) {
  const who = document.querySelector<HTMLElement>('imh-who');
  if (who) who.hidden = !isShown;
}
