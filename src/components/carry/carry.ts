import {html, nothing} from 'lit/html.js';
import type {CarryRefusal} from '../../learner/carried.ts';
import type {CarryPlan} from '../../learner/carried-plan.ts';
import {carryWords as words} from '../../words/en/carry.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** How far it is with what was done on another page. */
export type CarryState =
  | {readonly is: 'refused'; readonly why: CarryRefusal | 'unfit'}
  | {
      readonly is: 'asking';
      readonly plan: CarryPlan;
      /** Why it cannot be added yet, or not for long. */
      readonly hurdle: 'nobody' | 'notKept' | null;
    }
  | {readonly is: 'adding' | 'notKept' | 'undone'}
  | {readonly is: 'added'; readonly plan: CarryPlan};

/** Asks whether what was done on another page shall come into the record, and says what came of it. */
export class ImhCarry extends LightElement {
  /** What kind of page this is. */
  page: 'lesson' | 'consultation' = 'lesson';
  /** The learner wants it in the record. */
  add: () => void = () => {};
  /** The learner wants it out of the record again. */
  undo: () => void = () => {};
  /** The learner has decided: it was left out, or the message was read. */
  close: () => void = () => {};
  #state: CarryState | null = null;

  set state(state: CarryState | null) {
    const hadFocus = this.contains(document.activeElement);
    this.#state = state;
    this.update();
    // The button that had the focus may be gone. None of those that come may be pressed by mistake.
    if (!hadFocus || this.contains(document.activeElement)) return;
    (this.querySelector('p') ?? document.querySelector('main'))?.focus();
  }

  protected override render() {
    const state = this.#state;
    return html`<div role="status">
      ${
        state
          ? html`<div class="notice"><p tabindex="-1">${this.#say(state)}</p>${this.#buttons(state)}</div>`
          : nothing
      }
    </div>`;
  }

  #say(state: CarryState): string {
    if (state.is === 'refused') return words.refused[state.why];
    if (state.is === 'asking') return this.#ask(state);
    if (state.is !== 'added') return words[state.is];
    const {answers, steps} = state.plan.fresh;
    return words.added(answers, steps);
  }

  #ask({plan, hurdle}: Extract<CarryState, {is: 'asking'}>): string {
    const {told, fresh, same, differs, changed, unfit, way, deeds} = plan;
    const answered = told.answers - unfit;
    const taken = way === 'unfit' ? 0 : told.steps;
    const isNew = deeds.length > 0;
    return [
      words.told(answered, taken, this.page),
      isNew ? words.fresh(fresh.answers, fresh.steps) : words.nothing,
      same && words.same(same),
      differs && words.differs(differs),
      changed && words.changed(changed),
      unfit && words.unfit(unfit),
      words.way[way],
      isNew && hurdle && words.hurdle[hurdle],
      isNew && hurdle !== 'nobody' && words.ask(fresh.answers + fresh.steps),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #buttons(state: CarryState) {
    const quiet = (text: string, act: () => void) =>
      html`<button type="button" class="quiet" @click=${act}>${text}</button>`;
    switch (state.is) {
      case 'adding':
        return nothing;
      case 'added':
        return html`${quiet(words.undo, () => this.undo())} ${quiet(words.close, this.#close)}`;
      case 'asking':
        if (!state.plan.deeds.length) break;
        return html`${
          state.hurdle === 'nobody'
            ? nothing
            : html`<button type="button" @click=${() => this.add()}>${words.add}</button>`
        } ${quiet(words.leave, this.#close)}`;
    }
    return quiet(words.close, this.#close);
  }

  readonly #close = () => {
    this.state = null;
    this.close();
  };
}

define('imh-carry', ImhCarry);

declare global {
  interface HTMLElementTagNameMap {
    'imh-carry': ImhCarry;
  }
}
