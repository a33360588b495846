import type {Course} from '../../course/course.ts';
import {sharePageWords as words} from '../../words/en/share-page.ts';
import {compact} from '../compact.ts';
import {escapeHtml} from '../escape.ts';
import {listItems} from './items.ts';

/** The page that shows what each custom property changes, on elements as partners use them. */
export const looksPath = 'embed/looks.html';
export const looksStylePath = 'embed/looks.css';

/** A value for each, in light and dark; read well together with what is not set. */
const looks: readonly (readonly [property: string, value: string])[] = [
  ['--imh-color-accent', 'light-dark(#00703c, #8fd6a8)'],
  ['--imh-color-fill', 'light-dark(#dcefe4, #1d3b2a)'],
  ['--imh-color-on-fill', 'light-dark(#00703c, #8fd6a8)'],
  ['--imh-color-right', 'light-dark(#00703c, #8fd6a8)'],
  ['--imh-color-wrong', 'light-dark(#a33c00, #f2b18a)'],
  ['--imh-color-edge', 'light-dark(#1d70b8, #8cbcec)'],
  ['--imh-color-surface', 'light-dark(#e8f1f8, #1f2f3d)'],
  ['--imh-color-focus', '#ffdd00'],
  ['--imh-font-display', 'Georgia, serif'],
  ['--imh-radius', '0'],
];

/** Null for a course that asks no question. */
export function renderLooks(course: Course): string | null {
  const item = listItems(course).find(({kind}) => kind === 'question');
  if (!item) return null;
  const look = (heading: string, name: string) =>
    `<section aria-labelledby="at-${name}"><h2 id="at-${name}">${heading}</h2>
<imh-embed class="${name}" item="${item.name}" heading-level="2" hide-title><p><a href="../${item.of.page}#${item.anchor}">${escapeHtml(item.title)}</a></p></imh-embed></section>`;
  return compact(`<!doctype html>
<html lang="${course.language}" id="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.looksTitle} – ${course.title}`)}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="../icons/icon.svg">
<link rel="stylesheet" href="v1/frame.css">
<link rel="stylesheet" href="looks.css">
<script type="module" src="v1/imh.js"></script>
</head>
<body id="dark">
<main>
<h1>${words.looksTitle}</h1>
<p>${words.looksText}</p>
<p><a href="#light">${words.looksLight}</a> · <a href="#dark">${words.looksDark}</a> · <a href="../share.html">${words.title}</a></p>
<div class="looks">
${look(words.looksNone, 'none')}
${looks.map(([property, value], n) => look(`<code>${property}: ${value}</code>`, `look-${n + 1}`)).join('\n')}
${look(words.looksAll, 'all')}
</div>
</main>
</body>
</html>
`);
}

/** The styles of that page: the values above, each for its own element. */
export function renderLooksStyle(): string {
  const rules = looks.map(
    ([property, value], n) => `.look-${n + 1},\n.all {\n  ${property}: ${value};\n}\n`,
  );
  return `body {
  color: CanvasText;
  background: Canvas;
}

main {
  max-width: 75rem;
  margin-inline: auto;
  padding: 1rem;
}

.looks {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
  gap: 2rem;
}

h1,
h2,
p {
  margin-block: 0 0.75rem;
}

h2 {
  font-size: 1.1rem;
}

code {
  overflow-wrap: anywhere;
}

.looks imh-embed {
  display: block;
  min-height: 34rem;
}

${rules.join('\n')}`;
}
