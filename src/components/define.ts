/** Defines an element, and steps aside when the tag is taken: two bundles may meet on one page. */
export function define(tag: string, element: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
