import {existsSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {weighFile} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {writeCourse} from './courses.ts';
import {measure} from './process-cost.ts';
import {count, megabytes, printTable} from './table.ts';

const sizes = [10, 1_000, 10_000];

/** Builds made-up courses of growing size and prints what that costs. */
export async function benchBuild(): Promise<void> {
  console.log('Build of made-up courses: about 800 words and two questions a lesson.');
  console.log('Budget for 1,000 lessons: 7 s CPU (goal 5), 300 MB (goal 250); 10,000 linear.\n');
  const rows = [];
  for (const lessons of sizes) rows.push(await buildOnce(lessons));
  printTable(
    ['lessons', 'CPU s', 'time s', 'memory', 'output', 'files', 'worker', 'worker brotli'],
    rows,
  );
}

async function buildOnce(lessons: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imh-bench-'));
  try {
    const content = join(folder, 'content');
    const out = join(folder, 'out');
    writeCourse(content, lessons);
    const tsx = 'node_modules/tsx/dist/cli.mjs';
    const args = [tsx, 'src/build/build.ts', '--content', content, '--out', out];
    const cost = await measure(process.execPath, args);
    if (!cost.ok) return [count(lessons), `failed: ${firstLines(cost.output)}`];
    const files = filesUnder(out);
    const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
    const worker = existsSync(join(out, 'sw.js')) ? weighFile(out, 'sw.js') : undefined;
    return [
      count(lessons),
      cost.cpuSeconds?.toFixed(1) ?? 'needs Linux',
      cost.seconds.toFixed(1),
      cost.peakMemory === undefined ? 'needs Linux' : megabytes(cost.peakMemory),
      megabytes(bytes),
      count(files.length),
      worker ? count(worker.raw) : 'none',
      worker ? count(worker.brotli) : 'none',
    ];
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function firstLines(output: string): string {
  return output.trim().split('\n').slice(0, 3).join(' / ').slice(0, 300);
}
