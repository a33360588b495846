import {existsSync} from 'node:fs';
import {runScript} from './command.ts';
import {addUp, secondsSince, type Tally} from './tally.ts';

/** One thing that `npm run check` looks at. */
interface Check {
  readonly name: string;
  /** What is wrong, in words; undefined when all is well. */
  readonly run: () => Promise<string | undefined>;
}

const checks: readonly Check[] = [
  {name: 'types (tsc)', run: () => complaints('typescript/bin/tsc', ['--noEmit'])},
  {name: 'templates (lit-analyzer)', run: () => complaints('lit-analyzer/cli.js', templateArgs())},
  {name: 'lint and format (biome)', run: () => complaints('@biomejs/biome/bin/biome', biomeArgs)},
  {name: 'content', run: contentMistakes},
];

const biomeArgs = ['check', '--error-on-warnings', '--colors=off'];

function templateArgs(): string[] {
  const folders = ['src/components', 'src/embed'].filter((folder) => existsSync(folder));
  return ['--strict', '--maxWarnings', '0', '--noColor', ...folders];
}

/** Runs every check at the same time and prints each as it ends. */
export async function runChecks(): Promise<Tally> {
  return addUp(await Promise.all(checks.map(report)));
}

async function report({name, run}: Check): Promise<Tally> {
  const start = performance.now();
  // A check that cannot even start has found something wrong.
  const wrong = await run().catch((error: unknown) => String(error));
  console.log(`${wrong === undefined ? '✔' : '✖'} ${name} (${secondsSince(start)})`);
  if (wrong !== undefined) console.log(wrong.trim());
  return wrong === undefined ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

async function complaints(tool: string, args: readonly string[]): Promise<string | undefined> {
  const {ok, output} = await runScript(`node_modules/${tool}`, args);
  return ok ? undefined : output;
}

async function contentMistakes(): Promise<string | undefined> {
  // Imported only now, so that a fault in the compiler is this check's failure alone.
  const {compileCourse, formatMistake} = await import('../../src/compile/compile.ts');
  const {mistakes} = await compileCourse('content');
  return mistakes.length > 0 ? mistakes.map(formatMistake).join('\n') : undefined;
}
