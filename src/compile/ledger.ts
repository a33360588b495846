import * as v from 'valibot';
import type {Question} from '../course/course.ts';
import {readData} from './data.ts';
import {byId, keys, list, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

const fate = v.pipe(
  words,
  v.regex(
    /^(?:retired$|(?:renamed to|split into|merged into) \S)/,
    'is not known. Write "retired", "renamed to …", "split into …" or "merged into …".',
  ),
);

const schema = keys({
  version: v.literal(1, 'is not 1. This build reads version 1 of the ledger.'),
  // A release may note more about an id than the compiler needs.
  items: byId(
    v.looseObject({
      digest: v.exactOptional(words),
      choices: v.exactOptional(list(words)),
      status: v.exactOptional(fate),
    }),
  ),
});

/** A part of the course whose ids are for ever. */
export interface Known {
  readonly questions: readonly Question[];
  /** Every id in it, questions with mistakes included; null if a file could not be read. */
  readonly ids: ReadonlySet<string> | null;
}

/** Holds the ids that were ever released against those that the course has now. */
export function checkLedger({file, text}: Source, parts: readonly Known[], report: Report): void {
  const ledger = readData(text, schema, {file, firstLine: 1, name: 'file'}, report);
  if (!ledger) return;
  const questions = new Map(
    parts.flatMap((part) => part.questions).map((question) => [question.id, question]),
  );
  const isHere = (id: string) => parts.some(({ids}) => !ids || ids.has(id));
  for (const [id, {choices = [], status}] of Object.entries(ledger.value.items)) {
    if (status !== undefined) continue;
    const question = questions.get(id);
    // What stands in a file that could not be read may well be there.
    if (!isHere(id)) {
      ledger.mistake(
        ['items', id],
        `"${id}" was released and is gone, but learners have it in their records. ${way}`,
      );
    } else if (question && choices.length > 0 && !hasAnyOf(question, choices)) {
      ledger.mistake(
        ['items', id],
        `None of the released answers of "${id}" is left, so it is another question. ${way}`,
      );
    }
  }
}

const way =
  'Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".';

function hasAnyOf({choices, pairs}: Question, released: readonly string[]): boolean {
  const now = [...choices, ...pairs.map(({left}) => left)];
  return now.some(({id}) => released.includes(id));
}
