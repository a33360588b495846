import {existsSync} from 'node:fs';
import {runScript} from './command.ts';
import {addUp, secondsSince, type Tally} from './tally.ts';

/** One thing that `npm run check` looks at. */
interface Check {
  readonly name: string;
  readonly run: () => Promise<Finding>;
}

/** What a check has to say. */
interface Finding {
  /** Undefined when all is well. */
  readonly wrong?: string;
  /** What is told and fails nothing. */
  readonly warned?: string;
}

const checks: readonly Check[] = [
  {name: 'types (tsc)', run: () => complaints('typescript/bin/tsc', ['--noEmit'])},
  {name: 'templates (lit-analyzer)', run: () => complaints('lit-analyzer/cli.js', templateArgs())},
  {name: 'lint and format (biome)', run: () => complaints('@biomejs/biome/bin/biome', biomeArgs)},
  {name: 'content', run: contentFindings},
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
  const {wrong, warned} = await run().catch((error: unknown): Finding => ({wrong: String(error)}));
  console.log(`${wrong === undefined ? '✔' : '✖'} ${name} (${secondsSince(start)})`);
  for (const words of [wrong, warned]) if (words) console.log(words.trim());
  return wrong === undefined
    ? {passed: 1, failures: []}
    : {passed: 0, failures: [`${name}\n${wrong}`]};
}

async function complaints(tool: string, args: readonly string[]): Promise<Finding> {
  const {ok, output} = await runScript(`node_modules/${tool}`, args);
  return ok ? {} : {wrong: output};
}

/** Warnings are for authors to weigh, so they are told and stop nobody. */
async function contentFindings(): Promise<Finding> {
  // Imported only now, so that a fault in the compiler is this check's failure alone.
  const {compileCourse, formatMistake} = await import('../../src/compile/compile.ts');
  const {mistakes, warnings} = await compileCourse('content');
  const warned = warnings.map((warning) => `warning: ${formatMistake(warning)}`).join('\n');
  if (mistakes.length === 0) return {warned};
  return {wrong: mistakes.map(formatMistake).join('\n'), warned};
}
