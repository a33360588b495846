import {html, nothing} from 'lit';
import type {Progress} from '../../course/progress.ts';
import {ukDate} from '../../course/dates.ts';
import {quizWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** What `imh-quiz` shows. */
export interface QuizState extends Progress {
  /** Anchors of the page's questions, in order. */
  readonly anchors: readonly string[];
  readonly isRead: boolean;
  /** ISO time of the first completion. */
  readonly finished: string | undefined;
}

/**
 * The panel at the end of a lesson: how far its questions are done, which are
 * still open, and a way to try all again. It is told; it keeps nothing.
 */
export class ImhQuiz extends LightElement {
  static override properties = {
    item: {},
    version: {},
    state: {attribute: false},
    again: {attribute: false},
  };

  /** The lesson's id. */
  declare item: string;
  /** The lesson's version. */
  declare version: string;
  declare state: QuizState | undefined;
  /** What "Try all questions again" does. */
  declare again: () => void;

  protected override place() {
    return this.querySelector('.quiz-state') ?? this;
  }

  protected override render() {
    const {state} = this;
    if (!state) return nothing;
    const {total, done, right, open, anchors, finished} = state;
    return html`
      <p role="status">
        <strong>${words.done(done, total)}</strong>${done ? `, ${words.right(right)}.` : '.'}
        ${finished ? words.complete(ukDate(finished)) : nothing}
        ${finished && open.length ? words.corrected(open.length) : nothing}
        ${!finished && !open.length ? words.readOn : nothing}
      </p>
      <progress max=${total} value=${done} aria-label=${words.done(done, total)}></progress>
      ${
        open.length
          ? html`<p>
              ${words.open}
              ${open.map((place, n) => html`${n ? ', ' : ''}<a href="#${anchors[place]}">${words.question(place + 1)}</a>`)}.
            </p>`
          : html`<p><button type="button" class="quiet" @click=${() => this.again?.()}>${words.again}</button></p>`
      }
    `;
  }
}

define('imh-quiz', ImhQuiz);

declare global {
  interface HTMLElementTagNameMap {
    'imh-quiz': ImhQuiz;
  }
}
