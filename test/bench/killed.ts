import {serveFolder} from '../../src/build/serve.ts';
import {type Doing, newChance, type Run, runsOfOneLearner} from '../support/killed-runs.ts';
import {count, printTable} from './table.ts';

const learners = 20;
/** The record of a learner grows from run to run. */
const runsOfALearner = 10;
/** Milliseconds after the first thing that was seen. */
const within = 2000;

/** `ENDS=well npm run bench -- killed` closes each browser once between two kills. */
const endsWell = process.env.ENDS === 'well';

/** Prints what is left of what learners saw, when the browser is killed at random moments. */
export async function benchKilled(): Promise<void> {
  const seed = Number(process.env.SEED ?? 1);
  console.log(`${learners * runsOfALearner} browsers, killed (SIGKILL, all processes) up to`);
  console.log(`${within} ms after the first thing seen, and opened again. First seed ${seed}.`);
  console.log(
    endsWell
      ? 'Between two kills the browser is closed once in an orderly way.\n'
      : 'One kill comes after the other, which Chromium itself does not always bear.\n',
  );
  const server = await serveFolder({root: 'dist', port: 0});
  const url = new URL('/', server.url).href;
  const runs: Run[] = [];
  try {
    for (let learner = 0; learner < learners; learner += 1) {
      const first = seed + learner * runsOfALearner;
      const doings = Array.from({length: runsOfALearner}, (_, run) => doingOf(first + run));
      const own = await runsOfOneLearner(url, {doings, seed: first, within, endsWell});
      runs.push(...own);
      for (const run of own) tellLosses(run);
      // It takes minutes: who waits sees that it goes on.
      const sum = (pick: (run: Run) => number) => own.reduce((all, run) => all + pick(run), 0);
      console.log(
        `  ${runs.length} runs; in the last ${own.length} of ${sum(({answers}) => answers)} answers seen ${sum(({kept}) => kept)} were kept`,
      );
    }
  } finally {
    await server.stop();
  }
  printTable(
    [
      'what was done',
      'runs',
      'answers seen',
      'kept',
      'by localStorage alone',
      'warned',
      'with a loss',
    ],
    (['answers', 'assessment', 'deletes'] as const).map((doing) => rowOf(doing, runs)),
  );
}

function tellLosses({seed, doing, lost, warned}: Run): void {
  const after = warned ? ', after a warning' : '';
  for (const what of lost) console.log(`  Seed ${seed}, ${doing}: lost ${what}${after}`);
}

function rowOf(doing: Doing, all: readonly Run[]): string[] {
  const runs = all.filter((run) => run.doing === doing);
  const sum = (pick: (run: Run) => number) => runs.reduce((sum, run) => sum + pick(run), 0);
  return [
    doing,
    count(runs.length),
    count(sum(({answers}) => answers)),
    count(sum(({kept}) => kept)),
    count(sum(({inFirstPlace}) => inFirstPlace)),
    count(sum(({warned}) => Number(warned))),
    count(sum(({lost}) => Number(lost.length > 0))),
  ];
}

/** Eight of ten learners answer, type and save; one sits the assessment, one deletes. */
function doingOf(seed: number): Doing {
  const lot = newChance(seed)();
  return lot < 0.8 ? 'answers' : lot < 0.9 ? 'assessment' : 'deletes';
}
