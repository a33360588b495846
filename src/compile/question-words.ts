import type {Tokens} from 'marked';
import {checkWords} from '../words/en/checks.ts';
import type {Answers} from './answers.ts';
import type {Context} from './context.ts';
import type {Token, Tokenlist} from './lex.ts';
import type {Parts} from './question-parts.ts';
import {sentencesOf, spokenOf, withoutMarks} from './spoken.ts';
import {decode} from './text.ts';

/** What a check of the words of a question has to know of it. */
export interface Asked {
  /** For mistakes: `Q3`. */
  readonly name: string;
  readonly heading: Tokens.Heading;
  /** The words of the heading after `Q3.`. */
  readonly title: Tokenlist;
  readonly parts: Parts;
  readonly answers: Answers;
}

/** Looks at how a question and its choices are worded. */
export function checkQuestionWords(asked: Asked, {sheet}: Context): void {
  const {name, heading, parts, answers} = asked;
  const isChoice = answers.kind === 'one' || answers.kind === 'many';
  const negative = isChoice ? negativeIn(asked.title) : null;
  if (negative) {
    sheet.mistake(
      heading,
      `${name} asks with "${negative}", which a hurried reader misses. Ask without it, or make it bold: **${negative}**.`,
    );
  }
  if (answers.kind === 'one' && asksForAll(asked)) {
    sheet.warn(
      heading,
      `${name} says that all that apply are to be chosen, and has one right answer. Reword it, or tick the others.`,
    );
  }
  for (const {at, text} of choicesOf(parts.answers)) {
    if (isChoice && checkWords.ofTheAbove.test(text)) {
      sheet.mistake(
        at,
        `The answer "${text}" of ${name} points at other answers, and the build shuffles them. Write what is meant, or let learners choose all that apply.`,
      );
    }
    if (text.length > mostSigns) {
      sheet.warn(
        at,
        `This answer of ${name} has ${text.length} characters; ${mostSigns} are the most. Shorten it, or move a part to the stem.`,
      );
    }
  }
}

/** A longer choice is hard to hold against the others. */
const mostSigns = 200;

function choicesOf(answers: Tokens.List | Tokens.Table) {
  if (answers.type === 'table') {
    return answers.rows.flat().map((cell) => ({at: cell, text: wordsOf(cell.tokens)}));
  }
  return answers.items.map((item) => {
    const words = item.tokens.filter(({type}) => type !== 'blockquote');
    return {at: item, text: wordsOf(words)};
  });
}

function wordsOf(tokens: Tokenlist): string {
  return withoutMarks(spokenOf(tokens).text);
}

function asksForAll({title, parts}: Asked): boolean {
  const stem = parts.before.flatMap((token) =>
    token.type === 'paragraph' ? wordsOf(token.tokens) : [],
  );
  return checkWords.allThatApply.test([wordsOf(title), ...stem].join(' '));
}

/**
 * The word that turns a question round without standing out; null if there is none. Only
 * what asks is looked at: what the case tells and what somebody says may be negative.
 */
function negativeIn(title: Tokenlist): string | null {
  const text = withoutSpeech(withoutBold(title));
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  const asking = sentences.filter((sentence) => sentence.includes('?'));
  for (const sentence of asking.length > 0 ? asking : sentences.slice(-1)) {
    const found =
      checkWords.negative.exec(sentence)?.[0] ?? checkWords.wrongOne.exec(sentence)?.[1];
    if (found) return found;
  }
  return null;
}

function withoutBold(tokens: Tokenlist): string {
  let text = '';
  for (const token of tokens as readonly Token[]) {
    if (token.type === 'strong') text += '…';
    else if ('tokens' in token && token.tokens) text += withoutBold(token.tokens);
    else if (token.type === 'text') text += decode(token.text);
    else if (token.type === 'escape' || token.type === 'codespan') text += token.text;
  }
  return text;
}

/** A full stop or question mark inside of it ends no sentence of the question. */
function withoutSpeech(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”|(?<!\w)[‘'](?:[^‘’']|\b['’]\b)*[’']/g, '…');
}
