import type {Html} from '../course/course.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {escapeHtml} from './escape.ts';

/** The address of a contact: a page, or a message that is already addressed and has its subject. */
export function contactHref(contact: string, subject = ''): string {
  if (contact.startsWith('https:')) return contact;
  const to = encodeURIComponent(contact).replace('%40', '@');
  return `mailto:${to}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
}

/**
 * The link that reports a problem with a lesson, or with one of its questions by its anchor and
 * its place (from 1). It works as it stands; `report-problem.ts` adds to the message. Without a
 * contact there is none: the footer says so.
 */
export function renderReport(
  contact: string | null,
  lesson: {readonly id: string; readonly version: string},
  question?: {readonly anchor: string; readonly place: number},
): Html {
  if (!contact) return '';
  const subject = [lesson.id, lesson.version, question?.anchor].filter(Boolean).join(' ');
  const href = escapeHtml(contactHref(contact, subject));
  const says = question ? words.reportQuestion(question.place) : words.reportLesson;
  return `<a class="report" href="${href}">${says}</a>`;
}
