import {html, nothing, render} from 'lit/html.js';
import {FinishedEvent, SteppedEvent} from '../../learner/activity-events.ts';
import {choiceKey, type Run} from '../../learner/consultation-run.ts';
import {consultationWords as words} from '../../words/en/consultation.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {clearStage, layOut, showWayIn} from './lay-out.ts';
import {renderMap} from './map.ts';
import {type Choice, findMade, type Made, readSteps, type Step, type Turn} from './markup.ts';
import {renderChoices, renderMade, renderTools, type Tool} from './scene.ts';
import {historyTrail, type Trail} from './trail.ts';

/**
 * A consultation that is gone through one step at a time.
 *
 * The whole of it is ordinary prerendered HTML, in which each choice is a link.
 * This element shows the step where the learner is, and what comes of the choice
 * that the learner makes. It is told the way so far, and keeps nothing.
 *
 * @fires imh-stepped - The learner made a choice, or went back.
 * @fires imh-finished - The learner came to an ending.
 */
export class ImhConsultation extends LightElement {
  /** Where chance comes from: below one third, a twist takes the place of its choice. */
  random: () => number = Math.random;
  /** The address of the page, unless the page is not ours. */
  trail: Trail = historyTrail;
  #steps: readonly Step[] = [];
  #run: Run | undefined;
  /** Anchor of the step on the page: the last one of the path, or one to look back on. */
  #shown = '';
  /** What has just happened here; the step that follows is on the path already. */
  #told: Made | undefined;
  #isTwistSure = false;
  #note = '';
  /** What stands above a step: how the learner came here, and anything to be said. */
  readonly #head = document.createElement('div');

  /** The consultation's id. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** The consultation's version. */
  get version(): string {
    return this.getAttribute('version') ?? '';
  }

  /** Anchors of the steps, the start first. */
  get steps(): readonly string[] {
    return this.#steps.map(({anchor}) => anchor);
  }

