import {progressOf} from '../course/progress.ts';
import {FinishedEvent} from './events.ts';
import {answerFor} from './record.ts';
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
 * was answered, shown or (where allowed) skipped.
 */
export function recordProgress(root: Document, quiz: RecordedQuiz, store: Store) {
  const questions = [...root.querySelectorAll<RecordedQuestion>('imh-question')];

  const update = () => {
    const record = store.record();
    const progress = progressOf(
      questions.map(({item, digest}) => {
        const answer = answerFor(record, item, digest);
        return {done: !!answer, right: !!answer?.everRight};
      }),
    );
    const isRead = record.read.has(quiz.item);
    const finished = record.finished.get(quiz.item);
    const {right, total, open} = progress;
    // Finished once and for all; written again only when the score has grown.
    if (isRead && !open.length && (!finished || finished.right < right)) {
      store.add({did: 'finished', what: quiz.item, version: quiz.version, right, of: total});
      quiz.dispatchEvent(new FinishedEvent(quiz.item, right, total));
      return;
    }
    quiz.state = {
      ...progress,
      anchors: questions.map(({id}) => id),
      isRead,
      finished: finished?.at,
    };
  };

  quiz.again = () => {
    for (const question of questions) question.reset();
    questions[0]?.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  store.subscribe(update);
  update();

  // Opening the same lesson again and again is one event, so the log stays small.
  if (store.record().last?.lesson !== quiz.item) store.add({did: 'opened', what: quiz.item});
  const end = root.querySelector('[data-lesson-end]');
  if (!end || store.record().read.has(quiz.item)) return;
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    watch.disconnect();
    store.add({did: 'read', what: quiz.item});
  });
  watch.observe(end);
}
