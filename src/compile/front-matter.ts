import type * as v from 'valibot';
import {type Data, readData} from './data.ts';
import {countNewlines, Sheet} from './lex.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

/** A Markdown file taken apart: what is said about it, and what it says. */
export interface Article<T> {
  /** Null when it does not have the shape it should have; that is a mistake already told. */
  readonly front: Data<T> | null;
  readonly file: string;
  /** Lexes the text; whoever asks keeps it, so that a long course fits into memory. */
  lex(): Sheet;
}

/** Splits a Markdown file at its front matter. */
export function readArticle<const Shape extends v.GenericSchema>(
  source: Source,
  shape: Shape,
  report: Report,
): Article<v.InferOutput<Shape>> {
  const {file, path, text} = source;
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) {
    report.mistake(file, 1, whatIsMissing(text));
    return {front: null, file, lex: () => new Sheet(source, 1, report)};
  }
  const [block, yaml = ''] = match;
  const front = readData(yaml, shape, {file, firstLine: 2, name: 'front matter'}, report);
  const rest = {file, path, text: text.slice(block.length)};
  return {front, file, lex: () => new Sheet(rest, countNewlines(block) + 1, report)};
}

function whatIsMissing(text: string): string {
  if (!text.trim()) {
    return 'The file is empty. Begin with the front matter between two lines of ---, then write the text.';
  }
  if (/^---[ \t]*\n/.test(text)) return 'The front matter has no end. Close it with a line of ---.';
  return 'The front matter is missing. Begin the file with a line of ---, then "id:" and the other keys, then a line of ---.';
}
