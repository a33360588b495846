import {
  type Block,
  type Citation,
  type Course,
  type Lesson,
  type Question,
  questionsOf,
  type Reflection,
} from '../course/course.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {renderReport} from './contact.ts';
import {escapeHtml} from './escape.ts';
import {renderQuestion} from './question.ts';
import {ukDate} from './uk-date.ts';

/** The inside of a lesson's page. */
export function renderLesson(lesson: Lesson, course: Course): string {
  const number = course.lessons.indexOf(lesson) + 1;
  const questions = questionsOf(lesson);
  const next = course.lessons[number];
  const show = (question: Question) => {
    const place = questions.indexOf(question) + 1;
    return renderQuestion(question, {
      place,
      of: questions.length,
      citations: lesson.citations,
      isGated: lesson.safetyGate && question.safety,
      report: renderReport(course.contact, lesson, {anchor: question.anchor, place}),
    });
  };
  return `<article class="lesson">
<header class="lesson-header">
<p class="kicker"><a href="../index.html">${words.backToLessons}</a> · ${words.lessonNumber(number)}</p>
<h1>${escapeHtml(lesson.title)}</h1>
<p class="lead">${escapeHtml(lesson.summary)}</p>
<p class="meta">${aboutLine(lesson)}</p>
<p class="review" data-status="${lesson.status}"><strong>${words.statuses[lesson.status]}.</strong> ${lesson.status === 'published' ? '' : words.draftSays}</p>
<noscript><p class="review">${words.noScript}</p></noscript>
</header>
<section class="outcomes" aria-labelledby="at-outcomes"><h2 id="at-outcomes">${words.outcomes}</h2>
<ul>${lesson.outcomes.map(({text}) => `<li>${escapeHtml(text)}</li>`).join('')}</ul></section>
${lesson.blocks.map((block) => renderBlock(block, show)).join('\n')}
<section class="panel" data-lesson-end aria-labelledby="at-progress">
<imh-quiz item="${lesson.id}" version="${lesson.version}">
<h2 id="at-progress">${words.progress}</h2>
<p>${lesson.safetyGate ? words.safetyRule : words.rule}</p>
<div class="quiz-state"></div>
</imh-quiz>
<p class="next">${
    next
      ? `<a class="button" href="${next.id}.html">${words.nextLesson} ${escapeHtml(next.title)}</a>`
      : `<a class="button" href="../record.html">${words.seeRecord}</a>`
  }</p>
</section>
<section class="small-print" aria-labelledby="at-about-lesson"><h2 id="at-about-lesson">${words.aboutLesson}</h2>
${renderReview(lesson)}${renderReport(course.contact, lesson)}</section>
${renderReferences(lesson.citations)}
</article>`;
}

/** The numbered list of sources at the end of a page. */
export function renderReferences(citations: readonly Citation[]): string {
  if (!citations.length) return '';
  return `<section class="small-print" aria-labelledby="at-references"><h2 id="at-references">${words.references}</h2>
<ol class="references">${citations.map(({number, html}) => `<li id="ref-${number}">${html}</li>`).join('\n')}</ol></section>`;
}

function aboutLine(lesson: Lesson): string {
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
  return renderScenario(block, show);
}

function renderScenario(
  {anchor, title, html, questions}: Extract<Block, {kind: 'scenario'}>,
  show: (question: Question) => string,
): string {
  const end = `after-${anchor}`;
  const isSkippable = questions.every(({skippable}) => skippable);
  return `<section class="scenario" aria-labelledby="${anchor}">
<p class="kicker">${words.fictional}</p>
<h3 id="${anchor}">${title}</h3>
${isSkippable ? `<p><a href="#${end}" data-skip>${words.skipCase}</a></p>` : ''}${html}
${questions.map(show).join('\n')}
</section>${isSkippable ? `<div id="${end}" tabindex="-1"></div>` : ''}`;
}

function renderReflection({kind, id, anchor, title, intro, prompts}: Reflection): string {
  const isCard = kind === 'card';
  return `<section class="reflection" aria-labelledby="${anchor}">
<p class="kicker">${words[kind]}</p>
<h3 id="${anchor}">${title}</h3>
${intro}
<p class="warn">${isCard ? words.noPatients : words.noIdentifiers}</p>
<ol>${prompts.map((prompt, n) => `<li><imh-reflection item="${id}.${n + 1}"${isCard ? ' short' : ''}><p>${prompt}</p></imh-reflection></li>`).join('\n')}</ol>
</section>`;
}

function renderReview(lesson: Lesson): string {
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
  return `<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('')}</dl>`;
}
