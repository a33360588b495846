import type {Course, Reflection} from '../course/course.ts';
import {reflectionsOf} from '../course/course.ts';
import {consultationPageWords as words} from '../words/en/consultation-page.ts';
import {pageWords} from '../words/en/pages.ts';
import {escapeHtml} from './escape.ts';

/** A row of the record for each consultation; it has no score. */
export function renderConsultationRows({consultations}: Course): string[] {
  const {opened, finished, right, version} = pageWords.recordColumns;
  const cell = (name: string, label: string) =>
    `<td data-cell="${name}" data-label="${label}"></td>`;
  return consultations.map(
    ({id, title}) =>
      `<tr data-lesson="${id}"><th scope="row">${words.consultation} <a href="consultations/${id}.html">${escapeHtml(title)}</a></th>${cell('opened', opened)}${cell('finished', finished)}<td data-label="${right}">${words.notScored}</td>${cell('version', version)}</tr>`,
  );
}

/** Everything with reflections in it: where it stands, what it is called, what it asks. */
export function partsToReflectOn({lessons, consultations}: Course): readonly {
  readonly path: string;
  readonly title: string;
  readonly reflections: readonly Reflection[];
}[] {
  return [
    ...lessons.map((lesson) => ({
      path: `lessons/${lesson.id}.html`,
      title: lesson.title,
      reflections: reflectionsOf(lesson),
    })),
    ...consultations.map(({id, title, steps}) => ({
      path: `consultations/${id}.html`,
      title,
      reflections: steps.flatMap(reflectionsOf),
    })),
  ];
}
