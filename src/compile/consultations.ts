import {type Consultation, questionsIn} from '../course/consultation.ts';
import {checkChangelog} from './changelog.ts';
import {readConsultation} from './consultation.ts';
import type {Library} from './context.ts';
import {readArticle} from './front-matter.ts';
import type {CourseFiles} from './home.ts';
import type {Known} from './ledger.ts';
import {checkLessonFront, type OutcomesOf} from './lesson-front.ts';
import {consultationSchema, type LessonArticle} from './lesson-schema.ts';
import {checkId} from './lessons.ts';
import type {Report} from './mistakes.ts';
import {checkReview} from './review.ts';
import {warnOfReviewDue} from './review-due.ts';

/** All consultations of the folder, in no particular order. */
export interface Consultations extends Known {
  /** Those without a mistake in their front matter, by id. */
  readonly byId: ReadonlyMap<string, Consultation>;
  readonly isComplete: boolean;
}

/** Reads every consultation file; their questions may look back on lessons. */
export function readConsultations(
  {lessons, consultations: files}: CourseFiles,
  outcomesOf: OutcomesOf,
  library: Library,
  report: Report,
): Consultations {
  const articles = new Map<string, LessonArticle>();
  for (const [id, source] of files) {
    if (source) articles.set(id, readArticle(source, consultationSchema, report));
    else library.links.setAnchors(`consultations/${id}.html`, null);
  }
  const byId = new Map<string, Consultation>();
  const ids = new Set<string>();
  for (const [id, article] of articles) {
    checkId(id, article, articles);
    refuseLessonId(id, article, lessons);
    if (article.front) {
      checkLessonFront(id, article.front, library.facts, outcomesOf, 'consultation');
      checkReview(article.front, library.released, 'A consultation');
      warnOfReviewDue(article.front, library.today);
      checkChangelog(article.front);
    }
    for (const fact of article.front?.value.facts ?? []) library.used.facts.add(fact);
    const read = readConsultation(article, id, library);
    if (read.consultation) byId.set(id, read.consultation);
    for (const one of read.ids) ids.add(one);
  }
  const isRead = [...files.values()].every((source) => source?.text.trim());
  return {
    byId,
    ids: isRead ? ids : null,
    questions: [...byId.values()].flatMap(questionsIn),
    isComplete: byId.size === files.size,
  };
}

/** Records know lessons and consultations by their id alone. */
function refuseLessonId(id: string, {front}: LessonArticle, lessons: CourseFiles['lessons']): void {
  if (!lessons.has(id)) return;
  front?.mistake(
    ['id'],
    `There is a lesson "${id}" as well, and records could not tell them apart. Give this file and its "id" another name.`,
  );
}
