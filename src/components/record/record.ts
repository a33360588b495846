import {html, nothing} from 'lit';
import {ukDate} from '../../course/dates.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {recordWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/**
 * What is kept of the learner on this device: fills the prerendered table and
 * the list of reflections, and deletes everything when asked twice.
 */
export class ImhRecord extends LightElement {
  static override properties = {
    record: {attribute: false},
    deleteAll: {attribute: false},
    asked: {state: true},
    undo: {state: true},
    said: {state: true},
  };

  declare record: LearnerRecord | undefined;
  /** Removes everything; what it returns puts everything back. */
  declare deleteAll: (() => () => void) | undefined;
  declare private asked: boolean;
  declare private undo: (() => void) | undefined;
  declare private said: string;

  constructor() {
    super();
    this.asked = false;
    this.said = '';
  }

  protected override updated() {
    const {record} = this;
    if (!record) return;
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
    let shown = 0;
    for (const prompt of this.querySelectorAll<HTMLElement>('[data-prompt]')) {
      const saved = record.reflections.get(`${prompt.dataset.prompt}`);
      prompt.hidden = !saved;
      const text = prompt.querySelector('[data-text]');
      if (text) text.textContent = saved?.text ?? '';
      if (saved) shown += 1;
    }
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
  }

  protected override render() {
    const {record} = this;
    const isEmpty = !record || (!record.opened.size && !record.answers.size && !record.reflections.size);
    return html`
      <div class="buttons">
        ${
          this.asked
            ? html`<p>${words.deleteSure}</p>
                <button type="button" @click=${this.#delete}>${words.deleteYes}</button>
                <button type="button" class="quiet" @click=${this.#keep}>${words.deleteNo}</button>`
            : this.undo
              ? html`<button type="button" class="quiet" @click=${this.#undo}>${words.undo}</button>`
              : html`<button type="button" class="quiet" @click=${this.#ask}>${words.deleteAll}</button>`
        }
      </div>
      <p role="status">${this.said || (isEmpty ? words.empty : nothing)}</p>
    `;
  }

  #ask() {
    this.asked = true;
    this.said = '';
  }

  #keep() {
    this.asked = false;
  }

  #delete() {
    this.undo = this.deleteAll?.();
    this.asked = false;
    this.said = words.deleted;
  }

  #undo() {
    this.undo?.();
    this.undo = undefined;
    this.said = words.undone;
  }
}

define('imh-record', ImhRecord);

declare global {
  interface HTMLElementTagNameMap {
    'imh-record': ImhRecord;
  }
}
