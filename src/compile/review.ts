import type {Data} from './data.ts';
import type {ReviewFront} from './fields.ts';

/** What is reviewed, with its article. */
type What = 'A lesson' | 'A consultation' | 'An assessment';

/**
 * Holds what a lesson claims about its review against its status and its dates. No page
 * may say that somebody reviewed what nobody has, so a claim is refused rather than hidden.
 */
export function checkReview(
  front: Data<ReviewFront>,
  released: string | null,
  what: What = 'A lesson',
): void {
  const {status, last_reviewed: last, next_review: next} = front.value;
  if (status === 'draft' || status === 'in-review') refuseClaims(front, what);
  if (status === 'published') checkPublished(front, what);
  if (last !== null && next !== null && next <= last) {
    front.mistake(
      ['next_review'],
      `The next review (${next}) is not after the last one (${last}). Correct one of the two dates.`,
    );
  }
  if (released !== null) refuseLater(front, released);
}

function refuseClaims(front: Data<ReviewFront>, what: What): void {
  const {status, reviewers, last_reviewed} = front.value;
  if (reviewers.length > 0) {
    front.mistake(
      ['reviewers'],
      `${what} with "status: ${status}" names a reviewer, so it would claim a review. Write "reviewers: []" until the review is done.`,
    );
  }
  if (last_reviewed !== null) {
    front.mistake(
      ['last_reviewed'],
      `${what} with "status: ${status}" has a date of review, so it would claim a review. Write "last_reviewed: null" until the review is done.`,
    );
  }
}

function checkPublished(front: Data<ReviewFront>, what: What): void {
  const {reviewers, last_reviewed, next_review} = front.value;
  if (reviewers.length > 0 && last_reviewed !== null && next_review !== null) return;
  front.mistake(
    ['status'],
    `A published ${what.split(' ')[1]} needs a named reviewer and the dates in "last_reviewed" and "next_review". Add them, or set "status: in-review".`,
  );
}

/** A review after the release cannot have been of what was released. */
function refuseLater(front: Data<ReviewFront>, released: string): void {
  const {reviewers, last_reviewed} = front.value;
  const later = (date: string) =>
    `The review (${date}) is later than the release of the course (${released}). Correct the date, or "released" in course.md.`;
  if (last_reviewed !== null && last_reviewed > released) {
    front.mistake(['last_reviewed'], later(last_reviewed));
  }
  reviewers.forEach(({date}, index) => {
    if (date !== undefined && date > released) {
      front.mistake(['reviewers', index, 'date'], later(date));
    }
  });
}
