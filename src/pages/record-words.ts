import type {Course, Reflection} from '../course/course.ts';
import {reflectionsOf} from '../course/course.ts';

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
