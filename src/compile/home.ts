import type {Course} from '../course/course.ts';
import {checkChangelog} from './changelog.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import {type CourseArticle, courseSchema, warnOfUnset} from './course-front.ts';
import {readArticle} from './front-matter.ts';
import {heed} from './heed.ts';
import type {LessonFiles} from './lessons.ts';
import type {Report} from './mistakes.ts';
import {Outline} from './outline.ts';
import {renderProse} from './pages.ts';
import type {Source} from './source.ts';

/** What `course.md` says: about the course, its welcome and the order of its lessons. */
export type Home = {readonly order: readonly string[]} & Omit<
  Course,
  'lessons' | 'glossary' | 'references' | 'help' | 'about' | 'privacy' | 'figures' | 'evidence'
>;

/** Takes `course.md` apart: what it says about the course is needed before its welcome. */
export function readCourse(source: Source, report: Report): CourseArticle {
  return readArticle(source, courseSchema, report);
}

/** Reads the rest of `course.md`. */
export function readHome(
  article: CourseArticle,
  files: LessonFiles,
  library: Library,
  report: Report,
): Home | null {
  const {front} = article;
  const sheet = article.lex();
  const citations = new Citations(null, false);
  const context: Context = {
    sheet,
    page: 'index.html',
    library,
    citations,
    outline: new Outline(),
  };
  const welcome = renderProse(context);
  heed(context, front);
  if (!front) return null;
  warnOfUnset(article, report);
  checkChangelog(front);
  checkLessonOrder(article, files, report);
  const {lessons: order, pass_mark: passMark, cover: _, ...rest} = front.value;
  return {...rest, order, passMark, welcome, cover: readCover(article, library)};
}

/** Holds the order of lessons against the lesson files, both ways. */
function checkLessonOrder({front}: CourseArticle, files: LessonFiles, report: Report): void {
  if (!front) return;
  // That there is no lesson at all has been told.
  if (files.size === 0) return;
  const order = front.value.lessons;
  const at = (index: number, message: string) => front.mistake(['lessons', index], message);
  order.forEach((id, index) => {
    if (!files.has(id)) {
      at(index, `There is no file lessons/${id}.md. Write it, or take "${id}" out of "lessons".`);
    } else if (order.indexOf(id) < index) at(index, `The lesson "${id}" is here twice. Keep one.`);
  });
  for (const [id, source] of files) {
    if (!source || order.includes(id)) continue;
    report.mistake(
      source.file,
      1,
      `This lesson is not in the course. Add "${id}" to "lessons" in course.md, or move the file away.`,
    );
  }
}

/** The drawing beside the title of the home page, with its size. */
function readCover({front}: CourseArticle, {figures, used}: Library): Course['cover'] {
  const file = front?.value.cover;
  if (!front || !file) return null;
  const figure = figures.get(file);
  if (figure === undefined) {
    front.mistake(
      ['cover'],
      `There is no drawing "${file}". Write its path from this file, such as figures/x.svg.`,
    );
  }
  if (!figure) return null;
  used.figures.add(file);
  return {file, width: figure.width, height: figure.height};
}
