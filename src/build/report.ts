import {existsSync} from 'node:fs';
import {compileCourse, formatMistake} from '../compile/compile.ts';
import {listReport, type ReportName, reportNames} from '../pages/reports.ts';
import {readFlags} from './flags.ts';
import {plainText} from './plain-text.ts';
import {BuildTrouble, runOrTell} from './trouble.ts';

// `npm run report -- key`: a report for reviewers as plain text, to read or to pipe on.

await runOrTell(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!isReport(name)) {
    throw new BuildTrouble(
      `Say which report: ${reportNames.map((one) => `npm run report -- ${one}`).join(', or ')}.`,
    );
  }
  const {content} = readFlags(args, {content: 'content'});
  if (!existsSync(content)) {
    throw new BuildTrouble(`There is no folder "${content}". Say where one is: --content DIR.`);
  }
  const {course, mistakes} = await compileCourse(content);
  // To where no pipe takes them for the report.
  for (const mistake of mistakes) console.error(formatMistake(mistake));
  if (!course) return false;
  // Whoever reads the beginning alone, such as `head`, closes the pipe.
  process.stdout.on('error', () => process.exit(0));
  for (const {main} of listReport(name, course)) process.stdout.write(plainText(main()));
  return true;
});

function isReport(name: string | undefined): name is ReportName {
  return reportNames.some((one) => one === name);
}
