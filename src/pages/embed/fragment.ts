import {
  type Citation,
  type Course,
  type Html,
  type Lesson,
  type Question,
  questionsOf,
} from '../../course/course.ts';
import {embedPageWords as words} from '../../words/en/embed-page.ts';
import {pageWords} from '../../words/en/pages.ts';
import {compact} from '../compact.ts';
import {renderCase} from '../consultation.ts';
import {escapeHtml} from '../escape.ts';
import {renderBlocks, renderScenario, renderStatus} from '../lesson.ts';
import {renderQuestion} from '../question.ts';
import {ukDate} from '../uk-date.ts';
import type {Item} from './items.ts';
import {lowerHeadings} from './rebase.ts';

/**
 * An item as HTML that works wherever it is put: its headings begin at level 2, and it says how
 * far its words are reviewed and where they come from. Its links are relative to its page of the
 * course: see `rebase`.
 */
export function renderItem(item: Item, course: Course): Html {
  const {name, kind, title, of, review, anchor} = item;
  const {html, citations, questions} = inside(item, course);
  const due = review?.nextReview ?? '';
  const isLong = kind === 'lesson' || kind === 'consultation';
  const heading = kind === 'question' ? words.questionFrom(of.title) : title;
  const data = {
    item: name,
    title,
    version: review?.version ?? course.version,
    status: review?.status ?? 'draft',
    due,
  };
  const attributes = Object.entries(data)
    .filter(([, value]) => value)
    .map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  const article = `<article class="imh" part="item"${attributes.join('')}${isLong ? ' data-long' : ''} lang="${course.language}" dir="ltr" aria-labelledby="imh-title">
<p class="kicker">${words[kind]}</p>
<h2 class="title" id="imh-title" part="title">${escapeHtml(heading)}</h2>
${review ? renderStatus(review.status).replace('<p', '<p part="status"') : `<p class="review" part="status">${pageWords.draftCourse}</p>`}
${due ? `<p class="review overdue" hidden>${words.overdue(ukDate(due))}</p>` : ''}
${html.replaceAll('<imh-question ', '<imh-question part="question" ')}
${questions > 1 ? `<div class="progress" part="progress"><p class="done" role="status"></p><button type="button" class="quiet again" hidden>${words.again}</button></div>` : '<div class="progress"></div>'}
${renderSources(html, citations)}
<div class="small-print" part="foot">
<p class="carry"><a class="button" href="${of.page.replace(/^.*\//, '')}${anchor ? `#${anchor}` : ''}" part="carry">${words.carry}</a></p>
<p>${escapeHtml(words.from(course.title))} ${course.provider ? escapeHtml(pageWords.provider(course.provider)) : ''} ${words.version(data.version, licenceLink(course.licence))} ${words.private} ${pageWords.notNhs}</p>
</div>
</article>`;
  return compact(article);
}

interface Inside {
  readonly html: Html;
  readonly citations: readonly Citation[];
  /** How many there are. */
  readonly questions: number;
}

function inside(item: Item, course: Course): Inside {
  const {kind, name, anchor} = item;
  if (kind === 'term') {
    const term = course.glossary.terms.find(({id}) => id === anchor);
    return {html: term?.html ?? '', citations: course.glossary.citations, questions: 0};
  }
  if (kind === 'consultation') {
    const found = course.consultations.find(({id}) => item.of.page === `consultations/${id}.html`);
    if (!found) throw new Error(`There is no ${name}.`);
    const html = lowerHeadings(renderCase(found, null), 1);
    return {html, citations: found.citations, questions: 0};
  }
  const lesson = lessonsByPage(course).get(item.of.page);
  if (!lesson) throw new Error(`There is no ${name}.`);
  return {...inLesson(item, lesson), citations: lesson.citations};
}

const indexes = new WeakMap<Course, ReadonlyMap<string, Lesson>>();

/** Of a large course thousands of items are asked for. */
function lessonsByPage(course: Course): ReadonlyMap<string, Lesson> {
  const index =
    indexes.get(course) ??
    new Map(course.lessons.map((lesson) => [`lessons/${lesson.id}.html`, lesson]));
  indexes.set(course, index);
  return index;
}

function inLesson({kind, anchor, name}: Item, lesson: Lesson): Omit<Inside, 'citations'> {
  if (kind === 'lesson') {
    const html = lowerHeadings(renderBlocks(lesson.blocks, lesson, null), 1);
    const hint = lesson.blocks.some((block) => block.kind === 'reflection')
      ? `<p>${words.reflections}</p>`
      : '';
    return {html: html + hint, questions: questionsOf(lesson).length};
  }
  const asked = lesson.blocks.filter(({kind}) => kind === 'question' || kind === 'scenario');
  if (kind === 'quiz') {
    // Counted as in the lesson, and never gated: here nothing is completed.
    const html = renderBlocks(asked, {...lesson, safetyGate: false}, null);
    return {html, questions: questionsOf(lesson).length};
  }
  const show = (question: Question) =>
    renderQuestion(question, {place: 1, of: 1, citations: lesson.citations, label: words.label});
  const isIt = (question: Question) => question.anchor === anchor;
  for (const block of asked) {
    if (block.kind === 'question' && isIt(block.question)) {
      return {html: show(block.question), questions: 1};
    }
    // A question about a case needs the case.
    if (block.kind === 'scenario' && block.questions.some(isIt)) {
      return {
        html: renderScenario({...block, questions: block.questions.filter(isIt)}, show),
        questions: 1,
      };
    }
  }
  throw new Error(`There is no ${name}.`);
}

/** The sources that the words of an item cite, under their numbers on the page. */
function renderSources(html: Html, citations: readonly Citation[]): Html {
  const cited = citations.filter(({number}) => html.includes(`href="#ref-${number}"`));
  if (!cited.length) return '';
  const list = cited.map(
    ({number, html}) => `<li id="ref-${number}" value="${number}">${html}</li>`,
  );
  return `<details class="small-print"><summary>${words.sources}</summary><ol class="references">${list.join('\n')}</ol></details>`;
}

/** A licence of Creative Commons asks to be linked to where its words go. */
function licenceLink(licence: string): Html {
  const [, kind, version] = /^CC (BY(?:-\w+)*) ([\d.]+)$/.exec(licence) ?? [];
  if (!kind) return escapeHtml(licence);
  return `<a href="https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/">${licence}</a>`;
}
