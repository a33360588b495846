import {returnsWords as words} from '../words/en/returns.ts';
import {type CalendarSource, calendarFile} from './calendar.ts';
import type {Returns} from './returns.ts';

/** What a page calls a question, and where it stands. */
export interface NamedQuestion {
  readonly name: string;
  readonly href: string;
}

/** The questions of a course by their ids. */
export type NamedQuestions = ReadonlyMap<string, NamedQuestion>;

/** What the calendar's file is called. */
export const calendarName = ({course}: Pick<CalendarSource, 'course'>) =>
  `${course}-coming-back.ics`;

/** The type that browsers and mail programs know such a file by. */
export const calendarType = 'text/calendar;charset=utf-8';

/**
 * A calendar of every day ahead on which something comes back: one entry a day,
 * with the names of its questions and the course's address.
 */
export function returnsCalendar(
  {ahead}: Pick<Returns, 'ahead'>,
  named: NamedQuestions,
  source: CalendarSource & {readonly title: string},
): string {
  const days = ahead.map(({day, questions}) => ({
    day,
    title: words.entry(source.title, questions.length),
    lines: [
      ...questions.map((what) => named.get(what)?.name ?? what),
      '',
      words.entrySays,
      source.address,
    ],
  }));
  return calendarFile(days, source);
}
