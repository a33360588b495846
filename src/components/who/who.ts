import {html, nothing} from 'lit/html.js';
import {whoWords as words} from '../../words/en/who.ts';
import {define} from '../define.ts';
import {dress} from '../dress.ts';
import {LightElement} from '../light-element.ts';
import {whoStyles} from './who.styles.ts';

/** A learner as the element names them. */
interface Named {
  readonly id: string;
  /** Empty where none was chosen. */
  readonly name: string;
}

/** Who is learning on a shared device, as one page of it knows. */
export interface Seating {
  /** To whom this page belongs; null where nobody was chosen when it was opened. */
  readonly learner: Named | null;
  /** All whose records are on this device. */
  readonly learners: readonly Named[];
  /** How many things were done here while nobody was chosen. */
  readonly deeds: number;
  /** Set when the page no longer belongs to who is learning, and may not just be opened anew. */
  readonly held: {readonly next: Named | null; readonly isUnsaved: boolean} | null;
  /** Why the last wish was not granted. */
  readonly problem: 'notChosen' | 'notTaken' | null;
}

/**
 * Says on every page of a shared device who is learning, and lets another be
 * chosen. It comes with the script, at the foot of the window: nothing moves.
 */
export class ImhWho extends LightElement {
  /** Address of the page about this device. */
  devicePage = 'device.html';
  /** Chooses who is learning; `adds` takes what was done before along. */
  choose: (id: string, adds: boolean) => void = () => {};
  /** This page's learner goes on, whoever was chosen meanwhile. */
  goOn: () => void = () => {};
  /** Gives the page up to whoever is learning now. */
  giveUp: () => void = () => {};
  #seating: Seating | undefined;
  #isPicking = false;
  #asked: Named | undefined;

  set seating(seating: Seating) {
    this.#seating = seating;
    this.update();
    this.#showDialog();
  }

  override connectedCallback() {
    dress(whoStyles);
    super.connectedCallback();
  }

  protected override render() {
    const seating = this.#seating;
    if (!seating) return nothing;
    return html`<section aria-label=${words.region}>
      <div role="status">${seating.learner ? nothing : this.#notice(seating)}</div>
      ${seating.learner ? (this.#isPicking ? this.#choice(seating) : this.#row(seating.learner)) : nothing}
    </section>
    ${seating.held ? this.#dialog(seating, seating.held) : nothing}`;
  }

  #row(learner: Named) {
    return html`<div class="who">
      <p>${words.learning(nameOf(learner))}</p>
      <button type="button" class="quiet" @click=${() => this.#pick(true)}>${words.switch}</button>
      <a href="${this.devicePage}#at-who">${words.finish}</a>
    </div>`;
  }

  /** While somebody is learning: who takes over. */
  #choice(seating: Seating) {
    return html`<div class="notice">
      <p>${words.who}</p>
      ${this.#problem(seating)} ${this.#names(seating)}
      <button type="button" class="quiet" @click=${() => this.#pick(false)}>${words.cancel}</button>
    </div>`;
  }

  /** While nobody is: that nothing is kept, and who is it? */
  #notice(seating: Seating) {
    const asked = this.#asked;
    if (!asked) {
      return html`<div class="notice">
        <p>${words.nobody} ${words.who}</p>
        ${this.#problem(seating)} ${this.#names(seating)}
      </div>`;
    }
    const button = (text: string, act: () => void, kind = 'quiet') =>
      html`<button type="button" class=${kind} @click=${act}>${text}</button>`;
    return html`<div class="notice">
      <p>${words.before(seating.deeds, nameOf(asked))}</p>
      ${this.#problem(seating)}
      ${button(words.add, () => this.choose(asked.id, true), '')}
      ${button(words.without, () => this.choose(asked.id, false))}
      ${button(words.back, () => this.#ask(undefined))}
    </div>`;
  }

  #problem({problem}: Seating) {
    return problem ? html`<p role="alert">${words[problem]}</p>` : nothing;
  }

  #names({learner, learners}: Seating) {
    const others = learners.filter(({id}) => id !== learner?.id);
    return html`${others.map(
      (one) => html`<button type="button" @click=${() => this.#take(one)}>${nameOf(one)}</button>`,
    )}<a href="${this.devicePage}#at-who">${words.another}</a>`;
  }

  #dialog(seating: Seating, {next, isUnsaved}: NonNullable<Seating['held']>) {
    const {learner, deeds} = seating;
    const button = (text: string, act: () => void, kind = 'quiet') =>
      html`<button type="button" class=${kind} @click=${act}>${text}</button>`;
    // Nobody's page with something on it: whoever was chosen may take it along.
    if (!learner) {
      if (!next) return nothing;
      return html`<dialog aria-labelledby="who-held" @cancel=${stay}>
        <h2 id="who-held">${words.before(deeds, nameOf(next))}</h2>
        ${this.#problem(seating)}
        ${button(words.add, () => this.choose(next.id, true), '')}
        ${button(words.without, this.giveUp)}
      </dialog>`;
    }
    const mine = nameOf(learner);
    return html`<dialog aria-labelledby="who-held" @cancel=${stay}>
      <h2 id="who-held">${words.heldTitle}</h2>
      <p>${next ? words.held(mine, nameOf(next)) : words.heldNobody(mine)}</p>
      <p>${isUnsaved ? words.heldUnsaved : words.heldUnfinished}</p>
      ${this.#problem(seating)}
      ${button(words.goOn(mine), this.goOn, '')}
      ${button(next ? words.open(nameOf(next)) : words.leave, this.giveUp)}
    </dialog>`;
  }

  #take(one: Named) {
    const {learner, deeds} = this.#seating as Seating;
    if (!learner && deeds) this.#ask(one);
    else this.choose(one.id, false);
  }

  #pick(isPicking: boolean) {
    this.#isPicking = isPicking;
    this.update();
    this.querySelector<HTMLElement>('button')?.focus();
  }

  #ask(one: Named | undefined) {
    this.#asked = one;
    this.update();
    this.querySelector<HTMLElement>('button')?.focus();
  }

  #showDialog() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }
}

/** The question has to be answered before anything else is done here. */
function stay(event: Event): void {
  event.preventDefault();
}

function nameOf({name}: Named): string {
  return name || words.noName;
}

define('imh-who', ImhWho);

declare global {
  interface HTMLElementTagNameMap {
    'imh-who': ImhWho;
  }
}
