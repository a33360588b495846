import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import type {Discussion} from '../../learner/activities.ts';
import {DraftedEvent} from '../../learner/activity-events.ts';
import {DiscussedEvent, RemovedEvent, type Talk} from '../../learner/cpd-events.ts';
import type {LearnerEvent} from '../../learner/events.ts';
import {cpdWords} from '../../words/en/cpd.ts';
import {Asking, getReadyToAsk} from '../asking/asking.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {describedBy, field} from './field.ts';
import {readMinutes} from './minutes-fault.ts';

const words = cpdWords.discussions;

/** What the talks about an activity are told. */
export interface DiscussionsState {
  readonly discussions: readonly Discussion[];
  /** Words to the last question, begun and not saved. */
  readonly draft: string;
}

type Fields = Readonly<Record<'on' | 'minutes' | 'role' | 'text', string>>;
type Faults = Partial<Fields>;

const blank: Fields = {on: '', minutes: '', role: '', text: ''};

/**
 * Talks with colleagues about an activity, each a row of its own with participatory time.
 * There are none until the learner adds one.
 *
 * @fires imh-discussed - The learner added a talk, or brought one back.
 * @fires imh-removed - The learner removed a talk.
 * @fires imh-drafted - At each change of the words; the draft is to be kept.
 */
export class ImhDiscussions extends LightElement {
  /** Today, for days that have not come yet. */
  now: () => Date = () => new Date();
  #state: DiscussionsState = {discussions: [], draft: ''};
  #fields: Fields = blank;
  #faults: Faults = {};
  #removed: Talk | undefined;
  #said = '';
  #asking: Asking | undefined;

  /** The activity's id. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  /** Where words to the last question are kept until they are saved. */
  get draftItem(): string {
    return `${this.item}/discussed`;
  }

  set state(state: DiscussionsState) {
    this.#state = state;
    this.update();
  }

  protected override render() {
    const {discussions} = this.#state;
    return html`
      ${
        discussions.length
          ? html`<ul class="talks">${discussions.map((one) => this.#renderTalk(one))}</ul>`
          : nothing
      }
      <p class="hint-line" role="status">${this.#said}</p>
      ${
        this.#removed
          ? html`<p class="buttons"><button type="button" class="quiet" data-undo @click=${this.#putBack}>${cpdWords.undo}</button></p>`
          : nothing
      }
      <details>
        <summary>${words.add}</summary>
        ${this.#renderForm()}
      </details>
    `;
  }

  #renderTalk(talk: Discussion) {
    const {on, role, minutes, text} = talk;
    return html`<li>
      <p>${words.entry(ukDate(on), role, minutes)}</p>
      ${text ? html`<p class="own-words" dir="auto">${text}</p>` : nothing}
      <p class="buttons"><button type="button" class="quiet" @click=${() => this.#remove(talk)}>${words.remove(ukDate(on))}</button></p>
    </li>`;
  }

  /** What stands in the box for words. */
  get text(): string {
    return this.#fields.text || this.#state.draft;
  }

  /** Asks before words are saved that could identify a person; made when first needed. */
  get #askFirst(): Asking {
    const talks = this;
    this.#asking ??= new Asking(
      {
        get text() {
          return talks.text;
        },
        get box() {
          return talks.querySelector('textarea');
        },
        update: () => this.update(),
      },
      'words',
    );
    return this.#asking;
  }

  #renderForm() {
    const {text} = this;
    const id = `${this.item}-text`;
    const asks = this.#askFirst.says;
    return html`<form novalidate autocomplete="off" @submit=${this.#add}>
      <p class="warn">${words.noIdentifiers}</p>
      ${this.#input('on', words.on)}
      ${this.#input('minutes', words.minutes)}
      ${this.#input('role', words.role, words.roleHint)}
      ${field(
        {id, label: words.text, fault: ''},
        html`<textarea id=${id} .value=${text} @input=${this.#write}></textarea>`,
      )}
      ${asks ? html`<p class="warn" tabindex="-1" data-asks>${asks}</p>` : nothing}
      ${asks ? this.#askFirst.buttons() : html`<div class="buttons"><button>${words.save}</button></div>`}
    </form>`;
  }

  #input(name: 'on' | 'minutes' | 'role', label: string, hint = '') {
    const fault = this.#faults[name] ?? '';
    const parts = {id: `${this.item}-talk-${name}`, label, hint, fault};
    return field(
      parts,
      html`<input
        id=${parts.id}
        class=${name === 'role' ? 'wide' : ''}
        type=${name === 'on' ? 'date' : 'text'}
        inputmode=${name === 'minutes' ? 'numeric' : nothing}
        size=${name === 'role' ? 30 : 6}
        maxlength=${name === 'role' ? 100 : 10}
        aria-describedby=${describedBy(parts)}
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${this.#fields[name]}
        @input=${(event: Event) => this.#set(name, event)}
      />`,
    );
  }

  #set(name: keyof Fields, {target}: Event) {
    this.#fields = {...this.#fields, [name]: (target as HTMLInputElement).value};
  }

  #write(event: Event) {
    this.#set('text', event);
    this.#askFirst.drop();
    getReadyToAsk();
    this.dispatchEvent(new DraftedEvent(this.draftItem, this.#fields.text));
  }

  async #add(event: Event) {
    event.preventDefault();
    const {on, role} = this.#fields;
    const read = readMinutes(this.#fields.minutes);
    this.#faults = {
      ...(this.#isFuture(on) ? {on: words.faults.future} : on ? {} : {on: words.faults.on}),
      ...('fault' in read ? {minutes: read.fault} : {}),
      ...(role.trim() ? {} : {role: words.faults.role}),
    };
    if (Object.keys(this.#faults).length || 'fault' in read) {
      this.#said = '';
      this.update();
      this.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    const {minutes} = read;
    const add = () => this.#addTalk({on, minutes, role: role.trim(), text: this.text.trim()});
    if (await this.#askFirst.before('', add))
      this.querySelector<HTMLElement>('[data-asks]')?.focus();
  }

  #addTalk(talk: Talk) {
    this.#fields = blank;
    this.#removed = undefined;
    this.dispatchEvent(new DraftedEvent(this.draftItem, ''));
    this.#announce(new DiscussedEvent(this.item, talk), words.saved);
    this.update();
    const details = this.querySelector('details');
    if (details) details.open = false;
    this.querySelector('summary')?.focus();
  }

  /** By the learner's own calendar. */
  #isFuture(on: string): boolean {
    const now = this.now();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => `${part}`.padStart(2, '0'))
      .join('-');
    return on > today;
  }

  #remove({id, ...talk}: Discussion) {
    this.#removed = talk;
    this.#announce(new RemovedEvent([id]), words.removed);
    this.update();
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  #putBack() {
    const talk = this.#removed;
    this.#removed = undefined;
    if (talk) this.#announce(new DiscussedEvent(this.item, talk), words.saved);
    this.update();
    this.querySelector('summary')?.focus();
  }

  /** Says what was done once it is on the disk, or that it cannot be kept. */
  #announce(event: LearnerEvent, said: string) {
    this.#said = '';
    this.dispatchEvent(event);
    event.whenKept(() => {
      this.#said = event.isLost?.() ? cpdWords.notKept : said;
      this.update();
    });
  }
}

define('imh-discussions', ImhDiscussions);

declare global {
  interface HTMLElementTagNameMap {
    'imh-discussions': ImhDiscussions;
  }
}
