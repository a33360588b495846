import * as v from 'valibot';
import {jsonTrouble} from './json.ts';
import {countNewlines} from './lex.ts';
import type {Report} from './mistakes.ts';
import {type Path, parseYaml, ValueLines} from './yaml.ts';
import {yamlTrouble} from './yaml-trouble.ts';

/** A value from YAML or JSON that has the shape it should have. */
export interface Data<T> {
  readonly value: T;
  /** Line of the key or list item that the path leads to, or of the nearest one above it. */
  lineOf(path: Path): number;
  /** Tells a mistake on that line. */
  mistake(path: Path, message: string): void;
  /** Tells there something that does not stop the build. */
  warn(path: Path, message: string): void;
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
  const warn = (path: Path, message: string) => report.warn(place.file, lineOf(path), message);
  const result = v.safeParse(shape, raw.value, {lang: isJsonFile(place.file) ? 'json' : 'yaml'});
  if (result.success) return {value: result.output, lineOf, mistake, warn};
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
  const isJson = isJsonFile(file);
  try {
    return {value: isJson ? JSON.parse(text) : parseYaml(text)};
  } catch (error) {
    const {at, message} = isJson ? jsonTrouble(text) : yamlTrouble(text, error);
    report.mistake(
      file,
      firstLine + countNewlines(text.slice(0, at)),
      `The ${name} is not valid ${isJson ? 'JSON' : 'YAML'}: ${message}`,
    );
    return null;
  }
}

function isJsonFile(file: string): boolean {
  return file.endsWith('.json');
}

/** The schemas' own messages read on from the name of the key: "is not a list. …". */
function tell(issue: v.BaseIssue<unknown>, path: Path, where: Place['name']): string {
  if (path.length === 0) return `The ${where} ${issue.message}`;
  const name = `"${nameOf(path)}"`;
  if (issue.received === 'undefined') return `${name} is missing. Add it to the ${where}.`;
  if (issue.expected === 'never') {
    return `${name} is not a key that is known here. Correct its spelling, or take it out.`;
  }
  return `${name} ${issue.message}`;
}

/** A path as an author would say it: `outcomes, entry 2 > level`. */
function nameOf(path: Path): string {
  return path.reduce<string>((name, step) => {
    const isEntry = typeof step === 'number';
    const words = isEntry ? `entry ${step + 1}` : step;
    return name ? `${name}${isEntry ? ', ' : ' > '}${words}` : words;
  }, '');
}
