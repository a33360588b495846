import type {ImhTakeAlong, Task} from './take-along.ts';

// As in learner/take-link.ts, which is fetched only where an address begins so.
const linkMark = '#take=';

/**
 * Wakes the section about copies. What does the work is fetched when a button is
 * pressed, or when the page was opened by a link with a record. The record is
 * taken out of the address at once, so that it stays in no bookmark.
 */
export function wakeTakeAlong(page: Window, load: () => Promise<ImhTakeAlong>) {
  const section = page.document.querySelector<HTMLElement>('.take-along');
  if (!section) return;
  section.dataset.awake = '';
  let element: Promise<ImhTakeAlong> | undefined;

  const use = async (act: (element: ImhTakeAlong) => Promise<void>) => {
    try {
      element ??= load();
      const loaded = await element;
      if (!loaded.isConnected) section.querySelector('.buttons')?.after(loaded);
      await act(loaded);
    } catch {
      // Not on this device, and no connection just now: the next press tries again.
      element = undefined;
      section.querySelector('[data-missing]')?.removeAttribute('hidden');
    }
  };

  const receive = () => {
    const {hash, pathname, search} = page.location;
    if (!hash.startsWith(linkMark)) return;
    page.history.replaceState(page.history.state, '', pathname + search);
    const from = section.querySelector<HTMLElement>('[data-task="add"]');
    if (from) void use((one) => one.receive(hash, from));
  };

  section.addEventListener('click', ({target}) => {
    const button = (target as Element).closest<HTMLElement>('[data-task]');
    if (button) void use((one) => one.begin(button.dataset.task as Task, button));
  });
  page.addEventListener('hashchange', receive);
  receive();
}
