import {html, nothing} from 'lit/html.js';
import type {CourseInfo} from '../../course/course-info.ts';
import type {Activity} from '../../learner/activity-list.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {recordWords as words} from '../../words/en/record.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {fillActivities, fillStanding, fillWords} from './fill.ts';
import {showGoneWords} from './gone.ts';

/** What the page of the record is told. */
export interface RecordState extends Pick<LearnerRecord, 'reflections'> {
  readonly activities: readonly Activity[];
  readonly course: CourseInfo;
}

/**
 * What is kept of the learner on this device: fills the prerendered rows and
 * the list of reflections, and deletes everything when asked twice.
 */
export class ImhRecord extends LightElement {
  /** Removes everything; what it returns puts everything back. */
  deleteAll: () => () => void = () => () => {};
  /** Settles when that is true of the disk as well; undefined when it is. */
  kept: () => Promise<unknown> | undefined = () => undefined;
  #isAsked = false;
  #undo: (() => void) | undefined;
  #said = '';

  set state(state: RecordState) {
    fillActivities(this, state.activities);
    fillStanding(this, state.activities, state.course);
    fillWords(this, state);
    showGoneWords(this, state);
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
      <p role="status">${this.#said || nothing}</p>
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
}

define('imh-record', ImhRecord);

declare global {
  interface HTMLElementTagNameMap {
    'imh-record': ImhRecord;
  }
}
