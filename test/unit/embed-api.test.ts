import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import Ajv from 'ajv';
import ts from 'typescript';
import {readEmbedApi} from '../../src/build/embed-api.ts';
import {describeForEditors, describeForTypeScript} from '../../src/build/embed-describe.ts';
import {filesUnder} from '../support/files.ts';

const api = readEmbedApi('.');
const manifest = JSON.parse(describeForEditors(api));
const element = manifest.modules[0].declarations[0];
const namesOf = (list: readonly {readonly name: string}[]) => list.map(({name}) => name);

const temporary = mkdtempSync(join(tmpdir(), 'imh-partner-'));
after(() => rmSync(temporary, {recursive: true}));

test('custom-elements.json is what its schema asks for', () => {
  const schema = JSON.parse(
    readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8'),
  );
  const validate = new Ajv({allErrors: true}).compile(schema);
  validate(manifest);
  assert.deepEqual(validate.errors ?? [], []);
});

/** The class as the compiler reads it, without what is private or called by the browser alone. */
function publicMembers(): string[] {
  const code = readFileSync('src/embed/imh-embed.ts', 'utf8');
  const file = ts.createSourceFile('imh-embed.ts', code, ts.ScriptTarget.Latest, true);
  const found = file.statements.find(ts.isClassDeclaration);
  const names = (found?.members ?? [])
    .filter((member) => !ts.canHaveModifiers(member) || !isStatic(member))
    .flatMap(({name}) => (name && !ts.isPrivateIdentifier(name) ? [name.getText()] : []))
    .filter((name) => !/Callback$/.test(name));
  return [...new Set(names)];
}

function isStatic(member: ts.HasModifiers): boolean {
  return !!ts.getModifiers(member)?.some(({kind}) => kind === ts.SyntaxKind.StaticKeyword);
}

test('it names every public member of the element, and nothing that is private', () => {
  assert.deepEqual(namesOf(element.members), publicMembers());
  assert.deepEqual(publicMembers(), ['item', 'reset']);
  assert.doesNotMatch(JSON.stringify(manifest), /#(shown|load|tell)|Callback|observedAttributes/);
});

test('it names the attributes that the element looks at, and every event that it sends', () => {
  const code = readFileSync('src/embed/imh-embed.ts', 'utf8');
  const [, list = ''] = /observedAttributes = \[(.+)\];/.exec(code) ?? [];
  assert.deepEqual(
    namesOf(element.attributes),
    [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name),
  );
  const sent = [...code.matchAll(/#dispatch\(\s*'([\w-]+)'/g)].map(([, name]) => name);
  assert.deepEqual(namesOf(element.events).sort(), [...new Set(sent)].sort());
  for (const {name, type} of api.events)
    assert.match(api.types, new RegExp(`'${name}': ${type.replace(/[<>]/g, '\\$&')};`));
});

test('it names every part of an item, and custom properties as they are', () => {
  const pages = filesUnder('src/pages').map((file) => readFileSync(`src/pages/${file}`, 'utf8'));
  const parts = [...pages.join('\n').matchAll(/ part="([\w-]+)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(parts)].sort(), namesOf(element.cssParts).sort());
  const read = (file: string) => readFileSync(`src/${file}`, 'utf8');
  // The build counts in the type around the widget.
  const given = read('embed/embed.css').replaceAll('rem;', 'em;');
  const styles = given + read('styles/item.css') + read('styles/question.css');
  for (const {name, default: standard = ''} of element.cssProperties) {
    assert.ok(styles.includes(`var(${name})`), name);
    assert.ok(given.includes(`  ${name}: ${standard}`), `${name}: ${standard}`);
  }
});

test('a member that the description cannot tell of stops the build', () => {
  const code = readFileSync('src/embed/imh-embed.ts', 'utf8');
  const readFrom = (changed: string) => {
    const root = mkdtempSync(join(temporary, 'root-'));
    const folder = join(root, 'src/embed');
    ts.sys.createDirectory(join(root, 'src'));
    ts.sys.createDirectory(folder);
    for (const name of ['events.ts', 'fetch-item.ts'])
      writeFileSync(join(folder, name), readFileSync(`src/embed/${name}`));
    writeFileSync(join(folder, 'imh-embed.ts'), changed);
    return readEmbedApi(root);
  };
  const withMember = (lines: string) => code.replace('  /** Empties', `${lines}\n  /** Empties`);
  assert.deepEqual(readFrom(code), api);
  assert.deepEqual(namesOf(readFrom(withMember('  /** Stops. */\n  stop() {\n  }\n')).methods), [
    'stop',
    'reset',
  ]);
  assert.throws(
    () => readFrom(withMember('  /** Waits. */\n  wait(ms: number) {\n  }\n')),
    /has a public member that nobody can read: {3}wait\(ms: number\) \{$/,
  );
  assert.throws(() => readFrom(withMember('  stop() {\n  }\n')), /nobody can read: {3}stop\(\)/);
  assert.throws(() => readFrom(code.replace('@attr {string} item', '@attrib item')), /@attrib/);
});

const goodPage = [
  "import type {AnsweredDetail, ImhEmbed} from './imh.js';",
  "const embed: ImhEmbed = document.createElement('imh-embed');",
  "embed.item = 'lessons/serve-and-return#q2';",
  "embed.setAttribute('heading-level', '3');",
  'const rights: boolean[] = [];',
  'const note = ({question, right}: AnsweredDetail) => void rights.push(question !== "" && right === true);',
  "embed.addEventListener('imh-answered', (event) => note(event.detail));",
  "document.querySelector('main')?.addEventListener('imh-finished', ({detail: {right, of}}) => right / of);",
  "document.addEventListener('imh-ready', ({detail}) => detail.version.split('.'));",
  "addEventListener('imh-error', (event) => event.detail.reason === 'absent');",
  "document.querySelector('imh-embed')?.reset();",
];

const wrongPage = [
  "import type {} from './imh.js';",
  "const embed = document.createElement('imh-embed');",
  'embed.item = 2;',
  'embed.restart();',
  "embed.addEventListener('imh-answered', (event) => event.detail.chose);",
  "embed.addEventListener('imh-error', (event) => event.detail.reason === 'weather');",
];

/** What the compiler, as strict as it can be, says of partners' pages and of the types themselves. */
function compile(files: Readonly<Record<string, string>>): string[] {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(temporary, name);
    writeFileSync(path, text);
    return path;
  });
  const program = ts.createProgram(paths, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  // The browser's own types are not asked about: that would take seconds.
  return paths
    .flatMap((path) => {
      const source = program.getSourceFile(path);
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
    })
    .map(({file, messageText}) => {
      const said = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${file?.fileName.replace(/^.*\//, '')}: ${said}`;
    });
}

test("a partner's strict TypeScript knows the element and its events, and refuses what they have not", () => {
  const types = describeForTypeScript(api, '1.2.3');
  assert.doesNotMatch(types, /\bimport\b|<reference/, 'they need no other file');
  const said = compile({
    'good.ts': goodPage.join('\n'),
    'imh.d.ts': types,
    'wrong.ts': wrongPage.join('\n'),
  });
  assert.equal(said.length, 4, said.join('\n'));
  assert.match(said[0] ?? '', /^wrong\.ts: .*'number' is not assignable to type 'string'/);
  assert.match(said[1] ?? '', /^wrong\.ts: .*'restart' does not exist on type 'ImhEmbed'/);
  assert.match(said[2] ?? '', /^wrong\.ts: .*'chose' does not exist on type 'AnsweredDetail'/);
  assert.match(said[3] ?? '', /^wrong\.ts: .*no overlap/);
});
