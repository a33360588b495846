import {html, nothing} from 'lit/html.js';
import type {NameTrouble} from '../../learner/learners.ts';
import {deviceWords as words} from '../../words/en/device.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import type {Named} from './device.ts';
import type {finishView} from './finish.ts';

/** Who is learning on this device. */
export interface Learners {
  /** Null while nobody has said whose it is. */
  readonly device: 'own' | 'shared' | null;
  readonly learner: Named | null;
  /** All whose records are here. */
  readonly all: readonly Named[];
  /** How many texts this learner has begun and not saved. */
  readonly drafts: number;
}

type Mode = 'list' | 'add' | 'rename' | 'finish';

/** What came of a wish. */
export type Outcome = 'notKept' | 'finishDone' | 'finishNotAll';

/** Shows who is learning on a shared device, and lets learners be chosen, added and named. */
export class ImhLearners extends LightElement {
  choose: (id: string) => void = () => {};
  /** Null when the name was taken up; `stay` when the learner thought better of it. */
  add: (name: string) => Promise<NameTrouble | 'notKept' | 'stay' | null> = async () => null;
  rename: (name: string) => NameTrouble | 'notKept' | null = () => null;
  /** Nobody is learning from now on. */
  leave: () => void = () => {};
  /** Fetches the view of the way out; rejects where that fails. */
  fetchFinish: () => Promise<typeof finishView> = () => Promise.reject();
  takeAway: () => Promise<void> = () => Promise.reject();
  isWhole: () => boolean = () => false;
  removeRecord: () => void = () => {};
  #learners: Learners | undefined;
  #mode: Mode = 'list';
  #problem = '';
  #said = '';
  #finishView: typeof finishView | undefined;

  set learners(learners: Learners) {
    this.#learners = learners;
    this.update();
  }

  /** Says what came of a wish, and shows the list again. */
  say(outcome: Outcome, name = '') {
    this.#said = outcome === 'notKept' ? words.notKept : words[outcome](name || words.noName);
    this.#turnTo('list');
  }

  /** The page was opened anew for a wish made here: the focus is where it was. */
  takeFocus() {
    const find = (what: string) => this.querySelector<HTMLElement>(what);
    (find('[aria-pressed=true]') ?? find('button'))?.focus();
  }

  protected override render() {
    const learners = this.#learners;
    if (!learners) return nothing;
    const {device, learner, all} = learners;
    if (device !== 'shared') {
      const others = all.filter(({id}) => id !== learner?.id).length;
      return html`<p>${words.own} ${others ? words.others(others) : nothing}</p>
        <p role="alert">${this.#said}</p>`;
    }
    return html`<p role="status">${this.#said || (learner ? words.learning(nameOf(learner)) : words.nobody)}</p>
      ${this.#mode === 'list' ? this.#list(learners) : this.#mode === 'finish' && learner ? this.#finish(learner) : this.#form()}`;
  }

  #list({learner, all}: Learners) {
    const quiet = (text: string, act: () => void) =>
      html`<button type="button" class="quiet" @click=${act}>${text}</button>`;
    return html`<div class="buttons" role="group" aria-label=${words.choose}>
        ${all.map(
          (one) =>
            html`<button type="button" class=${one.id === learner?.id ? '' : 'quiet'} aria-pressed=${one.id === learner?.id} @click=${() => this.choose(one.id)}>${nameOf(one)}</button>`,
        )}
        ${quiet(words.add, () => this.#turnTo('add'))}
      </div>
      ${
        learner
          ? html`<div class="buttons">
            ${quiet(learner.name ? words.rename : words.nameIt, () => this.#turnTo('rename'))}
            ${quiet(words.finish, this.#toFinish)}
            ${quiet(words.leave, () => this.leave())}
          </div>`
          : nothing
      }`;
  }

  #form() {
    const before = this.#mode === 'rename' ? (this.#learners?.learner?.name ?? '') : '';
    return html`<form class="naming" autocomplete="off" @submit=${this.#name}>
      <label for="device-name">${words.nameLabel}</label>
      <input id="device-name" type="text" autocomplete="off" spellcheck="false" .value=${before}
        aria-invalid=${this.#problem !== ''} aria-describedby="device-name-hint device-name-problem">
      <p class="meta" id="device-name-hint">${words.nameHint}</p>
      <p class="problem" id="device-name-problem" role="alert">${this.#problem}</p>
      <div class="buttons">
        <button type="submit">${words.save}</button>
        <button type="button" class="quiet" @click=${() => this.#turnTo('list')}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #finish(learner: Named) {
    return this.#finishView?.({
      name: nameOf(learner),
      drafts: this.#learners?.drafts ?? 0,
      takeAway: this.takeAway,
      isWhole: this.isWhole,
      removeRecord: this.removeRecord,
      stop: () => this.#turnTo('list'),
    });
  }

  /** Few ever leave for good, so the way out comes when it is asked for. */
  async #toFinish() {
    try {
      this.#finishView = await this.fetchFinish();
      this.#turnTo('finish');
    } catch {
      this.#said = words.finishAbsent;
      this.update();
    }
  }

  async #name(event: Event) {
    event.preventDefault();
    const name = this.querySelector('input')?.value ?? '';
    const trouble = this.#mode === 'add' ? await this.add(name) : this.rename(name);
    if (trouble === 'stay') return;
    if (!trouble) return this.#turnTo('list');
    this.#problem = trouble === 'notKept' ? words.notKept : words.nameTrouble[trouble];
    this.update();
    this.querySelector('input')?.focus();
  }

  #turnTo(mode: Mode) {
    this.#mode = mode;
    this.#problem = '';
    if (mode !== 'list') this.#said = '';
    this.update();
    // What was pressed has gone: the focus moves to what came instead.
    this.querySelector<HTMLElement>('input, button')?.focus();
  }
}

function nameOf({name}: Named): string {
  return name || words.noName;
}

define('imh-learners', ImhLearners);

declare global {
  interface HTMLElementTagNameMap {
    'imh-learners': ImhLearners;
  }
}
