import {html} from 'lit/html.js';
import type {WrittenIn} from '../../learner/identifiers.ts';
import type {Doubt} from '../../learner/look-over.ts';
import {askingWords as words} from '../../words/en/asking.ts';

/** A box for free text, as far as asking about its words needs to know it. */
export interface Asked {
  /** The words as they stand in the box now. */
  readonly text: string;
  readonly box: HTMLTextAreaElement | HTMLInputElement | null;
  /** Shows the box anew. */
  update(): void;
}

type Check = typeof import('../../learner/look-over.ts');
let check: Check | undefined;
let loading: Promise<unknown> | undefined;

/** A slow connection must not keep anybody from saving for longer than this. */
const patience = 2_000;

/**
 * Gets the check for identifiers, once for the page. It is a module of its own
 * that nobody downloads who writes nothing; should it not arrive, nothing is
 * asked and everything is saved.
 */
export function getReadyToAsk(): Promise<unknown> {
  loading ??= import('../../learner/look-over.ts').then(
    (module) => {
      check = module;
    },
    () => {},
  );
  return loading;
}

/**
 * Asks before words are saved that hold what looks like an identifier. One for
 * each box. It warns and never blocks: the learner may save the words as they
 * are, and is then not asked about them again.
 */
export class Asking {
  #host: Asked;
  #where: WrittenIn;
  #doubt: Doubt | null = null;
  /** Saved as they are, at the learner's word. */
  #agreed = '';
  #save: () => void = () => {};

  constructor(host: Asked, where: WrittenIn) {
    this.#host = host;
    this.#where = where;
  }

  /** What is asked, or the empty text while nothing is. */
  get says(): string {
    return this.#doubt?.says ?? '';
  }

  /**
   * Saves the words, or asks first. `known` are the words that were saved
   * before. Tells whether a question stands now.
   */
  before(known: string, save: () => void): boolean | Promise<boolean> {
    if (check) return this.#ask(known, save);
    const {text} = this.#host;
    const wait = new Promise((done) => setTimeout(done, patience));
    return Promise.race([getReadyToAsk(), wait]).then(
      // Who wrote on meanwhile has not asked for those words to be saved.
      () => this.#host.text === text && this.#ask(known, save),
    );
  }

  /** Takes the question back: the words have changed. */
  drop(): void {
    this.#doubt = null;
  }

  /** The two ways on. */
  buttons() {
    return html`<div class="buttons">
      <button type="button" @click=${this.#change}>${words.change}</button>
      <button type="button" class="quiet" @click=${this.#agree}>${words.saveAsIs}</button>
    </div>`;
  }

  #ask(known: string, save: () => void): boolean {
    const {text} = this.#host;
    this.#doubt = check?.lookOver(text, this.#where, `${known}\n${this.#agreed}`) ?? null;
    this.#save = save;
    if (this.#doubt) this.#host.update();
    else save();
    return !!this.#doubt;
  }

  #change = () => {
    const {at = 0, length = 0} = this.#doubt ?? {};
    const {box} = this.#host;
    this.drop();
    this.#host.update();
    box?.focus();
    box?.setSelectionRange(at, at + length);
  };

  #agree = () => {
    this.#agreed += `\n${this.#host.text}`;
    this.drop();
    this.#save();
  };
}
