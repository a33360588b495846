import {type Answer, answerFor} from './answers.ts';
import type {DealtEvent} from './events.ts';
import type {Store} from './store.ts';

/** A question on the page, as far as the record needs to know it. */
export interface RecordedQuestion extends HTMLElement {
  readonly item: string;
  readonly digest: string;
  /** In the middle of an answer; then nothing from elsewhere may disturb it. */
  readonly isBusy: boolean;
  restore(answer: Answer): void;
  reset(): void;
  /** Leaves it out, unless it has been dealt with. */
  skip(): void;
}

/**
 * Joins the questions of a page to the learner's store: writes what they
 * announce, and brings earlier answers back, also those of another tab.
 */
export function recordAnswers(root: Document, store: Store) {
  const shown = new Map<EventTarget, Answer>();
  let writing: EventTarget | null = null;
  let isTold = false;

  const restore = () => {
    const answers = store.answers();
    for (const question of root.querySelectorAll<RecordedQuestion>('imh-question')) {
      const answer = answerFor({answers}, question.item, question.digest);
      if (!answer || answer.at === shown.get(question)?.at) continue;
      // A question that announced this answer itself shows it already.
      if (question !== writing) {
        if (question.isBusy) continue;
        question.restore(answer);
      }
      shown.set(question, answer);
    }
  };

  const write = (event: Event) => {
    const told = event as DealtEvent;
    // Who has read that nothing is kept, in the message or at a question, need not read it again.
    isTold ||= !store.keeps && !!root.querySelector('imh-storage-notice, imh-who');
    writing = told.target;
    store.add(told.deed);
    writing = null;
    told.kept = store.kept();
    told.isLost = () => {
      const wasTold = isTold;
      isTold ||= !store.keeps;
      return isTold !== wasTold;
    };
  };

  for (const type of ['imh-answered', 'imh-shown', 'imh-skipped'])
    root.addEventListener(type, write);
  store.subscribe(restore);
  restore();
}
