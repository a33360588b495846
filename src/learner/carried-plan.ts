import type {QuestionKind} from '../course/course.ts';
import {isRight} from '../course/marking.ts';
import {type Answer, type AnswerKey, answerFor} from './answers.ts';
import type {CarriedRow} from './carried.ts';
import {choiceKey, type Run} from './consultation-run.ts';
import type {Deed} from './log.ts';

/** A question as it stands on the page, with the only marking that counts. */
export interface PageQuestion {
  readonly kind: QuestionKind;
  readonly digest: string;
  /** Ids of the right choices, as `isRight` takes them. */
  readonly right: readonly string[];
  /** Ids of all choices; of a match, of what stands on the left. */
  readonly choices: readonly string[];
  /** Of a match, ids of what may be chosen for each; else empty. */
  readonly matches: readonly string[];
}

/** A consultation as it stands on the page. */
export interface PageConsultation {
  readonly item: string;
  readonly version: string;
  readonly status: string;
  /** By anchor, the start first: the steps that its choices lead to, by their ids. */
  readonly steps: ReadonlyMap<
    string,
    {readonly isEnding: boolean; readonly turns: ReadonlyMap<string, string>}
  >;
}

/** All that a page has to be answered. */
export interface CarryPage {
  readonly questions: ReadonlyMap<string, PageQuestion>;
  readonly consultation: PageConsultation | null;
}

/** What of it the record has already. */
export interface CarryRecord {
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  /** What was ever finished, by its id. */
  readonly finished: Pick<ReadonlyMap<string, unknown>, 'has'>;
  /** Null where the page has no consultation. */
  readonly run: Run | null;
}

/** What would be added, and what is to be said of the rest. */
export interface CarryPlan {
  readonly deeds: readonly Deed[];
  /** How many questions and steps the link tells of. */
  readonly told: {readonly answers: number; readonly steps: number};
  /** How many of them would be added. */
  readonly fresh: {readonly answers: number; readonly steps: number};
  /** Answers that the record has already. */
  readonly same: number;
  /** Answers that would be added, where the record has other ones. */
  readonly differs: number;
  /** Answers to questions that have changed since. */
  readonly changed: number;
  /** Answers that cannot be given on this page. */
  readonly unfit: number;
  /** What becomes of the steps. */
  readonly way: 'none' | 'first' | 'anew' | 'same' | 'unfit';
}

/**
 * Compares what a link tells with the page and the record. Nothing in the link is trusted:
 * answers are marked here, and steps count only if each choice leads to the next one.
 */
export function planCarried(
  rows: readonly CarriedRow[],
  page: CarryPage,
  record: CarryRecord,
): CarryPlan {
  const count = {same: 0, differs: 0, changed: 0, unfit: 0};
  const deeds: Deed[] = [];
  const answers = rows.filter((row) => row.did !== 'stepped');
  // Should a link tell two answers to one question, the last one is meant.
  const last = new Map(answers.map((row) => [row.what, row]));
  for (const row of last.values()) {
    const question = page.questions.get(row.what);
    if (!question) count.unfit += 1;
    else if (question.digest !== row.digest) count.changed += 1;
    else if (row.did === 'answered' && !canBeChosen(question, row.chose)) count.unfit += 1;
    else {
      const before = answerFor(record, row.what, row.digest);
      if (isSame(question.kind, row, before)) {
        count.same += 1;
        continue;
      }
      if (before?.how === 'answered') count.differs += 1;
      deeds.push(
        row.did === 'shown'
          ? row
          : {...row, right: isRight(question.kind, question.right, row.chose)},
      );
    }
  }
  const fresh = deeds.length;
  const steps = rows.filter((row) => row.did === 'stepped');
  const {way, taken} = planWay(steps, page.consultation, record);
  return {
    deeds: [...deeds, ...taken],
    told: {answers: last.size, steps: steps.length},
    fresh: {answers: fresh, steps: taken.length && steps.length},
    ...count,
    way,
  };
}

/** Whether the page lets somebody answer a question like this. */
function canBeChosen({kind, choices, matches}: PageQuestion, chose: readonly string[]): boolean {
  const ids = kind === 'match' ? chose.map((pair) => pair.split(':')[0] ?? '') : chose;
  const isWhole = kind === 'order' || kind === 'match';
  return (
    new Set(ids).size === ids.length &&
    ids.every((id) => choices.includes(id)) &&
    (isWhole ? ids.length === choices.length : ids.length > 0) &&
    (kind !== 'one' || ids.length === 1) &&
    (kind !== 'match' || chose.every((pair, n) => matches.some((id) => pair === `${ids[n]}:${id}`)))
  );
}

/** Whether the record would be no other for it. */
function isSame(
  kind: QuestionKind,
  row: Exclude<CarriedRow, {did: 'stepped'}>,
  before: Answer | undefined,
): boolean {
  if (!before || before.how === 'skipped') return false;
  if (row.did === 'shown') return true;
  // Two sequences are one where the first would be right if the second were.
  return before.how === 'answered' && isRight(kind, before.chose, row.chose);
}

function planWay(
  rows: readonly Extract<CarriedRow, {did: 'stepped'}>[],
  consultation: PageConsultation | null,
  {run, finished}: CarryRecord,
): {readonly way: CarryPlan['way']; readonly taken: readonly Deed[]} {
  if (!rows.length) return {way: 'none', taken: []};
  if (!consultation || !run) return {way: 'unfit', taken: []};
  const {item, version, status, steps} = consultation;
  const [start = ''] = steps.keys();
  const choices: string[] = [];
  let path = [start];
  let hasEnded = false;
  for (const {what, by} of rows) {
    const step = what.slice(item.length + 1);
    const from = path.at(-1) ?? start;
    const at = path.indexOf(step);
    const leads = by ? steps.get(from)?.turns.get(by) === step : at >= 0;
    if (what !== `${item}/${step}` || !steps.has(step) || !leads) return {way: 'unfit', taken: []};
    if (by) choices.push(choiceKey(from, by));
    path = at < 0 ? [...path, step] : path.slice(0, at + 1);
    hasEnded ||= !!by && steps.get(step)?.isEnding === true;
  }
  // To take steps again that were all taken here would only cut the way that is there.
  if (choices.every((choice) => run.chosen.has(choice))) return {way: 'same', taken: []};
  const isAnew = run.path.length > 1;
  const anew: Deed[] = isAnew ? [{did: 'stepped', what: `${item}/${start}`, by: ''}] : [];
  const end: Deed[] =
    hasEnded && !finished.has(item)
      ? [{did: 'finished', what: item, version, status, right: 0, of: 0}]
      : [];
  return {way: isAnew ? 'anew' : 'first', taken: [...anew, ...rows, ...end]};
}
