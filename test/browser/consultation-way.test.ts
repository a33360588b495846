import {expect} from 'chai';
import {act, choicesOf, here, note, openGuest, resetAddress, told} from './consultations.ts';
import {allByRole, byRole, loadStyles, press, seen} from './support.ts';
import {openBrowser} from './tabs.ts';

describe('the way through a consultation', () => {
  before(() => loadStyles());
  beforeEach(() => resetAddress());
  after(() => resetAddress());

  describe('with a twist', () => {
    it('lets it happen when chance is below one third, and no oftener', () => {
      for (const [chance, title] of [
        [0, 'At the window'],
        [0.33, 'At the window'],
        [0.34, 'At the table'],
        [0.99, 'At the table'],
      ] as const) {
        resetAddress();
        const {page} = openGuest(openBrowser().openTab(), chance);
        act(page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
        expect(here(page), `${chance}`).to.equal(title);
        page.remove();
      }
    });

    it('asks chance only when a choice that has a twist is made', () => {
      const {page, guest} = openGuest();
      let asked = 0;
      guest.random = () => {
        asked += 1;
        return 1;
      };
      act(page, 'Offer tea', 'Go on');
      expect(asked).to.equal(0);
      act(page, 'Boil water');
      expect(asked).to.equal(1);
    });

    it('says what was chosen and that something else happens', () => {
      const {page, store} = openGuest(undefined, 0);
      act(page, 'Offer tea', 'Go on', 'Boil water');
      expect(seen(told(page))).to.equal(
        'You chose Boil water This time something else happens The bell rings You go and look.',
      );
      act(page, 'Go on', 'Go back one step');
      expect(seen(page)).to.include('Boil water You took this before');
      expect(
        store.events().some((event) => event.did === 'stepped' && event.by === 'aaaa22'),
      ).to.equal(true);
    });

    it('is never shown among the choices', () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on');
      expect(choicesOf(page).map(seen)).to.deep.equal([
        'Boil water',
        'Serve it cold',
        'Go back to the door',
      ]);
      expect(seen(page)).not.to.include('The bell rings');
    });

    it('is sure in a run that was begun with it, and says so', () => {
      const {page, store} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Serve it cold', 'Go on', 'Start again with the twist');
      expect(note(page)).to.equal(
        'While you stay on this page, the twist is sure to happen in this run, if your way leads to it.',
      );
      expect(store.events().filter(({did}) => did === 'stepped')).to.have.length(3);
      act(page, 'Say nothing', 'Go on', 'Boil water', 'Go on');
      expect(here(page)).to.equal('At the window');
    });

    it('is left to chance again in the next run', () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Serve it cold', 'Go on', 'Start again with the twist');
      act(page, 'Offer tea', 'Go on', 'Serve it cold', 'Go on', 'Start again');
      act(page, 'Offer tea', 'Go on', 'Boil water', 'Go on');
      expect(here(page)).to.equal('At the table');
    });
  });

  describe('its map', () => {
    const map = (page: ParentNode) => {
      const details = page.querySelector<HTMLDetailsElement>('.map') as HTMLDetailsElement;
      details.open = true;
      return details;
    };
    const items = (page: ParentNode) => allByRole(map(page), 'listitem').map(seen);

    it('lists all steps, and keeps the titles of those not taken to itself', () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on');
      expect(items(page)).to.deep.equal([
        'At the door, taken',
        'In the kitchen, you are here',
        'Not taken yet',
        'Not taken yet',
        'An ending, not taken yet',
        'An ending, not taken yet',
      ]);
      expect(seen(map(page).querySelector('summary') as HTMLElement)).to.equal(
        'Map: 2 of 6 steps taken',
      );
    });

    it('leads back to the steps of this run, and only to those', () => {
      const {page} = openGuest();
      act(page, 'Offer tea', 'Go on', 'Boil water', 'Go on', 'Wait', 'Go on');
      expect(allByRole(map(page), 'button').map(seen)).to.deep.equal([
        'At the door',
        'In the kitchen',
        'At the table',
      ]);
      press(byRole(map(page), 'button', 'In the kitchen'));
      expect(here(page)).to.equal('In the kitchen');
      expect(seen(document.activeElement as HTMLElement)).to.equal('In the kitchen');
      expect(items(page)).to.include.members([
        'At the table, taken before',
        'Ending: A warm guest, taken before',
      ]);
      expect(allByRole(map(page), 'button')).to.have.length(1);
    });

    it('says where the learner is for those who do not see it', () => {
      const {page} = openGuest();
      expect(seen(map(page).querySelector('[aria-current=step]') as HTMLElement)).to.equal(
        'At the door',
      );
      expect(map(page).querySelector('nav')?.ariaLabel).to.equal('Map of this consultation');
    });
  });
});
