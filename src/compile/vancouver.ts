import {Cite} from '@citation-js/core';
import '@citation-js/plugin-csl';
import type {Html} from '../course/course.ts';

/**
 * Prints sources in Vancouver style, by key, with DOIs and addresses as links.
 * It is the slow part of a build with many sources, so it is done once, for all.
 */
export function printVancouver(items: readonly {readonly id: string}[]): Map<string, Html> {
  if (items.length === 0) return new Map();
  // citeproc reads `{:DOI: …}` out of a note and would print it unescaped.
  const plain = items.map((item) => ({...item, note: undefined}));
  const entries = new Cite(plain).format('bibliography', {
    template: 'vancouver',
    format: 'html',
    lang: 'en-GB',
    asEntryArray: true,
    hyperlinks: true,
  });
  return new Map(entries.map(([key, html]) => [key, unwrap(html)]));
}

/** citation-js numbers and wraps each entry: `<div><div>1.</div><div>…</div></div>`. */
function unwrap(html: string): Html {
  const inside = /<div class="csl-right-inline">([\s\S]*)<\/div>\s*<\/div>\s*$/.exec(html);
  return (inside?.[1] ?? html).trim();
}
