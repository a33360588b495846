import {html} from 'lit/html.js';
import {barWords as words} from '../../words/en/bar.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

/**
 * What an installed course has in place of a browser's bar. On a page that was opened
 * first there is nothing to go back to: there it leads to the lessons, so no page is an end.
 */
export class ImhBar extends LightElement {
  back: () => void = () => {};
  goHome: () => void = () => {};
  reload: () => void = () => {};
  #canGoBack = false;

  /** Whether a page of this window stands before this one. */
  set canGoBack(canGoBack: boolean) {
    this.#canGoBack = canGoBack;
    this.update();
  }

  protected override render() {
    const button = (label: string, act: () => void) =>
      html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
    return html`<section aria-label=${words.region}>
      ${button(this.#canGoBack ? words.back : words.home, () => (this.#canGoBack ? this.back() : this.goHome()))}
      ${button(words.reload, () => this.reload())}
    </section>`;
  }
}

define('imh-bar', ImhBar);

declare global {
  interface HTMLElementTagNameMap {
    'imh-bar': ImhBar;
  }
}
