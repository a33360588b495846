const tags =
  /^(a|article|aside|b|blockquote|br|button|code|d[dlt]|details|div|em|fieldset|fig(caption|ure)|form|h[2-6]|imh-(consultation|question|reflection)|img|input|label|legend|li|[ou]l|option|p|pre|section|select|small|span|strong|su[bp]|summary|t(able|body|[dhr]|head))$/;
const isBarred = /^(on.*|style|srcset|ping|.*(action|method|enctype)|background|target)$/;

/**
 * Takes from a fragment what no item has: a partner's page may be told to fetch from anywhere,
 * and what comes must not run there. Links and pictures are made absolute.
 */
export function clean(root: ParentNode, address: string): void {
  for (const element of root.querySelectorAll('*')) {
    // What `is` makes of an element stays when the attribute goes.
    if (!tags.test(element.localName) || element.hasAttribute('is')) element.remove();
    // A form's `attributes` may be a control of that name; a control is no function, so this throws then.
    for (const name of element.getAttributeNames()) {
      const value = `${element.getAttribute(name)}`;
      const isPointer = /^(href|src)$/.test(name);
      if (isPointer && value.startsWith('#')) continue;
      const url = isPointer && URL.canParse(value, address) ? new URL(value, address) : null;
      if (url && /^(https?|mailto|tel):$/.test(url.protocol)) element.setAttribute(name, url.href);
      else if (isPointer || isBarred.test(name)) element.removeAttribute(name);
    }
  }
}
