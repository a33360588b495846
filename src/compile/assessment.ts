import {
  type Assessment,
  type AssessmentItem,
  type AssessmentPart,
  assessmentId,
  type Section as Place,
  questionsOfItem,
} from '../course/assessment.ts';
import type {Block} from '../course/course.ts';
import {
  type AssessmentFront,
  assessmentSchema,
  checkAssessmentFront,
  type OrderedLessons,
} from './assessment-front.ts';
import {type Group, groupsOf} from './assessment-groups.ts';
import {checkChangelog} from './changelog.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import {readArticle} from './front-matter.ts';
import {heed} from './heed.ts';
import {inspect} from './inspect.ts';
import type {Known} from './ledger.ts';
import {LessonReader} from './lesson-blocks.ts';
import type {Sheet} from './lex.ts';
import type {Report} from './mistakes.ts';
import {Outline} from './outline.ts';
import {refuseMistyped} from './refuse.ts';
import {checkReview} from './review.ts';
import {warnOfReviewDue} from './review-due.ts';
import {renderSection} from './sections.ts';
import type {Sources} from './source.ts';

/** The assessment, and the ids that stand in it even if it has mistakes. */
export interface ReadAssessment extends Known {
  readonly assessment: Assessment | null;
}

const page = `${assessmentId}.html`;

/** Reads `assessment.md`, if there is one. */
export function readAssessment(
  sources: Sources,
  lessons: OrderedLessons,
  library: Library,
  report: Report,
): ReadAssessment {
  const nothing = {assessment: null, questions: []};
  const source = sources.get(`${assessmentId}.md`);
  if (source === undefined) return {...nothing, ids: new Set()};
  if (!source) {
    library.links.setAnchors(page, null);
    return {...nothing, ids: null};
  }
  refuseNamesake(lessons, report);
  const {front, lex} = readArticle(source, assessmentSchema, report);
  const sheet = lex();
  const outline = new Outline();
  const citations = new Citations(front ? front.value.facts : null);
  const context: Context = {sheet, page, library, citations, outline};
  const {intro, groups} = groupsOf(sheet, lessons.order);
  if (front) {
    checkReview(front, library.released, 'An assessment');
    warnOfReviewDue(front, library.today);
    checkChangelog(front);
    checkAssessmentFront(front, groups, lessons, library);
    refuseWithoutQuota(front, groups, lessons.order, sheet);
  }
  refuseMistyped(intro.body, sheet);
  const introHtml = renderSection(intro, context);
  const anchors = new Set<string>();
  let hasNameless = false;
  const parts = groups.map((group) => {
    const reader = new LessonReader(assessmentId, front ? front.value.questions : null, context);
    const part = readGroup(group, reader, front, context);
    for (const anchor of reader.anchors) anchors.add(anchor);
    hasNameless ||= reader.hasNameless;
    return part;
  });
  heed(context, front);
  library.links.setAnchors(page, front || sheet.tokens.length > 0 ? outline.anchors : null);
  if (front && !hasNameless) checkEntries(front, anchors);
  const ids = [assessmentId, ...[...anchors].map((anchor) => `${assessmentId}/${anchor}`)];
  return {
    ids: source.text.trim() ? new Set(ids) : null,
    questions: parts.flatMap(({items}) => items.flatMap(questionsOfItem)),
    assessment: front && {
      ...about(front),
      intro: introHtml,
      parts,
      sections: placesOf(front, parts, lessons),
      citations: citations.list(library.references),
    },
  };
}

/** The questions of a lesson of this name would have the ids of ours. */
function refuseNamesake({byId}: OrderedLessons, report: Report): void {
  const lesson = byId.get(assessmentId);
  if (!lesson) return;
  report.mistake(
    lesson.file,
    1,
    `The name "${assessmentId}" belongs to ${assessmentId}.md. Give this lesson another one, in its file name and its "id".`,
  );
}

function readGroup(
  {lesson, heading, strays, sections}: Group,
  reader: LessonReader,
  front: AssessmentFront | null,
  context: Context,
): AssessmentPart {
  context.outline.enter(heading, context.sheet);
  inspect(strays, context);
  const items = reader.read(sections).flatMap(itemOf);
  return {lesson, quota: front?.value.quotas[lesson] ?? 0, items};
}

function refuseWithoutQuota(
  {value}: AssessmentFront,
  groups: readonly Group[],
  order: readonly string[],
  sheet: Sheet,
): void {
  for (const {lesson, heading} of groups) {
    if (!order.includes(lesson) || value.quotas[lesson] !== undefined) continue;
    sheet.mistake(
      heading,
      `The lesson "${lesson}" has no quota. Say in "quotas" how many of its items are drawn.`,
    );
  }
}

function itemOf(block: Block): AssessmentItem[] {
  if (block.kind !== 'question' && block.kind !== 'scenario') return [];
  const questions = questionsOfItem({block});
  const [first] = questions;
  return first ? [{id: first.id, block, safety: questions.some(({safety}) => safety)}] : [];
}

function checkEntries(front: AssessmentFront, anchors: ReadonlySet<string>): void {
  for (const name of Object.keys(front.value.questions)) {
    if (anchors.has(name)) continue;
    front.mistake(
      ['questions', name],
      `There is no question "${name}" in this assessment. Write it, or take this entry out.`,
    );
  }
}

function placesOf(
  {value}: AssessmentFront,
  parts: readonly AssessmentPart[],
  {headings}: OrderedLessons,
): ReadonlyMap<string, Place> {
  const places = parts.flatMap(({lesson, items}) =>
    items.flatMap(questionsOfItem).map(({id, anchor: name}) => {
      const anchor = value.questions[name]?.section ?? '';
      const title = headings.get(lesson)?.get(anchor) ?? '';
      return [id, {lesson, anchor, title}] as const;
    }),
  );
  return new Map(places);
}

function about({value}: AssessmentFront) {
  const {questions: _, quotas: __, ...rest} = value;
  const {last_reviewed: lastReviewed, next_review: nextReview, ...words} = rest;
  return {...words, lastReviewed, nextReview};
}
