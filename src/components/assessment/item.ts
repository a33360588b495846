import {html, nothing} from 'lit/html.js';
import type {QuestionKind} from '../../course/course.ts';
import {isRight} from '../../course/marking.ts';
import {shuffle} from '../../course/shuffle.ts';
import type {Picked} from '../../learner/assessment.ts';
import {PickedEvent} from '../../learner/assessment-events.ts';
import {assessmentWords as words} from '../../words/en/assessment.ts';
import {questionWords} from '../../words/en/question.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {type Answers, readAnswers} from '../question/answers.ts';
import {Markup} from '../question/markup.ts';

/** What an `imh-item` is told. */
export interface ItemState {
  /** The attempt that it is asked in. */
  readonly draw: string;
  readonly seed: string;
  /** For example "Question 3 of 20". */
  readonly label: string;
  /** The answer that is kept of this attempt. */
  readonly picked: Picked | undefined;
  /** What became of its whole item; undefined until the attempt is submitted. */
  readonly told: 'right' | 'missed' | 'left' | undefined;
}

/**
 * A question of an assessment: takes an answer without a word about it, and
 * explains it once the attempt is submitted. Its form and its answers are
 * prerendered as those of `imh-question`.
 *
 * @fires imh-picked - The learner set or changed the answer.
 */
export class ImhItem extends LightElement {
  #answers!: Answers;
  #markup!: Markup;
  #list!: HTMLElement;
  /** The choices in the order of the page. */
  #choices: readonly HTMLElement[] = [];
  #state: ItemState | undefined;
  #said = '';

  /** The question's id in the course, for example `assessment/q1`. */
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

  /** The whole answer as it stands, or null while there is none. */
  get answer(): readonly string[] | null {
    return this.#markup.chosen();
  }

  get isRight(): boolean {
    return isRight(this.kind, this.#answers.right, this.answer ?? []);
  }

  /** Its meaning changed after it was answered, and it has no new answer yet. */
  get isChanged(): boolean {
    const {picked} = this.#state ?? {};
    return !!picked?.chose.length && picked.digest !== this.digest;
  }

  set state(state: ItemState) {
    const isNew = state.draw !== this.#state?.draw;
    this.#state = state;
    if (isNew) this.#deal(state.seed);
    const chose = (this.isChanged ? undefined : state.picked?.chose) ?? [];
    // The same answer, as one is right: of some kinds the order tells, of others not.
    if (!isRight(this.kind, chose, this.#chosen())) this.#choose(chose);
    this.#mark();
    this.update();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.#markup) return;
    this.#answers = readAnswers(this);
    this.#list = this.querySelector('.choices') as HTMLElement;
    this.#choices = [...this.#list.children] as HTMLElement[];
    this.#markup = new Markup(this, this.kind);
    this.#markup.whenTouched((said) => this.#announce(said));
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  }

  protected override place() {
    return this.querySelector('form') ?? this;
  }

  protected override render() {
    const {told} = this.#state ?? {};
    return html`<p class="problem" role="status">${this.#said}</p>
${this.isChanged && !told ? html`<p class="warn">${words.corrected}</p>` : nothing}
${told ? html`<div class="feedback">${this.#feedback(told)}</div>` : nothing}`;
  }

  /** Brings the choices into the order of this attempt, with none of them chosen. */
  #deal(seed: string) {
    const mixed = (Number.parseInt(seed, 16) ^ Number.parseInt(this.digest, 16)) >>> 0;
    const isFixed = 'fixed' in this.#list.dataset || /order|match/.test(this.kind);
    this.#choices = isFixed ? this.#choices : shuffle(this.#choices, mixed.toString(16));
    this.#said = '';
    this.#choose([]);
  }

  /** What is chosen so far; of a match, the rows that have one. */
  #chosen(): readonly string[] {
    if (this.kind !== 'match') return this.answer ?? [];
    return this.#choices.flatMap((row) => {
      const value = row.querySelector('select')?.value;
      return value ? [`${row.dataset.choice}:${value}`] : [];
    });
  }

  #choose(chose: readonly string[]) {
    const focused = this.#list.querySelector<HTMLElement>(':focus');
    this.#list.append(...this.#choices);
    for (const select of this.#list.querySelectorAll('select')) select.value = '';
    this.#markup.choose(chose);
    this.#markup.isTouched = chose.length > 0;
    // Moving an element drops its focus.
    focused?.focus();
  }

  #announce(said: string) {
    this.#said = said;
    const {draw = ''} = this.#state ?? {};
    this.dispatchEvent(new PickedEvent(this.item, draw, this.digest, this.#chosen()));
  }

  /** Once submitted, an answer can no longer be changed, and each choice says what it was. */
  #mark() {
    const {told, label = ''} = this.#state ?? {};
    const isSafety = this.closest('[data-safety]') !== null;
    const kicker = this.querySelector('legend small');
    if (kicker) kicker.textContent = told && isSafety ? words.safety(label) : label;
    (this.querySelector('fieldset') as HTMLFieldSetElement).disabled = !!told;
    this.#markup.unmark();
    if (told) this.#markup.mark(this.#answers.right, this.answer);
  }

  #feedback(told: NonNullable<ItemState['told']>) {
    const {answer, isRight} = this;
    const isMarked = told !== 'left' && !this.isChanged;
    return html`<p class="verdict" data-right=${isMarked ? isRight && told === 'right' : nothing}>${this.#verdict(told)}</p>
${this.#answers.feedback(answer ?? [])}${isRight ? nothing : this.#answers.solution(answer ?? [])}
<p class="label">${questionWords.why}</p>${this.#answers.why()}`;
  }

  #verdict(told: NonNullable<ItemState['told']>): string {
    if (told === 'left') return words.left;
    // The words that were marked are no longer here, but how they were marked is kept.
    if (this.isChanged) return told === 'right' ? words.wasRight : words.wasNotRight;
    if (!this.answer) return words.notAnswered;
    if (!this.isRight) return words.notRight;
    return told === 'right' ? words.right : words.otherPart;
  }
}

define('imh-item', ImhItem);

declare global {
  interface HTMLElementTagNameMap {
    'imh-item': ImhItem;
  }
}
