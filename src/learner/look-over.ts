import {identifierWords as words} from '../words/en/identifiers.ts';
import {findIdentifiers, type Identifier, masked, type WrittenIn} from './identifiers.ts';

/** What a learner is asked before words are saved. */
export interface Doubt {
  readonly says: string;
  /** Where the first of it stands in the text, to be marked there. */
  readonly at: number;
  readonly length: number;
}

/** So many are named; a learner who pasted a letter need not hear them all. */
const named = 3;

/**
 * What to ask about a text before it is saved, or null. What stands in the
 * words that are `known` was saved on purpose, and is not asked about again.
 */
export function lookOver(text: string, where: WrittenIn, known = ''): Doubt | null {
  const asked = new Set(findIdentifiers(known, where).map(sameness));
  const found = findIdentifiers(text, where).filter((one) => !asked.has(sameness(one)));
  const [first] = found;
  if (!first) return null;
  const shown = found
    .slice(0, named)
    .map((one) => ({kind: words.kinds[one.kind], shown: masked(one)}));
  const says = words.asks(shown, Math.max(0, found.length - named));
  return {says, at: first.at, length: first.found.length};
}

/**
 * What to say above words that are about to leave the device (an export, a page
 * to print), or the empty text. It says what and how often, and repeats nothing.
 */
export function noteOnPassingOn(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const {kind} of findIdentifiers(text)) {
      const name = words.kinds[kind];
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts.size ? words.passOn([...counts].map(([kind, count]) => ({kind, count}))) : '';
}

/** The same number in another spacing is the same number. */
function sameness({found}: Identifier): string {
  return found.replace(/[^\da-z]/gi, '').toLowerCase();
}
