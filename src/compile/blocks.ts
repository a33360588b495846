import type {Tokens} from 'marked';
import type {Html} from '../course/course.ts';
import {contentWords} from '../words/en/content.ts';
import {calloutBody, calloutKind, isKnownKind} from './callouts.ts';
import type {Context} from './context.ts';
import {loneImage, renderFigure} from './figures.ts';
import {renderInline} from './inline.ts';
import type {Token, Tokenlist} from './lex.ts';
import {refuse} from './refuse.ts';
import {escapeHtml, plainText} from './text.ts';

/** Paragraphs, lists, tables, callouts, figures: all that may stand under a heading. */
export function renderBlocks(tokens: Tokenlist, context: Context): Html {
  let html = '';
  for (const token of tokens as readonly Token[]) {
    if (!refuse(token, context.sheet)) html += renderBlock(token, context);
  }
  return html;
}

function renderBlock(token: Token, context: Context): Html {
  switch (token.type) {
    case 'paragraph':
      return renderParagraph(token, context);
    case 'text':
      return token.tokens ? renderInline(token.tokens, context) : escapeHtml(token.text);
    case 'list':
      return renderList(token, context);
    case 'table':
      return renderTable(token, context);
    case 'blockquote':
      return renderQuote(token, context);
    case 'code':
      return `<pre><code>${escapeHtml(token.text)}</code></pre>\n`;
    case 'hr':
      return '<hr>\n';
    case 'heading':
      context.sheet.mistake(
        token,
        'A heading cannot stand inside something else. Move it out, or make it a bold line.',
      );
      return '';
    default:
      return '';
  }
}

function renderParagraph(paragraph: Tokens.Paragraph, context: Context): Html {
  const image = loneImage(paragraph);
  if (!image) return `<p>${renderInline(paragraph.tokens, context)}</p>\n`;
  return renderFigure(image, context, (inside) => renderBlocks(inside.sheet.tokens, inside));
}

function renderList(list: Tokens.List, context: Context): Html {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  let items = '';
  for (const item of list.items) {
    if (item.task) {
      context.sheet.mistake(
        item,
        'This answer belongs to no question. Put a heading such as "### Q1. …" above it.',
      );
    }
    items += `<li>${renderBlocks(item.tokens, context).trimEnd()}</li>\n`;
  }
  return `<${tag}${start}>\n${items}</${tag}>\n`;
}

function renderTable({header, rows}: Tokens.Table, context: Context): Html {
  const label = contentWords.table(header.map(({tokens}) => plainText(tokens)).filter(Boolean));
  const head = header.map(({tokens}) => `<th scope="col">${renderInline(tokens, context)}</th>`);
  const body = rows.map((cells) => {
    const row = cells.map(({tokens}) => `<td>${renderInline(tokens, context)}</td>`);
    return `<tr>${row.join('')}</tr>\n`;
  });
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>\n${body.join('')}</tbody></table></div>\n`;
}

function renderQuote(quote: Tokens.Blockquote, context: Context): Html {
  const kind = calloutKind(quote);
  if (kind === null) return `<blockquote>\n${renderBlocks(quote.tokens, context)}</blockquote>\n`;
  const isKnown = isKnownKind(kind, quote, context.sheet);
  const inside = calloutBody(quote, context.sheet);
  if (inside.length === 0) {
    context.sheet.mistake(
      quote,
      'This callout is empty. Write its words on the lines under its kind, each after ">".',
    );
  }
  const body = renderBlocks(inside, context);
  if (!isKnown) return body;
  return `<aside class="callout callout-${kind}"><p class="callout-title">${contentWords.callouts[kind]}</p>\n${body}</aside>\n`;
}
