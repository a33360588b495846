import type {Tokens} from 'marked';
import {calloutKind} from './callouts.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';
import {refuse} from './refuse.ts';

/** The blocks of a question, each known for what it is. */
export interface Parts {
  /** Stem and hint, in the order of the source. */
  readonly before: readonly Token[];
  /** One of `before`. */
  readonly hint: Tokens.Blockquote | null;
  readonly answers: Tokens.List | Tokens.Table;
  readonly explanation: Tokens.Blockquote | null;
}

/**
 * Sorts what stands under a question's heading. Tells the first thing that has no
 * place there and gives null, since all that follows would only look wrong too.
 */
export function sortParts(
  body: Tokenlist,
  heading: Tokens.Heading,
  name: string,
  sheet: Sheet,
): Parts | null {
  const blocks = body as readonly Token[];
  if (!blocks.some(isAnswers)) {
    for (const token of blocks) refuse(token, sheet);
    sheet.mistake(
      heading,
      `${name} has no answers. Add a list of "- [ ]" lines, a numbered list or a table of two columns.`,
    );
    return null;
  }
  const before: Token[] = [];
  const keep = <Kept extends Token>(token: Kept): Kept => {
    before.push(token);
    return token;
  };
  let hint: Tokens.Blockquote | null = null;
  let answers: Tokens.List | Tokens.Table | null = null;
  let explanation: Tokens.Blockquote | null = null;

  for (const token of blocks) {
    if (refuse(token, sheet)) continue;
    const isQuote = token.type === 'blockquote' && calloutKind(token) === null;
    if (!answers && isAnswers(token)) answers = token;
    else if (!answers && isQuote && !hint) hint = keep(token);
    else if (!answers && token.type === 'paragraph') keep(token);
    else if (answers && isQuote && !explanation) explanation = token;
    else {
      sheet.mistake(
        token,
        objectionTo(token, name, answers !== null, explanation !== null, isQuote),
      );
      return null;
    }
  }
  return answers && {before, hint, answers, explanation};
}

function isAnswers(token: Token): token is Tokens.List | Tokens.Table {
  return token.type === 'list' || token.type === 'table';
}

function objectionTo(
  token: Token,
  name: string,
  hasAnswers: boolean,
  hasExplanation: boolean,
  isQuote: boolean,
): string {
  if (hasAnswers && isAnswers(token)) {
    return hasExplanation
      ? `The answers of ${name} are split by a quote. Indent the feedback under each answer by four spaces.`
      : `${name} has two lists of answers. Keep one, or make a second question of this one.`;
  }
  if (isQuote) {
    return hasAnswers
      ? `${name} has two quotes after its answers. Keep one explanation; if one is feedback, indent it by four spaces.`
      : `${name} has two quotes before its answers. Keep one hint.`;
  }
  return hasAnswers
    ? `This does not belong to ${name}, which ends with its explanation. Put a heading above it, or move it.`
    : `Between the heading and the answers of ${name} stand only paragraphs, figures and one quote as hint. Move this away.`;
}
