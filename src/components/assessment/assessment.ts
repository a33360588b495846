import {nothing, render} from 'lit/html.js';
import {drawItems} from '../../course/draw.ts';
import {DrewEvent} from '../../learner/assessment-events.ts';
import type {AssessmentState} from '../../learner/assessment-recorder.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import './item.ts';
import {attemptPanel, endPanel, resultPanel, reviewPanel, startPanel} from './panels.ts';
import {Paper, readPool} from './paper.ts';

/**
 * The final assessment. Its page holds the whole pool with answers; this element
 * draws from it, shows what was drawn without a word about what is right, and
 * marks it when the learner submits. It is told; it keeps nothing.
 *
 * @fires imh-drew - The learner began an attempt.
 * @fires imh-submitted - The learner submitted it.
 */
export class ImhAssessment extends LightElement {
  #pool!: ReturnType<typeof readPool>;
  #state: AssessmentState | undefined;
  #paper: Paper | undefined;
  #isAsked = false;
  #draw: string | undefined;

  /** The assessment's id in the record. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** Whether the learner is in the middle of an attempt. */
  get isBusy(): boolean {
    return !!this.#paper && !this.#state?.current?.result;
  }

  set state(state: AssessmentState) {
    const wasBusy = this.isBusy;
    const hadFocus = this.contains(document.activeElement);
    this.#state = state;
    const {current} = state;
    // Another tab may have submitted and begun anew: nobody was asked about that attempt.
    if (current?.draw !== this.#draw) this.#isAsked = false;
    this.#draw = current?.draw;
    const paper = current && new Paper(this.#pool.items, current);
    // Nothing of an open attempt is left on this page: then it is as if there were none.
    this.#paper = paper?.items.length || current?.result ? paper : undefined;
    for (const {id, element} of this.#pool.items) {
      element.toggleAttribute('data-drawn', !!current?.items.includes(id));
    }
    this.#paper?.lay();
    this.update();
    // Begun or submitted, also in another tab: what had the focus here has gone.
    if (hadFocus && wasBusy !== this.isBusy) this.#lead();
  }

  override connectedCallback() {
    if (!this.#pool) {
      this.#pool = readPool(this);
      // Who goes on answering does not want to submit yet.
      this.addEventListener('imh-picked', () => {
        this.#isAsked = false;
      });
    }
    super.connectedCallback();
  }

  protected override place() {
    return this.querySelector('.assessment-state') ?? this;
  }

  protected override update() {
    super.update();
    const end = this.querySelector<HTMLElement>('.assessment-end');
    if (end) render(this.#renderEnd(), end);
  }

  protected override render() {
    const state = this.#state;
    if (!state) return nothing;
    const begin = () => this.#begin();
    const {current} = state;
    if (!this.#paper || !current) {
      const drawn = [...this.#pool.quotas.values()].reduce((sum, quota) => sum + quota, 0);
      return startPanel(state, drawn, begin);
    }
    return current.result
      ? resultPanel(state, current.result, this.#paper, begin)
      : attemptPanel(state, this.#paper, current.at);
  }

  #renderEnd() {
    if (!this.#paper || !this.#state) return nothing;
    if (!this.isBusy) return endPanel();
    return reviewPanel(this.#paper, this.#state.keeps, this.#isAsked, {
      submit: () => this.#submit(),
      goOn: () => this.#goOn(),
    });
  }

  #begin() {
    const [lot = 0] = crypto.getRandomValues(new Uint32Array(1));
    const seed = lot.toString(16).padStart(8, '0');
    const seen = this.#state?.attempts.map(({items}) => items) ?? [];
    this.#isAsked = false;
    this.dispatchEvent(new DrewEvent(seed, drawItems(this.#pool, seed, seen)));
    this.#lead();
  }

  #submit() {
    const paper = this.#paper;
    if (!paper) return;
    if (!this.#isAsked && (paper.open.length || paper.changed.length)) {
      this.#ask(true);
      return;
    }
    this.#isAsked = false;
    const mark = Number(this.getAttribute('mark'));
    const safety = Number(this.getAttribute('safety'));
    const about = {
      version: this.getAttribute('version') ?? '',
      status: this.getAttribute('status') ?? '',
    };
    const event = paper.submit(about, mark, safety);
    this.dispatchEvent(event);
    event.whenKept(() => this.#lead());
  }

  /** Back to the first question that has no answer. */
  #goOn() {
    const [first] = this.#paper?.questionsOf([...this.#paper.open, ...this.#paper.changed]) ?? [];
    this.#ask(false);
    if (!first) return;
    this.#focusOn(`#${first.anchor} h3, #${first.anchor} h4`);
  }

  /** The button that was pressed has gone: its focus moves to the one that came instead. */
  #ask(isAsked: boolean) {
    this.#isAsked = isAsked;
    this.update();
    this.querySelector<HTMLElement>('.assessment-end .buttons > :last-child')?.focus();
  }

  /** Brings the focus to where the learner goes on: the first question, or the result. */
  #lead() {
    this.#focusOn(this.isBusy ? '[data-drawn] h3' : '#at-result');
  }

  #focusOn(heading: string) {
    const found = this.querySelector<HTMLElement>(heading);
    if (!found) return;
    found.tabIndex = -1;
    found.focus();
  }
}

define('imh-assessment', ImhAssessment);

declare global {
  interface HTMLElementTagNameMap {
    'imh-assessment': ImhAssessment;
  }
}
