import type {Course, Html} from '../course/course.ts';
import {type CitedSource, type Claim, type Evidence, uncited} from '../course/evidence.ts';
import type {Part} from '../course/parts.ts';
import {reviewWords as words} from '../words/en/review.ts';
import {escapeHtml} from './escape.ts';
import {renderFacts, renderPartHead} from './review.ts';

/** Shows what a citation rests on. */
type ShowRest = (cite: CitedSource) => Html;

/**
 * What the list at the top says of a page: how many sentences, and which facts of its front
 * matter none of them cites. Null for a page that cites nothing.
 */
export function saysOfClaims({page, facts}: Part, {evidence}: Course): string | null {
  const claims = evidence.pages.get(page)?.claims ?? [];
  if (claims.length === 0 && facts.length === 0) return null;
  const open = uncited(facts, {claims});
  const cited = open.length > 0 ? words.uncited(open) : words.allCited;
  return `${words.sentences(claims.length)}.${facts.length > 0 ? ` ${cited}` : ''}`;
}

/** The claims of these pages: each sentence that cites, beside what it rests on. */
export function renderClaims(parts: readonly Part[], {evidence, references}: Course): Html {
  const printed = new Map(references.map(({key, html}) => [key, html]));
  const made = new Map<string, Html>();
  const showRest: ShowRest = ({key, facts}) => {
    // The same source with the same facts is cited again and again.
    const name = `${key} ${facts}`;
    const html =
      made.get(name) ??
      `${renderFacts(facts, evidence, words.noFact)}<p class="source"><b>${words.source}</b> ${printed.get(key) ?? escapeHtml(key)}</p>`;
    made.set(name, html);
    return html;
  };
  return parts.map((part) => renderPart(part, evidence, showRest)).join('\n');
}

function renderPart(part: Part, evidence: Evidence, showRest: ShowRest): Html {
  const {claims} = evidence.pages.get(part.page) ?? {claims: []};
  const {sentence, rests} = words.columns;
  const rows = claims.map((claim) => renderRow(claim, part.page, showRest));
  const table = `<table class="claims">
<thead><tr><th scope="col">${sentence}</th><th scope="col">${rests}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
  return `<section>
${renderPartHead(part, evidence)}
${rows.length > 0 ? table : ''}
</section>`;
}

function renderRow(claim: Claim, page: string, showRest: ShowRest): Html {
  const {before, text, cites, place, line, file} = claim;
  const where = place.title || words.top;
  const href = `../${page}${place.anchor ? `#${place.anchor}` : ''}`;
  return `<tr><td>${before ? `<p class="before">${escapeHtml(before)}</p>` : ''}<p>${escapeHtml(text)}</p>
<p class="meta"><a href="${escapeHtml(href)}">${escapeHtml(where)}</a>, ${file ? `<code>${escapeHtml(file)}</code> ` : ''}${words.line(line)}</p></td>
<td>${cites.map(showRest).join('')}</td></tr>`;
}
