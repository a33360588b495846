import {takeAlongPageWords as words} from '../words/en/take-along-page.ts';

/**
 * The section of the record's page about copies. Its buttons take up their room
 * from the start, and can be seen once scripts are there.
 */
export function renderTakeAlong(): string {
  const ways = words.ways.map(([name, says]) => `<li><strong>${name}</strong> ${says}</li>`);
  const buttons = Object.entries(words.buttons).map(
    ([task, name]) => `<button type="button" class="quiet" data-task="${task}">${name}</button>`,
  );
  return `<section class="take-along" aria-labelledby="at-copies">
<h2 id="at-copies">${words.heading}</h2>
<p>${words.lead}</p>
<ul>${ways.join('')}</ul>
<p>${words.add} ${words.drafts}</p>
<p class="note">${words.warning}</p>
<div class="buttons">${buttons.join('')}</div>
<p role="alert" data-missing hidden>${words.missing}</p>
<p class="small-print"><a href="record.schema.json">${words.schema}</a></p>
</section>`;
}
