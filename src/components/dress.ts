const dressed = new Set<string>();

/** Adds styles to the page, once. A style sheet made by a script is no inline style, so the strict policy lets it be. */
export function dress(styles: string): void {
  if (dressed.has(styles)) return;
  dressed.add(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
