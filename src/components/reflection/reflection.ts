import {html, nothing} from 'lit';
import {ukDate} from '../../course/dates.ts';
import {DraftedEvent, ReflectedEvent} from '../../learner/events.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {reflectionWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/**
 * One prompt of a reflection, with room for the learner's own words. The prompt
 * is prerendered; the box comes with the script, because a box that cannot keep
 * what is written would mislead.
 *
 * @fires imh-drafted - At each change; the draft is to be kept.
 * @fires imh-reflected - The learner saved the words, or deleted them (empty).
 */
export class ImhReflection extends LightElement {
  static override properties = {
    item: {},
    keeps: {attribute: false},
    kept: {attribute: false},
    drafts: {attribute: false},
    text: {state: true},
    deleted: {state: true},
  };

  /** For example `serve-and-return/r1.1`. */
  declare item: string;
  /** False when this browser keeps nothing. */
  declare keeps: boolean;
  /** All saved reflections of the learner. */
  declare kept: LearnerRecord['reflections'] | undefined;
  /** Reads the draft of a prompt. */
  declare drafts: ((item: string) => string) | undefined;
  /** What stands in the box, once the learner has changed it here. */
  declare private text: string | undefined;
  /** What was deleted last, for undo. */
  declare private deleted: string;

  constructor() {
    super();
    this.item = '';
    this.keeps = true;
    this.deleted = '';
  }

  protected override render() {
    const saved = this.kept?.get(this.item);
    const draft = this.drafts?.(this.item);
    const text = this.text ?? (draft || saved?.text || '');
    const isSaved = text === (saved?.text ?? '');
    const label = this.querySelector('p')?.textContent ?? '';
    return html`
      <textarea rows="4" aria-label=${label} .value=${text} @input=${this.#keepDraft}></textarea>
      <p class="hint-line" role="status">${this.#standing(isSaved, saved?.at)}</p>
      <div class="buttons">
        <button type="button" ?disabled=${isSaved} @click=${() => this.#save(text)}>${words.save}</button>
        ${
          saved
            ? html`<button type="button" class="quiet" @click=${this.#erase}>${words.erase}</button>`
            : nothing
        }
        ${
          this.deleted && !saved
            ? html`<button type="button" class="quiet" @click=${() => this.#save(this.deleted)}>${words.undo}</button>`
            : nothing
        }
      </div>
    `;
  }

  #standing(isSaved: boolean, at: string | undefined) {
    if (!this.keeps) return words.notKept;
    if (!isSaved) return words.draft;
    if (at) return words.saved(ukDate(at));
    return this.deleted ? words.erased : '';
  }

  #keepDraft(event: Event) {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new DraftedEvent(this.item, this.text));
  }

  #save(text: string) {
    this.dispatchEvent(new ReflectedEvent(this.item, text));
    this.text = undefined;
    this.deleted = '';
  }

  #erase() {
    this.deleted = this.kept?.get(this.item)?.text ?? '';
    this.text = undefined;
    this.dispatchEvent(new ReflectedEvent(this.item, ''));
  }
}

define('imh-reflection', ImhReflection);

declare global {
  interface HTMLElementTagNameMap {
    'imh-reflection': ImhReflection;
  }
}
