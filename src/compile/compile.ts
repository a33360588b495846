import type {Course} from '../course/course.ts';
import {checkBalance} from './balance.ts';
import type {Library} from './context.ts';
import {readFacts} from './facts.ts';
import {readFigures} from './figures.ts';
import {readHelplines} from './helplines.ts';
import {readCourse, readHome} from './home.ts';
import {checkLedger} from './ledger.ts';
import {lessonFiles, readLessons} from './lessons.ts';
import {Links} from './links.ts';
import {type Mistake, Report} from './mistakes.ts';
import {readGlossary, readPage} from './pages.ts';
import {inPrintedOrder, readReferences} from './references.ts';
import {labelOf, listNames, readSources, type Source, type Sources} from './source.ts';
import {checkSourcesUsed} from './sources-used.ts';
import {warnOfStrays} from './strays.ts';
import {readStyle} from './style.ts';

export {formatMistake, type Mistake} from './mistakes.ts';

/** A course, or what has to be put right before there can be one. */
export interface Compiled {
  /** Null when there is any mistake. */
  readonly course: Course | null;
  readonly mistakes: readonly Mistake[];
  readonly warnings: readonly Mistake[];
}

/**
 * Reads a content folder and makes the course of it, or tells all its mistakes at once.
 * `today`, an ISO date, decides whether a review is due.
 */
export async function compileCourse(
  folder: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<Compiled> {
  const report = new Report();
  const names = listNames(folder);
  const sources = readSources(folder, names, report);
  for (const path of required) {
    if (!sources.has(path)) {
      report.mistake(
        labelOf(folder, path),
        1,
        'This file is missing. Write it: every course has one.',
      );
    }
  }
  if (sources.has('course.md') && lessonFiles(sources).size === 0) {
    report.mistake(
      labelOf(folder, 'lessons'),
      1,
      'There is no lesson in this folder. Write one as lessons/name.md; every course has one.',
    );
  }
  const library = readLibrary(sources, today, report);
  const course = compile(sources, library, report);
  warnOfStrays(folder, names, sources, library, report);
  const {mistakes, warnings} = report;
  return {course: mistakes.length === 0 ? course : null, mistakes, warnings};
}

const required = ['course.md', 'glossary.md', 'help.md', 'about.md', 'privacy.md'].concat([
  'references.json',
  'facts.yaml',
  'helplines.yaml',
  'ledger.json',
]);

type Article = ReturnType<typeof readCourse>;

/** Reads what all pages share, and what `course.md` says about the course. */
function readLibrary(
  sources: Sources,
  today: string,
  report: Report,
): Library & {readonly article: Article | null} {
  const read = readerOf(sources);
  const article = read('course.md', (source) => readCourse(source, report));
  const front = article?.front?.value;
  const files = lessonFiles(sources);
  return {
    article,
    references: read('references.json', (source) => readReferences(source, report)),
    facts: read('facts.yaml', (source) => readFacts(source, report)),
    helplines: read('helplines.yaml', (source) => readHelplines(source, report)),
    figures: readFigures(sources, report),
    // Without any lesson file, links to the lessons that should be there are not to blame.
    links: new Links(files.size > 0 ? [...files.keys()] : (front?.lessons ?? [])),
    released: front?.released ?? null,
    today,
    style: read('style.yaml', (source) => readStyle(source, report)),
    used: {figures: new Set(), facts: new Set(), sources: new Set()},
    evidence: new Map(),
  };
}

function readerOf(sources: Sources) {
  return <T>(path: string, reader: (source: Source) => T | null): T | null => {
    const source = sources.get(path);
    return source ? reader(source) : null;
  };
}

function compile(
  sources: Sources,
  library: ReturnType<typeof readLibrary>,
  report: Report,
): Course | null {
  const read = readerOf(sources);
  const files = lessonFiles(sources);
  const {article} = library;

  // The glossary first: most links lead there, and then its terms are known.
  const glossary = read('glossary.md', (source) => readGlossary(source, library, report));
  const lessons = readLessons(files, library, report);
  const [help, about, privacy] = ['help.md', 'about.md', 'privacy.md'].map((path) =>
    read(path, (source) => readPage(source, library, report)),
  );
  const home = article && readHome(article, files, library, report);

  library.links.checkWaiting(report);
  read('ledger.json', (source) => checkLedger(source, lessons, report));
  if (!home || !glossary || !help || !about || !privacy || !lessons.isComplete) return null;
  checkSourcesUsed(library);
  const {order, ...fromHome} = home;
  const course: Course = {
    ...fromHome,
    lessons: order.flatMap((id) => lessons.byId.get(id) ?? []),
    glossary,
    references: inPrintedOrder(library.references),
    help,
    about,
    privacy,
    figures: [...library.used.figures].sort(),
    evidence: {facts: library.facts?.byId ?? new Map(), pages: library.evidence},
  };
  if (article.front) checkBalance(course, article.front, report);
  return course;
}
