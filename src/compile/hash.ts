import {createHash} from 'node:crypto';
import type {Choice, Pair, QuestionKind} from '../course/course.ts';

/** A short name for words: the same words always get the same one. */
export function shortHash(words: string, length: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, length);
}

/** What bears on the meaning of a question. */
export interface Meaning {
  readonly kind: QuestionKind;
  /** Plain words of the heading and the stem. */
  readonly asks: string;
  readonly choices: readonly Choice[];
  readonly pairs: readonly Pair[];
}

/**
 * The digest of a question. Feedback, hint and explanation are left out, and so is
 * the order in which choices stand in the source, unless the order is the answer.
 */
export function digest({kind, asks, choices, pairs}: Meaning): string {
  const answers =
    kind === 'match'
      ? pairs.map(({left, right}) => `${left.id}-${right.id}`).sort()
      : kind === 'order'
        ? choices.map(({id}) => id)
        : choices.map(({id, right}) => `${id}${right ? '+' : '-'}`).sort();
  return shortHash(JSON.stringify([kind, asks, answers]), 8);
}
