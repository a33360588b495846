import './site-shared.ts';
import {noticeOf} from './components/notices.ts';
import './components/storage-notice/storage-notice.ts';
import {adviceFor, canStayAway, type Surroundings} from './learner/advice.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';
import {hiddenAdvice, hideAdvice} from './site-places.ts';
import {askToKeep, isForgetful, isFramed} from './site-surroundings.ts';

let surroundings: Surroundings | undefined;
let joined: Element | undefined;
let tell = () => {};

/** The module of pages in a browser that may not keep things as it should. */
export async function start(store: Store) {
  const notice = noticeOf('imh-storage-notice');
  // It may be asked for twice, by trouble and by the end of a lesson.
  if (notice === joined) return;
  joined = notice;
  surroundings = {isFramed: isFramed(), isForgetful: false};
  tell = () => {
    if (surroundings) notice.trouble = adviceFor(store, surroundings, hiddenAdvice(store.course));
  };
  notice.onPutAway = (advice) => {
    if (canStayAway(advice)) hideAdvice(store.course, advice);
    // It has done its work; what comes after it may be told.
    if (advice === 'granted') surroundings = {...surroundings, promise: undefined} as Surroundings;
    tell();
  };
  follow(store, tell);
  surroundings = {...surroundings, isForgetful: await isForgetful()};
  tell();
}

/** After the first activity that was finished, the browser is asked to keep the record. */
export async function finished(store: Store) {
  if (recordOf(store).finished.size > 1) return;
  await start(store);
  const promise = await askToKeep();
  if (!promise) return;
  surroundings = {...(surroundings as Surroundings), promise};
  tell();
}
