import {inForce, type KnownEvent, type LoggedEvent} from './log.ts';

/** An event of this kind. */
export type Told<D extends KnownEvent['did']> = Extract<KnownEvent, {did: D}>;

/** A question as asked: another digest is another question. */
export type AnswerKey = `${string}#${string}`;

/** What became of one question. */
export interface Answer {
  readonly digest: string;
  /** Ids of the choices last checked; empty when shown or skipped. */
  readonly chose: readonly string[];
  readonly right: boolean;
  readonly how: 'answered' | 'shown' | 'skipped';
  readonly at: string;
  /** How often an answer was checked. */
  readonly attempts: number;
  readonly everRight: boolean;
  /** Right when first checked, without having been shown before. */
  readonly firstRight: boolean;
}

const unasked = {how: 'skipped', attempts: 0, everRight: false} as Answer;

/** What became of every question, in whatever order and however often its events arrive. */
export function foldAnswers(events: Iterable<LoggedEvent>): ReadonlyMap<AnswerKey, Answer> {
  const answers = new Map<AnswerKey, Answer>();
  for (const event of inForce(events)) {
    if (event.did !== 'answered' && event.did !== 'shown' && event.did !== 'skipped') continue;
    const key: AnswerKey = `${event.what}#${event.digest}`;
    answers.set(key, takeAnswer(event, answers.get(key)));
  }
  return answers;
}

/** What became of a question with this meaning, if anything. */
export function answerFor(
  {answers}: {readonly answers: ReadonlyMap<AnswerKey, Answer>},
  item: string,
  digest: string,
): Answer | undefined {
  return answers.get(`${item}#${digest}`);
}

function takeAnswer(event: Told<Answer['how']>, before: Answer = unasked): Answer {
  const {did: how, digest, at} = event;
  const checked = how === 'answered';
  if (!checked && before.how !== 'skipped') return before;
  const right = checked && event.right;
  return {
    digest,
    chose: checked ? event.chose : [],
    right,
    how,
    at,
    attempts: before.attempts + Number(checked),
    everRight: before.everRight || right,
    firstRight: before.how === 'skipped' ? right : before.firstRight,
  };
}
