import type {ImhTakeAlong, Task} from './take-along.ts';

// As in learner/take-link.ts, which is fetched only where an address begins so.
const linkMark = '#take=';

/** What it needs of the window. */
type Surroundings = Pick<Window, 'document' | 'location' | 'history'> & EventTarget;

/**
 * Wakes the section about copies. What does the work is fetched when a button is
 * pressed, or when the page was opened by a link with a record. The record is
 * taken out of the address at once, so that it stays in no bookmark.
 */
export function wakeTakeAlong(page: Surroundings, load: () => Promise<ImhTakeAlong>) {
  const section = page.document.querySelector<HTMLElement>('.take-along');
  if (!section) return;
  section.dataset.awake = '';
  let element: Promise<ImhTakeAlong> | undefined;

  const missing = section.querySelector<HTMLElement>('[data-missing]');

  const use = async (act: (element: ImhTakeAlong) => Promise<void>) => {
    try {
      element ??= load().catch((error) => {
        // Not on this device, and no connection just now: the next press tries again.
        element = undefined;
        throw error;
      });
      const loaded = await element;
      if (!loaded.isConnected) section.querySelector('.buttons')?.after(loaded);
      await act(loaded);
      if (missing) missing.hidden = true;
    } catch {
      if (missing) missing.hidden = false;
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
