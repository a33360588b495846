import {serveFolder} from '../../src/build/serve.ts';
import {
  type Doing,
  findAgain,
  newChance,
  nothingSeen,
  type Seen,
  workUntilKilled,
} from '../support/killed-runs.ts';
import {MortalBrowser} from '../support/mortal-browser.ts';
import {count, printTable} from './table.ts';

const runs = Number(process.env.RUNS ?? 200);
/** The record grows from run to run; then another learner begins. */
const runsOfALearner = 10;
/** Milliseconds after the first thing that was seen. */
const within = 2000;

/** Prints what is left of what learners saw, when the browser is killed at random moments. */
export async function benchKilled(): Promise<void> {
  const seed = Number(process.env.SEED ?? 1);
  console.log(`${runs} browsers, killed (SIGKILL, all processes) up to ${within} ms after the`);
  console.log(`first thing seen; each is opened again with its profile. Seed ${seed}.\n`);
  const server = await serveFolder({root: 'dist', port: 0});
  const url = new URL('/', server.url).href;
  const sums = new Map<Doing, Sum>();
  try {
    for (let run = 0; run < runs; run += runsOfALearner) {
      await oneLearner(url, seed + run, Math.min(runsOfALearner, runs - run), sums);
    }
  } finally {
    await server.stop();
  }
  printTable(
    ['what was done', 'runs', 'answers seen', 'kept', 'by localStorage alone', 'runs with a loss'],
    [...sums].map(([doing, sum]) => [
      doing,
      ...[sum.runs, sum.seen, sum.kept, sum.first, sum.lost].map(count),
    ]),
  );
}

interface Sum {
  runs: number;
  seen: number;
  kept: number;
  first: number;
  lost: number;
}

async function oneLearner(
  url: string,
  seed: number,
  runs: number,
  sums: Map<Doing, Sum>,
): Promise<void> {
  const browser = await MortalBrowser.create();
  let seen: Seen = nothingSeen();
  let doing: Doing | undefined;
  try {
    // The browser that looks for what the killed one knew is the next one to be killed.
    for (let run = 0; run <= runs; run += 1) {
      const window = await browser.start();
      if (doing) {
        const {kept, lost, inFirstPlace} = await findAgain(window, url, seen);
        const sum = sums.get(doing) ?? {runs: 0, seen: 0, kept: 0, first: 0, lost: 0};
        sum.runs += 1;
        sum.seen += [...seen.answers.values()].reduce((all, times) => all + times, 0);
        sum.kept += kept;
        sum.first += inFirstPlace;
        sum.lost += Number(lost.length > 0);
        sums.set(doing, sum);
        for (const what of lost) console.log(`  Seed ${seed + run - 1}, ${doing}: lost ${what}`);
        seen = nothingSeen();
      }
      if (run === runs) break;
      doing = kindOf(newChance(seed + run)());
      await workUntilKilled(browser, window, url, {doing, seed: seed + run, within}, seen);
    }
  } finally {
    await browser.remove();
  }
}

/** Eight of ten learners answer, type and save; one sits the assessment, one deletes. */
function kindOf(lot: number): Doing {
  return lot < 0.8 ? 'answers' : lot < 0.9 ? 'assessment' : 'deletes';
}
