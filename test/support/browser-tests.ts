import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import type {TestResult, TestSession, TestSuiteResult} from '@web/test-runner';
import {startTestRunner} from '@web/test-runner';
import {runScript} from './command.ts';
import {addUp, none, type Tally} from './tally.ts';

/** Runs the tests of the elements in a process of its own, which it may leave at any time. */
export async function runBrowserTests(files: readonly string[]): Promise<Tally> {
  if (files.length === 0) return none;
  const folder = mkdtempSync(join(tmpdir(), 'imh-browser-tests-'));
  const counts = join(folder, 'tally.json');
  try {
    await runScript(import.meta.filename, [counts, ...files], {show: true});
    return JSON.parse(readFileSync(counts, 'utf8')) as Tally;
  } catch {
    return {passed: 0, failures: ['The browser tests stopped before they could count.']};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The other side of it: runs @web/test-runner and writes the counts down. */
async function main([counts, ...files]: readonly string[]): Promise<void> {
  const runner = await startTestRunner({
    argv: ['--config', 'web-dev-server.config.mjs', '--static-logging', '--files', ...files],
    autoExitProcess: false,
    // A busy machine is no failure.
    config: {
      testFramework: {config: {timeout: 30_000}},
      testsFinishTimeout: 600_000,
      // All engines side by side, each with one file at a time: so two cores are never idle.
      concurrentBrowsers: 3,
      concurrency: 1,
    },
  });
  // Counted at the end of the first run: should a file be saved meanwhile, the
  // runner begins anew and forgets what it found.
  let isCounted = false;
  runner?.on('test-run-finished', () => {
    if (isCounted) return;
    isCounted = true;
    const tally = addUp([...runner.sessions.all()].map(tallyOf));
    writeFileSync(counts ?? '', JSON.stringify(tally));
  });
  runner?.on('stopped', () => process.exit());
}

function tallyOf(session: TestSession): Tally {
  const where = `${relative('', session.testFile ?? '')} in ${session.browser.name}`;
  const tally = session.testResults ? tallyOfSuite(session.testResults, where) : none;
  // A file that could not be loaded has no tests, but errors.
  const isBroken = !session.passed && tally.failures.length === 0;
  if (!isBroken) return tally;
  const why = session.errors.map(({message}) => message).join('\n');
  return {...tally, failures: [`${where}: the file as a whole\n${why}`]};
}

function tallyOfSuite(suite: TestSuiteResult, where: string): Tally {
  const isWell = ({passed, skipped}: TestResult) => passed && !skipped;
  const own = {
    passed: suite.tests.filter(isWell).length,
    failures: suite.tests
      .filter((test) => !isWell(test))
      .map(({name, error}) => `${where}: ${name}\n${error?.message ?? 'It was skipped.'}`),
  };
  return addUp([own, ...suite.suites.map((inner) => tallyOfSuite(inner, where))]);
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
