import {expect} from 'chai';
import '../../src/components/question/question.ts';
import {matchPairs} from './questions.ts';
import {
  allByRole,
  byRole,
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

/** Chooses a match for each row, as far as it is given, and checks. */
function match(question: HTMLElement, pairs: Readonly<Record<string, string>>) {
  for (const [left, words] of Object.entries(pairs)) {
    select(byRole(question, 'combobox', left), words);
  }
  press(byRole(question, 'button', 'Check answer'));
  return toldBy(question);
}

const right = {Fish: 'Water', Bird: 'Sky', Mole: 'Earth'};
const rowsOf = (question: ParentNode) => allByRole(question, 'combobox').map(nameOf);

describe('a question that asks for matches', () => {
  before(() => loadStyles());

  it('offers every match in every row, in another order than the rows', () => {
    const question = showQuestion(matchPairs());
    expect(rowsOf(question)).to.deep.equal(['Fish', 'Bird', 'Mole']);
    for (const list of allByRole(question, 'combobox')) {
      const options = [...list.options].map(({text}) => text);
      expect(options).to.have.members(['Choose…', 'Water', 'Sky', 'Earth']);
      expect(options.slice(1)).not.to.deep.equal(['Water', 'Sky', 'Earth']);
      expect(list.value).to.equal('');
    }
  });

  it('asks for a match in every row', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(matchPairs());
    expect(match(question, {Fish: 'Water', Bird: 'Sky'})).to.equal('');
    expect(seen(byRole(question, 'alert'))).to.equal('Choose a match for every row first.');
    expect(answered).to.deep.equal([]);
  });

  it('says so when all rows are right', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(matchPairs());
    const told = match(question, right);
    expect(told).to.match(inOrder('Right.', 'Why', 'Each has its own element.', 'Leaf, 2020'));
    expect(rowsOf(question)).to.deep.equal(['Fish Right', 'Bird Right', 'Mole Right']);
    expect(answered[0]?.right).to.equal(true);
    expect(answered[0]?.chose).to.deep.equal(['eeeee1:fffff1', 'eeeee2:fffff2', 'eeeee3:fffff3']);
  });

  it('is partly right when some rows are, and tells what belongs together', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(matchPairs());
    const told = match(question, {Fish: 'Water', Bird: 'Earth', Mole: 'Sky'});
    expect(told).to.match(
      inOrder('Partly right.', 'What belongs together', 'Fish: Water', 'Bird: Sky', 'Mole: Earth'),
    );
    expect(rowsOf(question)).to.deep.equal([
      'Fish Right',
      'Bird Belongs with: Sky',
      'Mole Belongs with: Earth',
    ]);
    expect(answered[0]?.right).to.equal(false);
  });

  it('is not right when no row is', () => {
    const question = showQuestion(matchPairs());
    const told = match(question, {Fish: 'Sky', Bird: 'Earth', Mole: 'Water'});
    expect(told).to.include('Not quite.');
  });

  it('takes one match for several rows, and marks it', () => {
    const question = showQuestion(matchPairs());
    match(question, {Fish: 'Water', Bird: 'Water', Mole: 'Water'});
    expect(rowsOf(question)[0]).to.equal('Fish Right');
    expect(rowsOf(question)[1]).to.equal('Bird Belongs with: Sky');
  });

  it('shows what belongs together without a verdict', () => {
    const question = showQuestion(matchPairs());
    press(byRole(question, 'button', 'Show answer'));
    expect(toldBy(question)).to.match(inOrder('Here is the answer.', 'Fish: Water', 'Why'));
    expect(toldBy(question)).not.to.match(/Right\.|Not quite|Partly/);
  });

  it('opens again when a match is changed', () => {
    const question = showQuestion(matchPairs());
    match(question, {Fish: 'Water', Bird: 'Earth', Mole: 'Sky'});
    select(byRole(question, 'combobox', 'Bird'), 'Sky');
    expect(toldBy(question)).to.equal('');
    expect(rowsOf(question)).to.deep.equal(['Fish', 'Bird', 'Mole']);
  });

  it('empties its lists for another try', () => {
    const question = showQuestion(matchPairs());
    match(question, right);
    press(byRole(question, 'button', 'Try again'));
    expect(allByRole(question, 'combobox').map(({value}) => value)).to.deep.equal(['', '', '']);
    expect(rowsOf(question)).to.deep.equal(['Fish', 'Bird', 'Mole']);
  });
});
