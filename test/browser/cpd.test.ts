import {expect} from 'chai';
import {getReadyToAsk} from '../../src/components/asking/asking.ts';
import '../../src/components/cpd/discussions.ts';
import '../../src/components/cpd/minutes.ts';
import '../../src/components/cpd/themes.ts';
import {
  allByRole,
  byRole,
  choose,
  first,
  hasFocus,
  listen,
  press,
  seen,
  show,
  write,
} from './support.ts';

const fieldOf = (root: ParentNode, label: string) => {
  const found = [...root.querySelectorAll('label')].find((one) => seen(one) === label);
  if (!found?.control) throw new Error(`There is no field "${label}".`);
  return found.control as HTMLInputElement;
};

const enter = (root: ParentNode, label: string, text: string) =>
  write(fieldOf(root, label) as unknown as HTMLTextAreaElement, text);

/** What is said beside a field, in the order in which it is read out. */
const said = (field: Element) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('the minutes of an activity', () => {
  const open = () =>
    first(show('<imh-minutes item="tea" suggested="10"></imh-minutes>'), 'imh-minutes');
  const label = 'Minutes it took you';

  it('are those suggested, until the learner enters others', () => {
    const minutes = open();
    const heard = listen('imh-corrected');
    expect(seen(minutes)).to.include('The course suggests 10.');
    expect(fieldOf(minutes, label).value).to.equal('');
    enter(minutes, label, ' 25 ');
    press(byRole(minutes, 'button', 'Keep my minutes'));
    expect(heard.map(({item, minutes}) => [item, minutes])).to.deep.equal([['tea', 25]]);
    minutes.minutes = 25;
    expect(seen(byRole(minutes, 'status'))).to.equal(
      'Your record says 25 minutes, as entered by you.',
    );
  });

  for (const [typed, fault] of [
    ['', 'Enter whole minutes in digits, for example 20.'],
    ['twenty', 'Enter whole minutes in digits, for example 20.'],
    ['2.5', 'Enter whole minutes in digits, for example 20.'],
    ['0', 'Enter 1 minute or more.'],
    ['-3', 'Enter 1 minute or more.'],
    ['601', 'Enter 600 minutes or fewer.'],
  ] as const) {
    it(`are asked for again when a learner enters "${typed}"`, () => {
      const minutes = open();
      const heard = listen('imh-corrected');
      enter(minutes, label, typed);
      press(byRole(minutes, 'button', 'Keep my minutes'));
      const field = fieldOf(minutes, label);
      expect(heard).to.have.length(0);
      expect(said(field)).to.include(fault);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(hasFocus(field)).to.equal(true);
      expect(field.value).to.equal(typed);
    });
  }

  it('can be taken back, and brought back', () => {
    const minutes = open();
    const heard = listen('imh-corrected');
    minutes.minutes = 25;
    press(byRole(minutes, 'button', 'Use the suggested minutes'));
    minutes.minutes = undefined;
    expect(seen(byRole(minutes, 'status'))).to.equal(
      'Your record uses the suggested minutes again.',
    );
    press(byRole(minutes, 'button', 'Undo'));
    expect(heard.map(({minutes}) => minutes)).to.deep.equal([null, 25]);
    expect(minutes.contains(document.activeElement)).to.equal(true);
  });
});

describe('the themes of an activity', () => {
  const framework = {
    id: 'tea-code',
    name: 'The Tea Code',
    version: '2018',
    themes: ['Warm the pot', 'Pour with care'],
  };
  const open = () => first(show('<imh-themes item="tea"></imh-themes>'), 'imh-themes');

  it('are told with the version of the code, in its order, as soon as they are ticked', () => {
    const themes = open();
    const heard = listen('imh-themed');
    themes.state = {frameworks: [framework], choices: []};
    choose(themes, 'Pour with care');
    themes.state = {
      frameworks: [framework],
      choices: [{framework: 'tea-code', version: '2018', themes: ['Pour with care']}],
    };
    choose(themes, 'Warm the pot');
    expect(heard.map(({item, choice}) => [item, choice])).to.deep.equal([
      ['tea', {framework: 'tea-code', version: '2018', themes: ['Pour with care']}],
      ['tea', {framework: 'tea-code', version: '2018', themes: ['Warm the pot', 'Pour with care']}],
    ]);
    expect(seen(byRole(themes, 'status'))).to.equal('Kept in your record.');
  });

  it('can be unticked, which leaves none', () => {
    const themes = open();
    const heard = listen('imh-themed');
    themes.state = {
      frameworks: [framework],
      choices: [{framework: 'tea-code', version: '2018', themes: ['Warm the pot']}],
    };
    choose(themes, 'Warm the pot');
    expect(heard.map(({choice}) => choice.themes)).to.deep.equal([[]]);
  });

  it('of an earlier version keep its words, and tick nothing of today’s', () => {
    const themes = open();
    themes.state = {
      frameworks: [framework],
      choices: [{framework: 'tea-code', version: '2015', themes: ['Warm the pot']}],
    };
    expect(seen(themes)).to.include('You chose from The Tea Code, version 2015: Warm the pot.');
    expect(allByRole(themes, 'checkbox').map(({checked}) => checked)).to.deep.equal([false, false]);
  });

  it('of a code that the course no longer names stay in sight', () => {
    const themes = open();
    themes.state = {
      frameworks: [framework],
      choices: [{framework: 'old-code', version: '1', themes: ['Boil']}],
    };
    expect(seen(themes)).to.include('You chose from old-code, version 1: Boil.');
  });
});

