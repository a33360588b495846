import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A name that partners may use, and what it is for, in one line. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** An attribute, an event or a property, with its TypeScript type. */
export interface Typed extends Named {
  readonly type: string;
}

/** What a partner's page can use of `imh-embed`; whatever else the class has is not public. */
export interface EmbedApi {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly attributes: readonly Typed[];
  readonly properties: readonly Typed[];
  /** All of them are called without anything and give nothing. */
  readonly methods: readonly Named[];
  readonly events: readonly Typed[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly cssProperties: readonly (Named & {readonly standard?: string})[];
  /** Declarations of the types that events name, as TypeScript. */
  readonly types: string;
}

/**
 * Reads what is public of `imh-embed` from its code: its docblock, its members and the types of
 * its events. It goes by the way all code here is formatted and fails where it does not know
 * what it sees, since a build cannot spare the second and 80 MB that a compiler takes; a test
 * compares with what the compiler knows. `root` is the folder that `src` stands in.
 */
export function readEmbedApi(root: string): EmbedApi {
  const read = (name: string) => readFileSync(join(root, 'src/embed', name), 'utf8');
  const code = read('imh-embed.ts');
  const [, block = '', className = '', body = ''] =
    /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport class (\w+) extends HTMLElement \{\n(.*?)\n\}\n/s.exec(
      code,
    ) ?? [];
  const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const tags = lines.filter((line) => line.startsWith('@')).map(readTag);
  const of = (kind: string) => tags.filter((tag) => tag.kind === kind);
  const typed = (kind: string) =>
    of(kind).map(({name, type, description}) => ({name, type, description}));
  const named = (kind: string) => of(kind).map(({name, description}) => ({name, description}));
  return {
    tag: of('element')[0]?.name ?? '',
    className,
    description: lines
      .filter((line) => !line.startsWith('@'))
      .join(' ')
      .trim(),
    attributes: typed('attr'),
    events: typed('fires'),
    slots: named('slot'),
    parts: named('csspart'),
    cssProperties: of('cssprop').map(({name, description, standard}) => ({
      name,
      description,
      ...(standard && {standard}),
    })),
    ...readMembers(body),
    types: readTypes(read),
  };
}

interface Tag extends Typed {
  readonly kind: string;
  readonly standard: string | undefined;
}

/** `@attr {string} item - What is shown.`; a property of CSS stands in brackets with its standard. */
function readTag(line: string): Tag {
  const found =
    /^@(?<kind>element|attr|slot|csspart|cssprop|fires)(?: \{(?<type>[^}]+)\})?(?: (?!- )\[?(?<name>[\w-]+)(?:=(?<standard>[^\]]+))?\]?)?(?: - (?<description>.+))?$/.exec(
      line,
    )?.groups;
  if (!found) throw new Error(`src/embed/imh-embed.ts says what nobody can read: ${line}`);
  const {kind = '', type = '', name = '', standard, description = ''} = found;
  return {kind, type, name, standard, description};
}

const isOurs =
  /^ {2}(static |(async |get |set )?#|(connected|disconnected|adopted|attributeChanged)\w*Callback\()/;

/** Members stand at two spaces, with their docstring in the line above. */
function readMembers(body: string): Pick<EmbedApi, 'properties' | 'methods'> {
  const properties: Typed[] = [];
  const methods: Named[] = [];
  const lines = body.split('\n');
  lines.forEach((line, at) => {
    if (!/^ {2}[^\s/}]/.test(line) || isOurs.test(line)) return;
    const description = /^ {2}\/\*\* (.+) \*\/$/.exec(lines[at - 1] ?? '')?.[1] ?? '';
    const [, name = '', type = ''] = /^ {2}get (\w+)\(\): (.+) \{$/.exec(line) ?? [];
    const method = /^ {2}(\w+)\(\)(: void)? \{$/.exec(line)?.[1];
    if (name && description) properties.push({name, type, description});
    else if (method && description) methods.push({name: method, description});
    else if (!properties.some(({name}) => line.startsWith(`  set ${name}(`)))
      throw new Error(`src/embed/imh-embed.ts has a public member that nobody can read: ${line}`);
  });
  return {properties, methods};
}

/** The types of the events, with the one that they take from elsewhere put in. */
function readTypes(read: (name: string) => string): string {
  return read('events.ts').replace(
    /^import type \{(\w+)\} from '\.\/([\w-]+\.ts)';$/gm,
    (line, name, file) => {
      const found = new RegExp(`(/\\*\\*.*\\*/\n)export type ${name} = .*;`).exec(read(file));
      if (!found) throw new Error(`src/embed/${file} has no such type in one line: ${line}`);
      return found[0];
    },
  );
}
