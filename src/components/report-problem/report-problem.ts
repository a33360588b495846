import {reportProblemWords as words} from '../../words/en/report-problem.ts';

/** Longer messages do not fit into an address in every mail program. */
const mostSigns = 500;

/**
 * Fills in the messages that the links of class `report` open: the words that the learner
 * has selected on the page, or else the question. Without it the links work, and say in their
 * subject what they are about.
 */
export function prepareReports(page: Document) {
  let held = '';
  // To press a link can end the selection before the click arrives.
  page.addEventListener('pointerdown', (event) => {
    held = linkOf(event) ? selectedIn(page) : '';
  });
  page.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    const body = encodeURIComponent(messageFor(link, held || selectedIn(page)));
    link.href = `${link.href.split('&body=', 1)}&body=${body}`;
    held = '';
  });
}

function linkOf({target}: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('a.report[href^="mailto:"]');
}

/** Of the page's own words alone: a range holds nothing of what was typed into a box. */
function selectedIn(page: Document): string {
  const selection = page.getSelection();
  if (!selection?.rangeCount) return '';
  const range = selection.getRangeAt(0);
  const isInMain = page.querySelector('main')?.contains(range.commonAncestorContainer);
  const text = isInMain ? `${range}`.replace(/\s+/g, ' ').trim() : '';
  return text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
}

function messageFor(link: Element, selected: string): string {
  const heading = (around: ParentNode | null | undefined, levels: string) =>
    around?.querySelector(levels)?.textContent ?? '';
  const title = heading(link.closest('main'), 'h1');
  const asked = heading(link.closest('imh-question, imh-item'), 'h3, h4');
  const about = selected ? words.selected(selected) : asked && words.question(asked);
  const lines = [words.page(title), about, '', words.noIdentifiers, '', words.wrong, '', ''];
  return lines.filter((line, n) => line || n !== 1).join('\r\n');
}
