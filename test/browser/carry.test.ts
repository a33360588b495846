import {expect} from 'chai';
import '../../src/components/carry/carry.ts';
import type {CarryState, ImhCarry} from '../../src/components/carry/carry.ts';
import {readPage} from '../../src/components/carry/read-page.ts';
import type {CarryPlan} from '../../src/learner/carried-plan.ts';
import '../../src/components/question/question.ts';
import {faultsOf} from './axe.ts';
import {guestHtml, note, openGuest, resetAddress} from './consultations.ts';
import {chooseMany, chooseOne, matchPairs, putInOrder} from './questions.ts';
import {
  allByRole,
  byRole,
  first,
  hasFocus,
  loadStyles,
  press,
  questionHtml,
  questionsIn,
  seen,
  show,
} from './support.ts';

const plan: CarryPlan = {
  deeds: [{did: 'shown', what: 'tea/q1', digest: 'abc123'}],
  told: {answers: 3, steps: 0},
  fresh: {answers: 1, steps: 0},
  same: 1,
  differs: 0,
  changed: 1,
  unfit: 0,
  way: 'none',
};
const asking = (more: Partial<CarryPlan> = {}) =>
  ({is: 'asking', plan: {...plan, ...more}, hurdle: null}) as const;
const nothing = {deeds: [], fresh: {answers: 0, steps: 0}} as const;

/** The message in this state, and what was asked of it. */
function showNotice(state: CarryState) {
  const page = show('<button>Before</button><imh-carry></imh-carry>');
  page.tabIndex = -1;
  const notice = first(page, 'imh-carry');
  const done: string[] = [];
  notice.add = () => done.push('add');
  notice.undo = () => done.push('undo');
  notice.close = () => done.push('close');
  const region = byRole(notice, 'status');
  notice.state = state;
  return {page, notice, region, done};
}

const buttonsOf = (notice: ImhCarry) => allByRole(notice, 'button').map(seen);

/** Every state, with words and buttons that show that it is there. */
const states: readonly (readonly [CarryState, words: string, ...buttons: string[]])[] = [
  [
    asking(),
    'This link tells of 3 answers in this lesson, from another page. New, so to be added: 1 answer. In your record already: 1 answer. Left out, as the question has changed since and is asked again: 1 answer. Add it to your record?',
    'Add to my record',
    'Leave them out',
  ],
  [
    asking({fresh: {answers: 2, steps: 0}, same: 0, changed: 0, differs: 1, unfit: 1}),
    'This link tells of 2 answers in this lesson, from another page. New, so to be added: 2 answers. 1 answer is not the one you gave here. If you add it, it counts as the newer one. Left out, as it does not fit this page: 1 answer. Add them to your record?',
    'Add to my record',
    'Leave them out',
  ],
  [
    asking({
      told: {answers: 1, steps: 4},
      fresh: {answers: 1, steps: 4},
      same: 0,
      changed: 0,
      way: 'anew',
    }),
    'This link tells of 4 steps and 1 answer in this lesson, from another page. New, so to be added: 4 steps and 1 answer. You have a way of your own here. These steps begin a new one, and yours stays in your record. Add them to your record?',
    'Add to my record',
    'Leave them out',
  ],
  [
    asking({told: {answers: 1, steps: 4}, same: 0, changed: 0, way: 'unfit'}),
    'This link tells of 1 answer in this lesson, from another page. New, so to be added: 1 answer. The steps are left out, as they do not lead from one to the next on this page.',
    'Add to my record',
    'Leave them out',
  ],
  [
    asking({...nothing, same: 3, changed: 0}),
    'There is nothing to add. In your record already: 3 answers.',
    'Hide this message',
  ],
  [{...asking(), hurdle: 'nobody'}, 'Choose who is learning first.', 'Leave them out'],
  [
    {...asking(), hurdle: 'notKept'},
    'This browser keeps nothing for now. What you add is lost when you leave or close this page. Add it',
    'Add to my record',
    'Leave them out',
  ],
  [{is: 'adding'}, 'One moment…'],
  [{is: 'added', plan}, 'Added to your record: 1 answer.', 'Undo', 'Hide this message'],
  [{is: 'notKept'}, 'but this browser could not keep them.', 'Hide this message'],
  [{is: 'undone'}, 'Undone.', 'Hide this message'],
  [{is: 'refused', why: 'damaged'}, 'they cannot be read. Nothing was added.', 'Hide this message'],
  [{is: 'refused', why: 'large'}, 'This link holds more than anybody', 'Hide this message'],
  [{is: 'refused', why: 'future'}, 'a later version of the course', 'Hide this message'],
  [{is: 'refused', why: 'unfit'}, 'Nothing that this link brings', 'Hide this message'],
];

