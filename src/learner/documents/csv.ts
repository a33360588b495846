/**
 * A table as a file that spreadsheets open right: a byte order mark, so that Excel reads UTF-8;
 * quotes around every cell; and no cell that a spreadsheet could take for a formula and run.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** What spreadsheets begin a formula with, full-width signs included, also behind spaces. */
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** See https://owasp.org/www-community/attacks/CSV_Injection: an apostrophe makes it words. */
function cellOf(text: string): string {
  const words = formula.test(text) ? `'${text}` : text;
  return `"${words.replaceAll('"', '""')}"`;
}

/** `23/11/2026`, from an ISO date or time; of a time, the day where the learner is. */
export function slashDate(iso: string | undefined): string {
  if (!iso) return '';
  const day = {day: '2-digit', month: '2-digit', year: 'numeric'} as const;
  const zone = iso.length > 10 ? day : ({...day, timeZone: 'UTC'} as const);
  return new Date(iso).toLocaleDateString('en-GB', zone);
}

/** Minutes as hours with two places: `0.75`. */
export function hoursOf(minutes: number): string {
  return (minutes / 60).toFixed(2);
}
