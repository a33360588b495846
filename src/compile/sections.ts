import type {Tokens} from 'marked';
import type {Html} from '../course/course.ts';
import {renderBlocks} from './blocks.ts';
import type {Context} from './context.ts';
import {mendHeadings} from './headings.ts';
import {renderInline} from './inline.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';

/** A heading and all that stands under it, up to the next heading of any level. */
export interface Section {
  /** Null for what stands above the first heading. */
  readonly heading: Tokens.Heading | null;
  readonly body: Tokenlist;
}

/** Cuts a page at its headings. */
export function sectionsOf(sheet: Sheet): readonly Section[] {
  let section: {heading: Tokens.Heading | null; body: Token[]} = {heading: null, body: []};
  const sections = [section];
  for (const token of mendHeadings(sheet.tokens as readonly Token[], sheet)) {
    if (token.type === 'heading') {
      section = {heading: token, body: []};
      sections.push(section);
    } else if (isShown(token)) section.body.push(token);
  }
  return sections as readonly Section[];
}

/** Empty lines show nothing, nor do the addresses of links that stand on their own. */
function isShown(token: Token): boolean {
  return token.type !== 'space' && (token.type !== 'def' || token.tag.startsWith('^'));
}

/** A section of ordinary prose. */
export function renderSection({heading, body}: Section, context: Context): Html {
  if (!heading) return renderBlocks(body, context);
  const {depth} = heading;
  const title = renderInline(heading.tokens, context);
  return `<h${depth} id="${context.outline.name(heading)}">${title}</h${depth}>\n${renderBlocks(body, context)}`;
}
