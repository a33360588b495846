import {
  type Assessment,
  type AssessmentItem,
  type AssessmentPart,
  assessmentId,
  questionsOfItem,
  sizesOf,
} from '../course/assessment.ts';
import type {Course, Question} from '../course/course.ts';
import {neededFor} from '../course/verdict.ts';
import {assessmentWords} from '../words/en/assessment.ts';
import {assessmentPageWords as words} from '../words/en/assessment-page.ts';
import {pageWords} from '../words/en/pages.ts';
import {standingWords} from '../words/en/standing.ts';
import {renderReport} from './contact.ts';
import {escapeHtml} from './escape.ts';
import {
  renderNoteLink,
  renderReferences,
  renderReview,
  renderScenario,
  renderStatus,
} from './lesson.ts';
import {renderQuestion} from './question.ts';

/** Where the assessment is, from the root of the site. */
export const assessmentPath = `${assessmentId}.html`;

/**
 * The inside of the assessment's page: its rules, then the whole pool by lesson,
 * with answers. `imh-assessment` wakes on it and shows what was drawn.
 */
export function renderAssessment(assessment: Assessment, course: Course): string {
  const {title, summary, status, version, safety, parts} = assessment;
  const places = new Map(parts.flatMap(({items}) => items).map(({id}, n) => [id, n + 1]));
  const show = (item: AssessmentItem) =>
    renderItem(item, places.get(item.id) ?? 0, places.size, assessment, course);
  return `<article class="lesson">
<header class="lesson-header">
<p class="kicker"><a href="index.html">${pageWords.backToLessons}</a></p>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
<p class="meta">${aboutLine(assessment)}</p>
${renderStatus(status)}
<noscript><p class="review">${pageWords.noScript}</p></noscript>
</header>
${assessment.intro}
${renderRules(assessment, course.passMark)}
<imh-assessment item="${assessmentId}" version="${version}" status="${status}" mark="${course.passMark}" safety="${safety}">
<div class="assessment-state"></div>
<div class="pool">
${parts.map((part) => renderPart(part, course, show)).join('\n')}
</div>
<div class="assessment-end"></div>
</imh-assessment>
${renderNoteLink('', assessmentId)}
${renderReview(assessment, words.about, renderReport(course.contact, {id: assessmentId, version}))}
${renderReferences(assessment.citations)}
</article>`;
}

/** The entry on the home page, after the lessons. */
export function renderAssessmentEntry({assessment}: Course): string {
  if (!assessment) return '';
  return `<ul class="lessons"><li><imh-standing item="${assessmentId}">
<p class="kicker">${words.afterLessons}</p>
<h3><a href="${assessmentPath}">${escapeHtml(assessment.title)}</a></h3>
<p>${escapeHtml(assessment.summary)}</p>
<p class="meta"><span>${pageWords.minutes(assessment.minutes)}, ${pageWords.questions(sizesOf(assessment).drawn)}</span> <span class="status" data-cell="status">${standingWords.notTaken}</span></p>
</imh-standing></li></ul>`;
}

function aboutLine(assessment: Assessment): string {
  const {drawn, pool} = sizesOf(assessment);
  const line = `${pageWords.minutes(assessment.minutes)}, ${words.sizes(drawn, pool)}.`;
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}

function renderRules(assessment: Assessment, passMark: number): string {
  const {drawn, pool} = sizesOf(assessment);
  const items = assessment.parts.flatMap((part) => part.items);
  const rules = [
    words.drawn(drawn, pool),
    words.mark(passMark, neededFor(drawn, passMark), drawn),
    assessment.safety ? words.safety(assessment.safety) : '',
    items.some((item) => questionsOfItem(item).length > 1) ? words.parts : '',
    words.attempts,
    words.untimed,
    words.feedback,
  ].filter(Boolean);
  return `<section aria-labelledby="at-rules"><h2 id="at-rules">${words.rules}</h2>
<ul>${rules.map((rule) => `<li>${rule}</li>`).join('\n')}</ul></section>`;
}

function renderPart(
  {lesson: id, quota, items}: AssessmentPart,
  {lessons}: Course,
  show: (item: AssessmentItem) => string,
): string {
  const number = lessons.findIndex((lesson) => lesson.id === id);
  const title = words.lesson(number + 1, lessons[number]?.title ?? '');
  return `<section data-lesson="${id}" data-quota="${quota}" aria-labelledby="at-${id}-items">
<h2 id="at-${id}-items">${escapeHtml(title)}</h2>
${items.map(show).join('\n')}
</section>`;
}

function renderItem(
  item: AssessmentItem,
  place: number,
  of: number,
  assessment: Assessment,
  course: Course,
): string {
  const questions = questionsOfItem(item);
  const reported = {id: assessmentId, version: assessment.version};
  const show = (question: Question) =>
    renderQuestion(
      {...question, explanation: question.explanation + renderBack(question, assessment, course)},
      {
        place,
        of,
        citations: assessment.citations,
        tag: 'imh-item',
        report: renderReport(course.contact, reported, {anchor: question.anchor, place}),
        ...(questions.length > 1 && {
          label: assessmentWords.part(place, of, questions.indexOf(question) + 1, questions.length),
        }),
      },
    );
  const {block} = item;
  const html = block.kind === 'question' ? show(block.question) : renderScenario(block, show);
  return `<div data-item="${item.id}"${item.safety ? ' data-safety' : ''}>${html}</div>`;
}

/** The way back to where the lesson says it. */
function renderBack({id}: Question, {sections}: Assessment, {lessons}: Course): string {
  const section = sections.get(id);
  const lesson = lessons.find((one) => one.id === section?.lesson);
  if (!section || !lesson) return '';
  return `<p class="back">${words.readAgain} <a href="lessons/${lesson.id}.html#${section.anchor}">${escapeHtml(words.section(lesson.title, section.title))}</a></p>`;
}
