import * as v from 'valibot';
import {byId, date, keys, list, oneOf, version, words} from './fields.ts';

const status = v.pipe(
  words,
  v.regex(
    /^(?:retired$|(?:renamed to|split into|merged into) \S)/,
    'is not known. Write "retired", "renamed to …", "split into …" or "merged into …".',
  ),
);

const idMessage = 'is not the id of a choice. Copy it from "choices".';
const choiceId = v.pipe(v.string(idMessage), v.regex(/^[\da-f]{6,}$/, idMessage));

/** In which release something happened. */
const release = keys({version, date});

/** What bears on the meaning of a question, with the words of its choices. */
const meaning = {
  form: v.exactOptional(oneOf(['one', 'many', 'order', 'match'])),
  digest: v.exactOptional(words),
  /** Words by id; of a match, its left side. */
  choices: v.exactOptional(byId(words)),
  /** The right side of a match. */
  matches: v.exactOptional(byId(words)),
  /** Ids of the right choices; of an order in their order, of a match as `left:right`. */
  right: v.exactOptional(list(words)),
};

const item = keys({
  kind: v.exactOptional(
    oneOf([
      'lesson',
      'consultation',
      'assessment',
      'step',
      'question',
      'reflection',
      'card',
      'prompt',
    ]),
  ),
  title: v.exactOptional(words),
  ...meaning,
  /** Since when the id is known. */
  released: v.exactOptional(release),
  /** Earlier meanings that were released, oldest first. */
  before: v.exactOptional(list(keys({...meaning, digest: words}))),
  /** Since when its fate is known. */
  ended: v.exactOptional(release),
  status: v.exactOptional(status),
  'same-meaning': v.exactOptional(byId(byId(choiceId))),
});

/** What `ledger.json` holds. */
export const ledgerSchema = keys({
  version: v.literal(1, 'is not 1. This build reads version 1 of the ledger.'),
  items: byId(item),
});

/** An id that was released, as the ledger knows it. Authors write `status` and `same-meaning` only. */
export type LedgerItem = v.InferOutput<typeof item>;

/** All of them. */
export type LedgerItems = Readonly<Record<string, LedgerItem>>;

/** When something was released. */
export type Release = v.InferOutput<typeof release>;

/** A meaning that a question has or had. */
export type Meaning = Pick<LedgerItem, 'form' | 'digest' | 'choices' | 'matches' | 'right'>;