describe('the message about answers from another page', () => {
  before(() => loadStyles());

  for (const [state, words, ...buttons] of states) {
    it(`says "${words.slice(0, 60)}…" in a region that stood there before`, async () => {
      const {page, notice, region} = showNotice(state);
      expect(byRole(notice, 'status') === region).to.equal(true);
      expect(seen(region)).to.include(words);
      expect(buttonsOf(notice)).to.deep.equal(buttons);
      expect(hasFocus(document.body)).to.equal(true);
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('calls a consultation what it is', () => {
    const {notice} = showNotice(asking());
    notice.page = 'consultation';
    notice.state = asking();
    expect(seen(notice)).to.include('3 answers in this consultation, from another page.');
  });

  it('adds only when it is told to', () => {
    const {notice, done} = showNotice(asking());
    expect(done).to.deep.equal([]);
    press(byRole(notice, 'button', 'Add to my record'));
    expect(done).to.deep.equal(['add']);
  });

  it('goes away when the answers are left out, and gives the focus to the page', () => {
    const {page, notice, done} = showNotice(asking());
    press(byRole(notice, 'button', 'Leave them out'));
    expect(done).to.deep.equal(['close']);
    expect(seen(notice)).to.equal('');
    expect(hasFocus(page)).to.equal(true);
  });

  it('keeps the focus where no second press can undo by mistake', () => {
    const {notice, done} = showNotice(asking());
    press(byRole(notice, 'button', 'Add to my record'));
    notice.state = {is: 'adding'};
    expect(hasFocus(notice.querySelector('p') as Element)).to.equal(true);
    notice.state = {is: 'added', plan};
    expect(hasFocus(notice.querySelector('p') as Element)).to.equal(true);
    press(byRole(notice, 'button', 'Undo'));
    notice.state = {is: 'undone'};
    expect(done).to.deep.equal(['add', 'undo']);
    expect(hasFocus(notice.querySelector('p') as Element)).to.equal(true);
  });

  it('takes no focus from who is somewhere else', () => {
    const {page, notice} = showNotice(asking());
    const before = byRole(page, 'button', 'Before');
    before.focus();
    notice.state = {is: 'undone'};
    expect(hasFocus(before)).to.equal(true);
  });
});

describe('what a page has to be answered', () => {
  it('is read from its HTML, also when its questions are awake and marked', () => {
    const page = show(
      [
        chooseOne(),
        chooseMany({id: 'tea/q2', anchor: 'q2'}),
        putInOrder({id: 'tea/q3', anchor: 'q3'}),
        matchPairs({id: 'tea/q4', anchor: 'q4'}),
      ]
        .map(questionHtml)
        .join(''),
    );
    const read = () => [...readPage(page).questions.values()];
    const before = read();
    expect(before.map(({choices}) => choices.length)).to.deep.equal([3, 4, 4, 3]);
    expect(before[1]).to.deep.include({
      kind: 'many',
      right: ['ccccc1', 'ccccc3'],
      choices: ['ccccc1', 'ccccc2', 'ccccc3', 'ccccc4'],
      matches: [],
    });
    expect(before[3]).to.deep.include({
      choices: ['eeeee1', 'eeeee2', 'eeeee3'],
      matches: ['fffff1', 'fffff2', 'fffff3'],
    });
    for (const question of questionsIn(page)) press(byRole(question, 'button', 'Show answer'));
    expect(read()).to.deep.equal(before);
    expect(readPage(page).consultation).to.equal(null);
  });

  it('holds the steps of a consultation, with choices and twists, awake or not', () => {
    const asleep = readPage(new DOMParser().parseFromString(guestHtml(), 'text/html'));
    const {page} = openGuest();
    const {consultation} = readPage(page);
    expect(consultation).to.deep.equal(asleep.consultation);
    expect([...(consultation?.steps.keys() ?? [])]).to.deep.equal([
      'a1',
      'a2',
      'a2a',
      'a3',
      'a8',
      'a9',
    ]);
    const kitchen = consultation?.steps.get('a2');
    expect([...(kitchen?.turns ?? [])]).to.deep.include(['aaaa22', 'a2a']);
    expect(consultation?.steps.get('a8')?.isEnding).to.equal(true);
  });

  it('is not what the address asks for: a consultation says nothing of answers in it', () => {
    resetAddress('#carry=1.W10');
    const {page} = openGuest();
    expect(note(page)).to.equal('');
    expect(location.hash).to.equal('#carry=1.W10');
    resetAddress();
  });
});
