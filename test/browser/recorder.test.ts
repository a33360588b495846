import {expect} from 'chai';
import '../../src/components/question/question.ts';
import type {Question} from '../../src/course/course.ts';
import {recordAnswers} from '../../src/learner/recorder.ts';
import type {Store} from '../../src/learner/store.ts';
import {chooseMany, chooseOne, matchPairs, putInOrder} from './questions.ts';
import {
  allByRole,
  byRole,
  choose,
  loadStyles,
  press,
  questionHtml,
  questionsIn,
  seen,
  select,
  show,
  toldBy,
} from './support.ts';
import {openBrowser} from './tabs.ts';

const first = chooseOne();
const second = chooseMany({id: 'tea/q2', anchor: 'q2', digest: 'b00b00'});

/** A page with these questions, joined to a store as if it were a document of its own. */
function openPage(store: Store, ...questions: readonly Question[]) {
  const page = show(questions.map(questionHtml).join(''));
  recordAnswers(page as unknown as Document, store);
  return questionsIn(page);
}

const did = (store: Store) => store.events().map((event) => event.did);

describe('what is written of a question', () => {
  before(() => loadStyles());

  it('is one event for one checked answer', () => {
    const store = openBrowser().openTab();
    const [question] = openPage(store, first);
    choose(question, 'Leek');
    press(byRole(question, 'button', 'Check answer'));
    const [event] = store.events();
    expect(did(store)).to.deep.equal(['answered']);
    expect(event).to.deep.include({what: 'tea/q1', digest: '9f2c41', right: false});
    expect(event).to.deep.include({chose: ['aaaaa3']});
  });

  it('is one event for each try', () => {
    const store = openBrowser().openTab();
    const [question] = openPage(store, first);
    for (const answer of ['Leek', 'Apple']) {
      choose(question, answer);
      press(byRole(question, 'button', 'Check answer'));
      press(byRole(question, 'button', 'Try again'));
    }
    expect(did(store)).to.deep.equal(['answered', 'answered']);
  });

  it('says that the answer was shown, or the question skipped', () => {
    const store = openBrowser().openTab();
    const [one, two] = openPage(store, first, {...second, skippable: true});
    press(byRole(one, 'button', 'Show answer'));
    press(byRole(two ?? one, 'button', 'Skip'));
    expect(store.events()).to.have.length(2);
    expect(store.events()[0]).to.deep.include({did: 'shown', what: 'tea/q1', digest: '9f2c41'});
    expect(store.events()[1]).to.deep.include({did: 'skipped', what: 'tea/q2', digest: 'b00b00'});
  });

  it('is nothing while nothing is chosen', () => {
    const store = openBrowser().openTab();
    const [question] = openPage(store, first);
    press(byRole(question, 'button', 'Check answer'));
    expect(store.events()).to.deep.equal([]);
  });
});

describe('what is brought back to a question', () => {
  before(() => loadStyles());

  it('is the earlier answer, when the page is opened again', () => {
    const browser = openBrowser();
    const [before] = openPage(browser.openTab(), first);
    choose(before, 'Leek');
    press(byRole(before, 'button', 'Check answer'));
    const [after] = openPage(browser.openTab(), first);
    expect(byRole(after, 'radio', 'Leek').checked).to.equal(true);
    expect(seen(after)).to.include('Last answer: not right');
  });

  it('is the last of several answers', () => {
    const browser = openBrowser();
    const [before] = openPage(browser.openTab(), first);
    for (const answer of ['Apple', 'Leek', 'Carrot']) {
      choose(before, answer);
      press(byRole(before, 'button', 'Check answer'));
    }
    const [after] = openPage(browser.openTab(), first);
    expect(byRole(after, 'radio', 'Carrot').checked).to.equal(true);
  });

  it('is an answer of every kind', () => {
    const browser = openBrowser();
    const order = putInOrder({id: 'tea/q3', anchor: 'q3'});
    const match = matchPairs({id: 'tea/q4', anchor: 'q4'});
    const [steps, rows = steps] = openPage(browser.openTab(), order, match);
    press(byRole(steps, 'button', 'Move down: Pour'));
    for (const row of ['Fish', 'Bird', 'Mole']) select(byRole(rows, 'combobox', row), 'Sky');
    for (const one of [steps, rows]) press(byRole(one, 'button', 'Check answer'));
    const placed = allByRole(steps, 'listitem').map((item) => item.dataset.choice);

    const again = openPage(browser.openTab(), order, match);
    expect(again.map((one) => seen(one).includes('Last answer: not right'))).to.deep.equal([
      true,
      true,
    ]);
    const stands = allByRole(again[0], 'listitem').map((item) => item.dataset.choice);
    expect(stands).to.deep.equal(placed.slice(0, 4));
    const lists = allByRole(again[1] ?? rows, 'combobox');
    expect(lists.map(({value}) => value)).to.deep.equal(['fffff2', 'fffff2', 'fffff2']);
  });

  it('comes from another tab as soon as it is given there', () => {
    const browser = openBrowser();
    const [here] = openPage(browser.openTab(), first);
    const [there] = openPage(browser.openTab(), first);
    choose(here, 'Apple');
    press(byRole(here, 'button', 'Check answer'));
    expect(byRole(there, 'radio', 'Apple').checked).to.equal(true);
    expect(seen(there)).to.include('Answered before: right');
    expect(toldBy(here)).to.include('Right.');
  });

  it('does not disturb a learner in the middle of the question', () => {
    const browser = openBrowser();
    const [here] = openPage(browser.openTab(), first);
    const [there] = openPage(browser.openTab(), first);
    choose(there, 'Leek');
    choose(here, 'Apple');
    press(byRole(here, 'button', 'Check answer'));
    expect(byRole(there, 'radio', 'Leek').checked).to.equal(true);
    expect(seen(there)).not.to.include('before');
    press(byRole(there, 'button', 'Check answer'));
    expect(toldBy(there)).to.include('Not quite.');
  });

  it('does not fold the feedback that the learner is reading', () => {
    const store = openBrowser().openTab();
    const [one, two = one] = openPage(store, first, second);
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    choose(two, 'Carrot');
    press(byRole(two, 'button', 'Check answer'));
    store.add({did: 'read', what: 'tea'});
    expect(toldBy(one)).to.include('Right.');
    expect(toldBy(two)).to.include('Not quite.');
  });

  it('does not fill in an answer again that the learner is trying anew', () => {
    const store = openBrowser().openTab();
    const [one, two = one] = openPage(store, first, second);
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    press(byRole(one, 'button', 'Try again'));
    press(byRole(two, 'button', 'Show answer'));
    expect(byRole(one, 'radio', 'Apple').checked).to.equal(false);
    expect(seen(one)).not.to.include('before');
  });

  it('is nothing where the meaning of the question has changed', () => {
    const browser = openBrowser();
    const [before] = openPage(browser.openTab(), first);
    choose(before, 'Apple');
    press(byRole(before, 'button', 'Check answer'));
    const [after] = openPage(browser.openTab(), {...first, digest: 'c0ffee'});
    expect(allByRole(after, 'radio').some(({checked}) => checked)).to.equal(false);
    expect(seen(after)).not.to.include('before');
  });
});
