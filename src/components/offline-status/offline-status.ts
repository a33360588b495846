import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import {offlineWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** Whether the course is on this device, as the worker itself reports it. */
export interface OfflineState {
  readonly state: 'unsupported' | 'blocked' | 'getting-ready' | 'ready' | 'incomplete';
  readonly version?: string;
  /** ISO date. */
  readonly released?: string;
  readonly files?: number;
  /** Files the course has. */
  readonly of?: number;
  readonly bytes?: number;
}

/** One line that says whether the course works without a connection. */
export class ImhOfflineStatus extends LightElement {
  #state: OfflineState | undefined;

  set state(state: OfflineState) {
    this.#state = state;
    this.update();
  }

  protected override render() {
    return this.#state ? html`<p>${sentence(this.#state)}</p>` : nothing;
  }
}

function sentence({
  state,
  version = '',
  released = '',
  files = 0,
  of = 0,
  bytes = 0,
}: OfflineState) {
  if (state === 'getting-ready') return words.getting(files, of);
  if (state === 'incomplete') return of ? words.incomplete(files, of) : words.absent;
  if (state !== 'ready') return words[state];
  return words.ready(version, ukDate(released), `${Math.ceil(bytes / 1000)} kB`, files);
}

define('imh-offline-status', ImhOfflineStatus);

declare global {
  interface HTMLElementTagNameMap {
    'imh-offline-status': ImhOfflineStatus;
  }
}
