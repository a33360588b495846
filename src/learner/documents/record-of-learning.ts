import {ukDate} from '../../course/dates.ts';
import {documentWords as words} from '../../words/en/documents.ts';
import {phraseWords as phrases} from '../../words/en/phrases.ts';
import {type Activity, hasNotes, minutesOf, participatory} from '../activity-list.ts';
import {type Fact, midSentence, type Paper, type Piece, safeFileName} from './paper.ts';
import {dateOf, kindOf, nameOf, type PaperContext, resultOf, statusOf, timeOf} from './phrases.ts';

/** What a learner types for the paper alone. */
export interface Holder {
  /** Empty where none is given. */
  readonly name: string;
  readonly role: string;
  readonly registration: string;
  /** Whether the three notes go along. */
  readonly withNotes: boolean;
}

const {record: says} = words;

/** The paper that others call a certificate. It says what was done, and that nobody confirms it. */
export function recordOfLearning(
  activities: readonly Activity[],
  holder: Holder,
  context: PaperContext,
): Paper {
  const done = activities.filter(({completed}) => completed);
  const unfinished = activities.filter(({completed, started}) => !completed && started);
  const {title, made} = context;
  return {
    title: says.title,
    fileName: safeFileName(words.fileName(says.title, midSentence(title), ukDate(made))),
    pieces: [
      {kind: 'warning', text: words.noIdentifiers},
      {kind: 'facts', rows: frontOf(done, holder, context)},
      ...(done.length ? [] : [{kind: 'text', text: says.nothing} as const]),
      ...done.flatMap((activity) => piecesOf(activity, holder, context)),
      ...(unfinished.length ? listUnfinished(unfinished) : []),
      {kind: 'heading', text: words.honestyTitle},
      {kind: 'text', text: words.honesty},
      {kind: 'text', text: says.notAccredited},
    ],
  };
}

function frontOf(done: readonly Activity[], holder: Holder, context: PaperContext): Fact[] {
  const {name, role, registration} = holder;
  const started = earliest(done.map((one) => one.started));
  const completed = earliest(done.map((one) => one.completed)).reverse();
  const typed = [
    [says.role, role.trim()],
    [says.registration, registration.trim()],
  ] as const;
  return [
    [says.name, name.trim() ? words.typed(name.trim()) : words.noName],
    ...typed.filter(([, text]) => text).map(([term, text]): Fact => [term, words.typed(text)]),
    [says.course, context.title],
    [says.provider, context.provider ?? words.noProvider],
    [says.address, context.address],
    [says.started, dateOf(started[0])],
    [says.completed, dateOf(completed[0])],
    [says.method, words.method],
    [says.time, sumOf(done)],
    [says.participatory, participatoryOf(done)],
    [says.recordId, context.recordId || words.none],
    [says.made, ukDate(context.made)],
  ];
}

function earliest(times: readonly (string | undefined)[]): string[] {
  return times.filter((time) => time !== undefined).sort();
}

function sumOf(done: readonly Activity[]): string {
  const timed = done.filter((activity) => minutesOf(activity) !== undefined);
  const sum = timed.reduce((minutes, activity) => minutes + (minutesOf(activity) ?? 0), 0);
  if (!sum) return words.none;
  const said = phrases.minutes(sum);
  if (timed.every(({minutes}) => minutes === undefined)) return phrases.suggested(said);
  return timed.every(({minutes}) => minutes !== undefined)
    ? phrases.corrected(said)
    : words.sum(said);
}

function participatoryOf(done: readonly Activity[]): string {
  const sum = participatory(done.flatMap(({discussions}) => discussions));
  return sum ? phrases.corrected(phrases.minutes(sum)) : words.none;
}

function piecesOf(
  activity: Activity,
  {withNotes}: Holder,
  {frameworks}: PaperContext,
): readonly Piece[] {
  const {title, completed, started, version, address, outcomes, discussions, notes} = activity;
  const result = resultOf(activity);
  return [
    {kind: 'heading', text: title},
    {
      kind: 'facts',
      rows: [
        [says.activity, kindOf(activity)],
        ...(address ? [[says.address, address] as const] : []),
        [says.started, dateOf(started)],
        [says.completed, dateOf(completed)],
        [says.time, timeOf(activity)],
        [says.version, version ?? phrases.notKnown],
        [says.status, statusOf(activity)],
        ...contentOf(activity),
        [says.result, result ? sentence(result) : words.unscored],
        ...activity.themes.map(
          ({framework, version, themes}): Fact => [
            says.themes(nameOf(framework, frameworks), version),
            themes.join('; '),
          ],
        ),
        ...discussions.map(
          ({on, role, minutes}): Fact => [
            words.discussion,
            words.discussed(ukDate(on), role, phrases.corrected(phrases.minutes(minutes))),
          ],
        ),
      ],
    },
    ...(outcomes.length
      ? ([
          {kind: 'subheading', text: says.outcomes},
          {kind: 'list', items: outcomes},
        ] as const)
      : []),
    ...(withNotes && hasNotes(activity) ? ownWords(notes) : []),
  ];
}

/** Who answers for the words today. Where nobody has reviewed them, that is said. */
function contentOf({content}: Activity): readonly Fact[] {
  if (!content) return [];
  const {version, authors, reviewers, reviewed, reviewDue} = content;
  const dates = [
    [says.reviewed, reviewed],
    [says.reviewDue, reviewDue],
  ] as const;
  return [
    [says.todayTerm, says.today(version, statusOf(content))],
    ...(authors ? [[says.authors, authors] as const] : []),
    [says.reviewers, reviewers || says.noReviewers],
    ...dates.filter(([, day]) => day).map(([term, day]): Fact => [term, ukDate(day)]),
  ];
}

function ownWords(notes: readonly string[]): readonly Piece[] {
  return [
    {kind: 'subheading', text: says.notes},
    ...notes.flatMap((note, n): readonly Piece[] =>
      note.trim()
        ? [
            {kind: 'text', text: `${words.questions[n]}`},
            {kind: 'own', text: note},
          ]
        : [],
    ),
  ];
}

function listUnfinished(unfinished: readonly Activity[]): readonly Piece[] {
  return [
    {kind: 'heading', text: says.unfinished},
    {kind: 'list', items: unfinished.map(({title}) => title)},
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
