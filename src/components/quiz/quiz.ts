import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import type {Progress} from '../../course/progress.ts';
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
  /** What "Try all questions again" does. */
  again: () => void = () => {};
  #state: QuizState | undefined;

  /** The lesson's id. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** The lesson's version. */
  get version(): string {
    return this.getAttribute('version') ?? '';
  }

  set state(state: QuizState) {
    this.#state = state;
    this.update();
  }

  protected override place() {
    return this.querySelector('.quiz-state') ?? this;
  }

  protected override render() {
    if (!this.#state) return nothing;
    const {total, done, right, open, anchors, finished} = this.#state;
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
              ${this.hasAttribute('gate') ? words.gate : nothing}
            </p>`
          : html`<p><button type="button" class="quiet" @click=${() => this.again()}>${words.again}</button></p>`
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
