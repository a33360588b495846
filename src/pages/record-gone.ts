import {assessmentId} from '../course/assessment.ts';
import type {Course, Gone} from '../course/course.ts';
import {pageWords} from '../words/en/pages.ts';
import {goneWords as words} from '../words/en/record-gone.ts';
import {standingWords} from '../words/en/standing.ts';
import {escapeHtml} from './escape.ts';

/**
 * Rows of the record for activities that are no longer in the course, and an empty
 * one for those that nobody knows. Each is shown when the learner's record has it.
 */
export function renderGoneRows({gone}: Pick<Course, 'gone'>): string[] {
  const pages = gone.filter(({kind}) => kind === 'lesson' || kind === 'consultation');
  return [
    ...pages.map(({id, title}) => row(id, `${escapeHtml(title)} ${note(words.gone)}`)),
    row('', `${note(words.unknown)} <span data-id></span>`),
  ];
}

/** What came of an assessment that is no longer in the course; nothing where there was none. */
export function renderGoneAssessment({gone}: Pick<Course, 'gone'>): string {
  const one = gone.find(({kind}) => kind === 'assessment');
  if (!one) return '';
  const rows = (['attempts', 'best', 'passedOn', 'version'] as const).map(
    (name) => `<div><dt>${standingWords[name]}</dt><dd data-cell="${name}"></dd></div>`,
  );
  return `<imh-standing item="${assessmentId}"><h2>${escapeHtml(one.title)}</h2><p class="meta">${words.gone}</p>
<dl>${rows.join('')}</dl></imh-standing>`;
}

/** Prompts that are no longer in the course, and an empty one for those that nobody knows. */
export function renderGoneWords({gone}: Pick<Course, 'gone'>): string {
  const prompts = gone.filter(({kind}) => kind === 'prompt');
  return `<section data-gone-words hidden><h2>${words.words}</h2>
<p>${words.wordsLead}</p>
${[...prompts.map(prompt), prompt({id: '', title: ''})].join('\n')}</section>`;
}

function row(id: string, title: string): string {
  const [, ...columns] = Object.entries(pageWords.recordColumns);
  const cells = columns.map(
    ([name, label]) => `<td data-cell="${name}" data-label="${label}"></td>`,
  );
  return `<tr data-lesson="${id}" data-gone hidden><th scope="row">${title}</th>${cells.join('')}</tr>`;
}

function prompt({id, title}: Pick<Gone, 'id' | 'title'>): string {
  const heading = title ? escapeHtml(title) : `${words.unknown} <span data-id></span>`;
  return `<div data-gone-prompt="${id}" hidden><h3>${heading}</h3><p class="own-words" data-text></p></div>`;
}

function note(text: string): string {
  return `<span class="meta">${text}</span>`;
}
