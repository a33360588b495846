import {LitElement} from 'lit';

/**
 * An element whose prerendered children are the product. It renders into a
 * plain `<div>` among them, so labels, headings, live regions and page styles
 * share one DOM root.
 */
export class LightElement extends LitElement {
  /** Where the `<div>` goes; an element may choose another place. */
  protected place(): Element {
    return this;
  }

  protected override createRenderRoot(): HTMLElement {
    const root = document.createElement('div');
    this.place().append(root);
    return root;
  }
}
