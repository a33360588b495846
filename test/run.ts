import {basename} from 'node:path';
import {runBrowserTests} from './support/browser-tests.ts';
import {runChecks} from './support/checks.ts';
import {runCommand} from './support/command.ts';
import {testFilesUnder} from './support/files.ts';
import {engineNames, variables} from './support/find-engines.ts';
import {findOrInstallEngines, noBrowser} from './support/install-browser.ts';
import {findOrInstallNginx, noNginx} from './support/install-nginx.ts';
import {runNodeTests} from './support/node-tests.ts';
import {addUp, failuresInWords, inWords, secondsSince, type Tally} from './support/tally.ts';

/** A part of `npm test`. `npm test -- unit site` runs those two alone. */
interface Gate {
  readonly name: string;
  readonly title: string;
  readonly inBrowser: boolean;
  readonly run: () => Promise<Tally>;
}

const gates: readonly Gate[] = [
  {name: 'checks', title: 'Checks', inBrowser: false, run: runChecks},
  {
    name: 'unit',
    title: 'Unit tests',
    inBrowser: false,
    run: () => runNodeTests(testFilesUnder('test/unit'), 2),
  },
  {name: 'build', title: 'Build of the course', inBrowser: false, run: build},
  {
    name: 'browser',
    title: 'Browser tests of the elements',
    inBrowser: true,
    run: () => runBrowserTests(testFilesUnder('test/browser')),
  },
  {
    name: 'site',
    title: 'Tests of the built site',
    inBrowser: true,
    run: runSiteTests,
  },
];

/** These see how soon something comes, so nothing else runs beside them. */
const alone = ['dev'];

/** These take longest, so they begin first: at the end nothing waits for one of them alone. */
const long = ['shifts', 'looks', 'killed', 'offline-faults', 'offline-killed'];

/** Three files at a time, since most wait for something, but for those that measure; those of an engine that is not here are left out. */
async function runSiteTests(): Promise<Tally> {
  const nameOf = (file: string) => basename(file, '.test.ts');
  const isHere = (file: string) =>
    engineNames.every(
      (name) => !nameOf(file).endsWith(`-in-${name.toLowerCase()}`) || process.env[variables[name]],
    );
  const isLong = (file: string) => long.includes(nameOf(file));
  const here = testFilesUnder('test/site').filter(isHere);
  const files = [...here.filter(isLong), ...here.filter((file) => !isLong(file))];
  const isAlone = (file: string) => alone.includes(nameOf(file));
  return addUp([
    await runNodeTests(
      files.filter((file) => !isAlone(file)),
      3,
    ),
    await runNodeTests(files.filter(isAlone), 1),
  ]);
}

async function build(): Promise<Tally> {
  const {ok} = await runCommand('npm', ['run', '--silent', 'build'], {show: true});
  return ok ? {passed: 1, failures: []} : {passed: 0, failures: ['Build of the course: see above']};
}

/** Runs one gate and says so before and after. A gate that runs nothing has failed. */
async function runGate(gate: Gate): Promise<Tally> {
  console.log(`\n── ${gate.title} ──`);
  const start = performance.now();
  const counted = await gate.run();
  const ranNothing = counted.passed + counted.failures.length === 0;
  const tally = ranNothing ? {passed: 0, failures: [`${gate.title}: it ran nothing`]} : counted;
  console.log(`${gate.title}: ${inWords(tally)}, ${secondsSince(start)}`);
  return tally;
}

async function runGates(chosen: readonly Gate[]): Promise<Tally> {
  const tallies: Tally[] = [];
  let isBuilt = true;
  for (const gate of chosen) {
    if (gate.name === 'site' && !isBuilt) {
      tallies.push({passed: 0, failures: [`${gate.title}: left out, because the build failed`]});
      continue;
    }
    const tally = await runGate(gate);
    if (gate.name === 'build') isBuilt = tally.failures.length === 0;
    tallies.push(tally);
  }
  return addUp(tallies);
}

async function main(names: readonly string[]): Promise<Tally> {
  const unknown = names.filter((name) => !gates.some((gate) => gate.name === name));
  if (unknown.length > 0) {
    const options = gates.map((gate) => gate.name).join(', ');
    const wrong = `There is no gate "${unknown.join('", "')}". Options: ${options}.`;
    return {passed: 0, failures: [wrong]};
  }
  const chosen = gates.filter((gate) => names.length === 0 || names.includes(gate.name));
  if (chosen.some((gate) => gate.inBrowser)) {
    if (!findOrInstallEngines().Chromium) return {passed: 0, failures: [noBrowser]};
  }
  // Before any test, so that no two files install it at the same time.
  if (chosen.some(({name}) => name === 'site') && !findOrInstallNginx()) console.log(noNginx);
  return runGates(chosen);
}

const tally = await main(process.argv.slice(2));
console.log(`\n${failuresInWords(tally)}\n${inWords(tally)}`);
process.exit(tally.failures.length === 0 ? 0 : 1);
