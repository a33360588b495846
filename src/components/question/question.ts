import {html, nothing} from 'lit/html.js';
import type {QuestionKind} from '../../course/course.ts';
import {isRight} from '../../course/marking.ts';
import {type Dealing, DealtEvent} from '../../learner/events.ts';
import {questionWords as words} from '../../words/en/question.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {type Answers, readAnswers} from './answers.ts';
import {Markup} from './markup.ts';

/** What the record holds of an earlier answer to this very question. */
export interface KeptAnswer {
  readonly how: 'answered' | 'shown' | 'skipped';
  readonly chose: readonly string[];
  readonly right: boolean;
}

/**
 * A question that answers back.
 *
 * Its form and its answers are ordinary prerendered HTML, readable and
 * printable without scripts. This element adds marking and feedback to it and
 * takes the `<details>` with the answers away.
 *
 * @fires imh-answered - The learner checked an answer.
 * @fires imh-shown - The learner asked for the answer.
 * @fires imh-skipped - The learner skipped a question that may be skipped.
 */
export class ImhQuestion extends LightElement {
  #answers!: Answers;
  #markup!: Markup;
  #kept: KeptAnswer | undefined;
  /** `kept`: answered before, feedback folded away so that a waking page does not move. */
  #phase: 'open' | 'keeping' | 'checked' | 'shown' | 'kept' = 'open';
  #problem = '';

  /** The question's id in the course, for example `serve-and-return/q1`. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  get kind(): QuestionKind {
    return this.getAttribute('kind') as QuestionKind;
  }

  /** Of the words that bear on meaning; an answer belongs to this digest only. */
  get digest(): string {
    return this.getAttribute('digest') ?? '';
  }

  /** Whether the learner is in the middle of it: something chosen, and no verdict seen yet. */
  get isBusy(): boolean {
    return this.#phase === 'keeping' || (this.#phase === 'open' && this.#markup?.isTouched);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.#markup) return;
    this.#answers = readAnswers(this);
    this.#markup = new Markup(this, this.kind);
    this.#markup.whenTouched((said) => this.#reopen(said));
    this.addEventListener('keydown', (event) => this.#spareFeedback(event));
  }

  /** Brings back an earlier answer, with its feedback folded away. */
  restore(kept: KeptAnswer) {
    this.#reopen();
    this.#kept = kept;
    if (kept.how === 'answered') this.#markup.choose(kept.chose);
    this.#markup.note(
      kept.how === 'answered'
        ? words.kept[kept.right ? 'right' : 'notRight']
        : words.kept[kept.how],
    );
    this.#show(kept.how === 'skipped' ? 'open' : 'kept');
  }

  /** Empties the question and shuffles its answers, for another try. */
  reset() {
    this.#markup.clear(this.#answers.right);
    this.#reopen();
  }

  protected override place() {
    return this.querySelector('form') ?? this;
  }

  protected override render() {
    const isOpen = this.#phase === 'open';
    const isFolded = isOpen || this.#phase === 'kept';
    const quiet = (text: string, act: () => void) =>
      html`<button type="button" class="quiet" @click=${act}>${text}</button>`;
    return html`<p class="problem" role="alert">${this.#problem}</p>
<div class="buttons"><button type="submit" @click=${this.#checkOrTryAgain}>${isOpen ? words.check : words.tryAgain}</button>
${isFolded ? quiet(isOpen ? words.show : words.showFeedback, this.#showAnswer) : nothing}
${isOpen && this.hasAttribute('skippable') ? quiet(words.skip, this.skip) : nothing}</div>
<div class="feedback" role="status">${isFolded ? nothing : this.#feedback()}</div>`;
  }

  // Not when the form is submitted: in a frame that may not send forms no such event comes. Enter
  // in a choice presses this button as well.
  #checkOrTryAgain(event: Event) {
    event.preventDefault();
    if (this.#phase === 'keeping') return;
    if (this.#phase !== 'open') {
      this.reset();
      return;
    }
    const chose = this.#markup.chosen();
    if (!chose) {
      this.#show('open', words.nothingChosen[this.kind]);
      return;
    }
    const right = isRight(this.kind, this.#answers.right, chose);
    this.#announce({did: 'answered', what: this.item, digest: this.digest, chose, right});
  }

  /** An arrow key in a checked radio, pressed to read on, must not choose anew and wipe the feedback. */
  #spareFeedback(event: KeyboardEvent) {
    const {key, target} = event;
    if (this.#phase === 'open' || !key.startsWith('Arrow')) return;
    if ((target as HTMLInputElement).type !== 'radio') return;
    event.preventDefault();
    this.querySelector('.feedback')?.scrollIntoView({block: 'nearest'});
  }

  #showAnswer() {
    if (this.#phase === 'keeping') return;
    if (this.#phase === 'kept' && this.#kept) {
      this.#reveal(this.#kept);
      return;
    }
    this.#announce({did: 'shown', what: this.item, digest: this.digest});
  }

  /** Leaves the question out, unless it has been dealt with. */
  skip() {
    if (this.#phase !== 'open') return;
    this.dispatchEvent(new DealtEvent({did: 'skipped', what: this.item, digest: this.digest}));
    this.#show('open', words.skipped);
  }

  /**
   * Says what is right only when the answer is on the disk, or when the learner
   * has read that it cannot be kept: what was seen is never lost unawares.
   */
  #announce(deed: Dealing) {
    const event = new DealtEvent(deed);
    this.#phase = 'keeping';
    this.dispatchEvent(event);
    event.whenKept(() => {
      // Who has changed the answer meanwhile wants to hear nothing of this one.
      if (this.#phase !== 'keeping') return;
      if (event.isLost?.()) this.#show('open', words.notKept);
      else this.#reveal({chose: [], right: false, ...deed, how: deed.did});
    });
  }

  #reveal(kept: KeptAnswer) {
    const answered = kept.how === 'answered';
    this.#kept = kept;
    // The button that asked for it goes away; its focus moves to the one that stays.
    if (this.querySelector('.quiet:focus'))
      this.querySelector<HTMLElement>('[type=submit]')?.focus();
    this.#markup.mark(this.#answers.right, answered ? kept.chose : null);
    this.#show(answered ? 'checked' : 'shown');
  }

  #reopen(said = '') {
    this.#markup.unmark();
    this.#show('open', said);
  }

  #show(phase: 'open' | 'checked' | 'shown' | 'kept', problem = '') {
    this.#phase = phase;
    this.#problem = problem;
    this.update();
  }

  #feedback() {
    const {how, chose, right} = this.#kept as KeptAnswer;
    const answered = how === 'answered';
    const said = answered ? this.#answers.feedback(chose) : [];
    const told = this.#answers.solution(answered ? chose : []);
    const partly = this.kind !== 'one' && chose.some((id) => this.#answers.right.includes(id));
    const verdict = !answered
      ? words.verdict.shown
      : right
        ? words.verdict.right
        : words.verdict[partly && this.kind !== 'order' ? 'partly' : 'notRight'];
    return html`<p class="verdict" data-right=${answered ? right : nothing}>${verdict}</p>
${said}${right && answered ? nothing : told}
<p class="label">${words.why}</p>${this.#answers.why()}`;
  }
}

define('imh-question', ImhQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'imh-question': ImhQuestion;
  }
}
