import type {Tokens} from 'marked';
import {readLabel} from './labels.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';
import {type Section, sectionsOf} from './sections.ts';
import {plainText} from './text.ts';

/** What stands under the heading of one lesson. */
export interface Group {
  /** As the heading has it, also where the course has no such lesson. */
  readonly lesson: string;
  readonly heading: Tokens.Heading;
  /** Questions and cases. */
  readonly sections: readonly Section[];
  /** Blocks that have no place here; that has been told. */
  readonly strays: Tokenlist;
  /** Anchors of the questions by item, those with mistakes too. */
  readonly items: readonly (readonly string[])[];
}

/** Cuts an assessment at the headings of its lessons, and puts these in the order of the course. */
export function groupsOf(
  sheet: Sheet,
  order: readonly string[],
): {readonly intro: Section; readonly groups: readonly Group[]} {
  const [intro = {heading: null, body: []}, ...sections] = sectionsOf(sheet);
  const runs: Section[][] = [];
  for (const section of sections) {
    const isLesson = (section.heading?.depth ?? 0) <= 2;
    if (isLesson) runs.push([section]);
    else if (runs.length > 0) runs.at(-1)?.push(section);
    else if (section.heading) {
      sheet.mistake(
        section.heading,
        'This stands above the first lesson. Put a heading with the id of its lesson above it, such as "## first-lesson".',
      );
    }
  }
  if (sections.length === 0) {
    sheet.mistake(
      sheet.firstLine,
      'The assessment has no item. Write a heading with the id of a lesson, such as "## first-lesson", and its questions under it.',
    );
  }
  const groups = runs.flatMap(([first, ...rest]) =>
    first?.heading ? [readRun(first.heading, first.body, rest, sheet)] : [],
  );
  refuseHeadings(groups, order, sheet);
  const place = ({lesson}: Group) =>
    order.includes(lesson) ? order.indexOf(lesson) : order.length;
  return {intro, groups: groups.sort((a, b) => place(a) - place(b))};
}

function readRun(
  heading: Tokens.Heading,
  body: Tokenlist,
  rest: readonly Section[],
  sheet: Sheet,
): Group {
  const lesson = plainText(heading.tokens);
  const sections: Section[] = [];
  const strays = [...body];
  const items: string[][] = [];
  if (body[0]) tellStray(body[0] as Token, sheet);
  let isInCase = false;
  for (const section of rest) {
    if (!section.heading) continue;
    if (section.heading.depth <= 3) isInCase = false;
    const label = readLabel(section.heading, isInCase);
    if (label.kind === 'prose' || label.kind === 'reflection') {
      tellStray(section.heading, sheet);
      strays.push(section.heading, ...section.body);
      continue;
    }
    sections.push(section);
    if (label.kind === 'scenario') items.push([]);
    if (label.kind === 'question' && !isInCase) items.push([]);
    if (label.kind === 'question') items.at(-1)?.push(label.anchor);
    isInCase ||= label.kind === 'scenario';
  }
  if (rest.length === 0) {
    sheet.mistake(
      heading,
      `There is no item under "${lesson}". Write one, such as "### Q1. …", or take the heading out.`,
    );
  }
  return {lesson, heading, sections, strays, items};
}

function tellStray(token: Token, sheet: Sheet): void {
  sheet.mistake(
    token,
    'Under the heading of a lesson stand only questions and cases. Make this one of them, or move it above the first lesson.',
  );
}

function refuseHeadings(groups: readonly Group[], order: readonly string[], sheet: Sheet): void {
  groups.forEach(({lesson, heading}, index) => {
    if (!order.includes(lesson)) {
      sheet.mistake(
        heading,
        `There is no lesson "${lesson}" in this course. Write the id of one after ##: ${order.join(', ')}.`,
      );
    } else if (groups.findIndex((other) => other.lesson === lesson) < index) {
      sheet.mistake(
        heading,
        `The lesson "${lesson}" is here twice. Put its items under one heading.`,
      );
    }
  });
}
