import type {Course, Html} from '../course/course.ts';
import {sharePageWords as words} from '../words/en/share-page.ts';
import {escapeHtml} from './escape.ts';
import {renderCopied} from './share-copied.ts';
import {renderTable} from './table.ts';

/** What officers for security, privacy and accessibility ask, each with its answer. */
export function renderShareTerms(course: Course, origin: string): Html {
  const title = escapeHtml(course.title);
  const section = (id: string, heading: string, inside: Html) =>
    `<section aria-labelledby="at-${id}"><h2 id="at-${id}">${heading}</h2>\n${inside}\n</section>`;
  return [
    section(
      'policy',
      words.policy,
      `<p>${words.policyText}</p>\n${renderPolicy(origin)}\n<p>${words.policyStyle}</p>`,
    ),
    section(
      'privacy',
      words.privacy,
      `${renderCopied('privacy-text', words.privacyText(title), words.copyPrivacy, false)}
<p>${words.privacyRemember}</p>`,
    ),
    section(
      'accessibility',
      words.accessibility,
      renderCopied(
        'accessibility-text',
        words.accessibilityText(title),
        words.copyAccessibility,
        false,
      ),
    ),
    section(
      'versions',
      words.versions,
      `<ul>${words.versionTexts.map((text) => `<li>${text}</li>`).join('\n')}</ul>`,
    ),
    section(
      'attribution',
      words.attribution,
      `<p>${words.attributionText(escapeHtml(course.licence))}</p>`,
    ),
    section('remove', words.remove, `<p>${words.removeText}</p>`),
  ].join('\n');
}

function renderPolicy(origin: string): Html {
  const {way, add, why} = words.columns;
  const rows = words.policyRows(`<span data-origin>${escapeHtml(origin)}</span>`);
  return renderTable('at-policy', [way, add, why], rows);
}
