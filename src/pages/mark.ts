/** The course's mark: a large and a small shape close together. Beside the course's name it says nothing new. */
export const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path class="big" d="M15 7a5 5 0 1 1 10 0a5 5 0 1 1-10 0m7 6q8 3 8 12q0 5-5 5h-15q-8 0-8-6q0-4 4-2q8 6 11-5q1-5 5-4"/><path class="small" d="M6 9a4 4 0 1 1 8 0a4 4 0 1 1-8 0m4 5q4 1 4 5q-4 5-8 0q0-4 4-5"/></svg>';
