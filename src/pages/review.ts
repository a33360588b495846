import type {Course, Html} from '../course/course.ts';
import type {Evidence} from '../course/evidence.ts';
import type {Part} from '../course/parts.ts';
import {pageWords} from '../words/en/pages.ts';
import {reviewWords as words} from '../words/en/review.ts';
import {escapeHtml} from './escape.ts';
import {ukDate} from './uk-date.ts';

/** What both reports begin with; `help` says how to read them. */
export function renderReportHead(
  course: Course,
  title: string,
  lead: string,
  help: readonly string[],
): Html {
  return `<h1>${title}</h1>
<p class="lead">${lead}</p>
<p class="meta">${words.version(course.version, ukDate(course.released))}</p>
${help.map((text) => `<p>${text}</p>`).join('\n')}`;
}

/** The heading of one page of the course. */
export function renderPartHead(part: Part, {pages}: Evidence): Html {
  const {page, title, review} = part;
  const version = review && words.partVersion(review.version, pageWords.statuses[review.status]);
  const file = pages.get(page)?.file;
  return `<h2 id="${nameOf(part)}"><a href="../${page}">${escapeHtml(title)}</a></h2>
<p class="meta">${[version, file && `<code>${escapeHtml(file)}</code>`].filter(Boolean).join(' ')}</p>`;
}

/** A list of links to the pages of the course further down, each with what is said of it. */
export function renderContents(
  rows: readonly {readonly part: Part; readonly said: string}[],
): Html {
  const items = rows.map(
    ({part, said}) =>
      `<li><a href="#${nameOf(part)}">${escapeHtml(part.title)}</a>: ${escapeHtml(said)}</li>`,
  );
  // No <nav>: what it says is wanted on paper too.
  return `<h2 id="at-contents">${words.contents}</h2>
<ul>
${items.join('\n')}
</ul>`;
}

/** Facts with their words and cautions; `none` is said where there are none. */
export function renderFacts(ids: readonly string[], {facts}: Evidence, none: string): Html {
  if (ids.length === 0) return `<p>${none}</p>`;
  const items = ids.map((id) => {
    const fact = facts.get(id);
    if (!fact) return `<li><b>${escapeHtml(id)}</b></li>`;
    const caution = fact.caution
      ? ` <span class="limit"><b>${words.caution}</b> ${escapeHtml(fact.caution)}</span>`
      : '';
    return `<li><b>${escapeHtml(id)}</b> (${fact.status}, ${words.statuses[fact.status]}) ${escapeHtml(fact.words)}${caution}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** HTML of a page as it stands under `about/`: its links lead to the same places. */
export function fromAbout(html: Html, page: string): Html {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return html.replace(/ (href|src)="(?![a-z]+:|\.\.\/)([^"]*)"/g, (_, name: string, to: string) =>
    to.startsWith('#') ? ` ${name}="../${page}${to}"` : ` ${name}="../${folder}${to}"`,
  );
}

/** The place of a page of the course in a report. */
function nameOf({page}: Part): string {
  return page.replace(/\.html$/, '').replaceAll('/', '--');
}
