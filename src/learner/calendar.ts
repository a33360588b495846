import type {Day} from './returns.ts';
import {addDays} from './returns.ts';

/** One entry of a calendar, for a whole day. */
export interface CalendarDay {
  readonly day: Day;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Where the entries come from. */
export interface CalendarSource {
  /** The course's id. */
  readonly course: string;
  /** Where the course is, ending in a slash. */
  readonly address: string;
  readonly now: Date;
}

/**
 * The days as an iCalendar file (RFC 5545), for Outlook, Apple and Google
 * calendars. A day's entry keeps its name for ever, so that a later file puts
 * new words in its place. It rings no bell and leaves the day free for others;
 * what is private stays so where a calendar is shared.
 */
export function calendarFile(
  days: readonly CalendarDay[],
  {course, address, now}: CalendarSource,
): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const entries = days.flatMap(({day, title, lines}) => [
    'BEGIN:VEVENT',
    `UID:${day}.${course}@coming-back.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(lines.join('\n'))}`,
    `URL:${address}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(course)}//Coming back//EN`,
    'CALSCALE:GREGORIAN',
    ...entries,
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line holds 75 octets at most, and what follows begins with a space; no letter is cut in two. */
function fold(line: string): string {
  const bytes = new TextEncoder();
  let folded = '';
  let room = 75;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += letter;
    room -= size;
  }
  return folded;
}
