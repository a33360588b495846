import type {Course, Page} from '../course/course.ts';
import {storageKeys} from '../learner/keys.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {assessmentPath} from './assessment.ts';
import {devicePath} from './device.ts';
import {escapeHtml} from './escape.ts';
import {renderReferences} from './lesson.ts';
import {ukDate} from './uk-date.ts';

/** The inside of a page that is words and nothing else. */
export function renderPlain(page: Page, more = ''): string {
  return `<div class="prose">
<h1>${escapeHtml(page.title)}</h1>
<p class="lead">${escapeHtml(page.summary)}</p>
${page.html}
${more}
${renderReferences(page.citations)}
</div>`;
}

/**
 * The course's version and what changed. It stands on one page alone, so that a
 * new version does not change all the others.
 */
export function renderVersion({version, released, changelog}: Course): string {
  const changes = changelog.map(
    ({version, date, note}) => `<li>${version}, ${ukDate(date)}: ${escapeHtml(note)}</li>`,
  );
  return `<h2 id="at-version">${words.changes}</h2>
<p>${words.version(version, ukDate(released))}</p>
<ul>${changes.join('')}</ul>`;
}

/** The table of every storage key, made from the list that the code itself uses. */
export function renderStorageTable(): string {
  const {key, what, why, until} = words.storageColumns;
  const rows = storageKeys.map(({id, pattern}) => {
    const row = words.storageRows[id];
    if (!row) throw new Error(`The storage key "${id}" has no words in src/words/en/pages.ts.`);
    return `<tr><th scope="row"><code>${escapeHtml(pattern)}</code></th><td>${row.what}</td><td>${row.why}</td><td>${row.until}</td></tr>`;
  });
  return `<h2 id="at-keys">${words.storage}</h2>
<div class="table" role="region" tabindex="0" aria-labelledby="at-keys"><table>
<thead><tr><th scope="col">${key}</th><th scope="col">${what}</th><th scope="col">${why}</th><th scope="col">${until}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p>${words.storageCache}</p>`;
}

/** The inside of the glossary. */
export function renderGlossary({glossary}: Course): string {
  const {title, summary, terms, citations} = glossary;
  const html = `<div class="terms">${terms
    .map(({id, term, html}) => `<section id="${id}"><h2>${escapeHtml(term)}</h2>${html}</section>`)
    .join('\n')}</div>`;
  return renderPlain({title, summary, html, citations});
}

/** The inside of the page with every source. */
export function renderReferencesPage({references}: Course): string {
  return `<div class="prose"><h1>${words.references}</h1>
<p class="lead">${words.referencesLead}</p>
<ul class="references">${references.map(({key, html}) => `<li id="source-${key}">${html}</li>`).join('\n')}</ul></div>`;
}

/** The inside of a page that only points on: offline, and not found. */
export function renderSignpost(course: Course, title: string, lead: string, root: string): string {
  const links = [
    ['index.html', words.home],
    ...course.lessons.map(({id, title}) => [`lessons/${id}.html`, title]),
    ...course.consultations.map(({id, title}) => [`consultations/${id}.html`, title]),
    ...(course.assessment ? [[assessmentPath, course.assessment.title]] : []),
    ['glossary.html', words.glossary],
    ['record.html', words.record],
    [devicePath, words.device],
    ['help.html', words.help],
  ];
  return `<div class="prose"><h1>${title}</h1>
<p class="lead">${lead}</p>
<h2>${words.goOn}</h2>
<ul>${links.map(([href, text]) => `<li><a href="${root}${href}">${escapeHtml(`${text}`)}</a></li>`).join('')}</ul></div>`;
}
