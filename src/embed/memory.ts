import type {ImhQuestion, KeptAnswer} from '../components/question/question.ts';
import type {Dealing} from '../learner/events.ts';
import {embedKey} from '../learner/keys.ts';
import {embedMoreWords as words} from '../words/en/embed-more.ts';
import type {Carried} from './carry.ts';

/** What a page that sets `remember` keeps: the last answer to each question, at its own origin. */
export class Memory {
  #isKeeping = false;
  readonly #article: HTMLElement;
  readonly #deeds: Map<string, Carried>;
  readonly #note = document.createElement('p');
  readonly #button = document.createElement('button');

  /** `deeds` is what was done on this page; `forget` empties every question, and so what is kept. */
  constructor(article: HTMLElement, deeds: Map<string, Carried>, forget: () => void) {
    this.#article = article;
    this.#deeds = deeds;
    this.#note.role = 'status';
    this.#button.type = 'button';
    this.#button.className = 'quiet';
    this.#button.textContent = words.forget;
    this.#button.addEventListener('click', () => {
      forget();
      this.#note.textContent = words.forgotten;
    });
  }

  /** Begins to keep answers, with those that were given here before; or ends it, and leaves what is kept. */
  keep(isWanted: boolean): void {
    // Of a consultation or a term there is nothing that could be kept.
    if (isWanted === this.#isKeeping || !this.#article.querySelector('imh-question')) return;
    this.#isKeeping = isWanted;
    if (!isWanted) {
      this.#note.remove();
      this.#button.remove();
      return;
    }
    this.#note.textContent = words.kept;
    this.#article.querySelector('.progress')?.prepend(this.#note, this.#button);
    for (const question of this.#article.querySelectorAll('imh-question')) this.#join(question);
  }

  /** Writes an answer down; null forgets it. Where that fails it says so. */
  write({item, digest}: ImhQuestion, deed: Dealing | null): void {
    if (!this.#isKeeping) return;
    try {
      const kept = deed && {chose: [], right: false, ...deed, how: deed.did, digest};
      if (kept) localStorage.setItem(embedKey(item), JSON.stringify(kept));
      else localStorage.removeItem(embedKey(item));
      this.#note.textContent = words.kept;
    } catch {
      this.#note.textContent = words.notKept;
    }
  }

  /** Shows the answer of before; one that was given on this page already is written down instead. */
  #join(question: ImhQuestion): void {
    const {item: what, digest} = question;
    const done = this.#deeds.get(what);
    if (done) {
      this.write(question, done as Dealing);
      return;
    }
    const kept = this.#read(question);
    if (!kept) return;
    question.restore(kept);
    const {how: did, chose, right} = kept;
    const deed = did === 'answered' ? {did, what, digest, chose, right} : {did, what, digest};
    this.#deeds.set(what, deed);
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
