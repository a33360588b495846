import './site-shared.ts';
import './components/carry/carry.ts';
import {readPage} from './components/carry/read-page.ts';
import {noticeOf} from './components/notices.ts';
import {answerFor} from './learner/answers.ts';
import {carryMark, readCarried} from './learner/carried.ts';
import {type CarryPlan, planCarried} from './learner/carried-plan.ts';
import {foldRun} from './learner/consultation-run.ts';
import {recordOf} from './learner/record.ts';
import {erase} from './learner/removal.ts';
import type {Store} from './learner/store.ts';

/** Screen readers announce only what comes into a region that stood there before. */
const aBreath = 100;

/** The link that was looked at last. */
let fragment = '';
let stop = () => {};

/** The module of a page that is opened with answers from another page in its address. */
export function start(store: Store): void {
  // It is asked for whenever the address changes to one.
  if (location.hash === fragment) return;
  stop();
  const mine = location.hash;
  fragment = mine;
  const notice = noticeOf('imh-carry');
  const page = readPage(document);
  const {consultation} = page;
  const read = readCarried(mine, store.was);
  let isOpen = true;
  let isAsking = 'rows' in read;
  let isUnkept = false;

  const plan = (): CarryPlan | null => {
    if (!('rows' in read)) return null;
    const {answers, finished} = recordOf(store);
    const run =
      consultation && foldRun(store.events(), consultation.item, [...consultation.steps.keys()]);
    return planCarried(read.rows, page, {answers, finished, run});
  };

  /** Until it is decided the address holds the answers, so that opening the page anew loses nothing. */
  const mendAddress = () => {
    const {hash, pathname, search} = location;
    // Another link is for another look.
    if ((hash === mine) === isOpen || (hash !== mine && hash.startsWith(carryMark))) return;
    history.replaceState(history.state, '', isOpen ? mine : pathname + search);
  };

  const ask = () => {
    if (!isAsking) return;
    const now = plan() as CarryPlan;
    const {told, unfit, way} = now;
    if (told.answers === unfit && (way === 'unfit' || way === 'none')) {
      notice.state = {is: 'refused', why: 'unfit'};
    } else {
      const hurdle = store.learner === null ? 'nobody' : store.keeps ? null : 'notKept';
      notice.state = {is: 'asking', plan: now, hurdle};
    }
  };

  notice.page = consultation ? 'consultation' : 'lesson';
  notice.close = () => {
    isAsking = false;
    isOpen = isUnkept;
    mendAddress();
  };

  notice.add = async () => {
    const now = plan() as CarryPlan;
    isAsking = false;
    notice.state = {is: 'adding'};
    const added = store.addAll(now.deeds);
    await store.kept();
    isOpen = isUnkept = store.unsaved > 0 || !store.keeps;
    mendAddress();
    notice.undo = () => {
      erase(
        store,
        added.map(({id}) => id),
      );
      for (const question of document.querySelectorAll('imh-question')) {
        const wasAdded = now.deeds.some((deed) => 'what' in deed && deed.what === question.item);
        const hasOther = answerFor(recordOf(store), question.item, question.digest);
        if (wasAdded && !hasOther && !question.isBusy) question.reset();
      }
      notice.state = {is: 'undone'};
    };
    notice.state = isUnkept ? {is: 'notKept'} : {is: 'added', plan: now};
  };

  const looking = new AbortController();
  const {signal} = looking;
  addEventListener('hashchange', mendAddress, {signal});
  // A consultation puts each step into the address at a press, and that is told to nobody.
  addEventListener('click', () => setTimeout(mendAddress), {signal});
  const forget = store.subscribe(ask);
  stop = () => {
    looking.abort();
    forget();
  };
  setTimeout(() => {
    if ('rows' in read) ask();
    else notice.state = {is: 'refused', why: read.refused};
  }, aBreath);
}
