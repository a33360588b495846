import {html, nothing} from 'lit/html.js';
import {CorrectedEvent} from '../../learner/cpd-events.ts';
import {cpdWords} from '../../words/en/cpd.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {describedBy, field} from './field.ts';
import {readMinutes} from './minutes-fault.ts';

const words = cpdWords.minutes;

/**
 * The minutes that an activity took: those that the course suggests, until the learner
 * enters others. Nothing is measured.
 *
 * @fires imh-corrected - The learner entered minutes, or took them back (null).
 */
export class ImhMinutes extends LightElement {
  #minutes: number | undefined;
  /** What stands in the box, once the learner has changed it here. */
  #typed: string | undefined;
  #fault = '';
  #isLost = false;
  /** The minutes that were taken back last, for undo. */
  #former: number | undefined;

  /** The activity's id. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** As the record has them; undefined while the suggested ones stand. */
  set minutes(minutes: number | undefined) {
    this.#minutes = minutes;
    if (minutes !== undefined) this.#former = undefined;
    this.update();
  }

  protected override render() {
    const suggested = Number(this.getAttribute('suggested'));
    const parts = {
      id: `${this.item}-minutes`,
      label: words.label,
      hint: suggested ? words.suggested(suggested) : '',
      fault: this.#fault,
    };
    return html`<form novalidate autocomplete="off" @submit=${this.#keep}>
      ${field(
        parts,
        html`<input
          id=${parts.id}
          size="6"
          inputmode="numeric"
          aria-describedby=${describedBy(parts)}
          aria-invalid=${this.#fault ? 'true' : 'false'}
          .value=${this.#typed ?? `${this.#minutes ?? ''}`}
          @input=${this.#type}
        />`,
      )}
      <div class="buttons">
        <button>${words.keep}</button>
        ${this.#minutes === undefined ? nothing : this.#quiet(words.back, this.#takeBack)}
        ${this.#former === undefined ? nothing : this.#quiet(cpdWords.undo, this.#undo)}
      </div>
      <p class="hint-line" role="status">${this.#standing()}</p>
    </form>`;
  }

  #quiet(label: string, act: () => void) {
    return html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
  }

  #standing() {
    if (this.#isLost) return cpdWords.notKept;
    if (this.#minutes !== undefined) return words.kept(this.#minutes);
    return this.#former === undefined ? '' : words.isBack;
  }

  #type(event: Event) {
    this.#typed = (event.target as HTMLInputElement).value;
  }

  #keep(event: Event) {
    event.preventDefault();
    const read = readMinutes(this.#typed ?? `${this.#minutes ?? ''}`);
    this.#fault = 'fault' in read ? read.fault : '';
    if ('minutes' in read) this.#correct(read.minutes);
    this.update();
    if (this.#fault) this.querySelector('input')?.focus();
  }

  #takeBack() {
    this.#former = this.#minutes;
    this.#correct(null);
    this.#updateAndFocus();
  }

  #undo() {
    this.#correct(this.#former ?? null);
    this.#updateAndFocus();
  }

  #correct(minutes: number | null) {
    this.#typed = undefined;
    this.#fault = '';
    const corrected = new CorrectedEvent(this.item, minutes);
    this.dispatchEvent(corrected);
    corrected.whenKept(() => {
      this.#isLost = !!corrected.isLost?.();
      if (this.#isLost) this.update();
    });
  }

  /** The button that was pressed has gone: its focus moves to the one that came instead. */
  #updateAndFocus() {
    this.update();
    this.querySelector<HTMLElement>('.buttons > :last-child')?.focus();
  }
}

define('imh-minutes', ImhMinutes);

declare global {
  interface HTMLElementTagNameMap {
    'imh-minutes': ImhMinutes;
  }
}
