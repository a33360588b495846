import {posix} from 'node:path';
import {checkWords} from '../words/en/checks.ts';
import type {Passage} from './passages.ts';
import {type SpokenLink, sentencesOf, withoutMarks} from './spoken.ts';
import type {Style} from './style.ts';

/** Something about the words of a passage. */
export interface Fault {
  /** Where in its text. */
  readonly at: number;
  /** What is wrong. What to do. */
  readonly message: string;
  readonly stopsBuild: boolean;
}

/** What the words are held against. */
export interface Measure {
  readonly style: Style | null;
  /** The file inside the content folder, for the way from there to the helplines. */
  readonly path: string;
}

type Words = Pick<Passage, 'kind' | 'text' | 'links'>;

/** Everything that is wrong with the words of a passage. */
export function faultsIn(words: Words, {style, path}: Measure): readonly Fault[] {
  return [
    ...numbersIn(words, path),
    ...longSentencesIn(words),
    ...(style ? avoidedIn(words, style) : []),
    ...words.links.flatMap((link) => emptyLink(link, style)),
  ];
}

/** As many words as a sentence of the NHS content guide may have at most, and five more. */
const mostWords = 25;

/** In characters: so many words are longer than this, and most sentences are not. */
const shortest = 3 * mostWords;

function longSentencesIn({kind, text}: Words): readonly Fault[] {
  // A choice is measured as a whole, a row is no sentence, and an alternative describes.
  if (kind === 'answer' || kind === 'row' || kind === 'alternative') return [];
  if (text.length < shortest) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.text.length < shortest) return [];
    const plain = withoutMarks(sentence.text);
    const count = plain.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (count <= mostWords) return [];
    return warning(
      sentence.at,
      `This sentence has ${count} words: "${beginning(plain)}". Make two of it; ${mostWords} words are the most.`,
    );
  });
}

function beginning(text: string): string {
  return `${text.split(' ').slice(0, 6).join(' ')} …`;
}

function avoidedIn({text}: Words, style: Style): readonly Fault[] {
  return style
    .avoidedIn(text)
    .flatMap(({at, found, instead}) =>
      warning(at, `This course avoids "${found}" (style.yaml). Instead: ${instead}.`),
    );
}

const bareAddress =
  /^(?:(?:[a-z]+:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|info|int|net|nhs|org|uk)(?:\/\S*)?)$/i;

function emptyLink({label, at}: SpokenLink, style: Style | null): readonly Fault[] {
  if (!bareAddress.test(label.trim()) && !style?.isEmpty(label)) return [];
  return warning(
    at,
    `The words of this link, "${label}", do not say where it leads. Name the page, or what a reader finds there.`,
  );
}

// From 01 to 09 with nine or ten digits more, the same from abroad, and the two shorter ones.
const telephone =
  /(?<![\d.,/-])(?:(?:\+|\b00)44[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){8,9}|\(?0[1-9](?:[ ()-]{0,2}\d){8,9}|0800 ?1111|0845 ?46 ?47|116[ -]?\d{3})(?!\d)/g;

/** Numbers go out of date together, so they stand in one file with one date. */
function numbersIn({text, links}: Words, path: string): readonly Fault[] {
  if (!/\d{3}/.test(text) && links.length === 0) return [];
  const found = new Map<number, string>();
  for (const {href, at} of links) {
    const number = /^tel:(.*)/i.exec(href)?.[1];
    if (number !== undefined && !checkWords.everybodysNumber.test(number)) found.set(at, number);
  }
  for (const match of text.matchAll(telephone)) found.set(match.index, match[0]);
  for (const match of text.matchAll(checkWords.shortNumber)) {
    const number = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].indexOf(number);
    if (!found.has(at) && !checkWords.everybodysNumber.test(number)) found.set(at, number);
  }
  if (found.size === 0) return [];
  const way = posix.relative(posix.dirname(path), 'helplines.yaml');
  return [...found].map(([at, number]) => ({
    at,
    message: `"${number}" is a telephone number, and those stand in helplines.yaml alone. Add it there and link to it: [name](${way}#id).`,
    stopsBuild: true,
  }));
}

function warning(at: number, message: string): readonly Fault[] {
  return [{at, message, stopsBuild: false}];
}
