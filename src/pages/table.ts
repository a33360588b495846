import type {Html} from '../course/course.ts';

/** A table whose first column names the rows; it scrolls by itself where there is no room. */
export function renderTable(
  labelledBy: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Html {
  const lines = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="table" role="group" tabindex="0" aria-labelledby="${labelledBy}"><table>
<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table></div>`;
}

/** The same cells, the first of them as code. */
export function nameAsCode([name = '', ...cells]: readonly string[]): string[] {
  return [`<code>${name}</code>`, ...cells];
}
