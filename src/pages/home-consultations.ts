import type {Course} from '../course/course.ts';
import {consultationPageWords as words} from '../words/en/consultation-page.ts';
import {courseWords} from '../words/en/home.ts';
import {pageWords} from '../words/en/pages.ts';
import {escapeHtml} from './escape.ts';

/** The consultations on the home page, under the lessons; nothing in a course without any. */
export function renderConsultations({consultations}: Course): string {
  if (!consultations.length) return '';
  const items = consultations.map(
    ({id, title, summary, minutes, audience}, n) => `<li data-lesson="${id}">
<p class="kicker">${words.consultationNumber(n + 1)}</p>
<h3><a href="consultations/${id}.html">${escapeHtml(title)}</a></h3>
<p>${escapeHtml(summary)}</p>
<p class="meta"><span>${pageWords.minutes(minutes)}, ${pageWords.for(audience.map((one) => pageWords.audience[one] ?? one).join(' and '))}</span> <span class="status">${courseWords.notStarted}</span></p>
</li>`,
  );
  return `<h2>${words.consultations}</h2>
<ol class="lessons">
${items.join('\n')}
</ol>
`;
}
