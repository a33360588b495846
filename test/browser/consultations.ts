import '../../src/components/consultation/consultation.ts';
import type {ImhConsultation} from '../../src/components/consultation/consultation.ts';
import type {Consultation, Step, Way} from '../../src/course/consultation.ts';
import {recordConsultation} from '../../src/learner/consultation-recorder.ts';
import type {Store} from '../../src/learner/store.ts';
import {renderConsultation} from '../../src/pages/consultation.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseOne} from './questions.ts';
import {allByRole, byRole, first, press, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const source = '<sup class="cite"><a href="#ref-1" aria-label="Source 1">1</a></sup>';

function way(id: string, html: string, to: string, consequence: string): Way {
  return {id, html, to, consequence: `<p>${consequence}</p>`, twist: null};
}

function step(anchor: string, title: string, html: string, ...ways: readonly Way[]): Step {
  const prose = {kind: 'prose', html: `<p>${html}</p>`} as const;
  const isEnding = ways.length === 0;
  return {id: `guest/${anchor}`, anchor, title, isEnding, blocks: [prose], ways};
}

const ring = {
  id: 'aaaa22',
  html: 'The bell rings',
  to: 'a2a',
  consequence: '<p>You go and look.</p>',
};

/** A guest comes for tea: a twist, a way back, a question and two endings. */
export const guest: Consultation = {
  ...lessonWith([]),
  id: 'guest',
  title: 'A guest',
  intro: '<p>You have a guest.</p>',
  steps: [
    step(
      'a1',
      'At the door',
      'The guest looks cold.',
      way('aaaa11', 'Offer tea', 'a2', `The guest smiles.${source}`),
      way('aaaa12', 'Say nothing', 'a2', 'The guest waits.'),
      way('aaaa13', 'Close the door', 'a1', 'Think again.'),
    ),
    {
      ...step(
        'a2',
        'In the kitchen',
        'The kettle is empty.',
        {...way('aaaa21', 'Boil water', 'a3', 'It takes a while.'), twist: ring},
        way('aaaa23', 'Serve it cold', 'a9', 'The guest leaves.'),
        way('aaaa24', 'Go back to the door', 'a1', 'You begin anew.'),
      ),
      blocks: [
        {kind: 'prose', html: '<p>The kettle is empty.</p>'},
        {kind: 'question', question: chooseOne({id: 'guest/q1'})},
      ],
    },
    step('a2a', 'At the window', 'Nobody is there.', way('aaaa2a', 'Return', 'a3', 'Good.')),
    step('a3', 'At the table', 'The tea is hot.', way('aaaa31', 'Wait', 'a8', 'It cools.')),
    step('a8', 'A warm guest', `You took your time.${source}`),
    step('a9', 'A cold guest', `It went too fast.${source}`),
  ],
};

/** The HTML of the consultation, from the pages' own renderer. */
export function guestHtml(consultation = guest): string {
  const lesson = lessonWith([]);
  return renderConsultation(consultation, {
    ...courseOf(lesson),
    consultations: [consultation],
  });
}

/**
 * Forgets what earlier tests left in the address and the history entry. WebKit allows a page a hundred
 * changes in ten seconds, which no learner reaches: so these tests are spread over several files.
 */
export function resetAddress(hash = ''): void {
  history.replaceState(null, '', location.pathname + location.search + hash);
}

/** The consultation on the page, awake and joined to a store; the twist does not come unless asked for. */
export function openGuest(
  store: Store = openBrowser().openTab(),
  chance = 1,
): {page: HTMLElement; guest: ImhConsultation; store: Store} {
  const page = show(guestHtml());
  const element = first(page, 'imh-consultation');
  element.random = () => chance;
  recordConsultation(element, store);
  return {page, guest: element, store};
}

/** The heading of the one step that is on the page. */
export const here = (page: ParentNode) =>
  allByRole(page, 'heading')
    .filter((heading) => heading.matches('.step > h2'))
    .map(seen)
    .join();

/** Presses these buttons in turn. */
export const act = (page: ParentNode, ...names: readonly string[]) => {
  for (const name of names) {
    // "Start again" is also how "Start again with the twist" begins.
    const exact = allByRole(page, 'button', name).find((button) => seen(button) === name);
    press(exact ?? byRole(page, 'button', name));
  }
};

/** What a step says of what was chosen. */
export const told = (page: ParentNode) => page.querySelector<HTMLElement>('.told') as HTMLElement;

/** The line that says how far the learner is. */
export const note = (page: ParentNode) =>
  seen(page.querySelector<HTMLElement>('.note') as HTMLElement);

/** The buttons that choose a way. */
export const choicesOf = (page: ParentNode) =>
  allByRole(page, 'button').filter((button) => button.closest('.choose'));
