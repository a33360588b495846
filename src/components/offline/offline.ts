import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import {offlinePanelWords as words} from '../../words/en/offline-panel.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import type {OfflineState} from '../offline-status/offline-status.ts';

/** What a check of every file found. */
export interface Checked {
  readonly of: number;
  /** Files that were damaged or missing. */
  readonly bad: number;
  /** Those that are still missing, by their path or title. */
  readonly lacking: readonly string[];
  readonly isOnline: boolean;
  /** The course is no longer at its address. */
  readonly isGone: boolean;
}

/** Compares every file with the hash it was built with; told how far it is. */
export type Check = (progress: (done: number, of: number) => void) => Promise<Checked>;

/** Shows what is kept for offline use, in words and as a bar, and checks it when asked to. */
export class ImhOffline extends LightElement {
  now: () => Date = () => new Date();
  #state: OfflineState | undefined;
  #check: Check | undefined;
  #retry: (() => Promise<void>) | undefined;
  #said = '';
  #progress: readonly [done: number, of: number] | undefined;
  #lacking: readonly string[] = [];

  /** Until it is there, nothing can be checked. */
  set check(check: Check) {
    this.#check = check;
    this.update();
  }

  /** Until it is there, nothing can be tried again. */
  set retry(retry: () => Promise<void>) {
    this.#retry = retry;
    this.update();
  }

  set state(state: OfflineState) {
    this.#state = state;
    this.update();
  }

  /** What was told before this element woke up counts too. */
  override connectedCallback() {
    super.connectedCallback();
    if (!Object.hasOwn(this, 'state')) return;
    const early = Object.getOwnPropertyDescriptor(this, 'state')?.value as OfflineState;
    Reflect.deleteProperty(this, 'state');
    this.state = early;
  }

  protected override render() {
    const told = this.#state;
    if (!told) return nothing;
    const {state, files = 0, of = 0} = told;
    const isKept = !!this.#check && (state === 'ready' || (state === 'incomplete' && of > 0));
    const isLate = state === 'incomplete' && !of;
    const [done, all] = this.#progress ?? [files, of];
    return html`<p role="status">${standing(told)}</p>
      ${all ? html`<progress aria-label=${words.bar} max=${all} value=${done}></progress>` : nothing}
      ${isLate ? html`<p>${words.whyNot}</p>` : nothing}
      <div class="buttons">
        ${isKept ? html`<button type="button" aria-disabled=${!!this.#progress} @click=${this.#checkNow}>${words.check}</button>` : nothing}
        ${isLate && this.#retry ? html`<button type="button" @click=${this.#retry}>${words.tryAgain}</button>` : nothing}
      </div>
      <div role="status">
        ${this.#progress ? html`<p class="hint-line">${words.checking(...this.#progress)}</p>` : nothing}
        ${this.#said ? html`<p>${this.#said}</p>` : nothing}
        ${
          this.#lacking.length
            ? html`<p>${words.lackingList}:</p>
                <ul>${this.#lacking.map((name) => html`<li>${name}</li>`)}</ul>`
            : nothing
        }
      </div>`;
  }

  async #checkNow() {
    if (this.#progress || !this.#check) return;
    this.#tell('', [0, this.#state?.of ?? 1]);
    try {
      const found = await this.#check((done, of) => this.#tell('', [done, of]));
      this.#tell(this.#sentence(found), undefined, found.lacking);
    } catch {
      this.#tell(words.failed);
    }
  }

  #tell(said: string, progress?: readonly [number, number], lacking: readonly string[] = []) {
    this.#said = said;
    this.#progress = progress;
    this.#lacking = lacking;
    this.update();
  }

  #sentence({of, bad, lacking, isOnline, isGone}: Checked): string {
    const time = this.now().toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
    const parts = [];
    if (lacking.length) parts.push(words.lacking(lacking.length));
    else parts.push(bad ? words.mended(bad, time) : words.allWell(of, time));
    if (isGone) parts.push(words.moved);
    else if (lacking.length) parts.push(isOnline ? words.lackingOnline : words.lackingOffline);
    return parts.join(' ');
  }
}

function standing({
  state,
  version = '',
  released = '',
  files = 0,
  of = 0,
  bytes = 0,
}: OfflineState): string {
  const {standing} = words;
  if (state === 'getting-ready') return standing[state](files, of);
  if (state === 'incomplete') return of ? standing.incomplete(files, of) : standing.absent;
  if (state !== 'ready') return standing[state];
  return standing.ready(version, ukDate(released), files, `${Math.ceil(bytes / 1000)} kB`);
}

define('imh-offline', ImhOffline);

declare global {
  interface HTMLElementTagNameMap {
    'imh-offline': ImhOffline;
  }
}
