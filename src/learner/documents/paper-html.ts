import type {Paper, Piece} from './paper.ts';

/** Prints well on A4; colours are the print's own, so that it is easy on ink. */
const style = `
@page{size:A4;margin:18mm}
:root{color-scheme:light}
body{font:11pt/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1c1721;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.2rem;line-height:1.3;margin:1.75rem 0 .5rem;padding-top:.75rem;border-top:1px solid #8d7f90;break-after:avoid}
h3{font-size:1rem;margin:1rem 0 .25rem;break-after:avoid}
p,ul,dl{margin:0 0 .75rem}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.15rem 0;break-inside:avoid}
dt{font-weight:600}
dd{margin:0}
.own{white-space:pre-wrap}
.warning{font-weight:600;border:1px solid #8d7f90;padding:.5rem .75rem}
@media (max-width:30rem){dl div{display:block}}
@media print{body{margin:0;padding:0;max-width:none}}
`;

/** A paper as one file that needs nothing else: no script, no picture, no connection. */
export function paperHtml({title, fileName, pieces}: Paper, language: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fileName)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${pieces.map(htmlOf).join('\n')}
</main>
</body>
</html>
`;
}

/** Names and words may run from right to left: each says by its own letters which way. */
function htmlOf(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h2>${escapeHtml(piece.text)}</h2>`;
    case 'subheading':
      return `<h3>${escapeHtml(piece.text)}</h3>`;
    case 'text':
      return `<p class="own">${escapeHtml(piece.text)}</p>`;
    case 'warning':
      return `<p class="warning">${escapeHtml(piece.text)}</p>`;
    case 'own':
      return `<p class="own" dir="auto">${escapeHtml(piece.text)}</p>`;
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${piece.rows
        .map(
          ([term, text]) =>
            `<div><dt>${escapeHtml(term)}</dt><dd class="own" dir="auto">${escapeHtml(text)}</dd></div>`,
        )
        .join('')}</dl>`;
    case 'code':
      return `<pre>${escapeHtml(piece.text)}</pre>`;
  }
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
