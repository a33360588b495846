import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import {ExcusedEvent} from '../../learner/return-events.ts';
import type {Returns} from '../../learner/returns.ts';
import type {NamedQuestion, NamedQuestions} from '../../learner/returns-calendar.ts';
import {returnsWords as words} from '../../words/en/returns.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** So many are shown at once: a few, so that coming back stays light. */
const atOnce = 3;

/** What comes back to this learner, and what its questions are called here. */
export interface ReturnsState {
  readonly returns: Returns;
  readonly named: NamedQuestions;
}

/** What stands over it: how many are asked today. */
export function titleOf({due}: Returns): string {
  return due.length ? words.titleDue(Math.min(due.length, atOnce)) : words.title;
}

/**
 * The questions that come back. It is put into a closed `<details>` of the home
 * page, so that nothing there moves.
 *
 * @fires imh-excused - The learner left a question out, or took that back.
 */
export class ImhReturns extends LightElement {
  #state: ReturnsState | undefined;
  /** What was left out on this page, for undo. */
  #left: readonly string[] = [];
  #said = '';

  /** Makes the calendar's file and tells its name; events cannot answer. */
  makeCalendar: () => string = () => '';

  set state(state: ReturnsState) {
    this.#state = state;
    this.update();
  }

  protected override render() {
    if (!this.#state) return nothing;
    const {due, later, ahead} = this.#state.returns;
    const more = due.length - atOnce;
    const next = later[0]?.days[0];
    return html`
      <ul class="returning">${due.slice(0, atOnce).map(({what}) => this.#row(what))}</ul>
      ${more > 0 ? html`<p>${words.more(more)}</p>` : nothing}
      ${due.length ? nothing : html`<p>${words.none} ${next ? words.next(ukDate(next)) : ''}</p>`}
      ${this.#left.map((what) => this.#undoRow(what))}
      ${ahead.length ? this.#calendar(ahead.length) : html`<p>${words.noDates}</p>`}
    `;
  }

  #row(what: string) {
    const {name, href} = this.#name(what);
    return html`<li><a href=${href}>${name}</a> <button
      type="button" class="quiet" aria-label=${`${words.leave}: ${name}`}
      @click=${() => this.#leaveOut(what)}
    >${words.leave}</button></li>`;
  }

  #undoRow(what: string) {
    const {name} = this.#name(what);
    return html`<p class="left-out"><span>${words.left(name)}</span> <button
      type="button" class="quiet" aria-label=${`${words.undo}: ${name}`}
      @click=${() => this.#takeBack(what)}
    >${words.undo}</button></p>`;
  }

  #calendar(days: number) {
    return html`<div class="buttons"><button type="button" class="quiet" @click=${this.#save}>${words.calendar}</button></div>
      <p class="meta" role="status">${this.#said || words.calendarSays(days)}</p>`;
  }

  #name(what: string): NamedQuestion {
    return this.#state?.named.get(what) ?? {name: what, href: ''};
  }

  #save() {
    this.#said = words.calendarMade(this.makeCalendar());
    this.update();
  }

  /** The button goes away; its focus moves to the one that undoes it. */
  #leaveOut(what: string) {
    this.#left = [...this.#left, what];
    this.#said = '';
    this.dispatchEvent(new ExcusedEvent(what, false));
    this.update();
    const undo = [...this.querySelectorAll<HTMLElement>('.left-out button')].at(-1);
    undo?.focus();
  }

  #takeBack(what: string) {
    this.#left = this.#left.filter((one) => one !== what);
    this.#said = '';
    this.dispatchEvent(new ExcusedEvent(what, true));
    this.update();
    const {href} = this.#name(what);
    const link = [...this.querySelectorAll<HTMLElement>('.returning a')].find(
      (one) => one.getAttribute('href') === href,
    );
    // One that is not among the first few has no link; then the next thing to do is as good.
    (link ?? this.querySelector<HTMLElement>('a, button'))?.focus();
  }
}

define('imh-returns', ImhReturns);

declare global {
  interface HTMLElementTagNameMap {
    'imh-returns': ImhReturns;
  }
}
