import {placeOfItem} from '../course/embed-item.ts';
import {clean} from './clean.ts';

/** Why an item cannot be shown; the message beside it is for whoever edits the page. */
export type Reason = 'absent' | 'network' | 'foreign' | 'policy';

/** As far as it is used, what the DOM's types do not know yet. */
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;

/**
 * Fetches an item from the folder `embed/` at `base`, as an element that is part of no page yet.
 * Rejects with an error whose cause is a `Reason`; or as `fetch` does, once `signal` has called it off.
 */
export async function fetchItem(
  item: string,
  base: string,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const address = new URL(`items/${placeOfItem(item)}.html`, base).href;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, {signal, referrerPolicy: 'no-referrer'});
    text = await answer.text();
  } catch {
    throw trouble(
      'network',
      `${address} cannot be fetched. Does connect-src of this page allow it?`,
    );
  }
  if (!answer.ok) throw trouble('absent', `${address} is not there: ${answer.status}.`);
  const article = read(text, answer.url || address);
  if (article?.dataset.item !== item) throw trouble('foreign', `${address} is not this item.`);
  return article;
}

function read(text: string, address: string): HTMLElement | null {
  const template = document.createElement('template');
  const {trustedTypes} = window as {trustedTypes?: Policies};
  const rules = {createHTML: (text: string) => text};
  try {
    // Only now, and once: a page may allow the name, and each name a single time.
    policy ??= trustedTypes?.createPolicy('imh', rules) ?? rules;
    template.innerHTML = policy.createHTML(text);
  } catch {
    throw trouble('policy', 'The policy of this page must allow trusted-types imh.');
  }
  clean(template.content, address);
  return template.content.querySelector('article');
}

function trouble(cause: Reason, message: string): Error {
  return new Error(message, {cause});
}
