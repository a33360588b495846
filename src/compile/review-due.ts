import {ukDate} from '../course/dates.ts';
import type {Data} from './data.ts';

/** So many days before it is due there is still time to arrange a review. */
const notice = 60;

/** Warns when the next review is due soon, or was. `today` is an ISO date. */
export function warnOfReviewDue(
  front: Data<{readonly next_review: string | null}>,
  today: string,
): void {
  const {next_review: next} = front.value;
  if (next === null) return;
  const days = Math.round((Date.parse(next) - Date.parse(today)) / 86_400_000);
  if (days > notice) return;
  const when =
    days < 0
      ? `was due on ${ukDate(next)}`
      : `is due on ${ukDate(next)}, ${days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`}`;
  front.warn(['next_review'], `The next review ${when}. Arrange it, then write the new dates.`);
}
