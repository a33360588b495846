import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import {DraftedEvent, ReflectedEvent} from '../../learner/activity-events.ts';
import {reflectionWords as words} from '../../words/en/reflection.ts';
import {Asking, getReadyToAsk} from '../asking/asking.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** What is kept of the words to one prompt. */
export interface KeptWords {
  /** False when this browser keeps nothing. */
  readonly keeps: boolean;
  readonly saved: {readonly text: string; readonly at: string} | undefined;
  /** Words begun and not saved. */
  readonly draft: string;
}

/**
 * One prompt of a reflection, with room for the learner's own words. The prompt
 * is prerendered; the box comes with the script, because a box that cannot keep
 * what is written would mislead.
 *
 * @fires imh-drafted - At each change; the draft is to be kept.
 * @fires imh-reflected - The learner saved the words, or deleted them (empty).
 */
export class ImhReflection extends LightElement {
  /** What stands in the box, once the learner has changed it here. */
  #text: string | undefined;
  /** Whether another tab has put other words in the place of these. */
  #isOvertaken = false;
  #asking: Asking | undefined;
  /** What was deleted last, for undo. */
  #deleted = '';
  #kept: KeptWords = {keeps: true, saved: undefined, draft: ''};

  override connectedCallback() {
    super.connectedCallback();
    // A page that goes away takes the focus out of no box.
    if (this.#isShort) addEventListener('pagehide', this.#leave);
  }

  /** For example `serve-and-return/r1.1`. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** What is kept of this prompt. */
  set kept(kept: KeptWords) {
    this.#isOvertaken = this.#text !== undefined && this.#text !== kept.draft;
    this.#kept = kept;
    this.update();
  }

  protected override render() {
    const {saved} = this.#kept;
    const {text} = this;
    const isSaved = text === (saved?.text ?? '');
    const label = this.querySelector('p')?.textContent ?? '';
    const asks = this.#askFirst.says;
    return html`
      <textarea
        rows=${this.#isShort ? 2 : 4}
        aria-label=${label}
        .value=${text}
        @input=${this.#keepDraft}
        @blur=${this.#isShort ? this.#leave : nothing}
      ></textarea>
      <p class="hint-line" role="status">${
        asks && this.#isShort ? asks : this.#standing(isSaved, saved?.at)
      }</p>
      ${asks && !this.#isShort ? html`<p class="warn" tabindex="-1">${asks}</p>` : nothing}
      ${asks ? this.#askFirst.buttons() : this.#isShort ? nothing : this.#buttons(isSaved)}
    `;
  }

  /** What stands in the box. */
  get text(): string {
    const {saved, draft} = this.#kept;
    return this.#text ?? (draft || saved?.text || '');
  }

  /** An entry of a card: saved when the learner leaves it, deleted by emptying it. */
  get #isShort(): boolean {
    return this.hasAttribute('short');
  }

  /** Asks before words are saved that could identify a person; made when first needed. */
  get #askFirst(): Asking {
    const prompt = this;
    this.#asking ??= new Asking(
      {
        get text() {
          return prompt.text;
        },
        get box() {
          return prompt.querySelector('textarea');
        },
        update: () => this.update(),
      },
      this.#isShort ? 'card' : 'words',
    );
    return this.#asking;
  }

  #buttons(isSaved: boolean) {
    const {saved} = this.#kept;
    const quiet = (label: string, act: () => void) =>
      html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
    return html`<div class="buttons">
      <button type="button" aria-disabled=${isSaved} @click=${() => isSaved || this.#askAndSave()}>${words.save}</button>
      ${saved ? quiet(words.erase, this.#erase) : nothing}
      ${this.#deleted && !saved ? quiet(words.undo, this.#putBack) : nothing}
    </div>`;
  }

  #standing(isSaved: boolean, at: string | undefined) {
    if (!this.#kept.keeps) return words.notKept;
    if (!isSaved)
      return words[this.#isOvertaken ? 'elsewhere' : this.#isShort ? 'typing' : 'draft'];
    if (at) return words.saved(ukDate(at));
    return this.#deleted ? words.erased : '';
  }

  #keepDraft(event: Event) {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#isOvertaken = false;
    this.#askFirst.drop();
    getReadyToAsk();
    this.dispatchEvent(new DraftedEvent(this.item, this.#text));
    this.update();
  }

  async #askAndSave() {
    const asks = await this.#askFirst.before(this.#kept.saved?.text ?? '', this.#saveAll);
    if (asks) this.querySelector<HTMLElement>('.warn')?.focus();
  }

  /** Saves what stands in a small box, or deletes it; where a question stands, it stays a draft. */
  #leave = (event?: Event) => {
    // What another tab has taken away meanwhile does not come back from a page that is closed.
    if (event?.type === 'pagehide' && this.#isOvertaken) return;
    const saved = this.#kept.saved?.text ?? '';
    if (this.text === saved || this.#askFirst.says) return;
    if (this.text) this.#askFirst.before(saved, this.#saveAll);
    else this.#erase();
  };

  /** Saves what stands in the box. The button that was pressed may go: its focus does not get lost. */
  #saveAll = () => {
    const isHere = this.querySelector(':focus:not(textarea)');
    this.#save(this.text);
    if (!isHere) return;
    const button = this.querySelector<HTMLElement>('.buttons > button');
    (button ?? this.querySelector('textarea'))?.focus();
  };

  #save(text: string) {
    this.#text = undefined;
    this.#deleted = '';
    this.#announce(text, () => this.update());
  }

  #erase() {
    this.#text = undefined;
    this.#deleted = this.#kept.saved?.text ?? '';
    this.#announce('', () => this.#updateAndFocus());
  }

  #putBack() {
    const text = this.#deleted;
    this.#deleted = '';
    this.#announce(text, () => this.#updateAndFocus());
  }

  /** Until the words are on the disk, all stays as it is. */
  #announce(text: string, then: () => void) {
    const event = new ReflectedEvent(this.item, text);
    this.dispatchEvent(event);
    event.whenKept(then);
  }

  /** The button that was pressed has gone: its focus moves to the one that came instead. */
  #updateAndFocus() {
    this.update();
    this.querySelector<HTMLElement>('.buttons > :last-child')?.focus();
  }
}

define('imh-reflection', ImhReflection);

declare global {
  interface HTMLElementTagNameMap {
    'imh-reflection': ImhReflection;
  }
}
