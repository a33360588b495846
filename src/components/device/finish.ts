import {html, nothing} from 'lit/html.js';
import {finishWords as words} from '../../words/en/finish.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

type Step = 'before' | 'saving' | 'arrived';

/**
 * Leads a learner who leaves a shared device: the record is saved as a file, the
 * learner looks whether it is there, and only then is it removed here.
 */
export class ImhFinish extends LightElement {
  /** What the learner is called. */
  name = '';
  /** How many texts are begun and not saved, and so in no file. */
  drafts = 0;
  /** Makes the file and hands it to the browser; rejects where that fails. */
  takeAway: () => Promise<void> = () => Promise.reject();
  /** Whether the file holds all that is in the record now. */
  isWhole: () => boolean = () => false;
  /** Removes the record from this device. */
  removeRecord: () => void = () => {};
  /** The learner has thought better of it. */
  stop: () => void = () => {};
  #step: Step = 'before';
  #said = '';

  protected override render() {
    const hasFile = this.#step === 'arrived';
    const button = (text: string, act: () => void, kind = 'quiet') =>
      html`<button type="button" class=${kind} aria-disabled=${this.#step === 'saving'} @click=${act}>${text}</button>`;
    return html`<div class="panel">
      <h3>${words.title(this.name)}</h3>
      <p>${hasFile ? words.arrived : words.what}</p>
      ${this.drafts ? html`<p>${words.drafts(this.drafts)}</p>` : nothing}
      <p role="alert">${this.#said || nothing}</p>
      <div class="buttons">
        ${hasFile ? button(words.yes, () => this.#confirm(), '') : nothing}
        ${button(hasFile ? words.again : words.save, () => this.#save(), hasFile ? 'quiet' : '')}
        ${button(words.stop, () => this.stop())}
      </div>
    </div>`;
  }

  async #save() {
    if (this.#step === 'saving') return;
    const before = this.#step;
    this.#show('saving');
    try {
      await this.takeAway();
      this.#show('arrived');
      this.querySelector<HTMLElement>('button')?.focus();
    } catch {
      this.#show(before, words.failed);
    }
  }

  #confirm() {
    // Another tab may have gone on after the file was made.
    if (this.isWhole()) this.removeRecord();
    else this.#show('arrived', words.more);
  }

  #show(step: Step, said = '') {
    this.#step = step;
    this.#said = said;
    this.update();
  }
}

define('imh-finish', ImhFinish);

/** What the way out is given. */
export type Leaving = Pick<
  ImhFinish,
  'name' | 'drafts' | 'takeAway' | 'isWhole' | 'removeRecord' | 'stop'
>;

/** The way out, for the module that is fetched when it is asked for. */
export function finishView({name, drafts, takeAway, isWhole, removeRecord, stop}: Leaving) {
  return html`<imh-finish
    .name=${name}
    .drafts=${drafts}
    .takeAway=${takeAway}
    .isWhole=${isWhole}
    .removeRecord=${removeRecord}
    .stop=${stop}
  ></imh-finish>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'imh-finish': ImhFinish;
  }
}
