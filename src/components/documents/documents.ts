import {html, nothing} from 'lit/html.js';
import {hasNotes, recordId} from '../../learner/activity-list.ts';
import {NamedEvent} from '../../learner/cpd-events.ts';
import {makerWords as words} from '../../words/en/maker.ts';
import {paperTitles as titles} from '../../words/en/paper-titles.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {saveFile} from '../save-file.ts';
import type {Choice, Made, Make, Material, PaperKind} from './making.ts';
import {paperView} from './paper-view.ts';

const blank: Choice = {
  only: '',
  reader: 'nmc',
  name: '',
  role: '',
  registration: '',
  withNotes: false,
};

/**
 * Makes one paper from the record: asks what should stand on it, shows it, and gives it away
 * as a print, a file or copied text. Role and number are forgotten with the page.
 *
 * @fires imh-named - The learner typed a name for the paper.
 */
export class ImhDocuments extends LightElement {
  /** The name that is known of the learner, to begin with. */
  name = '';
  /** Whether a name that is typed stays on this device. */
  keepsName = false;
  /** False where no printer can be reached from this window: the file is the way then. */
  canPrint = true;
  now: () => Date = () => new Date();
  /** What was seen in the learner's own words that may identify somebody; empty where nothing was. */
  #note = '';
  #state: Material | undefined;
  #kind: PaperKind | undefined;
  #maker: Make = () => null;
  #choice: Choice = blank;
  #said = '';
  /** The page's own title, while a paper lends its name to what is printed. */
  #title: string | undefined;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeprint', this.#lendTitle);
    addEventListener('afterprint', this.#takeTitleBack);
  }

