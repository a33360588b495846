import type {LearnerRecord} from '../../learner/record.ts';

type Known = Pick<LearnerRecord, 'reflections'>;

/** Shows the learner's words to prompts that are gone, and to those that nobody knows. */
export function showGoneWords(root: ParentNode, {reflections}: Known): void {
  const section = root.querySelector<HTMLElement>('[data-gone-words]');
  if (!section) return;
  const isShownElsewhere = (id: string) => {
    const page = id.split('/', 1)[0] ?? '';
    const isNote = id.includes('/cpd.') && find(root, 'data-activity', page);
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

function find(root: ParentNode, attribute: string, id: string): Element | null {
  return root.querySelector(`[${attribute}="${CSS.escape(id)}"]`);
}
