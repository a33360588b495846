import {expect} from 'chai';
import {namedQuestions} from '../../src/components/returns/named-questions.ts';
import {titleOf} from '../../src/components/returns/returns.ts';
import type {ComingBack, Returns} from '../../src/learner/returns.ts';
import {renderHome} from '../../src/pages/home.ts';
import {faultsOf} from './axe.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseOne} from './questions.ts';
import {
  allByRole,
  byRole,
  hasFocus,
  listen,
  loadStyles,
  nameOf,
  press,
  seen,
  show,
} from './support.ts';

const blocks = ['q1', 'q2', 'q4', 'q3', 'q5'].map((anchor) => ({
  kind: 'question' as const,
  question: chooseOne({id: `tea/${anchor}`, anchor}),
}));

const back = (anchor: string, day = '2026-11-23'): ComingBack => ({
  what: `tea/${anchor}`,
  days: [day, '2026-11-30'],
});
const nothing: Returns = {due: [], later: [], ahead: []};
const ahead = [{day: '2026-11-30', questions: ['tea/q1']}];

/** The home page, to which this comes back. */
function showReturns(returns: Returns) {
  const page = show(renderHome(courseOf(lessonWith(blocks))));
  const place = page.querySelector<HTMLDetailsElement>('.coming-back') as HTMLDetailsElement;
  const element = document.createElement('imh-returns');
  place.append(element);
  place.open = true;
  const tell = (state: Returns) => {
    element.state = {returns: state, named: namedQuestions(page)};
  };
  tell(returns);
  return {place, element, tell};
}

const links = (root: HTMLElement) => allByRole(root, 'link').map(seen);

describe('questions that come back', () => {
  before(() => loadStyles());

  it('are told of on the home page before any script, closed', () => {
    const page = show(renderHome(courseOf(lessonWith(blocks))));
    const place = page.querySelector<HTMLDetailsElement>('.coming-back');
    expect(place?.open).to.equal(false);
    expect(place?.textContent).to.include('come back here after one, two and four weeks');
  });

  it('are named by lesson and place, whatever their numbers, and lead there', () => {
    const {element} = showReturns({...nothing, due: [back('q4'), back('q1')], ahead});
    expect(links(element)).to.deep.equal(['Tea, question 3', 'Tea, question 1']);
    expect(allByRole(element, 'link')[0]?.getAttribute('href')).to.equal('lessons/tea.html#q4');
  });

  it('are three at a time, and the others are counted', () => {
    const due = ['q1', 'q2', 'q3', 'q4'].map((anchor) => back(anchor));
    const {element, tell} = showReturns({...nothing, due});
    expect(links(element).length).to.equal(3);
    expect(seen(element)).to.include('One more waits until you have answered one of these.');
    tell({...nothing, due: [...due, back('q5')]});
    expect(seen(element)).to.include('2 more wait until you have answered one of these.');
    expect(titleOf({...nothing, due})).to.equal('Coming back today: 3 questions');
    expect(titleOf({...nothing, due: [back('q1')]})).to.equal('Coming back today: 1 question');
    expect(titleOf(nothing)).to.equal('Coming back');
  });

  it('say when the next one comes if none does today', () => {
    const {element, tell} = showReturns({...nothing, later: [back('q1', '2026-12-06')], ahead});
    expect(seen(element)).to.include('Nothing comes back today.');
    expect(seen(element)).to.include('The next question comes back on 6 December 2026.');
    tell(nothing);
    expect(seen(element)).not.to.include('The next question');
    expect(seen(element)).to.include('No dates lie ahead');
    expect(allByRole(element, 'button').length).to.equal(0);
  });

  it('can be left out one by one, and that can be undone, without losing the focus', () => {
    const excused = listen('imh-excused');
    const due = [back('q1'), back('q2')];
    const {element, tell} = showReturns({...nothing, due});
    element.addEventListener('imh-excused', ({item, isUndone}) => {
      tell({...nothing, due: isUndone ? due : due.filter(({what}) => what !== item)});
    });
    press(byRole(element, 'button', 'Leave this one out: Tea, question 1'));
    expect(links(element)).to.deep.equal(['Tea, question 2']);
    expect(seen(element)).to.include('Left out for good: Tea, question 1.');
    const undo = byRole(element, 'button', 'Undo');
    expect(nameOf(undo)).to.equal('Undo: Tea, question 1');
    expect(hasFocus(undo)).to.equal(true);

    press(undo);
    expect(links(element)).to.deep.equal(['Tea, question 1', 'Tea, question 2']);
    expect(seen(element)).not.to.include('Left out');
    expect(hasFocus(byRole(element, 'link', 'Tea, question 1'))).to.equal(true);
    expect(excused.map(({item, isUndone}) => [item, isUndone])).to.deep.equal([
      ['tea/q1', false],
      ['tea/q1', true],
    ]);
  });

  it('can be saved as a calendar file, which is named when it is made', () => {
    const {element} = showReturns({...nothing, later: [back('q1', '2026-11-30')], ahead});
    let made = 0;
    element.makeCalendar = () => {
      made += 1;
      return 'drinks-coming-back.ics';
    };
    expect(seen(byRole(element, 'status'))).to.include('one day and rings no alarm');
    press(byRole(element, 'button', 'Save the dates as a calendar file'));
    expect(made).to.equal(1);
    expect(seen(byRole(element, 'status'))).to.equal(
      'Made: drinks-coming-back.ics. Open it to add the days to your calendar.',
    );
  });

  it('have no faults that axe can find, in any state', async () => {
    const due = ['q1', 'q2', 'q3', 'q4'].map((anchor) => back(anchor));
    const states: readonly Returns[] = [
      nothing,
      {...nothing, due, ahead},
      {...nothing, later: [back('q1', '2026-12-06')], ahead},
    ];
    for (const state of states) {
      const {place, element} = showReturns(state);
      place.dataset.due = `${state.due.length}`;
      expect(await faultsOf(place)).to.deep.equal([]);
      const [leave] = allByRole(element, 'button', 'Leave this one out');
      if (leave) press(leave);
      for (const button of allByRole(element, 'button', 'Save the dates')) press(button);
      expect(await faultsOf(place)).to.deep.equal([]);
    }
  });
});
