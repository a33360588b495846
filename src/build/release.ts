import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileCourse, formatMistake} from '../compile/compile.ts';
import {Fates} from '../compile/fates.ts';
import {itemsOf} from '../compile/ledger-items.ts';
import type {LedgerItem, LedgerItems} from '../compile/ledger-schema.ts';
import {ledgerText, releaseItems} from '../compile/release.ts';
import {readFlags} from './flags.ts';
import {keepWidgets} from './kept-widgets.ts';
import {BuildTrouble, runOrTell} from './trouble.ts';
import {count} from './words.ts';

export interface ReleaseOptions {
  readonly content: string;
  /** Says what would change, and writes nothing. */
  readonly isCheck: boolean;
  /** Told what happens, a line at a time. */
  readonly log: (line: string) => void;
}

/**
 * Notes in the ledger every id that the course has now: from then on learners may
 * have it in their records. False means that the course has mistakes, or that its
 * version was released before: nothing is written then.
 */
export async function releaseCourse({content, isCheck, log}: ReleaseOptions): Promise<boolean> {
  if (!existsSync(content)) {
    throw new BuildTrouble(`There is no folder "${content}". Say where one is: --content DIR.`);
  }
  const {course, mistakes} = await compileCourse(content);
  for (const mistake of mistakes) log(formatMistake(mistake));
  if (!course || mistakes.length > 0) {
    log(`${count(mistakes.length, 'mistake')}. Nothing was released.`);
    return false;
  }
  const file = join(content, 'ledger.json');
  const text = readFileSync(file, 'utf8');
  const {items: known} = JSON.parse(text) as {items: LedgerItems};
  const {version, released: date} = course;
  const {items, lines} = releaseItems(itemsOf(course), new Fates(known), {version, date});
  for (const line of lines) log(line);
  if (lines.length === 0) {
    log('Nothing to release: the ledger knows everything that the course has.');
  } else if (wasReleased(version, known)) {
    log(
      `Version ${version} was released before. Give this one a new version and date in course.md. Nothing was released.`,
    );
    return false;
  } else if (isCheck) {
    log(`${count(lines.length, 'change')}. Nothing was written.`);
  } else {
    writeFileSync(file, ledgerText(items));
    log(`${count(lines.length, 'change')}. Version ${version} is released: ${file} knows it.`);
  }
  return true;
}

function wasReleased(version: string, items: LedgerItems): boolean {
  return Object.values(items).some(
    ({released, ended}: LedgerItem) => released?.version === version || ended?.version === version,
  );
}

if (process.argv[1] === import.meta.filename) {
  await runOrTell(async () => {
    const args = process.argv.slice(2);
    const {content} = readFlags(
      args.filter((arg) => arg !== '--check'),
      {content: 'content'},
    );
    const isCheck = args.includes('--check');
    const {log} = console;
    if (!(await releaseCourse({content, isCheck, log}))) return false;
    const {bundleEmbed} = await import('./embed.ts');
    keepWidgets({folder: 'public', files: await bundleEmbed(process.cwd()), isCheck, log});
    return true;
  });
}
