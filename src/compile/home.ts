import type {Course} from '../course/course.ts';
import {checkChangelog} from './changelog.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import {type CourseArticle, courseSchema, warnOfUnset} from './course-front.ts';
import {readArticle} from './front-matter.ts';
import {heed} from './heed.ts';
import type {ArticleFiles} from './lessons.ts';
import type {Report} from './mistakes.ts';
import {Outline} from './outline.ts';
import {renderProse} from './pages.ts';
import type {Source} from './source.ts';

/** The files of each kind of article. */
export type CourseFiles = Readonly<Record<'lessons' | 'consultations', ArticleFiles>>;

/** What `course.md` says: about the course, its welcome and the order of its parts. */
export type Home = {readonly order: Readonly<Record<keyof CourseFiles, readonly string[]>>} & Omit<
  Course,
  | keyof CourseFiles
  | 'assessment'
  | 'glossary'
  | 'references'
  | 'frameworks'
  | 'help'
  | 'about'
  | 'privacy'
  | 'figures'
  | 'evidence'
  | 'was'
  | 'gone'
>;

/** Takes `course.md` apart: what it says about the course is needed before its welcome. */
export function readCourse(source: Source, report: Report): CourseArticle {
  return readArticle(source, courseSchema, report);
}

/** Reads the rest of `course.md`. */
export function readHome(
  article: CourseArticle,
  files: CourseFiles,
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
  // That there is no lesson at all has been told.
  if (files.lessons.size > 0) checkOrder(article, 'lessons', 'lesson', files.lessons, report);
  checkOrder(article, 'consultations', 'consultation', files.consultations, report);
  const {
    lessons,
    consultations,
    pass_mark: passMark,
    short_title: shortTitle,
    cover: _,
    ...rest
  } = front.value;
  return {
    ...rest,
    order: {lessons, consultations},
    shortTitle: shortTitle ?? rest.title,
    passMark,
    welcome,
    cover: readCover(article, library),
  };
}

/** Holds the order of lessons or consultations against their files, both ways. */
function checkOrder(
  {front}: CourseArticle,
  key: keyof CourseFiles,
  part: string,
  files: ArticleFiles,
  report: Report,
): void {
  if (!front) return;
  const order = front.value[key];
  const at = (index: number, message: string) => front.mistake([key, index], message);
  order.forEach((id, index) => {
    if (!files.has(id)) {
      at(index, `There is no file ${key}/${id}.md. Write it, or take "${id}" out of "${key}".`);
    } else if (order.indexOf(id) < index) at(index, `The ${part} "${id}" is here twice. Keep one.`);
  });
  for (const [id, source] of files) {
    if (!source || order.includes(id)) continue;
    report.mistake(
      source.file,
      1,
      `This ${part} is not in the course. Add "${id}" to "${key}" in course.md, or move the file away.`,
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
