import {benchBuild} from './build-cost.ts';
import {benchBytes} from './bytes.ts';
import {benchCopies} from './copies.ts';
import {benchEmbed} from './embed-cost.ts';
import {benchFaults} from './faults.ts';
import {benchKilled} from './killed.ts';
import {benchRecord} from './record-cost.ts';
import {benchScale} from './scale.ts';
import {benchUpdates} from './updates.ts';

/** The parts of `npm run bench`; `npm run bench -- bytes` runs that one alone. */
const parts = new Map([
  ['bytes', benchBytes],
  ['record', benchRecord],
  ['copies', benchCopies],
  ['build', benchBuild],
  ['embed', benchEmbed],
  ['killed', benchKilled],
  ['updates', benchUpdates],
  ['faults', benchFaults],
  ['scale', benchScale],
]);

const names = process.argv.slice(2);
const unknown = names.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  console.log(
    `There is no part "${unknown.join('", "')}". Options: ${[...parts.keys()].join(', ')}.`,
  );
}

// A bench prints figures and never fails: one part that breaks says so and the rest goes on.
for (const [name, run] of parts) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n── ${name} ──\n`);
  await run().catch((error: unknown) => console.log(`This part broke: ${error}`));
}
