import type {LearnerRecord} from '../../learner/record.ts';

type Known = Pick<LearnerRecord, 'opened' | 'finished' | 'reflections'>;

/**
 * Makes a row for each activity in the record that the page has no row for, and shows
 * the prerendered ones of activities that are gone if the record has them. The rows
 * are filled as all others are.
 */
export function showGoneRows(root: ParentNode, {opened, finished}: Known): void {
  const ids = new Set([...opened.keys(), ...finished.keys()]);
  addMissing(root, 'data-lesson', [...ids], () => true);
  for (const row of root.querySelectorAll<HTMLElement>('[data-lesson][data-gone]')) {
    row.hidden = !ids.has(`${row.dataset.lesson}`);
  }
}

/** Shows the learner's words to prompts that are gone, and to those that nobody knows. */
export function showGoneWords(root: ParentNode, {reflections}: Known): void {
  const section = root.querySelector<HTMLElement>('[data-gone-words]');
  if (!section) return;
  const isShownElsewhere = (id: string) => {
    const page = id.split('/', 1)[0] ?? '';
    const isNote = id.includes('/cpd.') && find(root, 'data-lesson', page, ':not([data-gone])');
    return !!isNote || !!find(root, 'data-prompt', id);
  };
  addMissing(section, 'data-gone-prompt', [...reflections.keys()], (id) => !isShownElsewhere(id));
  let isAny = false;
  for (const prompt of section.querySelectorAll<HTMLElement>('[data-gone-prompt]')) {
    const saved = reflections.get(`${prompt.dataset.gonePrompt}`);
    prompt.hidden = !saved;
    const text = prompt.querySelector('[data-text]');
    if (text) text.textContent = saved?.text ?? '';
    isAny ||= !!saved;
  }
  section.hidden = !isAny;
}

/** Puts a copy of the empty one on the page for each id that has none. */
function addMissing(
  root: ParentNode,
  attribute: string,
  ids: readonly string[],
  isMissing: (id: string) => boolean,
): void {
  const empty = find(root, attribute, '');
  for (const id of ids) {
    if (!empty || find(root, attribute, id) || !isMissing(id)) continue;
    const copy = empty.cloneNode(true) as HTMLElement;
    copy.setAttribute(attribute, id);
    const name = copy.querySelector('[data-id]');
    if (name) name.textContent = id;
    empty.before(copy);
  }
}

function find(root: ParentNode, attribute: string, id: string, more = ''): Element | null {
  return root.querySelector(`[${attribute}="${CSS.escape(id)}"]${more}`);
}
