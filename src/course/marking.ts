import type {QuestionKind} from './course.ts';

/**
 * Whether an answer is right. `order` compares the sequence, all other kinds
 * the set. A match is a list of `left:right`. There is no part mark: a question
 * is right or not right yet.
 */
export function isRight(
  kind: QuestionKind,
  right: readonly string[],
  chosen: readonly string[],
): boolean {
  const line = (ids: readonly string[]) => (kind === 'order' ? [...ids] : [...ids].sort()).join();
  return line(right) === line(chosen);
}