  /** The way so far. */
  set run(run: Run) {
    const isWaking = !this.#run;
    this.#run = run;
    if (isWaking) {
      this.#shown = this.#last;
      this.#lookAtAsked();
      if (this.#said || this.#shown !== this.#steps[0]?.anchor) clearStage(this.#steps);
    } else if (!this.#told && !this.#isOnPath(this.#shown)) {
      this.#shown = this.#last;
      this.#note = words.changedElsewhere;
    }
    this.update();
    if (isWaking) this.#bringAskedIntoView();
  }

  override connectedCallback() {
    if (!this.#steps.length) this.#steps = readSteps(this);
    super.connectedCallback();
    addEventListener('popstate', this.#followTrail);
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#followTrail);
  }

  protected override place() {
    return this.querySelector('.stage') ?? this;
  }

  protected override update() {
    super.update();
    if (!this.#run) return;
    const {path} = this.#run;
    const {section} = this.#step;
    const isAhead = !!this.#told && path.at(-1)?.by === this.#told.turn.id;
    layOut(this.#steps, path, this.#shown, isAhead);
    if (this.#head.parentElement !== section) section.prepend(this.#head);
    render(this.#renderHead(), this.#head);
    showWayIn(this, path);
    this.toggleAttribute('data-awake', true);
  }

  protected override render() {
    if (!this.#run) return nothing;
    const {chosen} = this.#run;
    const told = this.#told;
    const step = this.#step;
    const isTaken = ({id}: Turn) => chosen.has(choiceKey(step.anchor, id));
    return html`
      ${told ? nothing : renderChoices(step, isTaken, (choice) => this.#choose(choice))}
      <div class="told" role="status" tabindex="-1">${told ? renderMade(told, 'now') : nothing}</div>
      ${step.isEnding ? html`<p class="complete">${words.complete}</p>` : nothing}
      ${renderTools(this.#toolsAt(step), !!told || step.isEnding)}
      ${told ? nothing : renderMap(this.#steps, this.#run, this.#shown, (to) => this.#goTo(to))}
    `;
  }

  get #last(): string {
    return this.#run?.path.at(-1)?.step ?? '';
  }

  get #step(): Step {
    return this.#find(this.#shown) as Step;
  }

  #find(name: string | undefined): Step | undefined {
    return this.#steps.find(({anchor}) => anchor === name);
  }

  /** Whether the learner looks back on a step, and has come further. */
  get #isBehind(): boolean {
    return !this.#told && this.#isOnPath(this.#shown) && this.#shown !== this.#last;
  }

  /** What is said above the step, if anything. */
  get #said(): string {
    return this.#note || (this.#isBehind ? words.lookingBack : '');
  }

  /** The place of a step on the path, from 0; -1 when it is not on it. */
  #placeOf(anchor: string): number {
    return this.#run?.path.findIndex(({step}) => step === anchor) ?? -1;
  }

  #isOnPath = (anchor: string) => this.#placeOf(anchor) >= 0;

  /** Shows the step that the address asks for, if the learner was there; true when something is to be shown. */
  #lookAtAsked(): boolean {
    const asked = document.getElementById(this.trail.asked())?.closest('.step')?.id;
    if (!asked || asked === this.#shown || !this.steps.includes(asked)) return false;
    const isOnPath = this.#isOnPath(asked);
    if (isOnPath) {
      this.#told = undefined;
      this.#shown = asked;
    } else this.trail.mend(this.#shown);
    this.#note = isOnPath ? '' : words.notThere;
    return true;
  }

  #bringAskedIntoView() {
    const asked = document.getElementById(this.trail.asked());
    // A step that is not shown is told of above the one that is.
    (asked?.closest('[hidden]') ? this.#step.section : asked)?.scrollIntoView();
  }

  readonly #followTrail = () => {
    if (!this.#run || !this.#lookAtAsked()) return;
    this.update();
    this.#arrive();
  };

  #renderHead() {
    const {path} = this.#run as Run;
    const at = this.#placeOf(this.#shown);
    const by = findMade(this.#find(path[at - 1]?.step), path[at]?.by);
    return html`
      <p class="note" role="status">${this.#said}</p>
      ${this.#isBehind ? renderTools([[words.toWhereYouAre, () => this.#show(this.#last)]]) : nothing}
      ${by ? html`<div class="recap">${renderMade(by, 'later')}</div>` : nothing}
    `;
  }

  /** What can be done besides choosing. */
  #toolsAt({isEnding}: Step): readonly Tool[] {
    const {path} = this.#run as Run;
    const here = this.#shown;
    const again: Tool[] = path.length > 1 ? [[words.again, () => this.#startAgain(false)]] : [];
    if (this.#told) {
      const goOn: Tool = [words.goOn, () => this.#show(this.#last)];
      // Where a choice has led back, going on is another way already.
      const hasLedOn = this.#isOnPath(here) && here !== this.#last;
      const otherWay: Tool[] = hasLedOn ? [[words.otherWay, () => this.#goTo(here)]] : [];
      return [goOn, ...otherWay];
    }
    const before = path[this.#placeOf(here) - 1]?.step;
    const back: Tool[] = before ? [[words.back, () => this.#goTo(before)]] : [];
    if (!isEnding) return [...back, ...again];
    const hasTwist = this.#steps.some(({choices}) => choices.some(({twist}) => twist));
    const withTwist: Tool = [words.againWithTwist, () => this.#startAgain(true)];
    return [...again, ...(hasTwist ? [withTwist] : []), ...back];
  }

  #choose(choice: Choice) {
    const {twist} = choice;
    const turn = twist && (this.#isTwistSure || this.random() < 1 / 3) ? twist : choice;
    this.#told = {choice, turn};
    this.#note = '';
    // A choice made while looking back goes back first.
    if (this.#shown !== this.#last) this.#announce(this.#shown, '');
    this.#announce(turn.to, turn.id);
    this.update();
    this.querySelector<HTMLElement>('.told')?.focus();
  }

  #announce(step: string, by: string) {
    this.dispatchEvent(new SteppedEvent(`${this.item}/${step}`, by));
    if (by && this.#find(step)?.isEnding) this.dispatchEvent(new FinishedEvent(this.item, 0, 0));
  }

  #startAgain(withTwist: boolean) {
    this.#isTwistSure = withTwist;
    this.#goTo(this.#steps[0]?.anchor ?? '', withTwist ? words.twistIsSure : '');
  }

  /** Goes back to a step, which then is the last of the path. */
  #goTo(anchor: string, note = '') {
    this.#show(anchor, note, () => this.#announce(anchor, ''));
  }

  #show(anchor: string, note = '', announce = () => {}) {
    const from = this.#shown;
    this.#shown = anchor;
    this.#told = undefined;
    this.#note = note;
    // Only now, so that what is told of the path finds the step on the page.
    announce();
    this.update();
    this.trail.leave(from, anchor);
    this.#arrive();
  }

  #arrive() {
    const {section, heading, label} = this.#step;
    heading.focus({preventScroll: true});
    // Above the label stands what there is to be said, else only what has just been read.
    (this.#said ? section : label).scrollIntoView();
  }
}

define('imh-consultation', ImhConsultation);

declare global {
  interface HTMLElementTagNameMap {
    'imh-consultation': ImhConsultation;
  }
}
