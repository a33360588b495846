import type {Consultation, Step, Twist, Way} from '../course/consultation.ts';
import type {Course} from '../course/course.ts';
import {consultationWords} from '../words/en/consultation.ts';
import {consultationPageWords as words} from '../words/en/consultation-page.ts';
import {pageWords} from '../words/en/pages.ts';
import {renderReport} from './contact.ts';
import {
  renderAbout,
  renderBlocks,
  renderNoteLink,
  renderOutcomes,
  renderReferences,
  renderReview,
} from './lesson.ts';
import {renderNext} from './next.ts';

/**
 * The inside of a consultation's page: every step, one after the other, each
 * choice a link with what comes of it. `imh-consultation` wakes on exactly this.
 */
export function renderConsultation(consultation: Consultation, course: Course): string {
  const {id, outcomes, citations} = consultation;
  const number = course.consultations.indexOf(consultation) + 1;
  return `<article class="lesson">
<header class="lesson-header">
<p class="kicker"><a href="../index.html">${pageWords.backToLessons}</a> · ${words.consultationNumber(number)}</p>
${renderAbout(consultation)}
<p class="review"><strong>${words.fictional}</strong> ${words.fictionalSays}</p>
<noscript><p class="review">${words.noScript}</p></noscript>
</header>
${outcomes.length ? renderOutcomes(consultation, words.outcomes) : ''}
${renderCase(consultation, course.contact)}
<section class="panel" aria-labelledby="at-rule"><h2 id="at-rule">${words.whenDone}</h2>
<p>${words.rule}</p>
${renderNext(course, consultation)}
${renderNoteLink('../', id)}
</section>
${renderReview(consultation, words.about, renderReport(course.contact, consultation))}
${renderReferences(citations)}
</article>`;
}

/** The case itself, which its element wakes on. */
export function renderCase(consultation: Consultation, contact: Course['contact']): string {
  const {id, version, status, intro, steps} = consultation;
  const first = steps[0]?.anchor ?? '';
  return `<imh-consultation item="${id}" version="${version}" status="${status}">
<p class="way-in"><a href="#${first}">${consultationWords.toFirst}</a></p>
<div class="intro">${intro}</div>
<div class="stage">
${steps.map((step) => renderStep(step, consultation, contact)).join('\n')}
</div>
</imh-consultation>`;
}

function renderStep(step: Step, consultation: Consultation, contact: Course['contact']): string {
  const {anchor, title, isEnding, blocks, ways} = step;
  const name = nameOf(anchor);
  return `<section class="step" id="${anchor}" aria-labelledby="at-${anchor}"${isEnding ? ' data-ending' : ''}>
<p class="kicker">${isEnding ? words.ending(name) : words.step(name)}</p>
<h2 id="at-${anchor}">${title}</h2>
${renderBlocks(blocks, consultation, contact)}
${ways.length ? `<ul class="ways" aria-label="${consultationWords.yourChoices}">${ways.map(renderWay).join('\n')}</ul>` : ''}
</section>`;
}

function renderWay(way: Way): string {
  const {twist} = way;
  const instead = twist
    ? `<div class="twist"${dataOf(twist)}><p class="kicker">${words.twist}</p>${renderLink(twist)}</div>`
    : '';
  return `<li${dataOf(way)}>${renderLink(way)}${instead}</li>`;
}

function dataOf({id, to}: Twist): string {
  return ` data-way="${id}" data-to="${to}"`;
}

function renderLink({html, to, consequence}: Twist): string {
  return `<p class="way"><a href="#${to}">${html}</a></p>
<div class="consequence">${consequence}</div>
<p class="leads">${words.leadsTo(nameOf(to))}</p>`;
}

/** `A2` for the anchor `a2`: on paper, choices lead by name. */
function nameOf(anchor: string): string {
  return anchor.charAt(0).toUpperCase() + anchor.slice(1);
}
