import type {Tokens} from 'marked';
import type {Step} from '../course/consultation.ts';
import {renderInline} from './inline.ts';
import {afterLabel} from './labels.ts';
import {type Entries, LessonReader} from './lesson-blocks.ts';
import type {Sheet} from './lex.ts';
import type {Section} from './sections.ts';
import type {StepLabel} from './step-labels.ts';
import {partStep} from './step-parts.ts';
import {plainText} from './text.ts';
import {readWays, type WaysPlace} from './ways.ts';

/** A step as it stands in the source. */
export interface RawStep {
  readonly heading: Tokens.Heading;
  readonly label: Extract<StepLabel, {kind: 'step'}>;
  /** What stands under the heading, and then each heading inside the step with its own. */
  readonly sections: readonly Section[];
  /** True when a mistake has cut off its end. */
  readonly isCut: boolean;
}

/** A step, and what has to be known of it to check its links and its questions. */
export interface ReadStep {
  readonly step: Step;
  readonly heading: Tokens.Heading;
  /** False where a mistake may have swallowed a choice. */
  readonly isWhole: boolean;
  readonly reader: LessonReader;
}

/** Reads a step: what is told, then the choices; or an ending with its debrief. */
export function readStep(raw: RawStep, id: string, entries: Entries, place: WaysPlace): ReadStep {
  const {heading, label, sections, isCut} = raw;
  const {anchor, isEnding} = label;
  const {context, name} = place;
  const words = afterLabel(heading, label.length, context.sheet);
  if (!plainText(words)) {
    context.sheet.mistake(heading, `${name} has no title. Write it after its name.`);
  }
  // In the order of the source, because sources are numbered as they appear.
  const title = renderInline(words, context);
  const {told, list, isLastCut, isWhole} = partStep(sections, place);
  const reader = new LessonReader(id, entries, context);
  const given = context.citations.given;
  const blocks = reader.read(told.map((section) => raise(section, context.sheet)));
  const isCited = context.citations.given > given;
  const read = list ? readWays(list, place, isLastCut) : {ways: [], isWhole: isEnding};
  if (isEnding && !isCut) {
    checkEnding(heading, {isEmpty: blocks.length === 0, isCited, list}, place);
  } else if (!list && !isCut) refuseDeadEnd(heading, place);
  const ways = isEnding ? [] : read.ways;
  return {
    step: {id: `${id}/${anchor}`, anchor, title, isEnding, blocks, ways},
    heading,
    isWhole: isWhole && read.isWhole && !(isEnding && list),
    reader,
  };
}

function refuseDeadEnd(heading: Tokens.Heading, {name, context}: WaysPlace): void {
  context.sheet.mistake(
    heading,
    `${name} is a dead end. Add choices such as "- [What you do](#a2)", or make it "## Ending: ${name}. …".`,
  );
}

/** What an ending is checked by. */
interface EndingParts {
  readonly isEmpty: boolean;
  readonly isCited: boolean;
  readonly list: Tokens.List | null;
}

function checkEnding(
  heading: Tokens.Heading,
  {isEmpty, isCited, list}: EndingParts,
  {name, context: {sheet}}: WaysPlace,
): void {
  if (list) {
    sheet.mistake(
      list,
      `The ending ${name} has choices. Take them out, or make it a step: "## ${name}. …".`,
    );
  }
  if (isEmpty) {
    sheet.mistake(
      heading,
      `The ending ${name} has no debrief. Say under it what happened and why, with a source.`,
    );
  } else if (!isCited) {
    sheet.mistake(
      heading,
      `The debrief of ${name} names no source. Add one, such as [^key], to what it says.`,
    );
  }
}

/** A question inside a step is written with ####; on the page it stands right under the step. */
function raise({heading, body}: Section, sheet: Sheet): Section {
  if (heading?.depth !== 4 || !/^Q(?:uestion\b|\s*[\d.:)])/i.test(heading.text))
    return {heading, body};
  return {heading: sheet.standIn({...heading, depth: 3}, heading), body};
}
