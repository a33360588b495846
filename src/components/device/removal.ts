import {html, nothing} from 'lit/html.js';
import type {PlaceName} from '../../learner/emptying.ts';
import {removalWords as words} from '../../words/en/removal.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import type {Named} from './device.ts';

/** What came of a deletion; `undo` is true when everything is back. */
export interface Removed {
  readonly left: readonly PlaceName[];
  readonly arePagesLeft: boolean;
  undo(): Promise<boolean>;
}

/** A learner with what there is to delete. */
export interface Removable extends Named {
  readonly deeds: number;
}

/** Deletes one learner, or everything, when asked twice; and takes it back until the page is left. */
export class ImhRemoval extends LightElement {
  removeOne: (id: string) => Promise<Removed> = () => Promise.reject();
  removeAll: (withPages: boolean) => Promise<Removed> = () => Promise.reject();
  /** Told when something can be undone, and when no longer. */
  onUndoable: (isUndoable: boolean) => void = () => {};
  #learners: readonly Removable[] = [];
  #current = '';
  #asked: Removable | 'all' | undefined;
  #withPages = false;
  #undo: Removed['undo'] | undefined;
  #isWorking = false;
  #said = '';
  #mayLeave: ((isSure: boolean) => void) | undefined;

  /**
   * Whether the page may be opened anew, which ends what can be undone: then the
   * learner is asked first. At once where there is nothing to undo.
   */
  mayLeave(): Promise<boolean> {
    if (!this.#undo) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#mayLeave = (isSure) => {
        this.#mayLeave = undefined;
        this.update();
        resolve(isSure);
      };
      this.update();
      this.querySelector('dialog')?.showModal();
    });
  }

  /** Who can be deleted; `current`, the learner of this page, is offered first. */
  tell(learners: readonly Removable[], current: string | null) {
    this.#learners = learners;
    if (!learners.some(({id}) => id === this.#current)) {
      this.#current = learners.find(({id}) => id === current)?.id ?? learners[0]?.id ?? '';
    }
    this.update();
  }

  /** The page is left: from now on nothing comes back. */
  forget() {
    this.#undo = undefined;
    this.#asked = undefined;
    this.#said = '';
    this.onUndoable(false);
    this.update();
  }

  protected override render() {
    return html`${this.#asked ? this.#question(this.#asked) : this.#undo ? this.#back() : this.#offers()}
      <p role="status">${this.#said || nothing}</p>
      ${this.#mayLeave ? this.#leaving(this.#mayLeave) : nothing}`;
  }

  /** A dialog that closes itself gives the focus back to what was pressed. */
  #leaving(answer: (isSure: boolean) => void) {
    const closed = ({target}: Event) =>
      answer((target as HTMLDialogElement).returnValue === 'leave');
    return html`<dialog aria-labelledby="removal-leave" @close=${closed}>
      <form method="dialog">
        <h3 id="removal-leave">${words.leaveTitle}</h3>
        <p>${words.leaveText}</p>
        <div class="buttons">
          <button value="stay">${words.leaveNot}</button>
          <button class="quiet" value="leave">${words.leave}</button>
        </div>
      </form>
    </dialog>`;
  }

  #offers() {
    const [only, ...more] = this.#learners;
    const one = this.#learners.find(({id}) => id === this.#current) ?? only;
    const list = html`<p><label for="removal-who">${words.which}</label>
      <select id="removal-who" @change=${(event: Event) => {
        this.#current = (event.target as HTMLSelectElement).value;
      }}>${this.#learners.map(
        (learner) =>
          html`<option value=${learner.id} ?selected=${learner.id === this.#current}>${nameOf(learner)}</option>`,
      )}</select></p>`;
    const button = (text: string, asked: () => Removable | 'all' | undefined) =>
      html`<button type="button" class="quiet" @click=${() => this.#ask(asked())}>${text}</button>`;
    return html`${more.length ? list : nothing}
      <div class="buttons">
        ${
          one
            ? button(more.length ? words.one : words.oneOnly, () =>
                this.#learners.find(({id}) => id === this.#current),
              )
            : nothing
        }
        ${button(words.all, () => 'all')}
      </div>`;
  }

  #question(asked: Removable | 'all') {
    const isAll = asked === 'all';
    return html`<p id="removal-sure">${isAll ? words.sureAll(this.#learners.length) : words.sureOne(nameOf(asked), asked.deeds)}</p>
      ${
        isAll
          ? html`<p><label><input type="checkbox" .checked=${this.#withPages} @change=${this.#tick}> ${words.pages}</label></p>
            <p>${this.#withPages ? words.surePages : nothing}</p>`
          : nothing
      }
      <div class="buttons">
        <button type="button" aria-describedby="removal-sure" aria-disabled=${this.#isWorking} @click=${this.#delete}>${words.yes}</button>
        <button type="button" class="quiet" aria-describedby="removal-sure" @click=${() => this.#ask(undefined)}>${words.no}</button>
      </div>`;
  }

  #back() {
    return html`<div class="buttons"><button type="button" class="quiet" @click=${this.#putBack}>${words.undo}</button></div>`;
  }

  #tick(event: Event) {
    this.#withPages = (event.target as HTMLInputElement).checked;
    this.update();
  }

  #ask(asked: Removable | 'all' | undefined) {
    this.#asked = asked;
    this.#said = '';
    this.#updateAndFocus();
  }

  async #delete() {
    const asked = this.#asked;
    if (!asked || this.#isWorking) return;
    this.#isWorking = true;
    this.update();
    const removed = await (asked === 'all'
      ? this.removeAll(this.#withPages)
      : this.removeOne(asked.id));
    this.#isWorking = false;
    this.#asked = undefined;
    this.#undo = removed.undo;
    const done = asked === 'all' ? words.doneAll : words.doneOne(nameOf(asked));
    const left = removed.left.map((place) => words.left[place]);
    this.#said = [...(left.length ? left : [done]), removed.arePagesLeft ? words.pagesLeft : '']
      .join(' ')
      .trim();
    this.onUndoable(true);
    this.#updateAndFocus();
  }

  async #putBack() {
    const undo = this.#undo;
    this.#undo = undefined;
    const isBack = await undo?.();
    this.#said = isBack ? words.undone : words.notUndone;
    this.onUndoable(false);
    this.#updateAndFocus();
    // Not on the button that would delete most.
    this.querySelector<HTMLElement>('.buttons button')?.focus();
  }

  /** The button that was pressed has gone: its focus moves to the one that came instead. */
  #updateAndFocus() {
    this.update();
    this.querySelector<HTMLElement>('.buttons > :last-child')?.focus();
  }
}

function nameOf({name}: Named): string {
  return name || words.noName;
}

define('imh-removal', ImhRemoval);

declare global {
  interface HTMLElementTagNameMap {
    'imh-removal': ImhRemoval;
  }
}
