import type {Lesson} from '../course/course.ts';
import type {LessonArticle} from './lesson-schema.ts';

/**
 * Tells about outcomes that no question tests. `lessons` are those that could be read; what
 * might stand in another one is not missed.
 */
export function checkOutcomesTested(
  articles: ReadonlyMap<string, LessonArticle>,
  lessons: ReadonlyMap<string, Lesson>,
): void {
  const tested = new Set<string>();
  const mistyped = new Set<string>();
  for (const [id, {front}] of articles) {
    if (!front) return;
    const own = new Set(front.value.outcomes.map((outcome) => outcome.id));
    for (const {outcome, recalls} of Object.values(front.value.questions)) {
      if (outcome === undefined) continue;
      if (own.has(outcome)) tested.add(`${id} ${outcome}`);
      else if (recalls !== undefined) tested.add(`${recalls} ${outcome}`);
      // It has been told that there is no such outcome; another one is meant.
      else mistyped.add(id);
    }
  }
  for (const [id, {front}] of articles) {
    // That a lesson is empty has been told too.
    if (mistyped.has(id) || lessons.get(id)?.blocks.length === 0) continue;
    front?.value.outcomes.forEach((outcome, index) => {
      if (tested.has(`${id} ${outcome.id}`)) return;
      front.mistake(
        ['outcomes', index],
        `No question tests the outcome ${outcome.id}. Name it at a question in "questions", or take the outcome out.`,
      );
    });
  }
}
