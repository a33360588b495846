import {html} from 'lit/html.js';
import {deviceWords as words} from '../../words/en/device.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/** Lets the learner say whose device this is. The two answers are prerendered, and wake here. */
export class ImhOwnDevice extends LightElement {
  /** The learner has answered; what comes back is why that could not be taken up. */
  answer: (device: 'own' | 'shared') => 'chooseFirst' | 'notKept' | null = () => null;
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

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('change', (event) => {
      const {value} = event.target as HTMLInputElement;
      if (value === 'own' || value === 'shared') this.#take(value);
    });
  }

  protected override render() {
    return html`<p role="status">${words.ownIs[this.#device ?? 'unsaid']}</p>
      <p role="alert">${this.#problem}</p>`;
  }

  #take(value: 'own' | 'shared') {
    const before = this.#device;
    const trouble = this.answer(value);
    this.#problem = trouble ? words[trouble] : '';
    if (this.#problem) this.device = before;
  }
}

define('imh-own-device', ImhOwnDevice);

declare global {
  interface HTMLElementTagNameMap {
    'imh-own-device': ImhOwnDevice;
  }
}
