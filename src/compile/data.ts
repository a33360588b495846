import * as v from 'valibot';
import type {Report} from './mistakes.ts';
import {type Path, parseYaml, ValueLines} from './yaml.ts';

/** A value from YAML or JSON that has the shape it should have. */
export interface Data<T> {
  readonly value: T;
  /** Line of the key or list item that the path leads to, or of the nearest one above it. */
  lineOf(path: Path): number;
  /** Tells a mistake on that line. */
  mistake(path: Path, message: string): void;
}

/** Where a text stands, for mistakes. */
export interface Place {
  readonly file: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  /** What the author would call it. */
  readonly name: 'file' | 'front matter';
}

/** Reads YAML, or JSON when the file's name says so, and holds it against a shape. */
export function readData<const Shape extends v.GenericSchema>(
  text: string,
  shape: Shape,
  place: Place,
  report: Report,
): Data<v.InferOutput<Shape>> | null {
  const raw = parse(text, place, report);
  if (!raw) return null;
  const lines = new ValueLines(text, place.firstLine);
  const lineOf = (path: Path) => lines.lineOf(path);
  const mistake = (path: Path, message: string) =>
    report.mistake(place.file, lineOf(path), message);
  const result = v.safeParse(shape, raw.value);
  if (result.success) return {value: result.output, lineOf, mistake};
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    mistake(path, tell(issue, path, place.name));
  }
  return null;
}

function parse(
  text: string,
  {file, firstLine, name}: Place,
  report: Report,
): {readonly value: unknown} | null {
  const isJson = file.endsWith('.json');
  try {
    return {value: isJson ? JSON.parse(text) : parseYaml(text)};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.mistake(
      file,
      firstLine + errorOffset(text, error),
      `The ${name} is not valid ${isJson ? 'JSON' : 'YAML'}: ${shorten(reason)}. Correct this line or the one above it.`,
    );
    return null;
  }
}

/** Its first line, without the place, which we tell in lines. */
function shorten(reason: string): string {
  return reason.replace(/\n[\s\S]*|(?: in JSON)? at position.*/, '').replace(/\.$/, '');
}

/** Lines before the place of a syntax error; the parsers tell it as a number of characters. */
function errorOffset(text: string, error: unknown): number {
  if (!(error instanceof Error)) return 0;
  const at =
    'pos' in error && Array.isArray(error.pos)
      ? Number(error.pos[0])
      : Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
  return text.slice(0, at).split('\n').length - 1;
}

/** The schemas' own messages read on from the name of the key: "is not a list. …". */
function tell(issue: v.BaseIssue<unknown>, path: Path, where: Place['name']): string {
  if (path.length === 0) return `The ${where} ${issue.message}`;
  const name = `"${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' > ')}"`;
  if (issue.received === 'undefined') return `${name} is missing. Add it to the ${where}.`;
  if (issue.expected === 'never') {
    return `${name} is not a key that is known here. Correct its spelling, or take it out.`;
  }
  return `${name} ${issue.message}`;
}
