import {assessmentId} from '../course/assessment.ts';
import type {Course, Reviewed} from '../course/course.ts';
import type {ActivityInfo, ContentInfo} from '../course/course-info.ts';
import {pageWords} from '../words/en/pages.ts';
import {recordPageWords as words} from '../words/en/record-page.ts';
import {assessmentPath} from './assessment.ts';
import {escapeHtml} from './escape.ts';

/** Everything in a course that a learner can do and finish, in its order. */
export function activitiesOf({lessons, consultations, assessment}: Course): ActivityInfo[] {
  return [
    ...lessons.map((lesson) => infoOf('lesson', lesson, `lessons/${lesson.id}.html`)),
    ...consultations.map((one) => infoOf('consultation', one, `consultations/${one.id}.html`)),
    ...(assessment
      ? [infoOf('assessment', {...assessment, id: assessmentId, outcomes: []}, assessmentPath)]
      : []),
  ];
}

type Part = Reviewed & Pick<Course['lessons'][number], 'id' | 'title' | 'minutes' | 'outcomes'>;

function infoOf(kind: ActivityInfo['kind'], part: Part, path: string): ActivityInfo {
  const {id, title, minutes, outcomes} = part;
  return {
    id,
    kind,
    title,
    path,
    minutes,
    outcomes: outcomes.map(({text}) => text),
    content: {
      version: part.version,
      status: part.status,
      authors: people(part.authors),
      reviewers: people(part.reviewers),
      reviewed: part.lastReviewed ?? '',
      reviewDue: part.nextReview ?? '',
    },
  };
}

function people(list: Reviewed['authors']): string {
  return list.map(({name, role}) => (role ? `${name} (${role})` : name)).join('; ');
}

/** For the papers alone: on the page itself it stands at the activity. */
function contentData({content}: ActivityInfo): string {
  const {version, status, authors, reviewers, reviewed, reviewDue} =
    content ?? ({} as Partial<ContentInfo>);
  const all = {version, status, authors, reviewers, reviewed, 'review-due': reviewDue};
  return Object.entries(all)
    .filter(([, text]) => text)
    .map(([name, text]) => ` data-${name}="${escapeHtml(`${text}`)}"`)
    .join('');
}

/** The list of activities; its attributes also tell scripts what the course is. */
export function renderActivities(course: Course): string {
  return `<ul class="activities">
${activitiesOf(course)
  .map((activity) => renderActivity(activity, course))
  .join('\n')}
</ul>`;
}

function renderActivity(activity: ActivityInfo, course: Course): string {
  const {id, kind, title, path, minutes, outcomes} = activity;
  const cells = Object.entries(words.cells).map(
    ([name, term]) => `<div><dt>${term}</dt><dd data-cell="${name}"></dd></div>`,
  );
  return `<li data-activity="${id}" data-kind="${kind}" data-minutes="${minutes}"${contentData(activity)}>
<details><summary><h3>${escapeHtml(title)}</h3>
<span class="meta">${words.kinds[kind]}, ${words.suggested(minutes)}</span>
<span class="state" data-cell="state"></span></summary>
<div class="inside" id="cpd-${id}">
<p><a href="${path}" data-path>${words.open[kind]}</a></p>
<dl>${cells.join('')}</dl>
${outcomes.length ? `<h4>${words.outcomes}</h4><ul data-outcomes>${outcomes.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul><p class="hint-line">${words.outcomesSay}</p>` : ''}
${renderNotes(activity, course)}
</div></details></li>`;
}

/** The room for notes, minutes, themes and talks: here, and on request at the end of the activity itself. */
function renderNotes({id, minutes}: ActivityInfo, {frameworks}: Course): string {
  const prompts = words.prompts.map(
    (prompt, n) =>
      `<li><imh-reflection item="${id}/cpd.${n + 1}"><p>${prompt}</p></imh-reflection></li>`,
  );
  return `<div class="cpd">
<h4>${words.notes}</h4>
<p>${words.notesSay}</p>
<p class="warn">${pageWords.noIdentifiers}</p>
<ol>${prompts.join('')}</ol>
<h4>${words.time}</h4>
<imh-minutes item="${id}" suggested="${minutes}"></imh-minutes>
<h4>${words.themes}</h4>
${frameworks.length ? `<imh-themes item="${id}"></imh-themes>` : `<p>${words.noThemes}</p>`}
<h4>${words.discussed}</h4>
<p>${words.discussedSay}</p>
<imh-discussions item="${id}"></imh-discussions>
</div>`;
}
