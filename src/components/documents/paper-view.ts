import {html} from 'lit/html.js';
import type {Paper, Piece} from '../../learner/documents/paper.ts';

/** A paper on the screen, and on what is printed from it. */
export function paperView({title, pieces}: Paper) {
  return html`<div class="paper">
    <h4>${title}</h4>
    ${pieces.map(pieceView)}
  </div>`;
}

function pieceView(piece: Piece) {
  switch (piece.kind) {
    case 'heading':
      return html`<h5>${piece.text}</h5>`;
    case 'subheading':
      return html`<h6>${piece.text}</h6>`;
    case 'text':
      return html`<p class="own">${piece.text}</p>`;
    case 'warning':
      return html`<p class="warn">${piece.text}</p>`;
    case 'own':
      return html`<p class="own" dir="auto">${piece.text}</p>`;
    case 'code':
      return html`<pre class="own code" tabindex="0">${piece.text}</pre>`;
    case 'list':
      return html`<ul>
        ${piece.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'facts':
      return html`<dl>
        ${piece.rows.map(
          ([term, text]) =>
            html`<div><dt>${term}</dt><dd class="own" dir="auto">${text}</dd></div>`,
        )}
      </dl>`;
  }
}
