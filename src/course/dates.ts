/** "23 November 2026", from an ISO date or time. Of a time, the day where the reader is. */
export function ukDate(iso: string): string {
  const timeZone = iso.length > 10 ? undefined : 'UTC';
  return new Date(iso).toLocaleDateString('en-GB', {dateStyle: 'long', timeZone});
}
