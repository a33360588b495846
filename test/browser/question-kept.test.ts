import {expect} from 'chai';
import '../../src/components/question/question.ts';
import type {KeptAnswer} from '../../src/components/question/question.ts';
import type {Question} from '../../src/course/course.ts';
import {chooseMany, chooseOne, matchPairs, putInOrder} from './questions.ts';
import {
  allByRole,
  byRole,
  choose,
  hasFocus,
  inOrder,
  listen,
  loadStyles,
  nameOf,
  press,
  seen,
  select,
  showQuestion,
  toldBy,
} from './support.ts';

const answered = (right: boolean, ...chose: readonly string[]): KeptAnswer => ({
  how: 'answered',
  chose,
  right,
});

/** A question that was answered before. */
function showKept(fixture: Question, kept: KeptAnswer) {
  const question = showQuestion(fixture);
  question.restore(kept);
  return question;
}

describe('a question that was answered before', () => {
  before(() => loadStyles());

  it('has the earlier answer chosen and says whether it was right', () => {
    const question = showKept(chooseOne(), answered(false, 'aaaaa3'));
    expect(byRole(question, 'radio', 'Leek').checked).to.equal(true);
    expect(seen(question)).to.include('Last answer: not right');
    const other = showKept(chooseOne(), answered(true, 'aaaaa2'));
    expect(byRole(other, 'radio', 'Apple').checked).to.equal(true);
    expect(seen(other)).to.include('Answered before: right');
  });

  it('has all earlier answers chosen', () => {
    const question = showKept(chooseMany(), answered(false, 'ccccc1', 'ccccc4'));
    const chosen = allByRole(question, 'checkbox').filter(({checked}) => checked);
    expect(chosen.map(nameOf)).to.have.members(['Apple', 'Leek']);
  });

  it('stands in the order that was chosen', () => {
    const order = ['ddddd4', 'ddddd1', 'ddddd3', 'ddddd2'];
    const question = showKept(putInOrder(), answered(false, ...order));
    expect(seen(question)).to.match(inOrder('Drink', 'Boil the water', 'Pour', 'Warm the pot'));
  });

  it('has the earlier matches chosen', () => {
    const kept = answered(false, 'eeeee1:fffff1', 'eeeee2:fffff3', 'eeeee3:fffff2');
    const question = showKept(matchPairs(), kept);
    const chosen = allByRole(question, 'combobox').map((list) => list.selectedOptions[0]?.text);
    expect(chosen).to.deep.equal(['Water', 'Earth', 'Sky']);
  });

  it('keeps its feedback folded away, and announces nothing', () => {
    const heard = listen('imh-answered');
    const question = showKept(chooseOne(), answered(false, 'aaaaa3'));
    expect(toldBy(question)).to.equal('');
    expect(nameOf(byRole(question, 'radio', 'Leek'))).to.equal('Leek');
    expect(allByRole(question, 'button').map(nameOf)).to.deep.equal(['Try again', 'Show feedback']);
    expect(heard).to.deep.equal([]);
  });

  it('shows its feedback again on request, without a new answer or a lost focus', () => {
    const heard = [...listen('imh-answered'), ...listen('imh-shown')];
    const question = showKept(chooseOne(), answered(false, 'aaaaa3'));
    press(byRole(question, 'button', 'Show feedback'));
    expect(toldBy(question)).to.match(inOrder('Not quite.', 'Leek', 'The right answer', 'Apple'));
    expect(nameOf(byRole(question, 'radio', 'Leek'))).to.equal('Leek Your answer: not right');
    expect(hasFocus(byRole(question, 'button', 'Try again'))).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('says that the answer was shown, and shows it again', () => {
    const question = showKept(chooseOne(), {how: 'shown', chose: [], right: false});
    expect(seen(question)).to.include('Answer shown before');
    press(byRole(question, 'button', 'Show feedback'));
    expect(toldBy(question)).to.match(inOrder('Here is the answer.', 'The right answer', 'Apple'));
  });

  it('says that it was skipped, and is open', () => {
    const skipped = {how: 'skipped', chose: [], right: false} as const;
    const question = showKept(chooseOne({skippable: true}), skipped);
    expect(seen(question)).to.include('Skipped before');
    expect(allByRole(question, 'button').map(nameOf)).to.deep.equal([
      'Check answer',
      'Show answer',
      'Skip',
    ]);
  });

  it('can be tried again', () => {
    const question = showKept(chooseOne(), answered(false, 'aaaaa3'));
    press(byRole(question, 'button', 'Try again'));
    expect(byRole(question, 'radio', 'Leek').checked).to.equal(false);
    expect(seen(question)).to.include('Choose one answer.').and.not.to.include('before');
  });

  it('opens when the answer is changed', () => {
    const question = showKept(chooseOne(), answered(false, 'aaaaa3'));
    choose(question, 'Apple');
    expect(seen(question)).not.to.include('before');
    press(byRole(question, 'button', 'Check answer'));
    expect(toldBy(question)).to.include('Right.');
  });

  it('shows a newer answer from elsewhere without marks of the older one', () => {
    const question = showQuestion(chooseOne());
    choose(question, 'Leek');
    press(byRole(question, 'button', 'Check answer'));
    question.restore(answered(false, 'aaaaa1'));
    expect(allByRole(question, 'radio').map(nameOf)).to.have.members(['Carrot', 'Apple', 'Leek']);
    expect(byRole(question, 'radio', 'Carrot').checked).to.equal(true);
    expect(toldBy(question)).to.equal('');
  });

  it('passes over answers that are no longer there', () => {
    const one = showKept(chooseOne(), answered(false, 'gone'));
    expect(allByRole(one, 'radio').some(({checked}) => checked)).to.equal(false);
    const order = showKept(putInOrder(), answered(false, 'gone', 'ddddd2', 'ddddd1'));
    expect(seen(order)).to.match(inOrder('Warm the pot', 'Boil the water'));
    const match = showKept(matchPairs(), answered(false, 'gone:fffff1', 'eeeee2:gone'));
    expect(allByRole(match, 'combobox').map(({value}) => value)).to.deep.equal(['', '', '']);
    for (const question of [one, order, match]) {
      press(byRole(question, 'button', 'Show feedback'));
      expect(toldBy(question)).to.include('Not quite.').and.to.include('Leaf, 2020');
    }
  });
});

describe('whether a learner is in the middle of a question', () => {
  it('is so from the first change to the check', () => {
    const question = showQuestion(chooseOne());
    expect(question.isBusy).to.equal(false);
    choose(question, 'Apple');
    expect(question.isBusy).to.equal(true);
    press(byRole(question, 'button', 'Check answer'));
    expect(question.isBusy).to.equal(false);
    press(byRole(question, 'button', 'Try again'));
    expect(question.isBusy).to.equal(false);
  });

  it('is so when a step was moved or a match chosen', () => {
    const order = showQuestion(putInOrder());
    press(byRole(order, 'button', 'Move up: Pour'));
    expect(order.isBusy).to.equal(true);
    const match = showQuestion(matchPairs());
    select(byRole(match, 'combobox', 'Fish'), 'Sky');
    expect(match.isBusy).to.equal(true);
  });

  it('is no longer so when the answer is shown', () => {
    const question = showQuestion(chooseOne());
    choose(question, 'Apple');
    press(byRole(question, 'button', 'Show answer'));
    expect(question.isBusy).to.equal(false);
  });

  it('is not so for a question that was only brought back', () => {
    const question = showKept(chooseOne(), answered(true, 'aaaaa2'));
    expect(question.isBusy).to.equal(false);
  });
});

describe('a question in a page that moves', () => {
  before(() => loadStyles());

  it('works on after it was taken out and put back', () => {
    const heard = listen('imh-answered');
    const question = showQuestion(putInOrder());
    const place = question.parentElement;
    question.remove();
    place?.append(question);
    expect(allByRole(question, 'button', 'Check answer')).to.have.length(1);
    expect(allByRole(question, 'button', 'Move up: Pour')).to.have.length(1);
    press(byRole(question, 'button', 'Move up: Pour'));
    press(byRole(question, 'button', 'Check answer'));
    expect(heard).to.have.length(1);
    expect(toldBy(question)).not.to.equal('');
  });

  it('stays as it is when its script arrives twice', async () => {
    const before = customElements.get('imh-question');
    const source = new URL('../../src/components/question/question.ts', import.meta.url);
    const again = await import(`${source.href}?again`);
    expect(again.ImhQuestion).not.to.equal(before);
    expect(customElements.get('imh-question')).to.equal(before);
    const question = showQuestion(chooseOne());
    expect(allByRole(question, 'button', 'Check answer')).to.have.length(1);
  });
});
