import type {Question} from '../course/course.ts';
import {checkFates, way} from './check-fates.ts';
import {objectionToSameness} from './check-meaning.ts';
import {checkPrompts} from './check-prompts.ts';
import {readData} from './data.ts';
import {Fates} from './fates.ts';
import {type Item, itemsOf, type Parts} from './ledger-items.ts';
import {type LedgerItem, ledgerSchema} from './ledger-schema.ts';
import {lineageOf, meaningsOf} from './lineage.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

/** A part of the course whose ids are for ever. */
export interface Known {
  readonly questions: readonly Question[];
  /** Every id in it, questions with mistakes included; null if a file could not be read. */
  readonly ids: ReadonlySet<string> | null;
}

/** What is wrong with one entry of the ledger: says it on its line. */
export type Tell = (id: string, message: string, ...keys: readonly string[]) => void;

/** What stands in the course now, as far as it could be read. */
export interface Here {
  /** Whether an id stands there; true also where it may stand in a file that could not be read. */
  has(id: string): boolean;
  /** Whether it was seen there. */
  isSeen(id: string): boolean;
  readonly items: ReadonlyMap<string, Item>;
}

/**
 * Holds the ids that were ever released against those that the course has now, and
 * gives what became of them; null if the ledger could not be read.
 */
export function checkLedger(
  {file, text}: Source,
  known: readonly Known[],
  parts: Parts,
  report: Report,
): Fates | null {
  const ledger = readData(text, ledgerSchema, {file, firstLine: 1, name: 'file'}, report);
  if (!ledger) return null;
  const here: Here = {
    has: (id) => known.some(({ids}) => !ids || ids.has(id)),
    isSeen: (id) => known.some(({ids}) => ids?.has(id)),
    items: itemsOf(parts),
  };
  const fates = new Fates(ledger.value.items);
  const tell: Tell = (id, message, ...keys) => ledger.mistake(['items', id, ...keys], message);
  checkFates(fates, here, tell);
  for (const [id, item] of Object.entries(ledger.value.items)) {
    checkMeaning(id, item, here, fates, tell);
  }
  checkPrompts(fates, here, tell);
  return fates;
}

/** An author says "same-meaning" of what was released, and the question then is what it was. */
function checkMeaning(id: string, item: LedgerItem, here: Here, fates: Fates, tell: Tell): void {
  const said = Object.keys(item['same-meaning'] ?? {});
  const digests = meaningsOf(item).map(({digest}) => digest);
  for (const digest of said.filter((one) => !digests.includes(one))) {
    tell(
      id,
      `"same-meaning" of "${id}" names "${digest}", which was never released. Use the digest that stands here in "digest" or "before".`,
      'same-meaning',
      digest,
    );
  }
  const now = here.items.get(id);
  if (now) {
    const links = lineageOf(id, now, fates).filter(({was, now}) => was.digest !== now.digest);
    for (const link of links) {
      const objection = link.same && objectionToSameness(link);
      if (!objection) continue;
      const {was} = link;
      const message = `"same-meaning" of "${link.id}" for "${was.digest}" ${objection}`;
      tell(link.id, message, 'same-meaning', was.digest);
    }
  }
  if (!now || said.includes(item.digest ?? '') || !item.choices) return;
  if (Object.keys(item.choices).some((one) => Object.hasOwn(now.choices ?? {}, one))) return;
  tell(id, `None of the released answers of "${id}" is left, so it is another question. ${way}`);
}
