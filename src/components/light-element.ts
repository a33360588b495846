import {render} from 'lit/html.js';

/**
 * An element whose prerendered children are the product. It renders a Lit
 * template into a plain `<div>` among them, so labels, headings, live regions
 * and page styles share one DOM root.
 *
 * It is not a LitElement: without a shadow root, styles or attributes to watch,
 * that base would be a fifth of what a lesson downloads, for nothing used.
 */
export abstract class LightElement extends HTMLElement {
  #root: HTMLElement | undefined;

  connectedCallback() {
    if (!this.#root) {
      this.#root = document.createElement('div');
      this.place().append(this.#root);
    }
    this.update();
  }

  /** Where the `<div>` goes; an element may choose another place. */
  protected place(): Element {
    return this;
  }

  /** What the element shows now, as a template. */
  protected abstract render(): unknown;

  /** Brings the page up to date with the element, at once. */
  protected update() {
    if (this.#root) render(this.render(), this.#root, {host: this});
  }
}
