import './site-shared.ts';
import {noticeOf} from './components/notices.ts';
import './components/update-notice/update-notice.ts';
import type {Update} from './offline/register.ts';
import {hiddenAdvice, hideAdvice} from './site-places.ts';

/** How often a page in the middle of something is looked at again. */
const moment = 2000;

/** Screen readers announce only what comes into a region that stood there before. */
const aBreath = 100;

/**
 * Tells of a new version: at once why it waits, but of its coming never in the middle
 * of a question or an assessment. Put off, it is not told again, and takes over at the
 * next cold start; one that bears on safety is told on every page.
 */
export function tellUpdate(course: string, update: Update, isBusy: () => boolean): void {
  const notice = noticeOf('imh-update-notice');
  const {version = '', notes = [], held} = update;
  const isSafety = notes.some(({safety}) => safety);
  const name = `update ${version}`;
  if (!held && !isSafety && hiddenAdvice(course).has(name)) return;
  if (!held && isBusy()) {
    setTimeout(tellUpdate, moment, course, update, isBusy);
    return;
  }
  notice.onPutOff = () => {
    if (!isSafety && !held) hideAdvice(course, name);
  };
  setTimeout(() => {
    notice.waiting = update;
  }, aBreath);
}
