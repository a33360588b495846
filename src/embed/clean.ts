const tags =
  /^(a|abbr|article|aside|b|blockquote|br|code|dd|details|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[2-6]|header|imh-(consultation|question|reflection)|img|input|label|legend|li|ol|option|p|section|select|small|span|strong|su[bp]|summary|table|tbody|td|th|thead|tr|ul)$/;
const isBarred = /^(on.*|style|srcset|ping|.*action|background|is|target)$/;

/**
 * Takes from a fragment what no item has: a partner's page may be told to fetch from anywhere,
 * and what comes must not run there. Links and pictures are made absolute.
 */
export function clean(root: ParentNode, address: string): void {
  for (const element of root.querySelectorAll('*')) {
    if (!tags.test(element.localName)) element.remove();
    for (const {name, value} of [...element.attributes]) {
      const isPointer = /^(href|src)$/.test(name);
      if (isPointer && value.startsWith('#')) continue;
      const url = isPointer && URL.canParse(value, address) ? new URL(value, address) : null;
      if (url && /^(https?|mailto|tel):$/.test(url.protocol)) element.setAttribute(name, url.href);
      else if (isPointer || isBarred.test(name)) element.removeAttribute(name);
    }
  }
}
