import type {Course, Question} from '../course/course.ts';
import {partsOf} from '../course/parts.ts';
import {shuffle} from '../course/shuffle.ts';
import type {Data} from './data.ts';
import type {Report} from './mistakes.ts';
import {decode} from './text.ts';

/**
 * Warns when a learner could guess by the looks of the right answers: by their length in
 * one file, by their place in the whole course. `front` is that of `course.md`.
 */
export function checkBalance(course: Course, front: Data<unknown>, report: Report): void {
  const all: Question[] = [];
  for (const {page, questions} of partsOf(course)) {
    // True or false always stand in the same order and are as long as they are.
    const guessable = questions.filter((one) => one.kind === 'one' && one.shuffle);
    all.push(...guessable);
    const message = objectionToLengths(guessable);
    const file = course.evidence.pages.get(page)?.file;
    if (message && file) report.warn(file, 1, message);
  }
  const inSource = countPlaces(all, ({choices}) => choices);
  const asShown = countPlaces(all, ({choices, digest}) => shuffle(choices, digest));
  for (const [counts, where, remedy] of [
    [inSource, 'in the files', 'Move the right answer of some of them.'],
    [asShown, 'as shown', 'Reword an answer of some of them: that shuffles theirs anew.'],
  ] as const) {
    const message = objectionToPlaces(counts, all.length);
    if (message) front.warn(['lessons'], `${message}, ${where}. ${remedy}`);
  }
}

function objectionToLengths(questions: readonly Question[]): string | null {
  const {length} = questions;
  const longest = questions.filter(isRightLongest).length;
  if (length < 2 || longest <= length / 2) return null;
  return `In ${longest} of ${length} questions with one right answer, that answer is the longest. Shorten it, or lengthen a wrong one, in some of them.`;
}

function isRightLongest({choices}: Question): boolean {
  const lengthOf = (html: string) => decode(html.replace(/<[^>]*>/g, '')).length;
  const lengths = choices.map(({html, right}) => ({length: lengthOf(html), right}));
  const most = Math.max(...lengths.map(({length}) => length));
  const longest = lengths.filter(({length}) => length === most);
  return longest.length === 1 && longest[0]?.right === true;
}

function countPlaces(
  questions: readonly Question[],
  orderOf: (question: Question) => Question['choices'],
): readonly number[] {
  const counts: number[] = [];
  for (const question of questions) {
    const choices = orderOf(question);
    for (const place of choices.keys()) counts[place] ??= 0;
    const place = choices.findIndex(({right}) => right);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Fewer questions than this show no pattern. */
const fewest = 12;

function objectionToPlaces(counts: readonly number[], of: number): string | null {
  const most = Math.max(...counts);
  if (of < fewest || most <= of / 2) return null;
  const place = counts.indexOf(most) + 1;
  return `The right answer stands in place ${place} in ${most} of ${of} questions with one right answer (${counts.join(', ')} in places 1 to ${counts.length})`;
}
