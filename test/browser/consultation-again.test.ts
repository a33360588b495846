import {expect} from 'chai';
import {deleteAll} from '../../src/learner/removal.ts';
import {act, choicesOf, here, note, openGuest, resetAddress, told} from './consultations.ts';
import {byRole, loadStyles, seen} from './support.ts';
import {openBrowser} from './tabs.ts';

describe('a consultation that was begun', () => {
  before(() => loadStyles());
  beforeEach(() => resetAddress());
  after(() => resetAddress());

  describe('when the learner comes back', () => {
    it('shows the step where the learner was, and how it came about', () => {
      const browser = openBrowser();
      const before = openGuest(browser.openTab());
      act(before.page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
      before.page.remove();
      resetAddress();
      const {page} = openGuest(browser.openTab());
      expect(here(page)).to.equal('At the table');
      expect(seen(page)).to.include('You chose Boil water It takes a while.');
      const link = byRole(page, 'link', 'Continue where you left off');
      expect(link.hash).to.equal('#a3');
    });

    it('shows a consequence that was not read to its end', () => {
      const browser = openBrowser();
      const before = openGuest(browser.openTab());
      act(before.page, 'Offer tea');
      before.page.remove();
      const {page} = openGuest(browser.openTab());
      expect(here(page)).to.equal('In the kitchen');
      expect(seen(page)).to.include('The guest smiles.');
    });

    it('opens the consultation once', () => {
      const browser = openBrowser();
      openGuest(browser.openTab()).page.remove();
      const {store} = openGuest(browser.openTab());
      expect(store.events().map(({did}) => did)).to.deep.equal(['opened']);
    });

    it('works where nothing can be kept', () => {
      const store = openBrowser().openTab();
      const {page} = openGuest(Object.create(store, {trouble: {value: 'blocked'}}));
      act(page, 'Offer tea', 'Go on');
      expect(here(page)).to.equal('In the kitchen');
    });
  });

  describe('in two tabs', () => {
    it('leaves the step on the page when the other tab goes on, and says so', () => {
      const browser = openBrowser();
      const one = openGuest(browser.openTab());
      const other = browser.openTab();
      other.add({did: 'stepped', what: 'guest/a2', by: 'aaaa11'});
      expect(here(one.page)).to.equal('At the door');
      expect(note(one.page)).to.include('You have been further than this step.');
      act(one.page, 'Go to where you are');
      expect(here(one.page)).to.equal('In the kitchen');
    });

    it('takes another way from there without losing what the other tab did', () => {
      const browser = openBrowser();
      const {page, store} = openGuest(browser.openTab());
      browser.openTab().add({did: 'stepped', what: 'guest/a2', by: 'aaaa11'});
      act(page, 'Say nothing', 'Go on');
      expect(here(page)).to.equal('In the kitchen');
      expect(seen(page)).to.include('The guest waits.');
      expect(store.events().filter(({did}) => did === 'stepped')).to.have.length(3);
    });

    it('shows the step of the other tab when this one is not on the way any more', () => {
      const browser = openBrowser();
      const {page} = openGuest(browser.openTab());
      act(page, 'Offer tea', 'Go on');
      browser.openTab().add({did: 'stepped', what: 'guest/a1', by: ''});
      expect(here(page)).to.equal('At the door');
      expect(note(page)).to.include('Your way was changed in another tab or window.');
    });

    it('lets a consequence be read to its end', () => {
      const browser = openBrowser();
      const {page} = openGuest(browser.openTab());
      act(page, 'Offer tea');
      browser.openTab().add({did: 'stepped', what: 'guest/a1', by: ''});
      expect(seen(told(page))).to.include('The guest smiles.');
      act(page, 'Go on');
      expect(here(page)).to.equal('At the door');
    });

    it('begins anew when the record is deleted', () => {
      const browser = openBrowser();
      const {page} = openGuest(browser.openTab());
      act(page, 'Offer tea', 'Go on');
      deleteAll(browser.openTab());
      expect(here(page)).to.equal('At the door');
      expect(choicesOf(page).map(seen)).to.include('Offer tea');
    });
  });

  describe('and the address', () => {
    const go = (hash: string) =>
      new Promise((resolve) => {
        addEventListener('popstate', () => setTimeout(resolve), {once: true});
        location.hash = hash;
      });
    const goBy = (steps: number) =>
      new Promise((resolve) => {
        addEventListener('popstate', () => setTimeout(resolve), {once: true});
        history.go(steps);
      });

    it('names the step on the page', () => {
      const {page} = openGuest();
      expect(location.hash).to.equal('');
      act(page, 'Offer tea');
      expect(location.hash).to.equal('');
      act(page, 'Go on');
      expect(location.hash).to.equal('#a2');
    });

    it('goes back and forward on the way with the buttons of the browser, and cuts nothing', async () => {
      const {page, store} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
      await goBy(-1);
      expect(here(page)).to.equal('In the kitchen');
      expect(note(page)).to.include('You have been further than this step.');
      await goBy(-1);
      expect(here(page)).to.equal('At the door');
      await goBy(2);
      expect(here(page)).to.equal('At the table');
      expect(note(page)).to.equal('');
      expect(store.events().filter(({did}) => did === 'stepped')).to.have.length(2);
    });

    it('may ask for a step on the way', async () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
      await go('#a1');
      expect(here(page)).to.equal('At the door');
    });

    it('may not ask for a step that is not on the way: then the page says so', async () => {
      const {page} = openGuest();
      await go('#a8');
      expect(here(page)).to.equal('At the door');
      expect(note(page)).to.equal(
        'That step is not on your way in this run. Here is the step where you are.',
      );
      expect(location.hash).to.equal('#a1');
    });

    it('is looked at when the page opens', () => {
      const browser = openBrowser();
      const before = openGuest(browser.openTab());
      act(before.page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
      before.page.remove();
      for (const [hash, title, said] of [
        ['#a1', 'At the door', 'You have been further than this step.'],
        ['#q1', 'In the kitchen', 'You have been further than this step.'],
        ['#a3', 'At the table', ''],
        ['#a9', 'At the table', 'That step is not on your way in this run.'],
        ['#main', 'At the table', ''],
        ['#', 'At the table', ''],
      ] as const) {
        resetAddress(hash);
        const {page} = openGuest(browser.openTab());
        expect(here(page), hash).to.equal(title);
        expect(note(page), hash).to.include(said);
        page.remove();
      }
    });

    it('may lead elsewhere on the page, as the skip link does', async () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on');
      await go('#main');
      expect(here(page)).to.equal('In the kitchen');
      expect(note(page)).to.equal('');
      expect(location.hash).to.equal('#main');
    });

    it('does nothing more once the consultation has gone from the page', async () => {
      const {page, guest} = openGuest();
      guest.remove();
      await go('#a9');
      expect(page.querySelector('.note')).to.equal(null);
    });
  });
});
