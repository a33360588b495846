import {existsSync} from 'node:fs';
import {
  addWeights,
  budgets,
  loadOf,
  loadOfWorker,
  type PageLoad,
  untilQuizWorks,
  type Weight,
} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {count, printTable} from './table.ts';

const site = 'dist';
const head = ['', 'raw', 'gzip', 'brotli', 'budget', 'requests'];

/** Prints what the real built site weighs. */
export async function benchBytes(): Promise<void> {
  if (!existsSync(site)) {
    console.log('There is no built site to weigh: run npm run build first.');
    return;
  }
  const lessons = filesUnder(site).filter((file) => /^lessons\/[^/]+\.html$/.test(file));
  for (const lesson of lessons) {
    console.log(`${lesson}, bytes until its quiz works (figures aside)\n`);
    printTable(head, lessonRows(await loadOf(site, lesson)));
    console.log('');
  }
  const {whole, code, list} = loadOfWorker(site);
  const page = list.find(({path}) => path === lessons[0]) ?? {raw: 0, gzip: 0, brotli: 0};
  console.log('Worker and offline copy\n');
  printTable(head, [
    row('worker, code alone', code, budgets.workerCode),
    row('worker with its list', whole, budgets.workerWithList),
    row('whole course offline', addWeights(list), budgets.offline, list.length),
    row('one lesson corrected', addWeights([page, whole]), budgets.correction, 2),
  ]);
  console.log('\nThe heaviest of what is kept offline\n');
  const heaviest = [...list].sort((a, b) => b.brotli - a.brotli).slice(0, 12);
  printTable(
    head.slice(0, 4),
    heaviest.map((file) => row(file.path, file).slice(0, 4)),
  );
}

function lessonRows(load: PageLoad): string[][] {
  const {page, styles, scripts, later} = load;
  const first = untilQuizWorks(load);
  return [
    row('page', page, undefined, 1),
    row('styles', addWeights(styles), undefined, styles.length),
    row('scripts', addWeights(scripts), budgets.script, scripts.length),
    row(
      `together (at most ${budgets.requests} requests)`,
      addWeights(first),
      budgets.lesson,
      first.length,
    ),
    row('second module, later', addWeights(later), budgets.later, later.length),
  ];
}

function row(name: string, weight: Weight, budget?: number, requests?: number): string[] {
  const figures = [weight.raw, weight.gzip, weight.brotli].map(count);
  return [
    name,
    ...figures,
    budget ? count(budget) : '',
    requests === undefined ? '' : `${requests}`,
  ];
}
