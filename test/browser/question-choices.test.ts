import {expect} from 'chai';
import '../../src/components/question/question.ts';
import {chooseMany, chooseOne, trueOrFalse} from './questions.ts';
import {
  allByRole,
  byRole,
  choose,
  inOrder,
  listen,
  loadStyles,
  nameOf,
  press,
  showQuestion,
  toldBy,
} from './support.ts';

/** Checks these answers of a question, and tells what it was told. */
function check(question: HTMLElement, ...names: readonly string[]): string {
  choose(question, ...names);
  press(byRole(question, 'button', 'Check answer'));
  return toldBy(question);
}

const answersOf = (question: HTMLElement) =>
  [...allByRole(question, 'radio'), ...allByRole(question, 'checkbox')].map(nameOf);

describe('a question with one right answer', () => {
  before(() => loadStyles());

  it('says so when the answer is right, and does not repeat it', () => {
    const question = showQuestion(chooseOne());
    const told = check(question, 'Apple');
    expect(told).to.match(
      inOrder('Right.', 'You chose', 'Apple', 'Yes, it holds the seeds.', 'Why'),
    );
    expect(told).not.to.include('The right answer');
  });

  it('marks the right answer in words', () => {
    const question = showQuestion(chooseOne());
    check(question, 'Apple');
    expect(answersOf(question)).to.have.members(['Carrot', 'Apple Your answer: right', 'Leek']);
  });

  it('marks a wrong answer and the right one in words', () => {
    const question = showQuestion(chooseOne());
    check(question, 'Leek');
    expect(answersOf(question)).to.have.members([
      'Carrot',
      'Apple Right answer',
      'Leek Your answer: not right',
    ]);
  });

  it('opens again when the answer is changed', () => {
    const question = showQuestion(chooseOne());
    check(question, 'Leek');
    choose(question, 'Carrot');
    expect(toldBy(question)).to.equal('');
    expect(answersOf(question)).to.have.members(['Carrot', 'Apple', 'Leek']);
    expect(byRole(question, 'radio', 'Carrot').checked).to.equal(true);
    expect(check(question)).to.match(inOrder('Not quite.', 'Carrot', 'Apple'));
  });

  it('empties itself for another try', () => {
    const question = showQuestion(chooseOne());
    check(question, 'Leek');
    press(byRole(question, 'button', 'Try again'));
    expect(allByRole(question, 'radio').some(({checked}) => checked)).to.equal(false);
    expect(answersOf(question)).to.have.members(['Carrot', 'Apple', 'Leek']);
    expect(toldBy(question)).to.equal('');
  });

  it('announces each try', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(chooseOne());
    check(question, 'Leek');
    press(byRole(question, 'button', 'Try again'));
    check(question, 'Apple');
    expect(answered.map(({chose = [], right}) => [...chose, right])).to.deep.equal([
      ['aaaaa3', false],
      ['aaaaa2', true],
    ]);
  });

  it('never shuffles true and false', () => {
    const question = showQuestion(trueOrFalse());
    for (let round = 0; round < 12; round += 1) {
      expect(answersOf(question)).to.deep.equal(['True', 'False']);
      check(question, 'True');
      press(byRole(question, 'button', 'Try again'));
    }
  });
});

describe('a question with several right answers', () => {
  before(() => loadStyles());

  it('asks for at least one answer', () => {
    const question = showQuestion(chooseMany());
    expect(check(question)).to.equal('');
    expect(byRole(question, 'alert').innerText).to.equal('Choose at least one answer first.');
  });

  it('is right when exactly the right answers are chosen', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(chooseMany());
    const told = check(question, 'Pear', 'Apple');
    expect(told).to.match(inOrder('Right.', 'You chose', 'Why'));
    expect(told).to.include('Yes, it holds the seeds.').and.to.include('Yes, look for the pips.');
    expect(answered[0]?.right).to.equal(true);
    expect(answered[0]?.chose).to.have.members(['ccccc1', 'ccccc3']);
  });

  it('is partly right when one is missing, and tells which', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(chooseMany());
    const told = check(question, 'Apple');
    expect(told).to.match(
      inOrder('Partly right.', 'You chose', 'Apple', 'Right, and not chosen', 'Pear'),
    );
    expect(answersOf(question)).to.have.members([
      'Apple Your answer: right',
      'Carrot',
      'Pear Right, and not chosen',
      'Leek',
    ]);
    expect(answered[0]?.right).to.equal(false);
  });

  it('is partly right when one too many is chosen', () => {
    const question = showQuestion(chooseMany());
    const told = check(question, 'Apple', 'Pear', 'Leek');
    expect(told).to.match(inOrder('Partly right.', 'You chose', 'Not right: Leek'));
    expect(told).to.include('Right: Apple').and.to.include('Right: Pear');
    expect(answersOf(question)).to.have.members([
      'Apple Your answer: right',
      'Carrot',
      'Pear Your answer: right',
      'Leek Your answer: not right',
    ]);
  });

  it('is not right when only wrong answers are chosen, and tells all right ones', () => {
    const question = showQuestion(chooseMany());
    const told = check(question, 'Carrot', 'Leek');
    expect(told).to.match(inOrder('Not quite.', 'You chose', 'The right answers', 'Apple', 'Pear'));
  });

  it('tells all right answers when they are asked for', () => {
    const question = showQuestion(chooseMany());
    press(byRole(question, 'button', 'Show answer'));
    expect(toldBy(question)).to.match(
      inOrder('Here is the answer.', 'The right answers', 'Apple', 'Pear', 'Why'),
    );
    expect(answersOf(question)).to.have.members([
      'Apple Right answer',
      'Carrot',
      'Pear Right answer',
      'Leek',
    ]);
  });

  it('opens again when an answer is taken back', () => {
    const question = showQuestion(chooseMany());
    check(question, 'Apple', 'Pear');
    choose(question, 'Pear');
    expect(toldBy(question)).to.equal('');
    expect(answersOf(question)).to.have.members(['Apple', 'Carrot', 'Pear', 'Leek']);
  });

  it('empties itself for another try', () => {
    const question = showQuestion(chooseMany());
    check(question, 'Apple', 'Leek');
    press(byRole(question, 'button', 'Try again'));
    expect(allByRole(question, 'checkbox').some(({checked}) => checked)).to.equal(false);
  });
});