  disconnectedCallback() {
    removeEventListener('beforeprint', this.#lendTitle);
    removeEventListener('afterprint', this.#takeTitleBack);
  }

  set note(note: string) {
    this.#note = note;
    this.update();
  }

  /** The whole record. */
  set state(state: Material) {
    this.#state = state;
    this.update();
  }

  /** Begins a paper of this kind, and goes there. */
  open(kind: PaperKind, maker: Make): void {
    this.#kind = kind;
    this.#maker = maker;
    this.#said = '';
    this.#choice = {...blank, name: this.#choice.name || this.name};
    if (kind === 'account') this.#choice = {...this.#choice, only: this.#firstWithNotes()};
    this.update();
    this.querySelector<HTMLElement>('h3')?.focus();
  }

  protected override render() {
    const kind = this.#kind;
    if (!kind || !this.#state) return nothing;
    const made = this.#make();
    return html`<section class="maker" aria-labelledby="at-maker">
      <h3 id="at-maker" tabindex="-1">${titles[kind]}</h3>
      <form novalidate autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
        ${kind === 'everything' ? nothing : this.#renderWhich(kind)}
        ${kind === 'account' ? this.#renderReader() : nothing}
        ${kind === 'record' ? this.#renderHolder() : nothing}
      </form>
      <p class="warn">${words.noIdentifiers}</p>
      <p class="warn" role="status">${this.#note}</p>
      ${this.#state.drafts ? html`<p class="warn">${words.drafts(this.#state.drafts)}</p>` : nothing}
      <div class="buttons">
        ${
          made
            ? html`<button type="button" @click=${() => this.#save(made)}>${words.save(made.ending)}</button>
                ${this.canPrint ? this.#quiet(words.print, () => print()) : nothing}
                ${kind === 'account' ? this.#quiet(words.copy, () => this.#copy(made)) : nothing}`
            : nothing
        }
        ${this.#quiet(words.close, this.#close)}
      </div>
      ${this.canPrint ? nothing : html`<p class="hint-line">${words.printFile}</p>`}
      <p class="hint-line" role="status">${this.#said}</p>
      ${made ? paperView(made.paper) : html`<p>${words.nothing}</p>`}
    </section>`;
  }

  #renderWhich(kind: PaperKind) {
    const isOne = kind === 'account';
    const {activities = []} = this.#state ?? {};
    return html`<div class="field">
      <label for="which">${isOne ? words.whichOne : words.which}</label>
      <select id="which" @change=${(event: Event) => this.#set('only', event)}>
        ${isOne ? nothing : html`<option value="">${words.all}</option>`}
        ${activities.map(
          ({id, title}) =>
            html`<option value=${id} .selected=${id === this.#choice.only}>${title}</option>`,
        )}
      </select>
    </div>`;
  }

  #renderReader() {
    return html`<div class="field">
      <label for="reader">${words.reader}</label>
      <select id="reader" @change=${(event: Event) => this.#set('reader', event)}>
        ${Object.entries(words.readers).map(
          ([reader, label]) =>
            html`<option value=${reader} .selected=${reader === this.#choice.reader}>${label}</option>`,
        )}
      </select>
    </div>`;
  }

  #renderHolder() {
    const {name, role, registration, withNotes} = this.#choice;
    const hint = this.keepsName ? words.nameKept : words.nameNotKept;
    const box = (key: 'role' | 'registration', value: string) => html`<div class="field">
      <label for="holder-${key}">${words[key]}</label>
      <input id="holder-${key}" class="wide" maxlength="100" .value=${value} @input=${(event: Event) => this.#set(key, event)} />
    </div>`;
    return html`<div class="field">
        <label for="holder-name">${words.name}</label>
        <p class="hint-line" id="holder-hint">${hint}</p>
        <input
          id="holder-name"
          class="wide"
          maxlength="200"
          aria-describedby="holder-hint"
          .value=${name}
          @input=${(event: Event) => this.#set('name', event)}
          @change=${() => this.dispatchEvent(new NamedEvent(this.#choice.name.trim()))}
        />
      </div>
      <details>
        <summary>${words.more}</summary>
        <p>${words.moreSays}</p>
        ${box('role', role)} ${box('registration', registration)}
      </details>
      <label class="tick"
        ><input type="checkbox" .checked=${withNotes} @change=${this.#tickNotes} />${words.withNotes}</label
      >`;
  }

  #quiet(label: string, act: () => void) {
    return html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
  }

  #make(): Made | null {
    if (!this.#kind || !this.#state) return null;
    const {course, events, activities} = this.#state;
    const {only} = this.#choice;
    const chosen = activities.filter(({id}) => !only || id === only);
    const made = this.now().toISOString();
    const context = {...course, recordId: recordId(events), made};
    return this.#maker(this.#choice, {...this.#state, activities: chosen}, context);
  }

  #firstWithNotes(): string {
    const {activities = []} = this.#state ?? {};
    return (activities.find(hasNotes) ?? activities[0])?.id ?? '';
  }

  #set(key: keyof Omit<Choice, 'withNotes'>, {target}: Event) {
    this.#choice = {...this.#choice, [key]: (target as HTMLInputElement).value};
    this.#say('');
  }

  #tickNotes({target}: Event) {
    this.#choice = {...this.#choice, withNotes: (target as HTMLInputElement).checked};
    this.#say('');
  }

  #save({paper, ending, type, text}: Made) {
    const name = `${paper.fileName}.${ending}`;
    saveFile(new File([text()], name, {type}));
    this.#say(words.saved(name));
  }

  #copy({text}: Made) {
    navigator.clipboard.writeText(text()).then(
      () => this.#say(words.copied),
      () => this.#say(words.notCopied),
    );
  }

  #close() {
    const kind = this.#kind;
    this.#kind = undefined;
    this.update();
    document.querySelector<HTMLElement>(`[data-make="${kind}"]`)?.focus();
  }

  #say(text: string) {
    this.#said = text;
    this.update();
  }

  /** Browsers name a print after the page. */
  readonly #lendTitle = () => {
    const made = this.#make();
    if (!made) return;
    this.#title = document.title;
    document.title = made.paper.fileName;
  };

  readonly #takeTitleBack = () => {
    document.title = this.#title ?? document.title;
    this.#title = undefined;
  };
}

define('imh-documents', ImhDocuments);

declare global {
  interface HTMLElementTagNameMap {
    'imh-documents': ImhDocuments;
  }
}
