import {calloutBody, calloutKind} from './callouts.ts';
import type {Context} from './context.ts';
import {renderInline} from './inline.ts';
import {refuseLeftovers} from './leftovers.ts';
import type {Token, Tokenlist} from './lex.ts';

/**
 * Looks at the words, links, sources and HTML in blocks that will not be shown, so that
 * one mistake around them does not hide the mistakes in them.
 */
export function inspect(tokens: Tokenlist, context: Context): void {
  for (const token of tokens as readonly Token[]) {
    if (/^(?:link|cite|html|em)$/.test(token.type)) renderInline([token] as Tokenlist, context);
    else if (token.type === 'blockquote' && calloutKind(token) !== null) {
      inspect(calloutBody(token, context.sheet), context);
    } else if (token.type === 'list') inspect(token.items, context);
    else if (token.type === 'table') {
      for (const cell of [...token.header, ...token.rows.flat()]) inspect(cell.tokens, context);
    } else if ('tokens' in token && token.tokens) inspect(token.tokens, context);
    else if (token.type === 'text') refuseLeftovers(token, context);
  }
}
