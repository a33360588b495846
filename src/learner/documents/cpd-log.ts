import {ukDate} from '../../course/dates.ts';
import {documentWords as words} from '../../words/en/documents.ts';
import type {Discussion} from '../activities.ts';
import {type Activity, minutesOf} from '../activity-list.ts';
import {csvOf, hoursOf, slashDate} from './csv.ts';
import {midSentence, type Paper, safeFileName} from './paper.ts';
import {kindOf, type PaperContext, resultOf, statusOf, themesOf} from './phrases.ts';

const {log: says} = words;

/** The rows of the log, in the order in which the NMC asks: activities, each with its discussions. */
export function logRows(
  activities: readonly Activity[],
  context: PaperContext,
): readonly (readonly string[])[] {
  return activities.flatMap((activity) => [
    rowOf(activity, context),
    ...activity.discussions.map((talk) => talkRow(talk, activity, context)),
  ]);
}

/**
 * The log as a file for a spreadsheet. What it is stands in a column: a line of its own would
 * be lost when rows are sorted, copied or counted.
 */
export function logCsv(activities: readonly Activity[], context: PaperContext): string {
  const rows = logRows(activities, context).map((row) => [...row, words.honesty]);
  return csvOf([[...says.columns, says.honestyColumn], ...rows]);
}

/** The log as a paper: each row as terms, because thirteen columns fit on no screen. */
export function logPaper(activities: readonly Activity[], context: PaperContext): Paper {
  const rows = logRows(activities, context);
  return {
    title: says.title,
    fileName: safeFileName(
      words.fileName(says.title, midSentence(context.title), ukDate(context.made)),
    ),
    pieces: [
      {kind: 'warning', text: words.noIdentifiers},
      {kind: 'text', text: rows.length ? says.lead : says.nothing},
      ...rows.flatMap((row, n) => [
        {kind: 'heading', text: says.row(n + 1)} as const,
        {
          kind: 'facts',
          rows: row.flatMap((text, column) =>
            text ? [[`${says.columns[column]}`, text] as const] : [],
          ),
        } as const,
      ]),
      {kind: 'text', text: words.honesty},
    ],
  };
}

function rowOf(activity: Activity, context: PaperContext): readonly string[] {
  const minutes = minutesOf(activity);
  const result = resultOf(activity);
  const hours = activity.minutes === undefined ? says.hoursSuggested : says.hoursEntered;
  const [was, learnt, change] = activity.notes;
  return [
    slashDate(activity.started),
    slashDate(activity.completed),
    words.method,
    lines(
      `${kindOf(activity)}: ${activity.title}`,
      was && says.was(was),
      learnt && says.learnt(learnt),
      change && says.change(change),
    ),
    codesOf(activity, context),
    minutes === undefined ? '' : hoursOf(minutes),
    '0.00',
    lines(
      activity.completed ? says.evidence(context.recordId) : says.unfinished,
      result && says.result(result),
      minutes === undefined ? '' : hours,
    ),
    context.provider ?? words.noProvider,
    activity.address || context.address,
    activity.version ?? '',
    activity.version ? statusOf(activity) : '',
    activity.outcomes.join('; '),
  ];
}

/** A talk counts by itself: its hours are participatory, and none of them are in the activity's row. */
function talkRow(
  {on, minutes, role, text}: Discussion,
  activity: Activity,
  context: PaperContext,
): readonly string[] {
  return [
    slashDate(on),
    slashDate(on),
    words.discussion,
    lines(says.discussed(activity.title), text),
    codesOf(activity, context),
    hoursOf(minutes),
    hoursOf(minutes),
    says.withRole(role),
    '',
    '',
    '',
    '',
    '',
  ];
}

function codesOf({themes}: Activity, {frameworks}: PaperContext): string {
  return themes.map((choice) => themesOf(choice, frameworks)).join('\n');
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text?.trim()).join('\n');
}
