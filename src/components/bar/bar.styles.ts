/**
 * Styles of `imh-bar`. They come with its script: whoever has a browser's bar needs none.
 * The bar is the lowest thing in the window, so it alone keeps clear of the screen's edge.
 */
export const barStyles = `
.notices { display: flex; flex-direction: column; }
imh-bar { display: block; order: 1; }
imh-bar section {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  padding-block-end: env(safe-area-inset-bottom);
  padding-inline: max(0.5rem, env(safe-area-inset-left)) max(0.5rem, env(safe-area-inset-right));
  background: var(--imh-color-surface);
  border-block-start: 1px solid var(--imh-color-edge);
}
imh-bar button {
  min-width: 4rem;
  padding: 0.25rem 0.5rem;
  border: 0;
  border-radius: 0.5rem;
}
.notices .notice { padding-block-end: 0.75rem; }
.notices imh-who .who { padding-block-end: 0.25rem; }
.site-header { padding-block-start: env(safe-area-inset-top); }
.skip:focus { inset-block-start: env(safe-area-inset-top); }
.site-footer { padding-block-end: 10rem; }
/* Nothing that has the focus may lie under the bar, nor under that of a shared device. */
html { scroll-padding-block-end: 9rem; }
`;
