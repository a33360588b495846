import {html, nothing} from 'lit/html.js';
import {keepingWords as words} from '../../words/en/device.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** What is known of the place where this browser keeps things. */
export interface Keeping {
  readonly place: 'both' | 'first' | 'second' | 'nobody' | 'blocked' | 'full' | 'cleared';
  readonly isFramed: boolean;
  /** A browser that may delete after seven days without a visit. */
  readonly isForgetful: boolean;
  /** Whether the browser has promised to keep it; null where it cannot be asked. */
  readonly isPersisted: boolean | null;
}

/** Says whether this browser keeps the learner's work, and asks it to, when asked. */
export class ImhKeeping extends LightElement {
  /** Asks the browser; true when it agreed. */
  ask: () => Promise<boolean> = async () => false;
  #keeping: Keeping | undefined;
  #said = '';

  set keeping(keeping: Keeping) {
    this.#keeping = keeping;
    this.update();
  }

  protected override render() {
    const keeping = this.#keeping;
    if (!keeping) return html`<p>${words.looking}</p>`;
    const {place, isFramed, isForgetful, isPersisted} = keeping;
    const promise = isPersisted === null ? 'unknown' : isPersisted ? 'granted' : 'refused';
    return html`<p>${words[place]}</p>
      ${isFramed ? html`<p>${words.framed}</p>` : nothing}
      ${isForgetful ? html`<p>${words.safari}</p>` : nothing}
      <p>${words[promise]}</p>
      ${
        isPersisted === false
          ? html`<div class="buttons"><button type="button" class="quiet" @click=${this.#ask}>${words.ask}</button></div>`
          : nothing
      }
      <p role="status">${this.#said}</p>`;
  }

  async #ask() {
    const isPersisted = await this.ask();
    this.#said = words.answered[isPersisted ? 'granted' : 'refused'];
    if (this.#keeping) this.keeping = {...this.#keeping, isPersisted};
    // An agreement takes the button away.
    if (isPersisted) document.querySelector('main')?.focus();
  }
}

define('imh-keeping', ImhKeeping);

declare global {
  interface HTMLElementTagNameMap {
    'imh-keeping': ImhKeeping;
  }
}
