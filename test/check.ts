import {runChecks} from './support/checks.ts';
import {runCommand} from './support/command.ts';
import {inWords} from './support/tally.ts';

// `npm run check -- --write` first puts right what biome can put right by itself.
if (process.argv.includes('--write')) {
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  await runCommand(process.execPath, [biome, 'check', '--write'], {show: true});
}

const tally = await runChecks();
console.log(`\n${inWords(tally)}`);
process.exit(tally.failures.length === 0 ? 0 : 1);
