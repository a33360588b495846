import {type Course, type Lesson, questionsOf} from '../course/course.ts';
import {returnsPageWords, returnsWords} from '../words/en/returns.ts';

/** The heading of the about page that tells why questions come back, where a course has one. */
const why = 'why-questions-come-back';

/**
 * What comes back, on the home page. It is closed, and true as it reads. Where
 * something comes back, `imh-returns` is added inside, so that nothing below moves.
 */
export function renderReturns({about}: Course): string {
  const {says, noScript} = returnsPageWords;
  const link = about.html.includes(`id="${why}"`)
    ? ` <a href="about.html#${why}">${returnsPageWords.why}</a>.`
    : '';
  return `<details class="coming-back" id="coming-back"><summary>${returnsWords.title}</summary>
<p>${says}${link}<noscript> ${noScript}</noscript></p>
</details>`;
}

/** Names the questions of a lesson for scripts by their anchors: without digests, so that a correction stays on its own page. */
export function questionsAttribute(lesson: Lesson): string {
  return ` data-questions="${questionsOf(lesson)
    .map(({anchor}) => anchor)
    .join(' ')}"`;
}
