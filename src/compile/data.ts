import {isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parse, parseDocument, type Scalar} from 'yaml';
import * as v from 'valibot';
import type {Report} from './mistakes.ts';

/** A step into a value: a key, or a place in a list. */
export type Path = readonly (string | number)[];

/** A value from YAML or JSON that has the shape it should have. */
export interface Data<T> {
  readonly value: T;
  /** Line of the key or list item that the path leads to, or of the nearest one above it. */
  lineOf(...path: Path): number;
  /** A value as its author typed it: `1.10`, where the value is the number 1.1. */
  typedAt(...path: Path): string | undefined;
}

/** Where a text stands, for mistakes. */
export interface Place {
  readonly file: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  /** `the front matter`, or nothing for a file of its own. */
  readonly name?: string;
}

// The core schema knows no dates, so 2026-11-23 stays the text that it is.
const options = {schema: 'core', logLevel: 'error', prettyErrors: false} as const;

/** Reads YAML, or JSON when the file's name says so, and holds it against a schema. */
export function readData<const Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  place: Place,
  report: Report,
): Data<v.InferOutput<Schema>> | null {
  const raw = parseText(text, place, report);
  if (!raw) return null;
  const lines = new Lines(text, place.firstLine);
  const result = v.safeParse(schema, raw.value);
  if (result.success) {
    return {
      value: result.output,
      lineOf: (...path) => lines.lineOf(path),
      typedAt: (...path) => lines.typedAt(path),
    };
  }
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    report.mistake(place.file, lines.lineOf(path), tell(issue, path, place.name ?? 'the file'));
  }
  return null;
}

function parseText(text: string, place: Place, report: Report): {readonly value: unknown} | null {
  const isJson = place.file.endsWith('.json');
  try {
    return {value: isJson ? JSON.parse(text) : parse(text, options)};
  } catch (error) {
    const line = place.firstLine + errorOffset(text, error);
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const name = place.name ?? 'The file';
    const subject = name.charAt(0).toUpperCase() + name.slice(1);
    report.mistake(
      place.file,
      line,
      `${subject} is not valid ${isJson ? 'JSON' : 'YAML'}: ${reason?.replace(/\.$/, '')}. Correct this line or the one above it.`,
    );
    return null;
  }
}

/** Lines before the place of a syntax error; the parsers tell it as a number of characters. */
function errorOffset(text: string, error: unknown): number {
  const pos = error instanceof Error && 'pos' in error ? error.pos : undefined;
  const told = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const at = Array.isArray(pos) ? Number(pos[0]) : Number(told ?? 0);
  return text.slice(0, at).split('\n').length - 1;
}

function tell(issue: v.BaseIssue<unknown>, path: Path, where: string): string {
  const name = `"${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' > ')}"`;
  if (path.length === 0) return `This is not a set of keys and values. Begin ${where} with a key, a colon and a value.`;
  if (issue.received === 'undefined') return `${name} is missing. Add it to ${where}.`;
  if (issue.expected === 'never') return `${name} is not a key that is known here. Correct its spelling, or take it out.`;
  return `${name} ${issue.message}`;
}

/** Finds the lines of values, reading the text again only when somebody asks. */
class Lines {
  readonly #text: string;
  readonly #firstLine: number;
  readonly #counter = new LineCounter();
  #root: Node | null | undefined;

  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  lineOf(path: Path): number {
    const {offset} = this.#walk(path);
    return offset === undefined ? this.#firstLine : this.#firstLine + this.#counter.linePos(offset).line - 1;
  }

  typedAt(path: Path): string | undefined {
    const {node} = this.#walk(path);
    return isScalar(node) ? (node as Scalar & {source?: string}).source : undefined;
  }

  #walk(path: Path): {node: unknown; offset: number | undefined} {
    this.#root ??= parseDocument(this.#text, {...options, lineCounter: this.#counter}).contents;
    let node: unknown = this.#root;
    let offset: number | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({key}) => isScalar(key) && String(key.value) === String(step));
        if (!isPair(pair)) break;
        offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
      } else break;
    }
    return {node, offset};
  }
}
