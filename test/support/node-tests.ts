import {relative, resolve} from 'node:path';
import {finished} from 'node:stream/promises';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {none, type Tally} from './tally.ts';

/**
 * Runs test files with node:test, each file in a process
 * of its own. The files are named one by one: given a folder or a quoted glob,
 * Node 20 runs no TypeScript at all and calls that a success.
 */
export async function runNodeTests(paths: readonly string[], atOnce: number): Promise<Tally> {
  const files = paths.map((path) => resolve(path));
  if (files.length === 0) return none;

  let passed = 0;
  const failures: string[] = [];
  const fail = ({file = '', name}: {file?: string; name: string}, why: string) =>
    failures.push(`${relative('', file)}: ${name}\n${why}`);
  const tests = run({files, concurrency: atOnce, timeout: 900_000});
  tests.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    // Node reports a file without any test as one passed test of that name.
    if (test.name === test.file || test.skip || test.todo) fail(test, 'It ran nothing.');
    else passed += 1;
  });
  tests.on('test:fail', (test) => {
    if (test.details.type !== 'suite')
      fail(test, String(test.details.error.cause ?? test.details.error));
  });
  const words = tests.compose(new spec());
  words.pipe(process.stdout, {end: false});
  await finished(words);
  return {passed, failures};
}
