import * as yaml from 'yaml';

/** A step into a value: a key, or a place in a list. */
export type Path = readonly (string | number)[];

// The core schema knows no dates, so 2026-11-23 stays the text that it is.
const schema = new yaml.Schema({
  schema: 'core',
  customTags: (tags: yaml.Tags) => tags.map(keepAsTyped),
});
const options = {schema, logLevel: 'error', prettyErrors: false} as const;

/** The number 1.10 would come back as 1.1, which is another outcome; so it stays text. */
function keepAsTyped(tag: yaml.Tags[number]): yaml.Tags[number] {
  if (typeof tag === 'string' || tag.collection) return tag;
  if (tag.tag !== 'tag:yaml.org,2002:float') return tag;
  const kept: yaml.ScalarTag = {
    ...tag,
    resolve: (text, ...rest) => (String(Number(text)) === text ? tag.resolve(text, ...rest) : text),
  };
  return kept;
}

/** Parses YAML; throws when it cannot. */
export function parseYaml(text: string): unknown {
  return yaml.parse(text, options);
}

/** Finds the lines of values in YAML or JSON, reading it again only when somebody asks. */
export class ValueLines {
  readonly #text: string;
  readonly #firstLine: number;
  readonly #counter = new yaml.LineCounter();
  #root: yaml.Node | null | undefined;

  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** Line of the key or list item that the path leads to, or of the nearest one above it. */
  lineOf(path: Path): number {
    this.#root ??= yaml.parseDocument(this.#text, {
      ...options,
      lineCounter: this.#counter,
    }).contents;
    let node: unknown = this.#root;
    let offset: number | undefined;
    for (const step of path) {
      if (yaml.isMap(node)) {
        const pair = node.items.find(({key}) => yaml.isScalar(key) && `${key.value}` === `${step}`);
        if (!pair) break;
        offset = startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (yaml.isSeq(node)) {
        node = node.items[Number(step)];
        offset = startOf(node) ?? offset;
      }
    }
    const {line} = offset === undefined ? {line: 1} : this.#counter.linePos(offset);
    return this.#firstLine + line - 1;
  }
}

function startOf(node: unknown): number | undefined {
  return yaml.isNode(node) ? node.range?.[0] : undefined;
}
