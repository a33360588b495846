import {ukDate as format} from '../course/dates.ts';

const said = new Map<string, string>();

/** A date as `course/dates.ts` says it. A build says the same few thousands of times. */
export function ukDate(iso: string): string {
  const known = said.get(iso);
  if (known !== undefined) return known;
  const date = format(iso);
  said.set(iso, date);
  return date;
}
