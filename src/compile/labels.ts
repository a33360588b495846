import type {Tokens} from 'marked';
import type {Sheet, Token, Tokenlist} from './lex.ts';

/** What a heading opens, read from its first words. */
export type Label =
  | {readonly kind: 'question' | 'reflection'; readonly anchor: string; readonly length: number}
  | {readonly kind: 'scenario'; readonly length: number}
  | {readonly kind: 'prose'}
  /** Looks like one of the others, but is not typed as one. */
  | {readonly kind: 'mistake'; readonly message: string};

/** Reads the label of a heading: `Q1.`, `Scenario:`, `Reflection: R1.`, or none. */
export function readLabel({text, depth}: Tokens.Heading, inScenario: boolean): Label {
  const question = /^Q([1-9]\d*)\.(?:\s+|$)/.exec(text);
  if (question) {
    const isRight = depth === 3 || (depth === 4 && inScenario);
    return isRight
      ? {kind: 'question', anchor: `q${question[1]}`, length: question[0].length}
      : mistake(
          'A question begins with ###, or with #### inside a scenario. Change the number of # signs.',
        );
  }
  const reflection = /^Reflection:\s+R([1-9]\d*)\.(?:\s+|$)/.exec(text);
  if (reflection) {
    return depth === 3
      ? {kind: 'reflection', anchor: `r${reflection[1]}`, length: reflection[0].length}
      : mistake('A reflection begins with ###. Change the number of # signs.');
  }
  const scenario = /^Scenario:(?:\s+|$)/.exec(text);
  if (scenario) {
    return depth === 3
      ? {kind: 'scenario', length: scenario[0].length}
      : mistake('A scenario begins with ###. Change the number of # signs.');
  }
  if (/^(?:Q\s*\d*\s*(?:[.:)]|$)|Q\s*\d+\b|Question\b)/i.test(text)) {
    return mistake(
      'This question has no number that can be read. Write "### Q1. …" with the next free number.',
    );
  }
  if (/^Reflection\b/i.test(text)) {
    return mistake(
      'This reflection has no number that can be read. Write "### Reflection: R1. …".',
    );
  }
  if (/^Scenario\b/i.test(text)) {
    return mistake('Write "### Scenario: …", with a colon, to open a case.');
  }
  return {kind: 'prose'};
}

function mistake(message: string): Label {
  return {kind: 'mistake', message};
}

/** The words of a heading after its label. */
export function afterLabel({tokens}: Tokens.Heading, length: number, sheet: Sheet): Tokenlist {
  const [first, ...rest] = tokens as readonly Token[];
  if (first?.type !== 'text') return tokens;
  const words = sheet.cut(first as Tokens.Text, length);
  return (words.text ? [words, ...rest] : rest) as Tokenlist;
}
