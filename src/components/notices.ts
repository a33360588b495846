/** The notice of this name: most pages never have one, so it comes with the module that needs it. */
export function noticeOf<T extends 'imh-carry' | 'imh-storage-notice' | 'imh-update-notice'>(
  name: T,
): HTMLElementTagNameMap[T] {
  const found = document.querySelector(name);
  if (found) return found;
  const notice = document.createElement(name);
  (document.querySelector('.notices') ?? document.body).prepend(notice);
  return notice;
}
