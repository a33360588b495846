import {ukDate} from '../../course/dates.ts';
import {phraseWords as words} from '../../words/en/phrases.ts';
import {statusWords} from '../../words/en/statuses.ts';
import type {ThemeChoice} from '../activities.ts';
import {type Activity, hasScore, minutesOf} from '../activity-list.ts';

/** What the papers need to know besides the activities. */
export interface PaperContext {
  /** Of the course. */
  readonly title: string;
  readonly provider: string | null;
  /** Absolute address of the course. */
  readonly address: string;
  /** What each regulator's code is called, by its id. */
  readonly frameworks: readonly {readonly id: string; readonly name: string}[];
  readonly recordId: string;
  /** ISO time at which the paper is made. */
  readonly made: string;
}

/** What kind of activity it is, or that the course has it no longer. */
export function kindOf({kind}: Pick<Activity, 'kind'>): string {
  return kind ? words.kinds[kind] : words.retired;
}

/** A date, or that there is none yet. */
export function dateOf(iso: string | undefined): string {
  return iso ? ukDate(iso) : words.notYet;
}

/** How far words were reviewed. */
export function statusOf({status}: {readonly status: string | undefined}): string {
  if (!status) return words.notKnown;
  return Object.hasOwn(statusWords, status)
    ? statusWords[status as keyof typeof statusWords]
    : status;
}

/** The minutes of an activity, and who says so. */
export function timeOf(activity: Activity): string {
  const minutes = minutesOf(activity);
  if (minutes === undefined) return words.notKnown;
  const said = words.minutes(minutes);
  return activity.minutes === undefined ? words.suggested(said) : words.corrected(said);
}

/** What came of the questions, in one line; empty where nothing was checked. */
export function resultOf({kind, score, firstTry, attempts, completed}: Activity): string {
  if (kind === 'assessment') {
    if (!hasScore(score)) return '';
    const first = attempts > 1 && hasScore(firstTry) ? firstTry : undefined;
    return [
      words.score(score.right, score.of),
      completed ? words.passed : words.notPassed,
      words.submitted(attempts),
      ...(first ? [words.firstSubmitted(first.right, first.of)] : []),
    ].join('; ');
  }
  return [
    ...(hasScore(score) ? [words.score(score.right, score.of)] : []),
    ...(hasScore(firstTry) ? [words.firstTry(firstTry.right, firstTry.of)] : []),
    ...(attempts ? [words.attempts(attempts)] : []),
  ].join('; ');
}

/** A choice of themes with the code and version that it was made in. */
export function themesOf(
  {framework, version, themes}: ThemeChoice,
  frameworks: PaperContext['frameworks'],
): string {
  return words.theme(nameOf(framework, frameworks), version, themes.join('; '));
}

/** What a code is called; its id, should the course no longer have it. */
export function nameOf(framework: string, frameworks: PaperContext['frameworks']): string {
  return frameworks.find(({id}) => id === framework)?.name ?? framework;
}
