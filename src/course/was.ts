/**
 * What something on a page was called before, so that records which hold the old
 * name still count. It stands in the attribute `data-was` and costs nothing where
 * the ledger has nothing to say. Its entries are separated by spaces:
 *
 * | Entry | Means |
 * | --- | --- |
 * | `old` | the same under another id: everything carries over |
 * | `old/q1#9f2c41aa` | answers to this question, worded like that, still hold |
 * | `old/q1#9f2c41aa,a1b2c3=d4e5f6` | … and this choice has another id now |
 * | `~old` | was split: who finished, read or opened `old` did so here, without a score |
 * | `a+b` | was merged: who did all of these did so here, without a score |
 */
export type Was = string;

/** Where an old name leads. */
export interface Renewal {
  readonly what: string;
  /** Empty for what is not a question. */
  readonly digest: string;
  /** New ids of choices by old ones. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Where old names lead, by `id`, or `id#digest` for a question as it was worded. */
export type Renewals = ReadonlyMap<string, Renewal>;

/** What each of several things was before, given with its id and its digest, if it has one. */
export function readRenewals(
  all: Iterable<readonly [was: Was, what: string, digest: string]>,
): Renewals {
  const renewals = new Map<string, Renewal>();
  for (const [was, what, digest] of all) {
    for (const entry of was.split(' ')) {
      const [old = '', ...pairs] = entry.split(',');
      const choices = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
      renewals.set(old, {what, digest, choices});
    }
  }
  return renewals;
}

/** The new ids of choices; those of a match are `left:right`. */
export function renewChoices({choices}: Renewal, chose: readonly string[]): string[] {
  return chose.map((id) =>
    id
      .split(':')
      .map((half) => choices.get(half) ?? half)
      .join(':'),
  );
}
