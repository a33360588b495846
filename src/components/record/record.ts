import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {recordWords as words} from '../../words/en/record.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/**
 * What is kept of the learner on this device: fills the prerendered table and
 * the list of reflections, and deletes everything when asked twice.
 */
export class ImhRecord extends LightElement {
  /** Removes everything; what it returns puts everything back. */
  deleteAll: () => () => void = () => () => {};
  /** Settles when that is true of the disk as well; undefined when it is. */
  kept: () => Promise<unknown> | undefined = () => undefined;
  #record: LearnerRecord | undefined;
  #isAsked = false;
  #undo: (() => void) | undefined;
  #said = '';

  set record(record: LearnerRecord) {
    this.#record = record;
    this.update();
    this.#fill(record);
  }

  protected override render() {
    return html`
      <div class="buttons">
        ${
          this.#isAsked
            ? html`<p id="delete-sure">${words.deleteSure}</p>
                <button type="button" @click=${this.#delete}>${words.deleteYes}</button>
                <button type="button" class="quiet" aria-describedby="delete-sure" @click=${this.#keep}>
                  ${words.deleteNo}
                </button>`
            : this.#undo
              ? html`<button type="button" class="quiet" @click=${this.#putBack}>${words.undo}</button>`
              : html`<button type="button" class="quiet" @click=${this.#ask}>
                  ${words.deleteAll}
                </button>`
        }
      </div>
      <p role="status">${this.#said || (this.#record?.isEmpty ? words.empty : nothing)}</p>
    `;
  }

  #ask() {
    this.#isAsked = true;
    this.#said = '';
    this.#updateAndFocus();
  }

  #keep() {
    this.#isAsked = false;
    this.#updateAndFocus();
  }

  #delete() {
    this.#isAsked = false;
    const undo = this.deleteAll();
    this.#undo = undo;
    const say = () => {
      if (this.#undo !== undo) return;
      this.#said = words.deleted;
      this.#updateAndFocus();
    };
    const kept = this.kept();
    if (kept) kept.then(say);
    else say();
  }

  #putBack() {
    this.#said = words.undone;
    this.#undo?.();
    this.#undo = undefined;
    this.#updateAndFocus();
  }

  /** The button that was pressed has gone: its focus moves to the one that came instead. */
  #updateAndFocus() {
    this.update();
    this.querySelector<HTMLElement>('.buttons > :last-child')?.focus();
  }

  #fill(record: LearnerRecord) {
    for (const row of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const id = `${row.dataset.lesson}`;
      const finished = record.finished.get(id);
      const opened = record.opened.get(id);
      const cells = {
        opened: opened ? ukDate(opened) : words.notYet,
        finished: finished ? ukDate(finished.at) : words.notYet,
        right: finished ? `${finished.right} of ${finished.of}` : '',
        version: finished?.version ?? '',
      };
      for (const [name, text] of Object.entries(cells)) {
        const cell = row.querySelector(`[data-cell=${name}]`);
        if (cell) cell.textContent = text;
      }
    }
    for (const section of this.querySelectorAll('[data-words]')) {
      let shown = 0;
      for (const prompt of section.querySelectorAll<HTMLElement>('[data-prompt]')) {
        const saved = record.reflections.get(`${prompt.dataset.prompt}`);
        prompt.hidden = !saved;
        const text = prompt.querySelector('[data-text]');
        if (text) text.textContent = saved?.text ?? '';
        if (saved) shown += 1;
      }
      const none = section.querySelector<HTMLElement>('[data-none]');
      if (none) none.hidden = shown > 0;
    }
  }
}

define('imh-record', ImhRecord);

declare global {
  interface HTMLElementTagNameMap {
    'imh-record': ImhRecord;
  }
}
