import type {Course} from '../course/course.ts';
import {readAssessment} from './assessment.ts';
import {checkBalance} from './balance.ts';
import {readCodes} from './codes.ts';
import {readConsultations} from './consultations.ts';
import type {Library} from './context.ts';
import {readFacts} from './facts.ts';
import {readFigures} from './figures.ts';
import {readHelplines} from './helplines.ts';
import {type CourseFiles, readCourse, readHome} from './home.ts';
import {checkLedger} from './ledger.ts';
import {filesIn, readLessons} from './lessons.ts';
import {Links} from './links.ts';
import {type Mistake, Report} from './mistakes.ts';
import {readGlossary, readPage} from './pages.ts';
import {inPrintedOrder, readReferences} from './references.ts';
import {labelOf, listNames, readSources, type Source, type Sources} from './source.ts';
import {checkSourcesUsed} from './sources-used.ts';
import {warnOfStrays} from './strays.ts';
import {readStyle} from './style.ts';
import {withHistory} from './was.ts';

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
  if (sources.has('course.md') && filesIn('lessons', sources).size === 0) {
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
  const files = filesOf(sources);
  // Without any lesson file, links to the lessons that should be there are not to blame.
  const lessons = files.lessons.size > 0 ? [...files.lessons.keys()] : (front?.lessons ?? []);
  return {
    article,
    references: read('references.json', (source) => readReferences(source, report)),
    facts: read('facts.yaml', (source) => readFacts(source, report)),
    helplines: read('helplines.yaml', (source) => readHelplines(source, report)),
    figures: readFigures(sources, report),
    links: new Links([
      ...lessons.map((id) => `lessons/${id}`),
      ...[...files.consultations.keys()].map((id) => `consultations/${id}`),
      ...['assessment'].filter((name) => sources.has(`${name}.md`)),
    ]),
    released: front?.released ?? null,
    today,
    style: read('style.yaml', (source) => readStyle(source, report)),
    used: {figures: new Set(), facts: new Set(), sources: new Set()},
    evidence: new Map(),
  };
}

function filesOf(sources: Sources): CourseFiles {
  return {lessons: filesIn('lessons', sources), consultations: filesIn('consultations', sources)};
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
  const files = filesOf(sources);
  const {article} = library;

  // The glossary first: most links lead there, and then its terms are known.
  const glossary = read('glossary.md', (source) => readGlossary(source, library, report));
  const lessons = readLessons(files.lessons, library, report);
  const consultations = readConsultations(files, lessons.outcomesOf, library, report);
  const [help, about, privacy] = ['help.md', 'about.md', 'privacy.md'].map((path) =>
    read(path, (source) => readPage(source, library, report)),
  );
  const known = [...new Set([...(article?.front?.value.lessons ?? []), ...files.lessons.keys()])];
  const assessment = readAssessment(sources, {...lessons, order: known}, library, report);
  const frameworks = read('codes.yaml', (source) => readCodes(source, report)) ?? [];
  const home = article && readHome(article, files, library, report);

  library.links.checkWaiting(report);
  const parts = [lessons, consultations, assessment];
  const fates = read('ledger.json', (source) => {
    const compiled = {
      lessons: lessons.byId.values(),
      consultations: consultations.byId.values(),
      assessment: assessment.assessment,
    };
    return checkLedger(source, parts, compiled, report);
  });
  if (!home || !glossary || !help || !about || !privacy) return null;
  if (!lessons.isComplete || !consultations.isComplete) return null;
  checkSourcesUsed(library);
  const {order, ...fromHome} = home;
  const course: Course = {
    ...fromHome,
    lessons: order.lessons.flatMap((id) => lessons.byId.get(id) ?? []),
    consultations: order.consultations.flatMap((id) => consultations.byId.get(id) ?? []),
    assessment: assessment.assessment,
    glossary,
    references: inPrintedOrder(library.references),
    frameworks,
    help,
    about,
    privacy,
    figures: [...library.used.figures].sort(),
    evidence: {facts: library.facts?.byId ?? new Map(), pages: library.evidence},
    was: new Map(),
    gone: [],
  };
  if (article.front) checkBalance(course, article.front, report);
  return fates && report.mistakes.length === 0 ? withHistory(course, fates) : course;
}
