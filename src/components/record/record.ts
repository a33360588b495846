import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {recordWords as words} from '../../words/en/record.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {showGoneRows, showGoneWords} from './gone.ts';

/**
 * What is kept of the learner on this device: fills the prerendered table and
 * the list of reflections.
 */
export class ImhRecord extends LightElement {
  #record: LearnerRecord | undefined;

  set record(record: LearnerRecord) {
    this.#record = record;
    this.update();
    this.#fill(record);
  }

  protected override render() {
    return html`<p role="status">${this.#record?.isEmpty ? words.empty : nothing}</p>`;
  }

  #fill(record: LearnerRecord) {
    showGoneRows(this, record);
    showGoneWords(this, record);
    for (const row of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const id = `${row.dataset.lesson}`;
      const finished = record.finished.get(id);
      const opened = record.opened.get(id);
      const cells = {
        opened: opened ? ukDate(opened) : words.notYet,
        finished: finished ? ukDate(finished.at) : words.notYet,
        right: finished?.of ? `${finished.right} of ${finished.of}` : '',
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
