import type {Tokens} from 'marked';
import type {Consultation} from '../course/consultation.ts';
import type {Html} from '../course/course.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import {heed} from './heed.ts';
import {inspect} from './inspect.ts';
import {about, checkEntries} from './lesson.ts';
import type {LessonArticle} from './lesson-schema.ts';
import {Outline} from './outline.ts';
import {refuseMistyped} from './refuse.ts';
import {renderSection, type Section, sectionsOf} from './sections.ts';
import {type RawStep, type ReadStep, readStep} from './step.ts';
import {checkGraph} from './step-graph.ts';
import {readStepLabel, type StepLabel, stepName} from './step-labels.ts';

/** A consultation, and the ids that stand in it even if it has mistakes. */
export interface ReadConsultation {
  readonly consultation: Consultation | null;
  readonly ids: readonly string[];
}

/** Reads the text of a consultation whose front matter has been read. */
export function readConsultation(
  article: LessonArticle,
  id: string,
  library: Library,
): ReadConsultation {
  const {front, file} = article;
  const sheet = article.lex();
  const page = `consultations/${id}.html`;
  const outline = new Outline();
  const citations = new Citations(front ? front.value.facts : null);
  const context: Context = {sheet, page, library, citations, outline};
  const [opening, ...sections] = sectionsOf(sheet);
  const intro = opening ? readIntro(opening, context) : '';
  const {steps, isWhole} = readSteps(sections, id, article, context);
  heed(context, front);
  library.links.setAnchors(page, front || sheet.tokens.length > 0 ? outline.anchors : null);
  if (front && steps.length === 0 && isWhole) {
    sheet.mistake(
      sheet.firstLine,
      'This consultation has no step. Write one as "## A1. …", with its choices.',
    );
  }
  if (isWhole) checkGraph(steps, sheet);
  const anchors = steps.flatMap(({reader}) => [...reader.anchors]);
  if (front && isWhole && !steps.some(({reader}) => reader.hasNameless)) {
    checkEntries(front, new Set(anchors), 'consultation');
  }
  const names = [...steps.map(({step}) => step.anchor), ...anchors];
  return {
    ids: [id, ...names.map((anchor) => `${id}/${anchor}`)],
    consultation: front && {
      ...about(front.value),
      file,
      intro,
      steps: steps.map(({step}) => step),
      citations: citations.list(library.references),
    },
  };
}

function readIntro(opening: Section, context: Context): Html {
  refuseMistyped(opening.body, context.sheet);
  return renderSection(opening, context);
}

/** Reads step after step. Not whole where something is missing that others may lead to. */
function readSteps(
  sections: readonly Section[],
  id: string,
  {front}: LessonArticle,
  context: Context,
): {readonly steps: readonly ReadStep[]; readonly isWhole: boolean} {
  const {raws, isWhole} = groupSteps(sections, context);
  const names = isWhole ? new Set(raws.map(({label}) => label.anchor)) : null;
  const steps = raws.map((raw) => {
    context.outline.enter(raw.heading, context.sheet);
    const name = stepName(raw.label.anchor);
    return readStep(raw, id, front ? front.value.questions : null, {name, steps: names, context});
  });
  return {steps, isWhole: isWhole && steps.every((step) => step.isWhole)};
}

/** Gathers each step's headings under its own, and takes the names of all of them. */
function groupSteps(
  sections: readonly Section[],
  context: Context,
): {readonly raws: readonly RawStep[]; readonly isWhole: boolean} {
  const raws: (RawStep & {readonly sections: Section[]; isCut: boolean})[] = [];
  let isWhole = true;
  let isLost = true;
  for (const {heading, body} of sections) {
    if (!heading) continue;
    const label = readStepLabel(heading);
    const mistake = objectionTo(heading, label, raws.length > 0, context);
    if (mistake) context.sheet.mistake(heading, mistake);
    const step = raws.at(-1);
    // What follows such a heading may be meant to belong to it, up to the next step.
    if (heading.depth <= 2 || mistake) isLost = mistake !== null;
    if (heading.depth > 2 && mistake && step) step.isCut = true;
    if (mistake || isLost) {
      // What stands here is not read as anything, but may have mistakes of its own.
      inspect([...heading.tokens, ...body], context);
      isWhole = false;
    } else if (label.kind === 'step') {
      raws.push({heading, label, sections: [{heading: null, body}], isCut: false});
    } else step?.sections.push({heading, body});
  }
  return {raws, isWhole};
}

function objectionTo(
  heading: Tokens.Heading,
  label: StepLabel,
  isInStep: boolean,
  {outline}: Context,
): string | null {
  if (label.kind === 'mistake') return label.message;
  if (label.kind === 'inner') {
    return isInStep
      ? null
      : 'The introduction has no headings. Make this a bold line, or put a step such as "## A1. …" above it.';
  }
  if (outline.claim(label.anchor, heading)) return null;
  return `${stepName(label.anchor)} is here twice. Give this step a name of its own; names are never used again.`;
}
