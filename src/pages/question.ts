import type {Choice, Citation, Html, Question} from '../course/course.ts';
import {shuffle} from '../course/shuffle.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {escapeHtml} from './escape.ts';

/** Where a question stands on its page. */
export interface QuestionPlace {
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly citations: readonly Citation[];
  /** The lesson is complete only when this question has been answered right. */
  readonly isGated?: boolean;
  /** In place of "Question 2 of 5". */
  readonly label?: string;
  /** The element that wakes on it, unless it is `imh-question`. */
  readonly tag?: 'imh-question' | 'imh-item';
  /** The link that reports a problem with it; none where nobody can be told. */
  readonly report?: Html;
}

/**
 * A question as every page, embed and package shows it: a form, and its answers
 * in `<details>`. Its element wakes on exactly this.
 */
export function renderQuestion(
  question: Question,
  {
    place,
    of,
    citations,
    isGated,
    label = words.question(place, of),
    tag = 'imh-question',
    report = '',
  }: QuestionPlace,
): string {
  const {id, anchor, kind, digest, level, title, stem, hint} = question;
  const kicker =
    (question.recalls ? `${words.recall} · ` : '') + (question.safety ? `${words.safety} · ` : '');
  return `<${tag} id="${anchor}" item="${id}" kind="${kind}" digest="${digest}"${question.skippable ? ' skippable' : ''}${isGated ? ' gated' : ''}>
<form autocomplete="off"><fieldset>
<legend><small>${kicker}${label}</small><h${level}>${title}</h${level}></legend>
${stem}${hint ? `<details class="hint"><summary>${words.hint}</summary>${hint}</details>` : ''}
<p class="how">${words.how[kind]}</p>
${renderChoices(question)}
</fieldset></form>
<details class="answer"><summary>${words.showAnswer}</summary>
${renderAnswers(question)}
<div data-why>${question.explanation}${renderSources(question, citations)}</div>
</details>${report}
</${tag}>`;
}

function renderChoices(question: Question): string {
  const {kind, anchor, digest, choices, pairs} = question;
  if (kind === 'order') {
    const items = shuffle(choices, digest);
    return `<ol class="choices">${items.map(({id, html}) => `<li data-choice="${id}"><span>${html}</span></li>`).join('\n')}</ol>`;
  }
  if (kind === 'match') {
    const options = shuffle(pairs, digest)
      .map(({right}) => `<option value="${right.id}">${escapeHtml(right.text)}</option>`)
      .join('');
    return `<p class="meta">${question.columns.join(' – ')}</p>
<ul class="choices">${pairs
      .map(
        ({left}, n) =>
          `<li data-choice="${left.id}"><label for="${anchor}-${n}">${left.html}</label><select id="${anchor}-${n}"><option value="">${words.choose}</option>${options}</select></li>`,
      )
      .join('\n')}</ul>`;
  }
  const type = kind === 'one' ? 'radio' : 'checkbox';
  const items = question.shuffle ? shuffle(choices, digest) : choices;
  return `<ul class="choices"${question.shuffle ? '' : ' data-fixed'}>${items
    .map(
      ({id, html}) =>
        `<li><label><input type="${type}" name="${anchor}" value="${id}"><span>${html}</span></label></li>`,
    )
    .join('\n')}</ul>`;
}

function renderAnswers({kind, choices, pairs}: Question): string {
  if (kind === 'order') {
    return `<ol>${choices.map(({id, html}) => `<li data-choice="${id}">${html}</li>`).join('')}</ol>`;
  }
  if (kind === 'match') {
    return `<ul>${pairs
      .map(
        ({left, right}) =>
          `<li data-choice="${left.id}" data-match="${right.id}"><b>${left.html}</b>: ${escapeHtml(right.text)}</li>`,
      )
      .join('')}</ul>`;
  }
  return `<ul>${choices.map(renderAnswer).join('\n')}</ul>`;
}

function renderAnswer({id, html, right, feedback}: Choice): string {
  return `<li data-choice="${id}"${right ? ' data-right' : ''}><small>${right ? words.right : words.notRight}</small> <b>${html}</b> ${feedback}</li>`;
}

function renderSources({cites}: Question, citations: readonly Citation[]): string {
  const sources = cites.flatMap((number) => {
    const citation = citations.find((one) => one.number === number);
    return citation ? [`<a href="#ref-${number}">${escapeHtml(citation.short)}</a>`] : [];
  });
  return `<p class="sources">${words.sources} ${sources.join('; ')}</p>`;
}
