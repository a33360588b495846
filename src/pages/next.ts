import type {Consultation} from '../course/consultation.ts';
import type {Course, Lesson} from '../course/course.ts';
import {assessmentPageWords} from '../words/en/assessment-page.ts';
import {consultationPageWords} from '../words/en/consultation-page.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {assessmentPath} from './assessment.ts';
import {escapeHtml} from './escape.ts';

/** What the course goes through, one after the other; whatever else is to come is added here. */
function stopsOf({lessons, consultations}: Course) {
  return [
    ...lessons.map((part) => ({part, folder: 'lessons', label: words.nextLesson})),
    ...consultations.map((part) => ({
      part,
      folder: 'consultations',
      label: consultationPageWords.next,
    })),
  ];
}

/** The link at the end of a lesson or consultation to what comes next, at last to the record. */
export function renderNext(course: Course, here: Lesson | Consultation): string {
  const stops = stopsOf(course);
  const at = stops.findIndex(({part}) => part === here);
  const next = stops[at + 1];
  if (!next) return renderEnd(course);
  const {part, folder, label} = next;
  const way = folder === stops[at]?.folder ? '' : `../${folder}/`;
  return link(`${way}${part.id}.html`, `${label} ${escapeHtml(part.title)}`);
}

/** Where the last of them leads. */
function renderEnd({assessment}: Course): string {
  return assessment
    ? link(`../${assessmentPath}`, assessmentPageWords.next(escapeHtml(assessment.title)))
    : link('../record.html', words.seeRecord);
}

function link(href: string, text: string): string {
  return `<p class="next"><a class="button" href="${href}">${text}</a></p>`;
}
