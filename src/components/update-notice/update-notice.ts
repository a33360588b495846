import {html, nothing} from 'lit/html.js';
import {updateWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** A new version that waits for the learner, or was held back for an open question. */
export interface WaitingUpdate {
  readonly held?: boolean;
  apply(): void;
}

/** Says quietly that a new version waits, and lets the learner choose when. */
export class ImhUpdateNotice extends LightElement {
  #waiting: WaitingUpdate | undefined;
  #later: WaitingUpdate | undefined;

  set waiting(update: WaitingUpdate) {
    this.#waiting = update;
    this.update();
  }

  protected override render() {
    const waiting = this.#waiting;
    return html`<div role="status">
      ${
        waiting && waiting !== this.#later
          ? html`<div class="notice">
              <p>${waiting.held ? words.held : words.found}</p>
              <button type="button" @click=${() => waiting.apply()}>${waiting.held ? words.reload : words.now}</button>
              <button type="button" class="quiet" @click=${this.#putOff}>${words.later}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #putOff() {
    this.#later = this.#waiting;
    this.update();
    // The button that had the focus is gone.
    document.querySelector('main')?.focus();
  }
}

define('imh-update-notice', ImhUpdateNotice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-update-notice': ImhUpdateNotice;
  }
}
