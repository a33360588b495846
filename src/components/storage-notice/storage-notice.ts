import {html, nothing} from 'lit';
import {storageWords as words} from '../../words/en/later.ts';
import type {Store} from '../../learner/store.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** Says, before work starts, that this browser will not keep it, and what to do. */
export class ImhStorageNotice extends LightElement {
  static override properties = {
    trouble: {attribute: false},
    isPutAway: {state: true},
  };

  declare trouble: Store['trouble'];
  declare private isPutAway: boolean;

  protected override render() {
    return html`<div role="status">
      ${
        this.trouble && !this.isPutAway
          ? html`<div class="notice">
              <p>${words[this.trouble]}</p>
              <button type="button" class="quiet" @click=${this.#hide}>${words.close}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #hide() {
    this.isPutAway = true;
  }
}

define('imh-storage-notice', ImhStorageNotice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-storage-notice': ImhStorageNotice;
  }
}
