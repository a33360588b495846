import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {compileCourse} from '../../src/compile/compile.ts';
import {type Block, type Course, type Lesson, questionsOf} from '../../src/course/course.ts';
import {renderItem} from '../../src/pages/embed/fragment.ts';
import {listItems} from '../../src/pages/embed/items.ts';
import {rebase} from '../../src/pages/embed/rebase.ts';
import {type Weight, weigh} from './bytes.ts';

/** A quiz as it is sent to a partner's page. */
export interface Quiz extends Weight {
  /** As a partner names it. */
  readonly item: string;
  /** Where its words are fetched, from the root of the site. */
  readonly path: string;
  readonly html: string;
}

/** Of all lessons of the course, the heaviest quiz cut to its first questions. */
export async function heaviestQuiz(questions: number): Promise<Quiz> {
  const {course} = await compileCourse('content');
  if (!course) throw new Error('The course has mistakes.');
  const [heaviest] = course.lessons
    .map((lesson) => quizOf(shorten(lesson, questions), course))
    .sort((a, b) => b.brotli - a.brotli);
  if (!heaviest) throw new Error('The course has no quiz.');
  return heaviest;
}

/** A new folder with the widgets of a built site and, of all words, this quiz alone. */
export function siteWithQuiz(site: string, quiz: Quiz): string {
  const folder = mkdtempSync(join(tmpdir(), 'imh-quiz-'));
  cpSync(join(site, 'embed/v1'), join(folder, 'embed/v1'), {recursive: true});
  mkdirSync(dirname(join(folder, quiz.path)), {recursive: true});
  writeFileSync(join(folder, quiz.path), quiz.html);
  return folder;
}

/** What a partner writes to show it, for a site at this address. */
export function snippetOf(quiz: Quiz, url: string): string {
  return `<imh-embed item="${quiz.item}"></imh-embed>
<script type="module" src="${url}embed/v1/imh.js"></script>`;
}

function quizOf(lesson: Lesson, course: Course): Quiz {
  const short = {...course, lessons: [lesson]};
  const quiz = listItems(short).find(({kind}) => kind === 'quiz');
  if (!quiz) throw new Error(`${lesson.id} has no quiz.`);
  const path = `embed/items/${quiz.place}.html`;
  const html = rebase(renderItem(quiz, short), quiz.of.page, path);
  return {item: quiz.name, path, html, ...weigh(Buffer.from(html))};
}

/** The lesson with no more than its first questions; a case keeps what it is about. */
function shorten(lesson: Lesson, questions: number): Lesson {
  let left = questions;
  const blocks = lesson.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'question') return left-- > 0 ? [block] : [];
    if (block.kind !== 'scenario') return [block];
    const kept = block.questions.slice(0, Math.max(left, 0));
    left -= kept.length;
    return kept.length ? [{...block, questions: kept}] : [];
  });
  const short = {...lesson, blocks};
  if (questionsOf(short).length !== questions) throw new Error(`${lesson.id} has too few.`);
  return short;
}