describe('the discussions of an activity', () => {
  before(getReadyToAsk);

  function open() {
    const talks = first(show('<imh-discussions item="tea"></imh-discussions>'), 'imh-discussions');
    talks.now = () => new Date(2026, 10, 25, 23, 30);
    talks.state = {discussions: [], draft: ''};
    return talks;
  }
  function fill(talks: HTMLElement, on: string, minutes: string, role: string) {
    (talks.querySelector('details') as HTMLDetailsElement).open = true;
    enter(talks, 'Date', on);
    enter(talks, 'Minutes', minutes);
    enter(talks, 'Role of your colleague', role);
  }
  const add = (talks: HTMLElement) => press(byRole(talks, 'button', 'Add to my record'));

  it('are none, until the learner adds one', () => {
    const talks = open();
    const heard = listen('imh-discussed');
    expect(allByRole(talks, 'listitem')).to.have.length(0);
    fill(talks, '2026-11-25', '30', ' practice nurse ');
    write(byRole(talks, 'textbox'), 'We agreed.');
    add(talks);
    expect(heard.map(({item, talk}) => [item, talk])).to.deep.equal([
      ['tea', {on: '2026-11-25', minutes: 30, role: 'practice nurse', text: 'We agreed.'}],
    ]);
    expect(talks.querySelector('details')?.open).to.equal(false);
    expect(talks.contains(document.activeElement)).to.equal(true);
  });

  it('say what is missing, beside each field, and go to the first', () => {
    const talks = open();
    const heard = listen('imh-discussed');
    fill(talks, '', '', '');
    add(talks);
    expect(heard).to.have.length(0);
    expect(said(fieldOf(talks, 'Date'))).to.include('Enter the day of the discussion.');
    expect(said(fieldOf(talks, 'Minutes'))).to.include('Enter whole minutes');
    expect(said(fieldOf(talks, 'Role of your colleague'))).to.include('Enter the role');
    expect(hasFocus(fieldOf(talks, 'Date'))).to.equal(true);
  });

  it('cannot lie in the future', () => {
    const talks = open();
    fill(talks, '2026-11-26', '30', 'GP');
    add(talks);
    expect(said(fieldOf(talks, 'Date'))).to.include('Enter a day that is not in the future.');
  });

  it('warn above the box for words, and keep what is begun there', () => {
    const talks = open();
    const heard = listen('imh-drafted');
    talks.state = {discussions: [], draft: 'We ag'};
    (talks.querySelector('details') as HTMLDetailsElement).open = true;
    expect(byRole(talks, 'textbox').value).to.equal('We ag');
    write(byRole(talks, 'textbox'), 'We agreed');
    expect(heard.map(({item, text}) => [item, text])).to.deep.equal([
      ['tea/discussed', 'We agreed'],
    ]);
    expect(seen(talks)).to.match(/could identify a baby, a parent or a colleague.*What came of it/);
  });

  it('are asked about before words are added that could identify somebody, and never blocked', () => {
    const talks = open();
    const heard = listen('imh-discussed');
    fill(talks, '2026-11-25', '30', 'GP');
    write(byRole(talks, 'textbox'), 'Call 07700 900123.');
    add(talks);
    expect(heard).to.have.length(0);
    press(byRole(talks, 'button', 'Save it as it is'));
    expect(heard.map(({talk}) => talk.text)).to.deep.equal(['Call 07700 900123.']);
  });

  it('can be removed, and brought back', () => {
    const talks = open();
    const removed = listen('imh-removed');
    const heard = listen('imh-discussed');
    const talk = {on: '2026-11-24', minutes: 1, role: 'GP', text: 'Yes.'};
    talks.state = {discussions: [{id: 'a1', ...talk}], draft: ''};
    expect(seen(byRole(talks, 'listitem'))).to.include('24 November 2026, GP, 1 minute Yes.');
    press(byRole(talks, 'button', 'Remove the discussion of 24 November 2026'));
    expect(removed.map(({ids}) => ids)).to.deep.equal([['a1']]);
    talks.state = {discussions: [], draft: ''};
    expect(seen(byRole(talks, 'status'))).to.equal('Removed from your record.');
    expect(hasFocus(byRole(talks, 'button', 'Undo'))).to.equal(true);
    press(byRole(talks, 'button', 'Undo'));
    expect(heard.map(({talk}) => talk)).to.deep.equal([talk]);
  });
});
