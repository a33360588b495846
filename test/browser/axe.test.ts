import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import '../../src/components/course/course.ts';
import '../../src/components/offline/offline.ts';
import '../../src/components/offline-status/offline-status.ts';
import '../../src/components/question/question.ts';
import type {ImhQuestion, KeptAnswer} from '../../src/components/question/question.ts';
import '../../src/components/quiz/quiz.ts';
import '../../src/components/reflection/reflection.ts';
import '../../src/components/storage-notice/storage-notice.ts';
import '../../src/components/update-notice/update-notice.ts';
import type {Question} from '../../src/course/course.ts';
import {renderHome} from '../../src/pages/home.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {faultsOf} from './axe.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseMany, chooseOne, matchPairs, putInOrder} from './questions.ts';
import {
  allByRole,
  byRole,
  choose,
  first,
  loadStyles,
  press,
  questionHtml,
  questionsIn,
  seen,
  select,
  show,
  write,
} from './support.ts';
import {openBrowser} from './tabs.ts';

/** A way to bring a question into a state, and words that show that it is there. */
type State = readonly [enter: (question: ImhQuestion) => void, words: string];

const pressIn = (name: string) => (question: HTMLElement) =>
  press(byRole(question, 'button', name));

const checkAnswers =
  (...names: readonly string[]) =>
  (question: HTMLElement) => {
    choose(question, ...names);
    pressIn('Check answer')(question);
  };

const checkMatches =
  (...matches: readonly string[]) =>
  (question: HTMLElement) => {
    for (const [place, list] of allByRole(question, 'combobox').entries()) {
      select(list, `${matches[place]}`);
    }
    pressIn('Check answer')(question);
  };

const checkMoves =
  (...names: readonly string[]) =>
  (question: HTMLElement) => {
    for (const name of names) pressIn(name)(question);
    pressIn('Check answer')(question);
  };

const restore =
  (how: KeptAnswer['how'], ...chose: readonly string[]) =>
  (question: ImhQuestion) =>
    question.restore({how, chose, right: false});

/** The states that every kind of question has, given an earlier answer. */
const statesWith = (...chose: readonly string[]): readonly State[] => [
  [() => {}, 'Check answer'],
  [pressIn('Check answer'), 'first'],
  [pressIn('Show answer'), 'Here is the answer.'],
  [restore('answered', ...chose), 'Last answer'],
  [restore('shown'), 'Answer shown before'],
  [restore('skipped'), 'Skipped before'],
  [
    (question) => {
      restore('answered', ...chose)(question);
      pressIn('Show feedback')(question);
    },
    'Why',
  ],
];

const kinds: readonly (readonly [string, Question, readonly State[]])[] = [
  [
    'choose one',
    chooseOne({hint: '<p>Think of seeds.</p>', stem: '<p>Look closely.</p>'}),
    [
      ...statesWith('aaaaa1'),
      [checkAnswers('Apple'), 'Right.'],
      [checkAnswers('Leek'), 'Not quite.'],
      [(question) => question.querySelector('summary')?.click(), 'Think of seeds.'],
    ],
  ],
  [
    'choose all',
    chooseMany(),
    [
      ...statesWith('ccccc1'),
      [checkAnswers('Apple', 'Pear'), 'Right.'],
      [checkAnswers('Apple', 'Leek'), 'Partly right.'],
      [checkAnswers('Leek'), 'Not quite.'],
    ],
  ],
  [
    'put in order',
    putInOrder({choices: putInOrder().choices.slice(0, 2)}),
    [
      ...statesWith('ddddd2', 'ddddd1'),
      [pressIn('Move up: Boil the water'), 'now 1 of 2'],
      [checkMoves('Move up: Boil the water'), 'Right.'],
      [checkMoves('Move up: Boil the water', 'Move up: Warm the pot'), 'Not quite.'],
    ],
  ],
  [
    'match',
    matchPairs(),
    [
      ...statesWith('eeeee1:fffff1', 'eeeee2:fffff3', 'eeeee3:fffff2'),
      [checkMatches('Water', 'Sky', 'Earth'), 'Right.'],
      [checkMatches('Water', 'Earth', 'Sky'), 'Partly right.'],
      [checkMatches('Sky', 'Earth', 'Water'), 'Not quite.'],
    ],
  ],
];

const reflection = {
  kind: 'reflection' as const,
  id: 'tea/r1',
  anchor: 'r1',
  title: 'Your own tea',
  intro: '<p>Take a minute.</p>',
  prompts: ['When did you last make tea?', 'With whom?', 'Where?', 'Why?', 'How?'],
};
const lesson = lessonWith([{kind: 'reflection', reflection}]);
const course = courseOf(lesson, lessonWith([], {id: 'milk', title: 'Milk'}));

