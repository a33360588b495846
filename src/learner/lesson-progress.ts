import {progressOf} from '../course/progress.ts';
import {FinishedEvent} from './activity-events.ts';
import {answerFor} from './answers.ts';
import {recordOf} from './record.ts';
import type {RecordedQuestion} from './recorder.ts';
import type {Store} from './store.ts';

/** The panel at the end of a lesson, as far as the record needs to know it. */
export interface RecordedQuiz extends HTMLElement {
  readonly item: string;
  readonly version: string;
  state: unknown;
  again: () => void;
}

/**
 * Records that a lesson was opened, read and finished, and tells its panel how
 * far it is. A lesson is finished when it was read to its end and each question
 * was answered, shown or (where allowed) skipped; a gated one has to be right.
 */
export function recordProgress(root: Document, quiz: RecordedQuiz, store: Store) {
  const questions = [...root.querySelectorAll<RecordedQuestion>('imh-question')];

  const answers = () => questions.map(({item, digest}) => answerFor(recordOf(store), item, digest));
  const progress = () =>
    progressOf(
      answers().map((answer, n) => {
        const right = !!answer?.everRight;
        return {done: questions[n]?.hasAttribute('gated') ? right : !!answer, right};
      }),
    );

  const update = () => {
    const {read, finished} = recordOf(store);
    quiz.state = {
      ...progress(),
      anchors: questions.map(({id}) => id),
      isRead: read.has(quiz.item),
      finished: finished.get(quiz.item)?.at,
    };
  };

  // Only what is done on this page finishes the lesson. While another tab deletes
  // the record piece by piece, what is left for a moment may look like an end.
  const finish = () => {
    const {read, finished} = recordOf(store);
    const {right, total, open} = progress();
    const before = finished.get(quiz.item);
    if (!read.has(quiz.item) || open.length || (before && before.right >= right)) return;
    // What may be skipped does not count against the learner.
    const of = total - answers().filter((answer) => answer?.how === 'skipped').length;
    // Finished once and for all; written again only when the score has grown.
    const {item: what, version} = quiz;
    store.add({did: 'finished', what, version, status: statusOf(quiz), right, of});
    quiz.dispatchEvent(new FinishedEvent(quiz.item, right, of));
  };

  quiz.again = () => {
    for (const question of questions) question.reset();
    questions[0]?.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  store.subscribe(update);
  update();
  // The recorder, which listens to the document too, has written the deed by then.
  for (const did of ['imh-answered', 'imh-shown', 'imh-skipped'])
    root.addEventListener(did, finish);

  for (const link of root.querySelectorAll('[data-skip]')) {
    const inCase = questions.filter((question) =>
      link.parentElement?.parentElement?.contains(question),
    );
    link.addEventListener('click', () => {
      for (const question of inCase) question.skip();
    });
  }

  // Opening the same lesson again and again is one event, so the log stays small.
  if (recordOf(store).last?.lesson !== quiz.item) store.add({did: 'opened', what: quiz.item});
  const end = root.querySelector('[data-lesson-end]');
  if (!end) return;
  new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    if (!recordOf(store).read.has(quiz.item)) store.add({did: 'read', what: quiz.item});
    finish();
  }).observe(end);
}

/** How far the words of a page's element are reviewed, for example `draft`. */
export function statusOf(element: Element): string {
  return element.getAttribute('status') ?? '';
}
