import {type Assessment, assessmentId, questionsOfItem} from './assessment.ts';
import {type Consultation, questionsIn} from './consultation.ts';
import {
  type Block,
  type Citation,
  type Course,
  type Lesson,
  type LessonStatus,
  type Outcome,
  type Page,
  type Question,
  questionsOf,
} from './course.ts';

/** What a scenario tells before its first question. */
export type Case = Pick<Extract<Block, {kind: 'scenario'}>, 'title' | 'html'>;

/** A page of words as checks and reviewers see it, of whatever kind it is. */
export interface Part {
  /** Its path, for example `lessons/serve-and-return.html`. */
  readonly page: string;
  readonly title: string;
  /** Null for a page that has no version of its own. */
  readonly review: {readonly version: string; readonly status: LessonStatus} | null;
  readonly outcomes: readonly Outcome[];
  /** Facts that its front matter names. */
  readonly facts: readonly string[];
  /** In reading order. */
  readonly questions: readonly Question[];
  /** Cases, by the id of their first question. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly citations: readonly Citation[];
}

/** Every page of the course that holds words of its authors: the one way to walk through all. */
export function partsOf(course: Course): readonly Part[] {
  const {lessons, consultations, assessment, help, about, privacy, glossary} = course;
  return [
    ...lessons.map(partOfLesson),
    ...consultations.map(partOfConsultation),
    ...(assessment ? [partOfAssessment(assessment, lessons)] : []),
    partOfPage('help.html', help),
    partOfPage('about.html', about),
    partOfPage('privacy.html', privacy),
    partOfPage('glossary.html', glossary),
  ];
}

function partOfLesson(lesson: Lesson): Part {
  const {id, title, version, status, outcomes, facts, citations} = lesson;
  return {
    page: `lessons/${id}.html`,
    title,
    review: {version, status},
    outcomes,
    facts,
    questions: questionsOf(lesson),
    cases: casesOf(lesson.blocks),
    citations,
  };
}

function partOfConsultation(consultation: Consultation): Part {
  const {id, title, version, status, outcomes, facts, steps, citations} = consultation;
  return {
    page: `consultations/${id}.html`,
    title,
    review: {version, status},
    outcomes,
    facts,
    questions: questionsIn(consultation),
    cases: casesOf(steps.flatMap(({blocks}) => blocks)),
    citations,
  };
}

function partOfAssessment(assessment: Assessment, lessons: readonly Lesson[]): Part {
  const {title, version, status, facts, parts, citations} = assessment;
  const items = parts.flatMap((part) => part.items);
  return {
    page: `${assessmentId}.html`,
    title,
    review: {version, status},
    outcomes: lessons.flatMap((lesson) => lesson.outcomes),
    facts,
    questions: items.flatMap(questionsOfItem),
    cases: casesOf(items.map(({block}) => block)),
    citations,
  };
}

function casesOf(blocks: readonly Block[]): ReadonlyMap<string, Case> {
  const cases = new Map<string, Case>();
  for (const block of blocks) {
    const first = block.kind === 'scenario' ? block.questions[0] : undefined;
    if (block.kind === 'scenario' && first) cases.set(first.id, block);
  }
  return cases;
}

function partOfPage(page: string, {title, citations}: Pick<Page, 'title' | 'citations'>): Part {
  const none = {review: null, outcomes: [], facts: [], questions: [], cases: new Map()};
  return {page, title, citations, ...none};
}
