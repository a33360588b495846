import type {Course, Html} from '../course/course.ts';
import {frameSandbox, type PinnedScripts, snippetsFor} from '../course/snippet.ts';
import {pageWords} from '../words/en/pages.ts';
import {sharePageWords as words} from '../words/en/share-page.ts';
import {framePath} from './embed/frame-page.ts';
import {type Item, listItems} from './embed/items.ts';
import {looksPath} from './embed/looks.ts';
import {escapeHtml} from './escape.ts';
import {renderCopied} from './share-copied.ts';
import {sharePath} from './share-path.ts';
import {renderShareTerms} from './share-terms.ts';
import {nameAsCode, renderTable} from './table.ts';

/** Stands for the address of a course that does not know its own. */
export const exampleAddress = 'https://course.example/';

/** The way to that page from the one about the course. */
export function renderShareLink(): Html {
  return `<h2 id="at-share">${words.aboutHeading}</h2>
<p>${words.about(`<a href="${sharePath}">${words.aboutLink}</a>`)}</p>
`;
}

/** Longer questions would hide the end of the list. */
const mostSigns = 90;

/**
 * The inside of the page for web editors of other sites. Without scripts it shows the lines for
 * the first item; `imh-share` lets them follow the choice.
 */
export function renderShare(course: Course, pinned: PinnedScripts | null): Html {
  const items = listItems(course);
  const [first] = items;
  const address = course.address ?? exampleAddress;
  const data = {
    course: course.title,
    ...(course.address && {address}),
    ...(pinned && {pinned: JSON.stringify(pinned)}),
  };
  const attributes = Object.entries(data).map(
    ([key, value]) => ` data-${key}="${escapeHtml(value)}"`,
  );
  return `<div class="prose"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="review">${isReviewed(course) ? '' : `${pageWords.draftCourse} `}${words.status}</p>
<imh-share${attributes.join('')}>
${first ? renderChoice(first, items, course, pinned) : ''}
${renderLook()}
${renderShareTerms(course, new URL(address).origin)}
</imh-share></div>`;
}

function isReviewed({lessons, consultations}: Course): boolean {
  return [...lessons, ...consultations].every(({status}) => status === 'published');
}

function renderChoice(
  first: Item,
  items: readonly Item[],
  course: Course,
  pinned: PinnedScripts | null,
): Html {
  const snippets = snippetsFor({
    item: first.name,
    title: shortened(first.title),
    course: course.title,
    address: course.address ?? exampleAddress,
    pinned: null,
    remembers: false,
  });
  const radio = (name: string, value: string, label: string, isOn: boolean) =>
    `<label><input type="radio" name="${name}" value="${value}"${isOn ? ' checked' : ''}> <span>${label}</span></label>`;
  const versions = pinned
    ? `<fieldset class="live"><legend>${words.version}</legend>
${radio('version', 'follow', words.follow, true)}
${radio('version', 'pin', words.pin(pinned.version), false)}</fieldset>${pinned.isReleased ? '' : `<p class="live">${words.unreleased(pinned.version)}</p>`}`
    : '';
  return `<section aria-labelledby="at-choose"><h2 id="at-choose">${words.choose}</h2>
<noscript><p class="review">${words.noScript}</p></noscript>
${course.address ? '' : `<p class="review">${words.noAddress(`<code>${exampleAddress}</code>`)}</p>`}
<label class="item">${words.item}
<select name="item" autocomplete="off">${renderOptions(items)}</select></label>
<p class="live said" role="status" data-chosen></p>
${versions}
<p class="live"><label><input type="checkbox" name="remember"> <span>${words.remember}</span></label></p>
<h3>${words.element}</h3>
<p>${words.elementText}</p>
${renderCopied('element', snippets.element, words.copyElement)}
<h3>${words.frame}</h3>
<p>${words.frameText}</p>
${renderCopied('frame', snippets.frame, words.copyFrame)}
<h3>${words.resizer}</h3>
<p>${words.resizerText}</p>
${renderCopied('resizer', snippets.resizer, words.copyResizer)}
</section>
<section class="preview" aria-labelledby="at-preview"><h2 id="at-preview">${words.preview}</h2>
<p>${words.previewText} <a href="#at-names">${words.skipPreview}</a></p>
<fieldset><legend>${words.width}</legend>
${radio('width', 'narrow', words.widths.narrow, false)}
${radio('width', 'tablet', words.widths.tablet, false)}
${radio('width', 'full', words.widths.full, true)}</fieldset>
<fieldset><legend>${words.colours}</legend>
${radio('colours', 'light', words.light, true)}
${radio('colours', 'dark', words.dark, false)}</fieldset>
<div class="stage">
${renderPreview(first, 'light')}
${renderPreview(first, 'dark')}
<p class="none" role="status"></p>
</div></section>
<section><h2 id="at-names">${words.names}</h2>
<p>${words.namesText}</p>
${renderTable('at-names', [words.columns.name, words.columns.shows], words.nameRows.map(nameAsCode))}
<p>${words.namesFrame}</p></section>`;
}

/** Which colours and width are seen is chosen in the style sheet, so it works without scripts. */
function renderPreview(item: Item, colours: 'light' | 'dark'): Html {
  return `<iframe class="${colours}" src="${framePath(item)}#${colours}" title="${words.frameTitle}: ${escapeHtml(shortened(item.title))}" loading="lazy" sandbox="${frameSandbox}"></iframe>`;
}

function renderOptions(items: readonly Item[]): Html {
  const groups = new Map<string, Item[]>();
  const kinds: readonly Item['kind'][] = ['quiz', 'lesson', 'question', 'consultation', 'term'];
  for (const kind of kinds) {
    for (const item of items.filter((item) => item.kind === kind)) {
      const label = kind === 'question' ? words.groups.question(item.of.title) : words.groups[kind];
      groups.set(label, [...(groups.get(label) ?? []), item]);
    }
  }
  return [...groups]
    .map(
      ([label, group]) =>
        `<optgroup label="${escapeHtml(label)}">${group
          .map(
            ({name, title}) => `<option value="${name}">${escapeHtml(shortened(title))}</option>`,
          )
          .join('')}</optgroup>`,
    )
    .join('\n');
}

/** Whole words, no more than a list can show. */
function shortened(title: string): string {
  if (title.length <= mostSigns) return title;
  return `${title.slice(0, mostSigns).replace(/\s+\S*$/, '')}…`;
}

function renderLook(): Html {
  const {columns} = words;
  const looks = `<a href="${looksPath}">${words.looksLink}</a>.`;
  const twoColumns = [columns.name, columns.says];
  const table = (id: string, title: string, head: readonly string[], rows: readonly string[][]) =>
    `<h3 id="at-${id}">${title}</h3>\n${renderTable(`at-${id}`, head, rows.map(nameAsCode))}`;
  return `<section aria-labelledby="at-home"><h2 id="at-home">${words.home}</h2>
<p>${words.homeText(looks)}</p>
<pre><code>${escapeHtml('imh-embed {\n  display: block;\n  min-height: 34rem;\n  --imh-color-accent: #00703c;\n}')}</code></pre>
<p>${words.homeRoom}</p>
${table('attributes', words.attributes, twoColumns, words.attributeRows)}
${table('properties', words.properties, [columns.name, columns.without, columns.says], words.propertyRows)}
${table('parts', words.parts, twoColumns, words.partRows)}
<h3 id="at-events">${words.events}</h3>
<p>${words.eventsText}</p>
${renderTable('at-events', [columns.name, columns.detail, columns.says], words.eventRows.map(nameAsCode))}
</section>`;
}
