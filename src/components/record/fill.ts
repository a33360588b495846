import type {CourseInfo} from '../../course/course-info.ts';
import {ukDate} from '../../course/dates.ts';
import {type Activity, hasScore} from '../../learner/activity-list.ts';
import {dateOf, kindOf, resultOf, statusOf} from '../../learner/documents/phrases.ts';
import type {LearnerRecord} from '../../learner/record.ts';
import {recordWords as words} from '../../words/en/record.ts';

/** Fills the prerendered rows with what was done. */
export function fillActivities(page: ParentNode, activities: readonly Activity[]): void {
  const done = new Map(activities.map((activity) => [activity.id, activity]));
  for (const row of page.querySelectorAll<HTMLElement>('[data-activity]')) {
    const activity = done.get(`${row.dataset.activity}`);
    row.dataset.state = activity?.completed ? 'completed' : '';
    for (const [name, text] of Object.entries(cellsOf(activity))) {
      const cell = row.querySelector(`[data-cell=${name}]`);
      if (cell) cell.textContent = text;
    }
  }
  fillRetired(page, activities);
}

function cellsOf(activity: Activity | undefined): Record<string, string> {
  if (!activity) {
    return {
      state: words.notStarted,
      started: '',
      completed: '',
      result: '',
      version: '',
      status: '',
    };
  }
  const {started, completed, version} = activity;
  return {
    state: stateOf(activity),
    started: started ? dateOf(started) : '',
    completed: dateOf(completed),
    result: resultOf(activity),
    version: version ?? '',
    status: version ? statusOf(activity) : '',
  };
}

function stateOf({started, completed, score}: Activity): string {
  if (!started && !completed) return words.notStarted;
  const line = completed ? words.completed(ukDate(completed)) : words.started(ukDate(`${started}`));
  return hasScore(score) ? `${line}, ${words.score(score.right, score.of)}` : line;
}

/** What the course no longer has is still the learner's own. */
function fillRetired(page: ParentNode, activities: readonly Activity[]): void {
  const list = page.querySelector<HTMLElement>('[data-retired]');
  const gone = activities.filter(({kind}) => !kind);
  if (!list) return;
  list.hidden = !gone.length;
  list.replaceChildren(
    ...gone.map((activity) => {
      const row = document.createElement('li');
      row.textContent = `${activity.title}: ${kindOf(activity)}. ${stateOf(activity)}`;
      return row;
    }),
  );
}

/** Says how much is done and what comes next, with the way there. */
export function fillStanding(
  page: ParentNode,
  {
    activities,
    course,
    isNobody,
  }: {
    readonly activities: readonly Activity[];
    readonly course: Pick<CourseInfo, 'activities'>;
    readonly isNobody?: boolean;
  },
): void {
  const place = page.querySelector('[data-standing]');
  if (!place) return;
  if (isNobody && !activities.length) {
    place.replaceChildren(words.nobody);
    return;
  }
  const completed = new Set(activities.filter((one) => one.completed).map(({id}) => id));
  const known = course.activities.filter(({id}) => completed.has(id)).length;
  const next = course.activities.find(({id}) => !completed.has(id));
  const says = activities.length
    ? `${words.standing(known, course.activities.length)} ${next ? words.next : words.allDone}`
    : words.empty;
  const text = next ? `${says} ${next.title}.` : says;
  // A link that is replaced loses its focus, and in WebKit a press that has just begun.
  if (place.textContent === text) return;
  const link = document.createElement('a');
  link.href = next?.path ?? '';
  link.textContent = next?.title ?? '';
  place.replaceChildren(says, ...(next ? [' ', link, '.'] : []));
}

/** Shows the learner's own words under their prompts. */
export function fillWords(page: ParentNode, {reflections}: Pick<LearnerRecord, 'reflections'>) {
  for (const section of page.querySelectorAll('[data-words]')) {
    let shown = 0;
    for (const prompt of section.querySelectorAll<HTMLElement>('[data-prompt]')) {
      const saved = reflections.get(`${prompt.dataset.prompt}`);
      prompt.hidden = !saved;
      const text = prompt.querySelector('[data-text]');
      if (text) text.textContent = saved?.text ?? '';
      if (saved) shown += 1;
    }
    const none = section.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
  }
}
