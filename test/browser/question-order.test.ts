import {expect} from 'chai';
import '../../src/components/question/question.ts';
import {putInOrder} from './questions.ts';
import {
  allByRole,
  byRole,
  hasFocus,
  inOrder,
  listen,
  loadStyles,
  nameOf,
  press,
  seen,
  showQuestion,
  toldBy,
} from './support.ts';

const right = ['Boil the water', 'Warm the pot', 'Pour', 'Drink'];

/** The steps as they stand in the form, with their marks. */
const stepsOf = (question: ParentNode) =>
  allByRole(question, 'listitem')
    .filter((item) => item.querySelector('button'))
    .map(seen);

/** Moves steps up until they stand in this order, and checks. */
function arrange(question: HTMLElement, wanted: readonly string[]): string {
  for (const [place, step] of wanted.entries()) {
    while (stepsOf(question).indexOf(step) > place) {
      press(byRole(question, 'button', `Move up: ${step}`));
    }
  }
  press(byRole(question, 'button', 'Check answer'));
  return toldBy(question);
}

describe('a question that asks for an order', () => {
  before(() => loadStyles());

  it('never begins in the right order', () => {
    for (const digest of ['000000', '9f2c41', 'abcdef', '123456', 'fedcba']) {
      const question = showQuestion(putInOrder({digest}));
      expect(stepsOf(question)).to.have.members(right).and.not.to.deep.equal(right);
    }
  });

  it('has buttons that say what they move', () => {
    const question = showQuestion(putInOrder());
    const names = allByRole(question, 'button', 'Move').map(nameOf);
    expect(names).to.have.members(
      right.flatMap((step) => [`Move up: ${step}`, `Move down: ${step}`]),
    );
  });

  it('moves a step, keeps the focus on the button and says the new place', () => {
    const question = showQuestion(putInOrder());
    const step = `${stepsOf(question)[1]}`;
    for (const [direction, place] of [
      ['up', 1],
      ['down', 2],
      ['down', 3],
    ] as const) {
      const button = byRole(question, 'button', `Move ${direction}: ${step}`);
      press(button);
      expect(stepsOf(question).indexOf(step)).to.equal(place - 1);
      expect(hasFocus(button)).to.equal(true);
      expect(seen(byRole(question, 'alert'))).to.equal(`${step}: now ${place} of 4`);
    }
  });

  it('leaves the first step first and the last one last', () => {
    const question = showQuestion(putInOrder());
    const steps = stepsOf(question);
    press(byRole(question, 'button', `Move up: ${steps[0]}`));
    expect(seen(byRole(question, 'alert'))).to.equal(`${steps[0]}: now 1 of 4`);
    press(byRole(question, 'button', `Move down: ${steps[3]}`));
    expect(seen(byRole(question, 'alert'))).to.equal(`${steps[3]}: now 4 of 4`);
    expect(stepsOf(question)).to.deep.equal(steps);
  });

  it('asks for an order while nothing was moved', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(putInOrder());
    press(byRole(question, 'button', 'Check answer'));
    expect(seen(byRole(question, 'alert'))).to.include('Put the steps in order first');
    expect(toldBy(question)).to.equal('');
    expect(answered).to.deep.equal([]);
  });

  it('says so when the order is right', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(putInOrder());
    const told = arrange(question, right);
    expect(told).to.match(inOrder('Right.', 'Why', 'A warm pot keeps the tea hot.', 'Leaf, 2020'));
    expect(stepsOf(question)).to.deep.equal(right.map((step) => `${step} In the right place`));
    expect(answered[0]?.right).to.equal(true);
    expect(answered[0]?.chose).to.deep.equal(['ddddd1', 'ddddd2', 'ddddd3', 'ddddd4']);
  });

  it('tells the right order when it is not, and marks each step in words', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(putInOrder());
    const told = arrange(question, ['Warm the pot', 'Boil the water', 'Pour', 'Drink']);
    expect(told).to.match(inOrder('Not quite.', 'The right order', ...right, 'Why'));
    expect(stepsOf(question)).to.deep.equal([
      'Warm the pot Belongs in place 2',
      'Boil the water Belongs in place 1',
      'Pour In the right place',
      'Drink In the right place',
    ]);
    expect(answered[0]?.right).to.equal(false);
  });

  it('shows the right order without a verdict', () => {
    const question = showQuestion(putInOrder());
    press(byRole(question, 'button', 'Show answer'));
    expect(toldBy(question)).to.match(inOrder('Here is the answer.', 'The right order', ...right));
    expect(toldBy(question)).not.to.match(/Right\.|Not quite/);
  });

  it('opens again when a step is moved after the check', () => {
    const question = showQuestion(putInOrder());
    arrange(question, right);
    press(byRole(question, 'button', 'Move up: Drink'));
    expect(toldBy(question)).to.equal('');
    expect(stepsOf(question)).to.deep.equal(['Boil the water', 'Warm the pot', 'Drink', 'Pour']);
    press(byRole(question, 'button', 'Check answer'));
    expect(toldBy(question)).to.include('Not quite.');
  });

  it('never leaves the right order in place for another try', () => {
    const choices = putInOrder().choices.slice(0, 2);
    const question = showQuestion(putInOrder({choices}));
    for (let round = 0; round < 12; round += 1) {
      expect(stepsOf(question)).to.deep.equal(['Warm the pot', 'Boil the water']);
      arrange(question, ['Boil the water', 'Warm the pot']);
      press(byRole(question, 'button', 'Try again'));
    }
  });

  it('asks for an order again in another try', () => {
    const question = showQuestion(putInOrder());
    arrange(question, right);
    press(byRole(question, 'button', 'Try again'));
    press(byRole(question, 'button', 'Check answer'));
    expect(seen(byRole(question, 'alert'))).to.include('Put the steps in order first');
  });
});
