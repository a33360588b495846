/** Style sheets by their text, since all widgets on a page share them. */
const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet made by script, which needs no leave of a page's policy. */
export function styleSheet(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
