import type {Html} from '../course/course.ts';
import {escapeHtml} from './escape.ts';

/** Something to copy, with its button, which only scripts can serve. */
export function renderCopied(id: string, text: string, button: string, isCode = true): Html {
  const shown = isCode
    ? `<pre id="${id}"><code>${escapeHtml(text)}</code></pre>`
    : `<blockquote id="${id}"><p>${text}</p></blockquote>`;
  return `${shown}
<p class="live copy"><button type="button" class="quiet" data-copies="${id}">${button}</button> <span class="said" role="status"></span></p>`;
}
