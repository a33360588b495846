import type {Tokens} from 'marked';
import type {Html} from '../course/course.ts';
import {renderCite} from './citations.ts';
import type {Context} from './context.ts';
import {refuseLeftovers} from './leftovers.ts';
import type {Token, Tokenlist} from './lex.ts';
import {renderLink} from './links.ts';
import {decode, escapeHtml} from './text.ts';

/** Words within a paragraph, a heading or an answer. */
export function renderInline(tokens: Tokenlist, context: Context): Html {
  let html = '';
  for (const token of tokens as readonly Token[]) html += renderToken(token, context);
  return html;
}

function renderToken(token: Token, context: Context): Html {
  const {sheet} = context;
  switch (token.type) {
    case 'text':
      if (token.tokens) return renderInline(token.tokens, context);
      refuseLeftovers(token, context);
      return escapeHtml(decode(token.text));
    case 'escape':
      return escapeHtml(token.text);
    case 'strong':
      return `<strong>${renderInline(token.tokens, context)}</strong>`;
    case 'em':
      sheet.warn(token, 'Italics are hard to read for some. Use plain words, or bold for a few.');
      return `<em>${renderInline(token.tokens, context)}</em>`;
    case 'del':
      return `<del>${renderInline(token.tokens, context)}</del>`;
    case 'codespan':
      return `<code>${escapeHtml(token.text)}</code>`;
    case 'br':
      return '<br>';
    case 'cite':
      return renderCite(token, context);
    case 'link':
      return renderLink(token, renderLabel(token, context), context);
    case 'image':
      sheet.mistake(
        token,
        'A figure stands alone. Put an empty line before and after it, and no words beside it.',
      );
      return '';
    case 'html':
      sheet.mistake(token, noHtml);
      return '';
    default:
      // The box of an answer: the page sets a real one.
      return '';
  }
}

/** An address that is its own label may hold signs that mean something elsewhere. */
function renderLabel(link: Tokens.Link, context: Context): Html {
  return link.autolink ? escapeHtml(decode(link.text)) : renderInline(link.tokens, context);
}

/** HTML and comments are refused: a course is words, and must be safe to show anywhere. */
export const noHtml = 'HTML and comments are not allowed. Write it in Markdown, or leave it out.';
