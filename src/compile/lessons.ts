import {type Lesson, type Question, questionsOf} from '../course/course.ts';
import {checkChangelog} from './changelog.ts';
import type {Library} from './context.ts';
import {readArticle} from './front-matter.ts';
import {readLesson} from './lesson.ts';
import {checkLessonFront, type OutcomesOf} from './lesson-front.ts';
import {type LessonArticle, lessonSchema} from './lesson-schema.ts';
import type {Report} from './mistakes.ts';
import {checkOutcomesTested} from './outcomes.ts';
import {checkReview} from './review.ts';
import {warnOfReviewDue} from './review-due.ts';
import type {Source, Sources} from './source.ts';

/** All lessons of the folder, in no particular order. */
export interface Lessons {
  /** Those without a mistake in their front matter, by id. */
  readonly byId: ReadonlyMap<string, Lesson>;
  /** By id, the headings of those whose text could be read: their plain words by their address. */
  readonly headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Every id of a lesson, question, reflection or prompt; null if a file could not be read. */
  readonly ids: ReadonlySet<string> | null;
  readonly questions: readonly Question[];
  readonly outcomesOf: OutcomesOf;
  readonly isComplete: boolean;
}

/** Files of one folder by id: a lesson is named as its file is. Null for one that cannot be read. */
export type ArticleFiles = ReadonlyMap<string, Source | null>;

/** Picks the files of one folder out of a content folder. */
export function filesIn(folder: 'lessons' | 'consultations', sources: Sources): ArticleFiles {
  const files = [...sources].flatMap(([path, source]) => {
    const isInside = path.startsWith(`${folder}/`) && path.endsWith('.md');
    return isInside ? [[path.slice(folder.length + 1, -'.md'.length), source] as const] : [];
  });
  return new Map(files);
}

/** Reads every lesson file. */
export function readLessons(files: ArticleFiles, library: Library, report: Report): Lessons {
  const articles = new Map<string, LessonArticle>();
  for (const [id, source] of files) {
    if (source) articles.set(id, readArticle(source, lessonSchema, report));
    else library.links.setAnchors(`lessons/${id}.html`, null);
  }
  const outcomesOf = new Map(
    [...files.keys()].map((id) => {
      const front = articles.get(id)?.front;
      return [id, front ? new Set(front.value.outcomes.map((outcome) => outcome.id)) : null];
    }),
  );
  const byId = new Map<string, Lesson>();
  const ids = new Set<string>();
  const headings = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, article] of articles) {
    checkId(id, article, articles);
    if (article.front) {
      checkLessonFront(id, article.front, library.facts, outcomesOf);
      checkReview(article.front, library.released);
      warnOfReviewDue(article.front, library.today);
      checkChangelog(article.front);
    }
    for (const fact of article.front?.value.facts ?? []) library.used.facts.add(fact);
    const read = readLesson(article, id, library);
    if (read.lesson) byId.set(id, read.lesson);
    if (read.headings) headings.set(id, read.headings);
    for (const one of read.ids) ids.add(one);
  }
  if (articles.size === files.size) checkOutcomesTested(articles, byId);
  const isRead = files.size > 0 && [...files.values()].every((source) => source?.text.trim());
  return {
    byId,
    headings,
    ids: isRead ? ids : null,
    questions: [...byId.values()].flatMap(questionsOf),
    outcomesOf,
    isComplete: files.size > 0 && byId.size === files.size,
  };
}

/** Holds the id of an article against the name of its file. */
export function checkId(
  name: string,
  {front}: LessonArticle,
  all: ReadonlyMap<string, LessonArticle>,
): void {
  if (!front || front.value.id === name) return;
  const {id} = front.value;
  const other = all.get(id)?.file;
  front.mistake(
    ['id'],
    other
      ? `The id "${id}" belongs to ${other}. Write "id: ${name}", as this file is named.`
      : `The id "${id}" is not the name of this file. Write "id: ${name}", or rename the file.`,
  );
}
