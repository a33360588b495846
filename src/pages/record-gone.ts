import type {Course, Gone} from '../course/course.ts';
import {goneWords as words} from '../words/en/record-gone.ts';
import {escapeHtml} from './escape.ts';

/** Room for activities that are no longer in the course, with what each of them was called. */
export function renderGoneActivities({gone}: Pick<Course, 'gone'>): string {
  const titles = gone
    .filter(({kind}) => kind !== 'prompt')
    .map(({id, title}) => `<li data-gone="${id}">${escapeHtml(title)}</li>`);
  return `<ul class="activities" data-retired hidden>${titles.join('')}</ul>`;
}

/** Prompts that are no longer in the course, and an empty one for those that nobody knows. */
export function renderGoneWords({gone}: Pick<Course, 'gone'>): string {
  const prompts = gone.filter(({kind}) => kind === 'prompt');
  return `<section data-gone-words hidden><h2>${words.words}</h2>
<p>${words.wordsLead}</p>
${[...prompts.map(prompt), prompt({id: '', title: ''})].join('\n')}</section>`;
}

function prompt({id, title}: Pick<Gone, 'id' | 'title'>): string {
  const heading = title ? escapeHtml(title) : `${words.unknown} <span data-id></span>`;
  return `<div data-gone-prompt="${id}" hidden><h3>${heading}</h3><p class="own-words" data-text></p></div>`;
}
