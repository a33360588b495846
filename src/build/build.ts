import {existsSync} from 'node:fs';
import {compileCourse, formatMistake} from '../compile/compile.ts';
import {questionsIn} from '../course/consultation.ts';
import {type Course, questionsOf} from '../course/course.ts';
import {readFlags} from './flags.ts';
import {BuildTrouble, runOrTell} from './trouble.ts';
import {count, size} from './words.ts';
import {type Built, type Folders, writeCourse} from './write-course.ts';

export interface BuildOptions extends Folders {
  /** Told what happens, a line at a time. */
  readonly log: (line: string) => void;
}

/** Builds a course. Null means it has mistakes: they are told and nothing is written. */
export async function buildCourse({log, ...folders}: BuildOptions): Promise<Built | null> {
  const {content} = folders;
  if (!existsSync(content)) {
    throw new BuildTrouble(`There is no folder "${content}". Say where one is: --content DIR.`);
  }
  const {course, mistakes, warnings} = await compileCourse(content);
  for (const mistake of [...mistakes, ...warnings]) log(formatMistake(mistake));
  if (!course || mistakes.length > 0) {
    log(`${count(mistakes.length, 'mistake')}. Nothing was written.`);
    return null;
  }
  log(`Read ${contentsOf(course)}.`);
  const built = await writeCourse(course, folders);
  log(`Wrote ${count(built.files, 'file')}, ${size(built.bytes)}.`);
  return built;
}

function contentsOf({lessons, consultations, glossary, references}: Course): string {
  const questions = [...lessons.flatMap(questionsOf), ...consultations.flatMap(questionsIn)];
  return [
    count(lessons.length, 'lesson'),
    ...(consultations.length ? [count(consultations.length, 'consultation')] : []),
    count(questions.length, 'question'),
    count(glossary.terms.length, 'term'),
    count(references.length, 'source'),
  ].join(', ');
}

if (process.argv[1] === import.meta.filename) {
  await runOrTell(async () => {
    const flags = readFlags(process.argv.slice(2), {content: 'content', out: 'dist'});
    return (await buildCourse({...flags, log: console.log})) !== null;
  });
}
