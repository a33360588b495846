import {type Answer, answerFor} from './answers.ts';
import type {AnsweredEvent, ShownEvent, SkippedEvent} from './events.ts';
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
    const told = event as AnsweredEvent | ShownEvent | SkippedEvent;
    const {type, target, item, digest} = told;
    const did = type.slice('imh-'.length) as 'answered' | 'shown' | 'skipped';
    writing = target;
    if (did === 'answered') {
      const {chose, right} = event as AnsweredEvent;
      store.add({did, what: item, digest, chose, right});
    } else store.add({did, what: item, digest});
    writing = null;
    told.kept = store.kept();
  };

  for (const type of ['imh-answered', 'imh-shown', 'imh-skipped'])
    root.addEventListener(type, write);
  store.subscribe(restore);
  restore();
}
