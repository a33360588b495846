/** "23 November 2026", from an ISO date or time. Of a time, the day where the reader is. */
export function ukDate(iso: string): string {
  const day = {day: 'numeric', month: 'long', year: 'numeric'} as const;
  return new Date(iso).toLocaleDateString(
    'en-GB',
    iso.length > 10 ? day : {...day, timeZone: 'UTC'},
  );
}
