import type {Framework} from '../course/codes.ts';
import type {Course, Reflection} from '../course/course.ts';
import {pageWords} from '../words/en/pages.ts';
import {recordPageWords as words} from '../words/en/record-page.ts';
import {devicePath} from './device.ts';
import {escapeHtml} from './escape.ts';
import {renderActivities} from './record-activities.ts';
import {renderGoneActivities, renderGoneWords} from './record-gone.ts';
import {partsToReflectOn} from './record-words.ts';
import {renderTakeAlong} from './take-along.ts';
import {ukDate} from './uk-date.ts';

/**
 * The inside of the record: a row for each activity, the learner's own words, and the papers
 * that can be made. It is filled by `imh-record`; the empty places are for elements that keep,
 * move and plan the record.
 */
export function renderRecord(course: Course): string {
  return `<div class="prose record"><h1>${pageWords.record}</h1>
<p class="lead">${pageWords.recordLead}</p>
<noscript><p class="review">${pageWords.recordNoScript}</p></noscript>
<imh-record${dataOf(course)}>
<h2>${words.done}</h2>
<p class="standing" data-standing></p>
${renderActivities(course)}
${renderGoneActivities(course)}
<!-- Place for the calendar of what comes back: imh-returns. -->
<div id="at-returns"></div>
<section aria-labelledby="at-documents"><h2 id="at-documents">${words.documents}</h2>
<p>${words.documentsSay}</p>
<p class="warn">${pageWords.noIdentifiersOnPaper}</p>
${renderPapers()}
<div data-paper></div>
</section>
${renderTakeAlong()}
${renderOwnWords(course, 'card', pageWords.card, pageWords.noCard)}
${renderOwnWords(course, 'reflection', pageWords.reflections, pageWords.noReflections)}
${renderGoneWords(course)}
${renderCodes(course)}
<h2>${pageWords.deleteHeading}</h2>
<p>${pageWords.deleteWhere} <a href="${devicePath}#at-remove">${pageWords.device}</a>.</p>
</imh-record></div>`;
}

/** What scripts need to know of the course, because none of them carries it. */
function dataOf({title, provider, address}: Course): string {
  const data = {title, provider, address};
  return Object.entries(data)
    .map(([name, text]) => (text ? ` data-${name}="${escapeHtml(text)}"` : ''))
    .join('');
}

function renderPapers(): string {
  const papers = Object.entries(words.papers).map(
    ([kind, {title, says, make}]) =>
      `<li><h3>${title}</h3><p>${says}</p><p class="buttons"><button type="button" data-make="${kind}">${make}</button></p></li>`,
  );
  return `<ul class="papers">${papers.join('\n')}</ul>`;
}

function renderCodes({frameworks}: Course): string {
  if (!frameworks.length) return '';
  return `<section aria-labelledby="at-codes"><h2 id="at-codes">${words.codes}</h2>
<p>${words.codesSay}</p>
${frameworks.map(renderCode).join('\n')}</section>`;
}

function renderCode(framework: Framework): string {
  const {id, name, by, version, dated, checked, source, url, note, themes} = framework;
  return `<div data-framework="${id}" data-name="${escapeHtml(name)}" data-version="${escapeHtml(version)}">
<h3>${escapeHtml(name)}</h3>
<p>${escapeHtml(words.code(name, by, version, ukDate(dated)))} ${words.compared[source](ukDate(checked))}${note ? ` ${escapeHtml(note)}` : ''} <a href="${escapeHtml(url)}">${escapeHtml(words.readCode(name))}</a></p>
<ul>${themes.map((theme) => `<li>${escapeHtml(theme)}</li>`).join('')}</ul></div>`;
}

/** The prompts of all reflections, or of all cards, with room for what the learner wrote. */
function renderOwnWords(
  course: Course,
  kind: Reflection['kind'],
  title: string,
  none: string,
): string {
  const prompts = partsToReflectOn(course).flatMap(({path, title, reflections}) =>
    reflections
      .filter((reflection) => reflection.kind === kind)
      .flatMap(({id, anchor, prompts}) =>
        prompts.map(
          (prompt, n) =>
            `<div data-prompt="${id}.${n + 1}" hidden><h3>${prompt}</h3><p class="meta"><a href="${path}#${anchor}">${escapeHtml(title)}</a></p><p class="own-words" data-text></p></div>`,
        ),
      ),
  );
  if (!prompts.length) return '';
  return `<section data-words><h2>${title}</h2>
<p data-none hidden>${none}</p>
${prompts.join('\n')}</section>`;
}
