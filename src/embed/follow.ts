/** In a shadow root a link to a place in the same item leads nowhere by itself: this goes there. */
export function follow(root: ShadowRoot, event: Event): void {
  const name = (event.target as Element).closest('a')?.getAttribute('href');
  if (!name?.startsWith('#')) return;
  event.preventDefault();
  const place = root.getElementById(name.slice(1));
  if (!place) return;
  const details = place.closest('details');
  if (details) details.open = true;
  place.tabIndex = -1;
  place.focus();
}
