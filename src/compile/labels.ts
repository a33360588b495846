import type {Tokens} from 'marked';
import type {Sheet, Token, Tokenlist} from './lex.ts';

/** What a heading opens, read from its first words. */
export type Label =
  | {
      readonly kind: 'question' | 'reflection' | 'card';
      readonly anchor: string;
      readonly length: number;
    }
  | {readonly kind: 'scenario'; readonly length: number}
  | {readonly kind: 'prose'}
  /** Looks like one of the others, but is not typed as one. */
  | {readonly kind: 'mistake'; readonly message: string};

/** Reads the label of a heading: `Q1.`, `Scenario:`, `Reflection: R1.`, `Card: C1.`, or none. */
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
  const card = /^Card:\s+C([1-9]\d*)\.(?:\s+|$)/.exec(text);
  if (card) {
    return depth === 3
      ? {kind: 'card', anchor: `c${card[1]}`, length: card[0].length}
      : mistake('A card begins with ###. Change the number of # signs.');
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
  if (/^Card\s*(?::|\d|$)/i.test(text)) {
    return mistake('This card has no number that can be read. Write "### Card: C1. …".');
  }
  if (/^Scenario\b/i.test(text)) {
    return mistake('Write "### Scenario: …", with a colon, to open a case.');
  }
  return readMistyped(text, depth);
}

/** A heading like "Reflecton: R1. …" would pass as prose, and the reflection would be lost. */
function readMistyped(text: string, depth: number): Label {
  const word = /^(\p{L}+):/u.exec(text)?.[1] ?? '';
  const isLike = (name: string) => depth === 3 && isWithinTwo(word.toLowerCase(), name);
  if (isLike('reflection') || /^[^:]*:\s*R[1-9]\d*\.(?:\s|$)/.test(text)) {
    return mistake(
      'This looks like a mistyped reflection. Write "### Reflection: R1. …", or reword the heading.',
    );
  }
  if (isLike('scenario')) {
    return mistake(
      'This looks like a mistyped scenario. Write "### Scenario: …", or reword the heading.',
    );
  }
  return {kind: 'prose'};
}

/** Tells whether two letters changed, added or left out make one word of the other. */
function isWithinTwo(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 2) return false;
  let row = Array.from({length: name.length + 1}, (_, index) => index);
  for (const [at, letter] of [...word].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...name].entries()) {
      const left = next[index] ?? 0;
      const above = row[index + 1] ?? 0;
      const before = row[index] ?? 0;
      next.push(Math.min(left + 1, above + 1, before + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return (row[name.length] ?? 0) <= 2;
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