describe('what axe finds in each state, light and dark', function () {
  this.timeout(30_000);

  before(() => loadStyles());

  for (const [kind, fixture, states] of kinds) {
    it(`is nothing in a question of the kind "${kind}"`, async () => {
      const copies = states.map((_, n) => questionHtml({...fixture, anchor: `q${n}`}));
      const page = show(`<h2>Quiz</h2>${copies.join('')}`);
      for (const [n, question] of questionsIn(page).entries()) {
        const [enter, words] = states[n] as State;
        enter(question);
        expect(seen(question)).to.include(words);
      }
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('is nothing in a question inside a scenario, which may be skipped', async () => {
    const question = chooseOne({level: 4, skippable: true, safety: true});
    const scenario = {kind: 'scenario', title: 'Anna', anchor: 'anna', html: '<p>She rests.</p>'};
    const block = {...scenario, kind: 'scenario', questions: [question]} as const;
    const page = show(renderLesson(lessonWith([block]), course));
    press(byRole(page, 'button', 'Skip'));
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  for (const [name, open, finished] of [
    ['begun', [1, 2], undefined],
    ['done', [], undefined],
    ['complete', [], '2026-11-23T10:00:00Z'],
    ['corrected', [1], '2026-11-23T10:00:00Z'],
  ] as const) {
    it(`is nothing in the panel of a lesson that is ${name}`, async () => {
      const page = show(renderLesson(lesson, course));
      const anchors = ['outcomes', 'progress', 'references'];
      const state = {total: 3, done: 3 - open.length, right: 1, open, anchors, isRead: true};
      first(page, 'imh-quiz').state = {...state, finished};
      expect(seen(page)).to.include('questions done');
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('is nothing in a reflection', async () => {
    const page = show(renderLesson(lesson, course));
    const saved = {id: 'a', text: 'Today.', at: '2026-11-23T10:00:00Z'};
    const kept = {keeps: true, saved: undefined, draft: ''};
    const [empty, drafted, stored, deleted, deaf] = page.querySelectorAll('imh-reflection');
    for (const one of [empty, drafted]) if (one) one.kept = kept;
    if (drafted) write(byRole(drafted, 'textbox'), 'Tod');
    if (stored) stored.kept = {...kept, saved};
    if (deleted) {
      deleted.kept = {...kept, saved};
      press(byRole(deleted, 'button', 'Delete these words'));
      deleted.kept = kept;
    }
    if (deaf) deaf.kept = {...kept, keeps: false};
    expect(allByRole(page, 'status').map(seen)).to.include.members([
      '',
      'Saved on this device on 23 November 2026.',
      'Deleted from this device.',
    ]);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing in the list of lessons', async () => {
    const page = show(renderHome(course));
    const store = openBrowser().openTab();
    store.add({did: 'opened', what: 'milk'});
    store.add({did: 'finished', what: 'tea', version: '1', status: 'draft', right: 1, of: 1});
    first(page, 'imh-course').record = recordOf(store);
    expect(seen(page)).to.include('Continue where you left off');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing in the notices', async () => {
    const page = show(`<imh-storage-notice></imh-storage-notice>
      <imh-update-notice></imh-update-notice><imh-update-notice></imh-update-notice>`);
    const [found, held] = page.querySelectorAll('imh-update-notice');
    first(page, 'imh-storage-notice').trouble = 'blocked';
    if (found) found.waiting = {apply: () => {}};
    if (held) held.waiting = {held: 'reload', apply: () => {}};
    expect(allByRole(page, 'button')).to.have.length(5);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing in the panel about offline use, in any state', async () => {
    const ready = {version: '1.2.0', released: '2026-11-23', files: 48, of: 48, bytes: 211_400};
    for (const state of [
      {state: 'unsupported'},
      {state: 'getting-ready', files: 31, of: 48},
      {state: 'incomplete'},
      {state: 'incomplete', files: 3, of: 48},
      {state: 'ready', ...ready},
    ] as const) {
      const panel = first(show('<imh-offline></imh-offline>'), 'imh-offline');
      panel.state = state;
      expect(await faultsOf(panel), state.state).to.deep.equal([]);
    }
  });

  it('is nothing in the line about offline use', async () => {
    const page = show('<div class="site-footer"><imh-offline-status></imh-offline-status></div>');
    first(page, 'imh-offline-status').state = {state: 'incomplete', files: 3, of: 48};
    expect(seen(page)).to.include('3 of 48 files');
    expect(await faultsOf(page)).to.deep.equal([]);
  });
});
