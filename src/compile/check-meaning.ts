import type {Meaning} from './ledger-schema.ts';
import {inSafeOrder, type Link} from './lineage.ts';

/** What is wrong with the words "same-meaning" of one link, if anything. What to do. */
export function objectionToSameness({was, now, same = {}}: Link): string | null {
  const old = {...was.choices, ...was.matches};
  const next = {...now.choices, ...now.matches};
  const unknown = Object.keys(same).find((id) => !Object.hasOwn(old, id));
  if (unknown !== undefined) {
    return `names the choice "${unknown}", which "${was.digest}" did not have. Use the ids that stand in its "choices".`;
  }
  const missing = Object.entries(same).find(([, to]) => !Object.hasOwn(next, to));
  if (missing) {
    const [id, to] = missing;
    return `makes of ${quote(old, id)} the choice "${to}", which is not there. Use one of ${listOf(next)}.`;
  }
  const left = Object.keys(old).find((id) => !Object.hasOwn(next, same[id] ?? id));
  if (left !== undefined) {
    return `does not say what ${quote(old, left)} is now. Add "${left}": with one of ${listOf(next)}; or take the entry out, and the question is asked again.`;
  }
  const reached = new Set(Object.keys(old).map((id) => same[id] ?? id));
  const added = Object.keys(next).find((id) => !reached.has(id));
  if (added !== undefined) {
    return `leaves out ${quote(next, added)}, which was not there before. A new choice is more than a typo: take the entry out, and the question is asked again.`;
  }
  if (!inSafeOrder(same)) {
    return 'lets answers take the words of each other, which is more than a typo. Take the entry out, and the question is asked again.';
  }
  if (isSameMarking(was, now, same)) return null;
  return 'would count answers as right that were not, or the other way round. Correct its choices; or take the entry out, and the question is asked again.';
}

function isSameMarking(
  was: Meaning,
  now: Meaning,
  same: Readonly<Record<string, string>>,
): boolean {
  const line = ({form, right = []}: Meaning, rename: (id: string) => string) => {
    const ids = right.map((id) => id.split(':').map(rename).join(':'));
    return [form, ...(form === 'order' ? ids : ids.sort())].join();
  };
  return line(was, (id) => same[id] ?? id) === line(now, (id) => id);
}

function quote(words: Readonly<Record<string, string>>, id: string): string {
  return `"${words[id] ?? id}" (${id})`;
}

function listOf(words: Readonly<Record<string, string>>): string {
  return Object.keys(words)
    .map((id) => quote(words, id))
    .join(', ');
}
