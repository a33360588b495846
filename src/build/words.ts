/** A number with its noun: "1 lesson", "1,000 lessons". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** A size for people, in kilobytes of 1,000. */
export function size(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;
}
