/**
 * Styles of what comes with the second module or later: messages at the foot of
 * the window, and progress. No page waits for them before its quiz works.
 */
export const laterStyles = `
progress {
  display: block;
  width: 100%;
  height: 0.75rem;
  margin-block-end: 1rem;
  accent-color: var(--imh-color-accent);
}
.notices {
  position: fixed;
  inset-inline: 0;
  inset-block-end: 0;
  z-index: 1;
}
.notice {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0.5rem 1rem;
  max-height: 45vh;
  overflow-y: auto;
  padding: 0.75rem 1rem max(0.75rem, env(safe-area-inset-bottom));
  background: var(--imh-color-paper);
  border-block-start: 2px solid var(--imh-color-accent);
}
.notice p { max-width: var(--imh-measure); margin: 0; font-size: 1rem; }
/* Nothing that has the focus may lie under the messages. */
html:has(.notice) { scroll-padding-block-end: 50vh; }
body:has(.notice) .site-footer { padding-block-end: 50vh; }
`;
