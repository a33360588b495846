import {html, nothing} from 'lit/html.js';
import {updateWords as words} from '../../words/en/update.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** A new version that waits for the learner. */
export interface WaitingUpdate {
  /** Why it waits although somebody asked for it; or only this page has yet to show it. */
  readonly held?: 'here' | 'elsewhere' | 'reload' | undefined;
  /** What changed since the version that the learner has, newest first. */
  readonly notes?: readonly {
    readonly version: string;
    readonly note: string;
    readonly safety?: boolean;
  }[];
  apply(): void;
}

/** Says quietly that a new version waits, and lets the learner choose when. */
export class ImhUpdateNotice extends LightElement {
  /** Called when the learner has put it off. */
  onPutOff: (update: WaitingUpdate) => void = () => {};
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
              <p>${sentence(waiting)} ${changes(waiting)}</p>
              <button type="button" @click=${() => waiting.apply()}>${waiting.held === 'reload' ? words.reload : words.now}</button>
              <button type="button" class="quiet" @click=${this.#putOff}>${words.later}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #putOff() {
    const update = this.#waiting;
    this.#later = update;
    this.update();
    if (update) this.onPutOff(update);
    // The button that had the focus is gone.
    document.querySelector('main')?.focus();
  }
}

function sentence({held, notes = []}: WaitingUpdate): string {
  if (held) return words.held[held];
  return notes.some(({safety}) => safety) ? words.safety : words.found;
}

function changes({held, notes = []}: WaitingUpdate): string {
  if (held || notes.length === 0) return '';
  const told = notes.map(({version, note}) => words.note(version, note));
  return `${words.changed} ${told.join(' ')}`;
}

define('imh-update-notice', ImhUpdateNotice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-update-notice': ImhUpdateNotice;
  }
}
