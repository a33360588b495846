import type {ImhQuestion, KeptAnswer} from '../components/question/question.ts';
import type {Dealing} from '../learner/events.ts';
import {embedKey} from '../learner/keys.ts';
import {embedMoreWords as words} from '../words/en/embed-more.ts';

/** What a page that sets `remember` keeps: the last answer to each question, at its own origin. */
export class Memory {
  readonly #note = document.createElement('p');

  /** `forget` empties every question, and so what is kept. */
  constructor(article: Element, forget: () => void) {
    this.#note.role = 'status';
    this.#note.textContent = words.kept;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = words.forget;
    button.addEventListener('click', () => {
      forget();
      this.#note.textContent = words.forgotten;
    });
    article.querySelector('.progress')?.prepend(this.#note, button);
  }

  /** Shows the answers that were given here before, and gives them as deeds. */
  restore(questions: readonly ImhQuestion[]): readonly Dealing[] {
    return questions.flatMap((question) => {
      const {item: what, digest} = question;
      const kept = this.#read(question);
      if (!kept) return [];
      question.restore(kept);
      const {how: did, chose, right} = kept;
      return [did === 'answered' ? {did, what, digest, chose, right} : {did, what, digest}];
    });
  }

  /** Writes an answer down; null forgets it. Where that fails it says so. */
  write({item, digest}: ImhQuestion, deed: Dealing | null): void {
    try {
      const kept = deed && {chose: [], right: false, ...deed, how: deed.did, digest};
      if (kept) localStorage.setItem(embedKey(item), JSON.stringify(kept));
      else localStorage.removeItem(embedKey(item));
      this.#note.textContent = words.kept;
    } catch {
      this.#note.textContent = words.notKept;
    }
  }

  /** The answer that was given to this very question here before, if it can be read. */
  #read({item, digest}: ImhQuestion): KeptAnswer | undefined {
    try {
      const kept = JSON.parse(`${localStorage.getItem(embedKey(item))}`);
      const isWhole =
        kept?.digest === digest &&
        /^(answered|shown|skipped)$/.test(kept.how) &&
        Array.isArray(kept.chose) &&
        kept.chose.every((id: unknown) => typeof id === 'string');
      return isWhole ? {how: kept.how, chose: kept.chose, right: kept.right === true} : undefined;
    } catch {
      this.#note.textContent = words.notKept;
      return undefined;
    }
  }
}
