import {
  type Block,
  type Citation,
  type Course,
  type Html,
  type Lesson,
  type Question,
  questionsOf,
  type Reflection,
  type Reviewed,
} from '../course/course.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {renderReport} from './contact.ts';
import {escapeHtml} from './escape.ts';
import {renderNext} from './next.ts';
import {renderQuestion} from './question.ts';
import {sharePath} from './share-path.ts';
import {ukDate} from './uk-date.ts';

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
${renderBlocks(lesson.blocks, lesson, course.contact)}
<section class="panel" data-lesson-end aria-labelledby="at-progress">
<imh-quiz item="${lesson.id}" version="${lesson.version}" status="${lesson.status}"${lesson.safetyGate ? ' gate' : ''}>
<h2 id="at-progress">${words.progress}</h2>
<p>${lesson.safetyGate ? words.safetyRule : words.rule}</p>
<div class="quiz-state"></div>
</imh-quiz>
${renderNext(course, lesson)}
${renderNoteLink('../', lesson.id)}
</section>
${renderReview(lesson, words.aboutLesson, renderReport(course.contact, lesson) + renderShareWay(`lessons/${lesson.id}`))}
${renderReferences(lesson.citations)}
</article>`;
}

/** The way to the page that lets other sites show an item. */
export function renderShareWay(item: string): string {
  return `<p><a class="report" href="../${sharePath}#item=${item}">${words.share}</a></p>`;
}

/** The way to the notes on a part of the course; scripts open them in its place. */
export function renderNoteLink(root: string, id: string): string {
  return `<p><a href="${root}record.html#cpd-${id}">${words.note}</a></p>`;
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
export function renderBlocks(
  blocks: readonly Block[],
  page: Pick<Lesson, 'id' | 'version' | 'safetyGate' | 'citations'>,
  contact: Course['contact'],
): string {
  const questions = questionsOf({blocks});
  const of = questions.length;
  const show = (question: Question) => {
    const place = questions.indexOf(question) + 1;
    return renderQuestion(question, {
      place,
      of,
      citations: page.citations,
      isGated: page.safetyGate && question.safety,
      report: renderReport(contact, page, {anchor: question.anchor, place}),
    });
  };
  return blocks.map((block) => renderBlock(block, show)).join('\n');
}

/** What the header of a lesson says: its title, for whom it is, and how far it is reviewed. */
export function renderAbout(lesson: About): string {
  return `<h1>${escapeHtml(lesson.title)}</h1>
<p class="lead">${escapeHtml(lesson.summary)}</p>
<p class="meta">${aboutLine(lesson)}</p>
${renderStatus(lesson.status)}`;
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
  return renderScenario(block, show);
}

/** A fictional case with its questions. */
export function renderScenario(
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

/** Says how far a page is reviewed, where its reader begins. */
export function renderStatus(status: Reviewed['status']): string {
  return `<p class="review" data-status="${status}"><strong>${words.statuses[status]}.</strong> ${status === 'published' ? '' : words.draftSays}</p>`;
}

/** Who answers for a page, since when, and what changed. */
export function renderReview(page: Reviewed, title: string, report: Html = ''): string {
  const people = (list: Reviewed['authors']) =>
    list.map(({name, role}) => escapeHtml(role ? `${name} (${role})` : name)).join('; ');
  const rows = [
    [words.lessonVersion, `${page.version}, ${words.statuses[page.status].toLowerCase()}`],
    [words.authors, people(page.authors)],
    [words.reviewers, people(page.reviewers) || words.noReviewers],
    [words.lastReviewed, page.lastReviewed ? ukDate(page.lastReviewed) : words.notYet],
    [words.nextReview, page.nextReview ? ukDate(page.nextReview) : words.notYet],
    [
      words.changes,
      page.changelog
        .map(({version, date, note}) => `${version}, ${ukDate(date)}: ${escapeHtml(note)}`)
        .join('<br>'),
    ],
  ];
  return `<section class="small-print" aria-labelledby="at-about"><h2 id="at-about">${title}</h2>
<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('')}</dl>${report}</section>`;
}
