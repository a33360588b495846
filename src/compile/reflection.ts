import type {Tokens} from 'marked';
import type {Reflection} from '../course/course.ts';
import {renderBlocks} from './blocks.ts';
import type {Context} from './context.ts';
import {renderInline} from './inline.ts';
import type {Token, Tokenlist} from './lex.ts';
import {refuse} from './refuse.ts';
import {plainText} from './text.ts';

/** A reflection as it stands in the source. */
export interface RawReflection {
  readonly kind: Reflection['kind'];
  readonly id: string;
  readonly anchor: string;
  readonly heading: Tokens.Heading;
  /** The words of the heading after `Reflection: R1.`. */
  readonly title: Tokenlist;
  readonly body: Tokenlist;
}

/** Reads a reflection or a card: words, then a list of prompts. Nothing in it is marked. */
export function readReflection(
  {kind, id, anchor, heading, title, body}: RawReflection,
  context: Context,
): Reflection {
  const {sheet} = context;
  const name = anchor.toUpperCase();
  if (!plainText(title)) sheet.mistake(heading, `${name} has no title. Write it after its number.`);
  const titleHtml = renderInline(title, context);
  let intro = '';
  let prompts: readonly string[] | null = null;
  for (const token of body as readonly Token[]) {
    if (refuse(token, sheet)) continue;
    if (prompts) {
      sheet.mistake(
        token,
        `This does not belong to ${name}, which ends with its prompts. Put a heading above it, or move it.`,
      );
    } else if (token.type === 'list') prompts = readPrompts(token, name, context);
    else intro += renderBlocks([token] as Tokenlist, context);
  }
  if (!prompts) {
    sheet.mistake(
      heading,
      `${name} has no prompts. Add a list of questions, each on a line after a hyphen.`,
    );
  }
  return {kind, id, anchor, title: titleHtml, intro, prompts: prompts ?? []};
}

function readPrompts(list: Tokens.List, name: string, context: Context): readonly string[] {
  return list.items.map((item) => {
    const [words, ...others] = (item.tokens as readonly Token[]).filter(
      ({type}) => type !== 'space',
    );
    const isWords = words?.type === 'text' || words?.type === 'paragraph';
    if (!isWords || others.length > 0) {
      context.sheet.mistake(
        item,
        `A prompt of ${name} is one line of words without a box. Move the rest away.`,
      );
      return '';
    }
    return renderInline(words.tokens ?? [], context);
  });
}
