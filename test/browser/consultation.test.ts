import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import {act, choicesOf, guestHtml, here, openGuest, resetAddress, told} from './consultations.ts';
import {allByRole, byRole, first, hasFocus, listen, loadStyles, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

describe('a consultation', () => {
  before(() => loadStyles());
  beforeEach(() => resetAddress());
  after(() => resetAddress());

  it('shows every step and every consequence until it is joined to a record', () => {
    const page = show(guestHtml());
    expect(page.querySelectorAll('.step:not([hidden])')).to.have.length(6);
    expect(seen(page)).to.include('The guest smiles.');
    expect(byRole(page, 'link', 'Boil water').hash).to.equal('#a3');
    expect(allByRole(page, 'button')).to.have.length(0);
  });

  it('shows the introduction and the first step alone when it wakes', () => {
    const {page} = openGuest();
    expect(seen(page)).to.include('You have a guest.');
    expect(here(page)).to.equal('At the door');
    expect(seen(page)).not.to.include('The guest smiles.');
    expect(choicesOf(page).map(seen)).to.deep.equal(['Offer tea', 'Say nothing', 'Close the door']);
  });

  it('says at each step that the case is fictional', () => {
    const {page} = openGuest();
    expect(seen(page)).to.include('Fictional case. Nobody in it is real');
    act(page, 'Offer tea', 'Go on');
    expect(seen(page.querySelector('.step:not([hidden])') as HTMLElement)).to.include(
      'Fictional case · Step A2',
    );
  });

  it('announces a choice and shows its consequence, to be read before anything else', () => {
    const {page} = openGuest();
    const heard = listen('imh-stepped');
    act(page, 'Offer tea');
    expect(heard.map(({item, by}) => [item, by])).to.deep.equal([['guest/a2', 'aaaa11']]);
    expect(here(page)).to.equal('At the door');
    expect(seen(told(page))).to.equal('You chose Offer tea The guest smiles.1');
    expect(told(page).role).to.equal('status');
    expect(hasFocus(told(page))).to.equal(true);
    expect(choicesOf(page)).to.have.length(0);
  });

  it('goes on to the heading of the next step, with what led there above it', () => {
    const {page} = openGuest();
    act(page, 'Offer tea', 'Go on');
    expect(here(page)).to.equal('In the kitchen');
    expect(seen(document.activeElement as HTMLElement)).to.equal('In the kitchen');
    const step = page.querySelector('.step:not([hidden])') as HTMLElement;
    expect(seen(step)).to.match(/^You chose Offer tea The guest smiles\.1 Fictional case/);
  });

  it('keeps the way as deeds, each with the choice that was made', () => {
    const {page, store} = openGuest();
    act(page, 'Say nothing', 'Go on', 'Boil water');
    expect(
      store.events().flatMap((event) => (event.did === 'stepped' ? [[event.what, event.by]] : [])),
    ).to.deep.equal([
      ['guest/a2', 'aaaa12'],
      ['guest/a3', 'aaaa21'],
    ]);
  });

  it('goes back one step, and marks in words what was chosen before', () => {
    const {page} = openGuest();
    act(page, 'Offer tea', 'Go on', 'Go back one step');
    expect(here(page)).to.equal('At the door');
    expect(seen(document.activeElement as HTMLElement)).to.equal('At the door');
    expect(choicesOf(page).map(seen)).to.deep.equal([
      'Offer tea You took this before',
      'Say nothing',
      'Close the door',
    ]);
  });

  it('lets another way be taken straight from the consequence', () => {
    const {page} = openGuest();
    act(page, 'Offer tea', 'Take another way');
    expect(here(page)).to.equal('At the door');
    act(page, 'Say nothing', 'Go on');
    expect(seen(page)).to.include('The guest waits.');
    expect(seen(page)).not.to.include('The guest smiles.');
  });

  it('goes on at the same step when a choice leads back to it', () => {
    const {page} = openGuest();
    act(page, 'Close the door');
    expect(seen(told(page))).to.include('Think again.');
    expect(allByRole(page, 'button').map(seen)).to.deep.equal(['Go on']);
    act(page, 'Go on');
    expect(here(page)).to.equal('At the door');
    expect(seen(page)).to.include('Close the door You took this before');
  });

  it('goes back where a choice leads to an earlier step', () => {
    const {page} = openGuest();
    act(page, 'Offer tea', 'Go on', 'Go back to the door');
    expect(here(page)).to.equal('In the kitchen');
    expect(seen(told(page))).to.include('You begin anew.');
    expect(allByRole(page, 'button', 'Take another way')).to.have.length(0);
    act(page, 'Go on');
    expect(here(page)).to.equal('At the door');
  });

  it('starts again at any step', () => {
    const {page} = openGuest();
    expect(allByRole(page, 'button', 'Start again')).to.have.length(0);
    act(page, 'Offer tea', 'Go on');
    expect(allByRole(page, 'button', 'Start again')).to.have.length(1);
    // Beside "Go on" it would be pressed by mistake.
    act(page, 'Boil water');
    expect(allByRole(page, 'button', 'Start again')).to.have.length(0);
    act(page, 'Go on', 'Start again');
    expect(here(page)).to.equal('At the door');
    expect(seen(page)).to.include('Offer tea You took this before');
  });

  describe('at an ending', () => {
    it('shows the debrief, says that it is complete, and records that once', () => {
      const {page, store} = openGuest();
      const heard = listen('imh-finished');
      act(page, 'Offer tea', 'Go on', 'Serve it cold', 'Go on');
      expect(here(page)).to.equal('A cold guest');
      expect(seen(page)).to.include('It went too fast.');
      expect(seen(page)).to.include('this consultation is complete');
      act(page, 'Start again', 'Offer tea', 'Go on', 'Serve it cold');
      expect(heard.map(({lesson, right, of}) => [lesson, right, of])).to.deep.equal([
        ['guest', 0, 0],
        ['guest', 0, 0],
      ]);
      const finished = store.events().filter((event) => event.did === 'finished');
      expect(finished).to.have.length(1);
      expect(recordOf(store).finished.get('guest')?.version).to.equal('1.0.0');
    });

    it('is complete as soon as the choice is made, should the page be closed then', () => {
      const {page, store} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Serve it cold');
      expect(recordOf(store).finished.has('guest')).to.equal(true);
    });

    it('does not finish anew when the learner comes back to the page', () => {
      const browser = openBrowser();
      const {page} = openGuest(browser.openTab());
      act(page, 'Offer tea', 'Go on', 'Serve it cold', 'Go on');
      resetAddress();
      const heard = listen('imh-finished');
      const again = openGuest(browser.openTab());
      expect(here(again.page)).to.equal('A cold guest');
      expect(heard).to.have.length(0);
    });
  });

  it('keeps its questions where they are', () => {
    const {page} = openGuest();
    expect(first(page, 'imh-question').closest('.step')?.id).to.equal('a2');
    expect(first(page, 'imh-question').checkVisibility()).to.equal(false);
    act(page, 'Offer tea', 'Go on');
    expect(first(page, 'imh-question').checkVisibility()).to.equal(true);
  });
});
