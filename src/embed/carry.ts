import type {Deed} from '../learner/log.ts';

/** What a learner can do in an item. A record takes in all of it but what was left out. */
export type Carried = Extract<Deed, {did: 'answered' | 'shown' | 'skipped' | 'stepped'}>;

/**
 * The end of an address that carries what was done here to the full course: a fragment, which
 * no browser sends to a server. `carry=1.` and, in base64url, JSON in UTF-8: a list of rows
 * `["a", question, digest, ...chosen]`, `["s", question, digest]` or `["t", step, choice]`.
 */
export function carry(deeds: Iterable<Carried>): string {
  const rows = [...deeds].flatMap((deed) => {
    if (deed.did === 'answered') return [['a', deed.what, deed.digest, ...deed.chose]];
    if (deed.did === 'shown') return [['s', deed.what, deed.digest]];
    return deed.did === 'stepped' ? [['t', deed.what, deed.by]] : [];
  });
  if (!rows.length) return '';
  // Ids and hashes are plain letters, so no character needs more than one byte.
  const packed = btoa(JSON.stringify(rows)).replace(
    /[+/=]/g,
    (sign) => ({'+': '-', '/': '_'})[sign] ?? '',
  );
  return `carry=1.${packed}`;
}
