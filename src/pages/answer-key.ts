import type {Choice, Course, Html, Lesson, Question} from '../course/course.ts';
import type {Case, Part} from '../course/parts.ts';
import {pageWords} from '../words/en/pages.ts';
import {reviewWords as words} from '../words/en/review.ts';
import {escapeHtml} from './escape.ts';
import {fromAbout, renderFacts, renderPartHead} from './review.ts';

type Lessons = ReadonlyMap<string, Lesson>;

/** What the list at the top says of a page; null for one without questions. */
export function saysOfAnswers({questions}: Part): string | null {
  return questions.length > 0 ? `${words.counted(questions.length)}.` : null;
}

/** The answer key of these pages: every question with all that stands behind it. */
export function renderAnswers(parts: readonly Part[], course: Course): Html {
  const lessons = new Map(course.lessons.map((lesson) => [lesson.id, lesson]));
  return parts.map((part) => renderPart(part, course, lessons)).join('\n');
}

function renderPart(part: Part, course: Course, lessons: Lessons): Html {
  const questions = part.questions.map((question) => renderEntry(question, part, course, lessons));
  return `<section>
${renderPartHead(part, course.evidence)}
${questions.join('\n')}
</section>`;
}

function renderEntry(question: Question, part: Part, {evidence}: Course, lessons: Lessons): Html {
  const {id, anchor, kind, title, stem, hint, explanation, facts} = question;
  const name = words.question(anchor.toUpperCase(), title);
  const notes = [question.safety ? pageWords.safety : '', pageWords.how[kind]].filter(Boolean);
  const rows = [
    [words.outcome, `<p>${renderOutcome(question, part, lessons)}</p>`],
    [words.facts, renderFacts(facts, evidence, words.noFacts)],
    [words.sources, renderSources(question, part)],
  ];
  return fromAbout(
    `<div class="entry">
<h3 id="${id.replace('/', '--')}"><a href="#${anchor}">${name}</a></h3>
<p class="meta">${notes.join(' · ')}</p>
${renderCase(part.cases.get(id))}${stem}${hint ? `<div><b>${words.hint}</b> ${hint}</div>` : ''}
${renderChoices(question)}
<p class="label">${words.explanation}</p>
${explanation}
<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('')}</dl>
</div>`,
    part.page,
  );
}

function renderCase(told: Case | undefined): Html {
  if (!told) return '';
  return `<div class="case"><p class="label">${pageWords.fictional}: ${told.title}</p>${told.html}</div>`;
}

function renderChoices({kind, choices, pairs}: Question): Html {
  if (kind === 'order') {
    return `<ol>${choices.map(({html}) => `<li>${html}</li>`).join('')}</ol>`;
  }
  if (kind === 'match') {
    const rows = pairs.map(({left, right}) => `<li>${left.html}: ${escapeHtml(right.text)}</li>`);
    return `<ul>${rows.join('')}</ul>`;
  }
  return `<ul class="key">${choices.map(renderChoice).join('\n')}</ul>`;
}

function renderChoice({html, right, feedback}: Choice): Html {
  return `<li${right ? ' class="right"' : ''}><b>${right ? pageWords.right : pageWords.notRight}</b> ${html} ${feedback}</li>`;
}

function renderOutcome({outcome, recalls}: Question, part: Part, lessons: Lessons): Html {
  const recalled = recalls === undefined ? undefined : lessons.get(recalls);
  const outcomes = [...part.outcomes, ...(recalled?.outcomes ?? [])];
  const known = outcomes.find(({id}) => id === outcome);
  const back = recalled ? `${words.recalls(escapeHtml(recalled.title))}` : '';
  if (outcome === undefined) return back || words.noOutcome;
  return [escapeHtml(`${outcome} ${known ? `${known.text}.` : ''}`), back].join(' ').trim();
}

function renderSources({cites}: Question, {citations}: Part): Html {
  const sources = citations.filter(({number}) => cites.includes(number));
  return `<ul>${sources.map(({html}) => `<li>${html}</li>`).join('')}</ul>`;
}
