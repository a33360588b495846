/**
 * What the things of a page were called before, so that a record which holds an old
 * name still counts. It stands in `<html data-was="…">`, and costs nothing where the
 * ledger has nothing to say. Its words are separated by spaces:
 *
 * | Word | Means |
 * | --- | --- |
 * | `old>new` | the same under another id: everything carries over |
 * | `old/q1#5d03be77>new/q1#9f2c41aa` | answers to the question as it was worded still hold |
 * | `old/q1#5d03be77>new/q1#9f2c41aa,a1b2c3=d4e5f6` | and a choice of it has another id now |
 * | `~old>new` | was split: who finished, read or opened `old` did so here, without a score |
 * | `a+b>new` | was merged: who did so with all of these did so here, without a score |
 */
export type Was = string;

/** What may have an old name, in a record. */
export interface Named {
  what: string;
  digest?: string | undefined;
  /** Ids of choices; of a match `left:right`. */
  chose?: string[];
}

/** Makes of these words what gives a thing the name that it has now. */
export function renewer(was: Was): (thing: Named) => void {
  const names = new Map(was.split(' ').map((word) => word.split('>') as [string, string]));
  return (thing) => {
    const {what, digest, chose} = thing;
    // Answers in other words go along to the new id, where they count for those words alone.
    const now = names.get(`${what}#${digest}`) ?? names.get(what);
    if (!now) return;
    let pairs: readonly string[];
    [thing.what, thing.digest = digest, ...pairs] = now.split(/[#,]/) as [
      string,
      string,
      ...string[],
    ];
    // They stand in an order in which one may be changed after the other.
    const renew = (id: string, pair: string) =>
      id.replace(...(pair.split('=') as [string, string]));
    if (chose) thing.chose = chose.map((id) => pairs.reduce(renew, id));
  };
}
