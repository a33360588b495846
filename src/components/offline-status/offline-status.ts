import {html, nothing} from 'lit';
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
  static override properties = {state: {attribute: false}};

  declare state: OfflineState | undefined;

  protected override render() {
    const {state} = this;
    if (!state) return nothing;
    return html`<p>${sentence(state)}</p>`;
  }
}

function sentence({state, version = '', released = '', files = 0, of = 0, bytes = 0}: OfflineState) {
  if (state === 'getting-ready') return words.getting;
  if (state === 'incomplete') return words.incomplete(files, of);
  if (state !== 'ready') return words[state];
  return words.ready(version, ukDate(released), `${Math.ceil(bytes / 1000)} kB`, files);
}

define('imh-offline-status', ImhOfflineStatus);

declare global {
  interface HTMLElementTagNameMap {
    'imh-offline-status': ImhOfflineStatus;
  }
}
