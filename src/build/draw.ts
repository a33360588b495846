import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {readFacts} from '../compile/facts.ts';
import {formatMistake, type Mistake, Report} from '../compile/mistakes.ts';
import {readPlot} from '../compile/plot.ts';
import {listNames, readSources} from '../compile/source.ts';
import {readFlags} from './flags.ts';
import {drawPlot} from './plots/draw-plot.ts';
import {BuildTrouble, runOrTell} from './trouble.ts';
import {count} from './words.ts';

// `npm run draw`: makes figures/x.svg of every figures/x.yaml. The drawings are
// committed beside their numbers, so that the words read well without a build.

/** Drawings by their path inside the content folder, or what is wrong with their numbers. */
export interface Drawn {
  readonly drawings: ReadonlyMap<string, string>;
  readonly mistakes: readonly Mistake[];
}

/** Draws every plot of a content folder, and writes nothing. */
export function drawPlots(content: string): Drawn {
  const report = new Report();
  const isWanted = (path: string) => /^figures\/.+\.ya?ml$/.test(path) || path === 'facts.yaml';
  const sources = readSources(content, listNames(content).filter(isWanted), report);
  const given = sources.get('facts.yaml');
  const facts = given ? readFacts(given, report) : null;
  const drawings = new Map<string, string>();
  for (const [path, source] of sources) {
    if (!source || path === 'facts.yaml') continue;
    const plot = readPlot(source, facts, report);
    if (plot) drawings.set(path.replace(/ya?ml$/, 'svg'), drawPlot(plot, basename(path)));
  }
  return {drawings, mistakes: report.mistakes};
}

/** Writes what has changed. False when there are mistakes: they are told and nothing is written. */
export function writePlots(content: string, log: (line: string) => void): boolean {
  if (!existsSync(content)) {
    throw new BuildTrouble(`There is no folder "${content}". Say where one is: --content DIR.`);
  }
  const {drawings, mistakes} = drawPlots(content);
  for (const mistake of mistakes) log(formatMistake(mistake));
  if (mistakes.length > 0) {
    log(`${count(mistakes.length, 'mistake')}. Nothing was drawn.`);
    return false;
  }
  for (const [path, svg] of drawings) {
    const file = join(content, path);
    const isSame = existsSync(file) && readFileSync(file, 'utf8') === svg;
    if (!isSame) writeFileSync(file, svg);
    log(`${isSame ? 'Kept' : 'Drew'} ${path}.`);
  }
  return true;
}

if (process.argv[1] === import.meta.filename) {
  await runOrTell(async () => {
    const {content} = readFlags(process.argv.slice(2), {content: 'content'});
    return writePlots(content, console.log);
  });
}
