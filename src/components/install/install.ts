import {html, nothing} from 'lit/html.js';
import {installWords as words} from '../../words/en/install.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import type {DeviceKind} from './device-kind.ts';

/** What the browser answered when it was asked to ask the learner. */
export type InstallAnswer = 'accepted' | 'declined' | 'failed';

/** How things stand on this one device. */
export interface Installing {
  /** The page runs in the window of the installed course. */
  readonly isInstalled: boolean;
  /** Asks the browser for its own dialog; null where it offers none. */
  readonly ask: (() => Promise<InstallAnswer>) | null;
  /** Whose steps fit; null where that is not known. */
  readonly kind: DeviceKind | null;
}

/** Says whether the course is installed here, and offers the browser's own button or the steps. */
export class ImhInstall extends LightElement {
  #installing: Installing | undefined;
  #said: InstallAnswer | 'asking' | undefined;

  set installing(installing: Installing) {
    this.#installing = installing;
    this.update();
  }

  /** What came of it, where the learner took another way than our button. */
  set answer(answer: InstallAnswer) {
    this.#said = answer;
    this.update();
  }

  protected override render() {
    const installing = this.#installing;
    if (!installing) return nothing;
    const {isInstalled, ask, kind} = installing;
    const isDone = isInstalled || this.#said === 'accepted';
    return html`<p role="status">${this.#sentence(installing)}</p>
      ${
        ask && !isDone
          ? html`<div class="buttons"><button type="button" aria-disabled=${this.#said === 'asking'} @click=${this.#ask}>${words.button}</button></div>`
          : nothing
      }
      ${kind && !ask && !isDone ? html`<p><a href="#${kind}">${words.links[kind]}</a></p>` : nothing}`;
  }

  #sentence({isInstalled, ask, kind}: Installing) {
    if (isInstalled) return words.installed;
    if (this.#said) return this.#said === 'asking' ? words.asking : words[this.#said];
    if (ask) return words.ready;
    return kind ? words.guides[kind] : words.unknown;
  }

  async #ask() {
    const ask = this.#installing?.ask;
    if (!ask || this.#said === 'asking') return;
    this.#said = 'asking';
    this.update();
    this.answer = await ask();
    // The button that had the focus may be gone.
    if (!this.querySelector('button')) document.querySelector('main')?.focus();
  }
}

define('imh-install', ImhInstall);

declare global {
  interface HTMLElementTagNameMap {
    'imh-install': ImhInstall;
  }
}
