import {define} from '../define.ts';

/** A learner as the elements of this page name them. */
export interface Named {
  readonly id: string;
  /** Empty where none was chosen. */
  readonly name: string;
}

/** The page about this device, which holds the elements that do its work. */
export class ImhDevice extends HTMLElement {
  /** Something can be undone until this page is left, so it is not to be opened anew. */
  isBusy = false;
}

define('imh-device', ImhDevice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-device': ImhDevice;
  }
}
