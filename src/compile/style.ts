import * as v from 'valibot';
import {readData} from './data.ts';
import {byId, keys, list, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

const schema = keys({
  avoid: v.exactOptional(byId(words), {}),
  empty_links: v.exactOptional(list(words), []),
});

/** A place where the words are not those of the course. */
export interface Avoided {
  readonly at: number;
  /** As the text has it. */
  readonly found: string;
  readonly instead: string;
}

/** The words that a course avoids. */
export interface Style {
  /** Finds them in a text. */
  avoidedIn(text: string): readonly Avoided[];
  /** Whether the words of a link say nothing of where it leads. */
  isEmpty(label: string): boolean;
}

/** Reads `style.yaml`. */
export function readStyle({file, text}: Source, report: Report): Style | null {
  const data = readData(text, schema, {file, firstLine: 1, name: 'file'}, report);
  if (!data) return null;
  const rules = Object.entries(data.value.avoid).map(([phrase, instead]) => ({
    sign: patternOf(phrase),
    instead,
  }));
  const empty = new Set(data.value.empty_links.map(plain));
  return {
    avoidedIn: rules.length > 0 ? finder(rules) : () => [],
    isEmpty: (label) => empty.has(plain(label)),
  };
}

interface Rule {
  readonly sign: string;
  readonly instead: string;
}

/** One pattern for all: each rule is a group of it. */
function finder(rules: readonly Rule[]): Style['avoidedIn'] {
  const pattern = new RegExp(
    String.raw`\b(?:${rules.map(({sign}) => `(${sign})`).join('|')})`,
    'g',
  );
  return (text) =>
    // In small letters on both sides, which is much quicker than to ignore the case.
    [...text.toLowerCase().matchAll(pattern)].map((match) => {
      const rule = rules[match.slice(1).findIndex((group) => group !== undefined)];
      const found = text.slice(match.index, match.index + match[0].length).replace(/\s+/g, ' ');
      return {at: match.index, found, instead: rule?.instead ?? ''};
    });
}

/** `suffer* from` as a pattern: `*` stands for any ending. */
function patternOf(phrase: string): string {
  const parts = phrase.toLowerCase().trim().split(/\s+/);
  const signs = parts.map((part) =>
    part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', String.raw`[\w’'-]*`),
  );
  return `${signs.join(String.raw`\s+`)}(?![\\w-])`;
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
