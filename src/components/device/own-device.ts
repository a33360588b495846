import {html} from 'lit/html.js';
import {deviceWords as words} from '../../words/en/device.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** Lets the learner say whose device this is. The two answers are prerendered, and wake here. */
export class ImhOwnDevice extends LightElement {
  /**
   * The learner has answered; what comes back is why that could not be taken up, or
   * `stay` when the learner thought better of it.
   */
  answer: (device: 'own' | 'shared') => Promise<'chooseFirst' | 'notKept' | 'stay' | null> =
    async () => null;
  #device: 'own' | 'shared' | null = null;
  #problem = '';

  /** What was answered before; null for nothing. */
  set device(device: 'own' | 'shared' | null) {
    this.#device = device;
    for (const radio of this.querySelectorAll('input')) {
      radio.disabled = false;
      radio.checked = radio.value === device;
    }
    this.update();
  }

  /** The page was opened anew for an answer given here: the focus is where it was. */
  takeFocus() {
    this.querySelector<HTMLElement>('input:checked')?.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('change', (event) => {
      // It has no other fields than its two radios.
      this.#take((event.target as HTMLInputElement).value as 'own' | 'shared');
    });
  }

  protected override render() {
    return html`<p role="status">${words.ownIs[this.#device ?? 'unsaid']}</p>
      <p role="alert">${this.#problem}</p>`;
  }

  async #take(value: 'own' | 'shared') {
    const before = this.#device;
    const trouble = await this.answer(value);
    this.#problem = trouble && trouble !== 'stay' ? words[trouble] : '';
    if (trouble) this.device = before;
  }
}

define('imh-own-device', ImhOwnDevice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-own-device': ImhOwnDevice;
  }
}
