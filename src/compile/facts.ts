import * as v from 'valibot';
import type {Fact} from '../course/evidence.ts';
import {readData} from './data.ts';
import {byId, keys, list, nation, nations, oneOf, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

const nationMessage = 'is not a nation. Use UK, England, Scotland, Wales or Northern Ireland.';

const fact = keys({
  status: oneOf(['V', 'K', '?']),
  words,
  caution: v.exactOptional(words),
  sources: list(words),
  nation: v.exactOptional(v.union([nation, nations], nationMessage)),
});

/** Every fact by its id. */
export interface Facts {
  readonly byId: ReadonlyMap<string, Fact>;
  mistake(id: string, message: string): void;
}

/** Reads `facts.yaml`. */
export function readFacts({file, text}: Source, report: Report): Facts | null {
  const data = readData(text, byId(fact), {file, firstLine: 1, name: 'file'}, report);
  if (!data) return null;
  const mistake = (id: string, message: string) => data.mistake([id], message);
  return {byId: new Map(Object.entries(data.value)), mistake};
}

/** Why a page may not use a fact, or null if it may. */
export function objectionTo(id: string, facts: Facts): string | null {
  const known = facts.byId.get(id);
  if (!known) return `The fact ${id} is not in facts.yaml. Correct the id, or add the fact there.`;
  if (known.status === '?') {
    return `The fact ${id} is barred: its status is "?". Check its source and mark it V, or leave it out.`;
  }
  return null;
}
