import type {Tokens} from 'marked';
import type {Html, Question} from '../course/course.ts';
import {type Answers, readChoices, readOrder} from './answers.ts';
import {renderBlocks} from './blocks.ts';
import type {Context} from './context.ts';
import {figurePath, loneImage} from './figures.ts';
import {digest} from './hash.ts';
import {renderInline} from './inline.ts';
import type {Entry} from './lesson-schema.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';
import {readPairs} from './pairs.ts';
import {type Parts, sortParts} from './question-parts.ts';
import {checkQuestionWords} from './question-words.ts';
import {refuseMistyped} from './refuse.ts';
import {plainText} from './text.ts';

/** A question as it stands in the source, with what the front matter says about it. */
export interface RawQuestion {
  readonly id: string;
  readonly anchor: string;
  readonly heading: Tokens.Heading;
  /** The words of the heading after `Q1.`. */
  readonly title: Tokenlist;
  readonly body: Tokenlist;
  readonly entry: Entry | undefined;
}

/** Reads a question, or tells what is wrong with it and gives null. */
export function readQuestion(raw: RawQuestion, context: Context): Question | null {
  const {sheet} = context;
  const {id, anchor, heading, entry} = raw;
  const name = anchor.toUpperCase();
  const parts = refuseMistyped(raw.body, sheet) ? null : sortParts(raw.body, heading, name, sheet);
  const asks = plainText(raw.title);
  if (!asks) sheet.mistake(heading, `${name} asks nothing. Write the question after its number.`);
  if (!parts) return null;

  // In the order of the source, because sources are numbered as they appear.
  const title = renderInline(raw.title, context);
  const {stem, hint} = renderBefore(parts, context);
  const answers = readAnswers(parts.answers, heading, name, context);
  context.citations.takeLatest();
  const explanation = parts.explanation ? renderBlocks(parts.explanation.tokens, context) : '';
  const cites = context.citations.takeLatest();
  checkExplanation(parts, cites, heading, name, sheet);
  if (!answers) return null;
  checkQuestionWords({name, heading, title: raw.title, parts, answers}, context);

  const {kind, choices, pairs, columns} = answers;
  return {
    id,
    anchor,
    kind,
    title,
    level: heading.depth === 4 ? 4 : 3,
    stem,
    hint,
    choices,
    pairs,
    columns,
    explanation,
    cites,
    digest: digest({kind, asks: `${asks}\n${stemText(parts.before, sheet)}`, choices, pairs}),
    shuffle: !isTrueOrFalse(parts.answers),
    ...(entry?.outcome === undefined ? {} : {outcome: entry.outcome}),
    facts: entry?.facts ?? [],
    safety: entry?.safety ?? false,
    skippable: entry?.skippable ?? false,
    ...(entry?.recalls === undefined ? {} : {recalls: entry.recalls}),
  };
}

function renderBefore(
  {before, hint}: Parts,
  context: Context,
): {readonly stem: Html; readonly hint: Html} {
  let stemHtml = '';
  let hintHtml = '';
  for (const token of before) {
    if (token === hint) hintHtml = renderBlocks(hint.tokens, context);
    else stemHtml += renderBlocks([token] as Tokenlist, context);
  }
  return {stem: stemHtml, hint: hintHtml};
}

function readAnswers(
  answers: Tokens.List | Tokens.Table,
  heading: Tokens.Heading,
  name: string,
  context: Context,
): Answers | null {
  if (answers.type === 'table') return readPairs(answers, name, context);
  const hasBoxes = answers.items.some(({task}) => task);
  if (answers.ordered && !hasBoxes) return readOrder(answers, name, context);
  return readChoices(answers, heading, name, context);
}

function checkExplanation(
  {explanation}: Parts,
  cites: readonly number[],
  heading: Tokens.Heading,
  name: string,
  sheet: Sheet,
): void {
  if (!explanation) {
    sheet.mistake(
      heading,
      `${name} has no explanation. Add a quote after the answers that says why, with its source.`,
    );
  } else if (cites.length === 0) {
    sheet.mistake(
      explanation,
      `The explanation of ${name} names no source. Add one, such as [^key], to what it says.`,
    );
  }
}

/** A figure in the stem counts as its file: the drawing is part of what is asked. */
function stemText(before: readonly Token[], sheet: Sheet): string {
  const texts = before.map((token) => {
    if (token.type !== 'paragraph') return '';
    const image = loneImage(token);
    return image ? figurePath(image, sheet) : plainText(token.tokens);
  });
  return texts.filter(Boolean).join('\n');
}

function isTrueOrFalse(answers: Tokens.List | Tokens.Table): boolean {
  if (answers.type === 'table') return false;
  const words = answers.items.map(({tokens}) =>
    plainText(tokens.filter(({type}) => type !== 'blockquote')),
  );
  return words.sort().join() === 'False,True';
}
