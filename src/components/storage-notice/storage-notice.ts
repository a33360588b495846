import {html, nothing} from 'lit/html.js';
import {storageWords as words} from '../../words/en/storage.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** What to tell of this browser's storage, for which there are words. */
export type Advice = Exclude<keyof typeof words, 'close' | 'open' | 'install'>;

/** Says, before work starts, that this browser will not keep it, and what to do. */
export class ImhStorageNotice extends LightElement {
  /** Called when the learner has put a notice away. */
  onPutAway: (advice: Advice) => void = () => {};
  /** Address of the page about installing. */
  installPage = '';
  #trouble: Advice | null = null;
  #putAway: Advice | null = null;

  set trouble(trouble: Advice | null) {
    this.#trouble = trouble;
    this.update();
  }

  protected override render() {
    const trouble = this.#trouble;
    return html`<div role="status">
      ${
        trouble && trouble !== this.#putAway
          ? html`<div class="notice">
              <p>${words[trouble]}</p>
              ${/^framed/.test(trouble) ? html`<a href=${location.href} target="_blank" rel="noopener">${words.open}</a>` : nothing}
              ${trouble === 'safari' && this.installPage ? html`<a href=${this.installPage}>${words.install}</a>` : nothing}
              <button type="button" class="quiet" @click=${this.#hide}>${words.close}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #hide() {
    const advice = this.#trouble;
    this.#putAway = advice;
    this.update();
    if (advice) this.onPutAway(advice);
    // The button that had the focus is gone.
    document.querySelector('main')?.focus();
  }
}

define('imh-storage-notice', ImhStorageNotice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-storage-notice': ImhStorageNotice;
  }
}
