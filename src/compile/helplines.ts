import * as v from 'valibot';
import type {Html} from '../course/course.ts';
import {ukDate} from '../course/dates.ts';
import {contentWords} from '../words/en/content.ts';
import {readData} from './data.ts';
import {byId, date, httpsAddress, keys, nations, oneOf, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';
import {escapeHtml} from './text.ts';

const schema = keys({
  checked: date,
  lines: byId(
    keys({
      name: words,
      contact: words,
      tel: v.exactOptional(
        v.pipe(
          words,
          v.regex(/^\+?\d+$/, 'is not a number to dial. Write digits only, in quotes.'),
        ),
      ),
      url: v.exactOptional(httpsAddress),
      for: words,
      nations,
      hours: v.exactOptional(words),
      source: oneOf(['owner', 'other']),
    }),
  ),
});

type Helpline = v.InferOutput<typeof schema>['lines'][string];

/** Helplines as pages show them, by their id. */
export type Helplines = ReadonlyMap<string, Html>;

/** Reads `helplines.yaml`: the one place where numbers stand, so that one date covers them. */
export function readHelplines({file, text}: Source, report: Report): Helplines | null {
  const data = readData(text, schema, {file, firstLine: 1, name: 'file'}, report);
  if (!data) return null;
  const {checked, lines} = data.value;
  return new Map(Object.entries(lines).map(([id, line]) => [id, render(line, ukDate(checked))]));
}

function render(line: Helpline, checked: string): Html {
  const {name, contact, tel, url, nations, hours, source} = line;
  const says = contentWords.helpline;
  const href = tel ? `tel:${tel}` : url;
  const sentences = [
    href ? link(href, contact) : escapeHtml(contact),
    escapeHtml(line.for),
    hours ? escapeHtml(says.hours(hours)) : '',
    nations.includes('UK') ? '' : escapeHtml(says.nations(nations)),
    tel && url ? link(url, url.replace(/^https:\/\/|\/$/g, '')) : '',
  ];
  const text = sentences.filter(Boolean).map((sentence) => `${sentence}.`);
  return `<span class="helpline"><strong>${escapeHtml(name)}</strong> ${text.join(' ')} <span class="checked">${says.checked[source](checked)}</span></span>`;
}

function link(href: string, text: string): Html {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
