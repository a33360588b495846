import {
  type Block,
  type Citation,
  type Course,
  type Lesson,
  type Question,
  questionsOf,
  type Reflection,
} from '../course/course.ts';
import {ukDate} from '../course/dates.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {escapeHtml} from './escape.ts';
import {renderNext} from './next.ts';
import {renderQuestion} from './question.ts';

/** What lessons and consultations say of themselves. */
type About = Omit<Lesson, 'blocks'>;

/** The inside of a lesson's page. */
export function renderLesson(lesson: Lesson, course: Course): string {
  const number = course.lessons.indexOf(lesson) + 1;
  return `<article class="lesson">
<header class="lesson-header">
<p class="kicker"><a href="../index.html">${words.backToLessons}</a> · ${words.lessonNumber(number)}</p>
${renderAbout(lesson)}
<noscript><p class="review">${words.noScript}</p></noscript>
</header>
${renderOutcomes(lesson, words.outcomes)}
${renderBlocks(lesson.blocks, lesson.citations)}
<section class="panel" data-lesson-end aria-labelledby="at-progress">
<imh-quiz item="${lesson.id}" version="${lesson.version}">
<h2 id="at-progress">${words.progress}</h2>
<p>${words.rule}</p>
<div class="quiz-state"></div>
</imh-quiz>
${renderNext(course, lesson)}
</section>
${renderReview(lesson, words.aboutLesson)}
${renderReferences(lesson.citations)}
</article>`;
}

/** What a learner can do afterwards. */
export function renderOutcomes({outcomes}: About, title: string): string {
  return `<section class="outcomes" aria-labelledby="at-outcomes"><h2 id="at-outcomes">${title}</h2>
<ul>${outcomes.map(({text}) => `<li>${escapeHtml(text)}</li>`).join('')}</ul></section>`;
}

/** The numbered list of sources at the end of a page. */
export function renderReferences(citations: readonly Citation[]): string {
  if (!citations.length) return '';
  return `<section class="small-print" aria-labelledby="at-references"><h2 id="at-references">${words.references}</h2>
<ol class="references">${citations.map(({number, html}) => `<li id="ref-${number}">${html}</li>`).join('\n')}</ol></section>`;
}

/** What is read from top to bottom; questions are counted by their place. */
export function renderBlocks(blocks: readonly Block[], citations: readonly Citation[]): string {
  const questions = questionsOf({blocks});
  const of = questions.length;
  const show = (question: Question) =>
    renderQuestion(question, {place: questions.indexOf(question) + 1, of, citations});
  return blocks.map((block) => renderBlock(block, show)).join('\n');
}

/** What the header of a lesson says: its title, for whom it is, and how far it is reviewed. */
export function renderAbout(lesson: About): string {
  return `<h1>${escapeHtml(lesson.title)}</h1>
<p class="lead">${escapeHtml(lesson.summary)}</p>
<p class="meta">${aboutLine(lesson)}</p>
<p class="review" data-status="${lesson.status}"><strong>${words.statuses[lesson.status]}.</strong> ${lesson.status === 'published' ? '' : words.draftSays}</p>`;
}

function aboutLine(lesson: About): string {
  const audience = lesson.audience.map((one) => words.audience[one] ?? one).join(' and ');
  const parts = [words.minutes(lesson.minutes), words.for(audience)];
  if (!lesson.nation.includes('UK')) parts.push(words.only(lesson.nation.join(', ')));
  const line = parts.join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function renderBlock(block: Block, show: (question: Question) => string): string {
  if (block.kind === 'prose') return block.html;
  if (block.kind === 'question') return show(block.question);
  if (block.kind === 'reflection') return renderReflection(block.reflection);
  return `<section class="scenario" aria-labelledby="${block.anchor}">
<p class="kicker">${words.fictional}</p>
<h3 id="${block.anchor}">${block.title}</h3>
${block.html}
${block.questions.map(show).join('\n')}
</section>`;
}

function renderReflection({id, anchor, title, intro, prompts}: Reflection): string {
  return `<section class="reflection" aria-labelledby="${anchor}">
<p class="kicker">${words.reflection}</p>
<h3 id="${anchor}">${title}</h3>
${intro}
<p class="warn">${words.noIdentifiers}</p>
<ol>${prompts.map((prompt, n) => `<li><imh-reflection item="${id}.${n + 1}"><p>${prompt}</p></imh-reflection></li>`).join('\n')}</ol>
</section>`;
}

/** Who wrote it, who reviewed it, and what changed. */
export function renderReview(lesson: About, title: string): string {
  const people = (list: Lesson['authors']) =>
    list.map(({name, role}) => escapeHtml(role ? `${name} (${role})` : name)).join('; ');
  const rows = [
    [words.lessonVersion, `${lesson.version}, ${words.statuses[lesson.status].toLowerCase()}`],
    [words.authors, people(lesson.authors)],
    [words.reviewers, people(lesson.reviewers) || words.noReviewers],
    [words.lastReviewed, lesson.lastReviewed ? ukDate(lesson.lastReviewed) : words.notYet],
    [words.nextReview, lesson.nextReview ? ukDate(lesson.nextReview) : words.notYet],
    [
      words.changes,
      lesson.changelog
        .map(({version, date, note}) => `${version}, ${ukDate(date)}: ${escapeHtml(note)}`)
        .join('<br>'),
    ],
  ];
  return `<section class="small-print" aria-labelledby="at-about-lesson"><h2 id="at-about-lesson">${title}</h2>
<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('')}</dl></section>`;
}
