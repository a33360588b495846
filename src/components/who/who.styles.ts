/**
 * Styles of `imh-who`. They come with its script, because no page of a device
 * that somebody calls their own should pay for them.
 */
export const whoStyles = `
imh-who { display: block; }
imh-who .who {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 0.25rem 0.75rem;
  padding: 0.25rem 1rem max(0.25rem, env(safe-area-inset-bottom));
  background: var(--imh-color-surface);
  border-block-start: 1px solid var(--imh-color-edge);
}
imh-who .who p {
  flex: 0 1 auto;
  min-width: 0;
  margin: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 1rem;
}
imh-who .who button, imh-who .who a {
  flex: none;
  display: inline-flex;
  align-items: center;
  min-height: 2.75rem;
  padding: 0.25rem 0.5rem;
  border: 0;
  font-size: 1rem;
  font-weight: 600;
}
imh-who .notice a { display: inline-flex; align-items: center; min-height: 2.75rem; font-size: 1rem; }
imh-who dialog {
  max-width: min(34rem, calc(100vw - 2rem));
  padding: 1.25rem;
  color: var(--imh-color-ink);
  background: var(--imh-color-paper);
  border: 2px solid var(--imh-color-accent);
  border-radius: var(--imh-radius);
}
imh-who dialog::backdrop { background: var(--imh-color-surface); }
imh-who dialog h2 { margin-block-start: 0; font-size: 1.3rem; }
imh-who dialog button { margin: 0 0.5rem 0.5rem 0; }
`;
