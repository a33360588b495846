import {type Course, questionsOf} from '../course/course.ts';
import {courseWords} from '../words/en/home.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {renderAssessmentEntry} from './assessment.ts';
import {escapeHtml} from './escape.ts';
import {renderConsultations} from './home-consultations.ts';
import {questionsAttribute, renderReturns} from './home-returns.ts';

/** The inside of the home page: what the course is, and its lessons. */
export function renderHome(course: Course): string {
  const first = course.lessons[0];
  return `<div class="hero">
<div class="hero-text">
<h1>${escapeHtml(course.title)}</h1>
<p class="lead">${escapeHtml(course.subtitle)}</p>
${renderStatus(course)}
</div>
${course.cover ? `<img src="${course.cover.file}" alt="" width="${course.cover.width}" height="${course.cover.height}">` : ''}
</div>
<imh-course>
<p class="start" id="continue">${first ? `<a class="button" href="lessons/${first.id}.html">${words.start(escapeHtml(first.title))}</a>` : ''}</p>
${renderReturns(course)}
<div class="welcome">${course.welcome}</div>
<h2>${words.lessons}</h2>
<ol class="lessons">
${course.lessons
  .map(
    (lesson, n) => `<li data-lesson="${lesson.id}"${questionsAttribute(lesson)}>
<p class="kicker">${words.lessonNumber(n + 1)}</p>
<h3><a href="lessons/${lesson.id}.html">${escapeHtml(lesson.title)}</a></h3>
<p>${escapeHtml(lesson.summary)}</p>
<p class="meta"><span>${words.minutes(lesson.minutes)}, ${words.questions(questionsOf(lesson).length)}</span> <span class="status">${courseWords.notStarted}</span></p>
</li>`,
  )
  .join('\n')}
</ol>
${renderConsultations(course)}${renderAssessmentEntry(course)}
</imh-course>`;
}

/** Says on the first page how far the words have been reviewed. */
function renderStatus({lessons, consultations, assessment}: Course): string {
  const all = [...lessons, ...consultations, ...(assessment ? [assessment] : [])];
  const reviewed = all.filter(({status}) => status === 'published').length;
  if (reviewed === all.length) return '';
  return `<p class="review"><strong>${reviewed ? words.draftCourse : words.draftLessons}</strong></p>`;
}
