import type {Fates} from './fates.ts';
import {ownerOf} from './fates.ts';
import type {Here, Tell} from './ledger.ts';

/**
 * Prompts are remembered by their place. One that moved would bring a learner's words
 * under another question.
 */
export function checkPrompts(fates: Fates, here: Here, tell: Tell): void {
  for (const [id, {kind, title}] of Object.entries(fates.items)) {
    const now = here.items.get(id)?.title;
    if (kind !== 'prompt' || title === undefined || fates.of(id) || now === title) continue;
    const owner = ownerOf(id);
    for (const [other, {kind, title: words}] of here.items) {
      if (kind !== 'prompt' || words !== title || other === id || ownerOf(other) !== owner)
        continue;
      tell(
        id,
        `The prompt "${title}" was released as "${id}" and now stands at "${other}", where learners would find other words of theirs. Put it back at its place, and add new prompts at the end.`,
      );
    }
  }
}
