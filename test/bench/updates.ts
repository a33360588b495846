import {killUpdates} from '../support/killed-updates.ts';
import {smallCourse} from '../support/small-course.ts';
import {count, printTable} from './table.ts';

const runs = 100;

/** Prints what a browser shows that was killed at random moments of updates. */
export async function benchUpdates(): Promise<void> {
  const seed = Number(process.env.SEED ?? 1);
  console.log(
    `${runs} browsers, killed (SIGKILL, all processes) up to 3,500 ms after an update began`,
  );
  console.log(`and opened again with the server gone. First seed ${seed}.\n`);
  const found = await killUpdates(smallCourse('dist'), runs, seed);
  const whole = found.filter((run) => run.found.length === 1);
  const old = whole.filter((run) => run.found[0] === `${run.from}`);
  for (const run of found.filter((one) => one.found.length !== 1)) {
    console.log(`  After ${run.after} ms: versions ${run.found.join(', ')} on one page`);
  }
  printTable(
    ['runs', 'one complete version', 'the one before', 'the new one', 'mixed'],
    [
      [
        count(found.length),
        count(whole.length),
        count(old.length),
        count(whole.length - old.length),
        count(found.length - whole.length),
      ],
    ],
  );
}
