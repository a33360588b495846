import type {Lesson} from '../course/course.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import type {Data} from './data.ts';
import {heed} from './heed.ts';
import {LessonReader} from './lesson-blocks.ts';
import type {LessonArticle, LessonFront} from './lesson-schema.ts';
import {Outline} from './outline.ts';
import {sectionsOf} from './sections.ts';

/** A lesson, and the ids that stand in it even if the lesson has mistakes. */
export interface ReadLesson {
  readonly lesson: Lesson | null;
  readonly ids: readonly string[];
  /** Plain words of its headings by their address; null if it could not be read. */
  readonly headings: ReadonlyMap<string, string> | null;
}

/** Reads the text of a lesson whose front matter has been read. */
export function readLesson(article: LessonArticle, id: string, library: Library): ReadLesson {
  const {front, file} = article;
  const sheet = article.lex();
  const page = `lessons/${id}.html`;
  const outline = new Outline();
  const citations = new Citations(front ? front.value.facts : null);
  const context: Context = {sheet, page, library, citations, outline};
  const sections = sectionsOf(sheet);
  if (front && sections.length === 1 && sections[0]?.body.length === 0) {
    sheet.mistake(sheet.firstLine, 'The lesson is empty. Write its text under the front matter.');
  }
  const reader = new LessonReader(id, front ? front.value.questions : null, context);
  const blocks = reader.read(sections);
  heed(context, front);
  const hasText = front || sheet.tokens.length > 0;
  library.links.setAnchors(page, hasText ? outline.anchors : null);
  if (front && !reader.hasNameless) checkEntries(front, reader.anchors);
  return {
    ids: [id, ...[...reader.anchors].map((anchor) => `${id}/${anchor}`)],
    headings: hasText ? outline.headings : null,
    lesson: front && {
      ...about(front.value),
      file,
      blocks,
      citations: citations.list(library.references),
    },
  };
}

/** Tells of entries for questions that are not there. */
export function checkEntries(
  front: Data<LessonFront>,
  anchors: ReadonlySet<string>,
  part = 'lesson',
): void {
  for (const name of Object.keys(front.value.questions)) {
    if (name.startsWith('q') && anchors.has(name)) continue;
    front.mistake(
      ['questions', name],
      `There is no question "${name}" in this ${part}. Write it, or take this entry out.`,
    );
  }
}

/** What the front matter says, as pages show it. */
export function about(front: LessonFront): Omit<Lesson, 'file' | 'blocks' | 'citations'> {
  const {questions: _, safety_gate: safetyGate, ...others} = front;
  const {last_reviewed: lastReviewed, next_review: nextReview, ...rest} = others;
  return {...rest, safetyGate, lastReviewed, nextReview};
}
