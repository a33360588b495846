import {expect} from 'chai';
import '../../src/components/question/question.ts';
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
  pressEnterIn,
  seen,
  showQuestion,
  toldBy,
} from './support.ts';

describe('a question', () => {
  before(() => loadStyles());

  it('is open and empty when the page comes up', () => {
    for (const fixture of [chooseOne(), chooseMany(), putInOrder(), matchPairs()]) {
      const question = showQuestion(fixture);
      expect(question.querySelectorAll(':checked:not(option[value=""])')).to.have.length(0);
      expect(allByRole(question, 'button').map(nameOf)).to.include.members([
        'Check answer',
        'Show answer',
      ]);
      expect(toldBy(question)).to.equal('');
    }
  });

  it('takes the list of answers under it away', () => {
    const question = showQuestion(chooseOne());
    expect(seen(question)).not.to.include('Show the answer');
    expect(seen(question)).not.to.include('A carrot is a root.');
  });

  it('asks for a choice instead of marking nothing', () => {
    const answered = listen('imh-answered');
    const question = showQuestion(chooseOne());
    press(byRole(question, 'button', 'Check answer'));
    expect(seen(byRole(question, 'alert'))).to.equal('Choose an answer first.');
    expect(toldBy(question)).to.equal('');
    expect(seen(question)).not.to.include('Right answer');
    expect(answered).to.deep.equal([]);
  });

  it('stops asking for a choice once there is one', () => {
    const question = showQuestion(chooseOne());
    press(byRole(question, 'button', 'Check answer'));
    choose(question, 'Leek');
    expect(seen(byRole(question, 'alert'))).to.equal('');
  });

  it('tells everything in a region that stood there, empty, before', () => {
    const question = showQuestion(chooseOne());
    const region = byRole(question, 'status');
    choose(question, 'Carrot');
    press(byRole(question, 'button', 'Check answer'));
    expect(byRole(question, 'status') === region).to.equal(true);
    expect(seen(region)).to.match(
      inOrder(
        'Not quite.',
        'You chose',
        'Carrot',
        'A carrot is a root.',
        'The right answer',
        'Apple',
        'Yes, it holds the seeds.',
        'Why',
        'A fruit holds the seeds of its plant.',
        'Sources:',
        'Leaf, 2020',
      ),
    );
  });

  it('links the sources of its explanation', () => {
    const question = showQuestion(chooseOne());
    press(byRole(question, 'button', 'Show answer'));
    const source = byRole(byRole(question, 'status'), 'link', 'Leaf, 2020');
    expect(source.getAttribute('href')).to.equal('#ref-1');
  });

  it('keeps the focus on the button that was pressed, and changes its words', () => {
    const question = showQuestion(chooseOne());
    const button = byRole(question, 'button', 'Check answer');
    choose(question, 'Apple');
    press(button);
    expect(hasFocus(button)).to.equal(true);
    expect(nameOf(button)).to.equal('Try again');
    press(button);
    expect(hasFocus(button)).to.equal(true);
    expect(nameOf(button)).to.equal('Check answer');
  });

  it('checks when Enter is pressed in an answer, and leaves the focus there', () => {
    const question = showQuestion(chooseOne());
    choose(question, 'Apple');
    const radio = byRole(question, 'radio', 'Apple');
    pressEnterIn(radio);
    expect(toldBy(question)).to.include('Right.');
    expect(hasFocus(radio)).to.equal(true);
  });

  it('keeps the focus in the answer where Enter asked for another try', () => {
    const question = showQuestion(chooseOne());
    choose(question, 'Apple');
    const radio = byRole(question, 'radio', 'Apple');
    pressEnterIn(radio);
    pressEnterIn(radio);
    expect(toldBy(question)).to.equal('');
    expect(hasFocus(radio)).to.equal(true);
  });

  it('never sends its form, which a frame might not allow', () => {
    const question = showQuestion(chooseOne());
    const sent: Event[] = [];
    question.addEventListener('submit', (event) => sent.push(event), {once: true});
    press(byRole(question, 'button', 'Check answer'));
    expect(sent).to.deep.equal([]);
  });

  it('shows the answer without calling anything right or wrong', () => {
    const question = showQuestion(chooseOne());
    choose(question, 'Carrot');
    press(byRole(question, 'button', 'Show answer'));
    expect(toldBy(question)).to.match(inOrder('Here is the answer.', 'The right answer', 'Apple'));
    expect(toldBy(question)).not.to.match(/Right\.|Not quite|Partly|You chose/);
    expect(nameOf(byRole(question, 'radio', 'Apple'))).to.equal('Apple Right answer');
    expect(nameOf(byRole(question, 'radio', 'Carrot'))).to.equal('Carrot');
  });

  it('announces a shown answer as shown, not as answered', () => {
    const shown = listen('imh-shown');
    const answered = listen('imh-answered');
    const question = showQuestion(chooseOne());
    press(byRole(question, 'button', 'Show answer'));
    expect(shown.map(({item, digest}) => [item, digest])).to.deep.equal([['tea/q1', '9f2c41']]);
    expect(answered).to.deep.equal([]);
  });

  it('keeps the focus on its buttons when "Show answer" goes away', () => {
    const question = showQuestion(chooseOne());
    press(byRole(question, 'button', 'Show answer'));
    expect(hasFocus(byRole(question, 'button', 'Try again'))).to.equal(true);
  });

  it('announces what was chosen, and whether it is right, through shadow roots too', () => {
    const answered = listen('imh-answered');
    const host = document.createElement('div');
    const question = showQuestion(chooseOne());
    question.before(host);
    host.attachShadow({mode: 'open'}).append(question);
    choose(question, 'Apple');
    press(byRole(question, 'button', 'Check answer'));
    const [event] = answered;
    expect(answered).to.have.length(1);
    expect(event).to.include({item: 'tea/q1', digest: '9f2c41', right: true});
    expect(event).to.include({bubbles: true, composed: true});
    expect(event?.chose).to.deep.equal(['aaaaa2']);
  });

  it('offers to skip only where the question may be skipped', () => {
    const question = showQuestion(chooseOne());
    expect(allByRole(question, 'button', 'Skip')).to.have.length(0);
  });

  it('says that it was skipped, and stays open', () => {
    const skipped = listen('imh-skipped');
    const question = showQuestion(chooseOne({skippable: true}));
    const button = byRole(question, 'button', 'Skip');
    press(button);
    expect(skipped.map(({item, digest}) => [item, digest])).to.deep.equal([['tea/q1', '9f2c41']]);
    expect(seen(question)).to.include('Skipped. You can still answer it.');
    expect(hasFocus(button)).to.equal(true);
    choose(question, 'Apple');
    press(byRole(question, 'button', 'Check answer'));
    expect(toldBy(question)).to.include('Right.');
  });

  it('keeps its hint folded until it is opened', () => {
    const question = showQuestion(chooseOne({hint: '<p>Look for seeds.</p>'}));
    expect(seen(question)).to.include('Hint');
    expect(seen(question)).not.to.include('Look for seeds.');
    question.querySelector('summary')?.click();
    expect(seen(question)).to.include('Look for seeds.');
  });
});
