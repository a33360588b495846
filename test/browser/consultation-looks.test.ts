import {expect} from 'chai';
import {recordConsultation} from '../../src/learner/consultation-recorder.ts';
import {faultsOf} from './axe.ts';
import {guestHtml, openGuest, resetAddress} from './consultations.ts';
import {allByRole, byRole, first, loadStyles, press, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

/** Presses buttons one after the other; the shortest name that fits is meant. */
const act =
  (...names: readonly string[]) =>
  (page: ParentNode) => {
    for (const name of names) {
      const exact = allByRole(page, 'button', name).find((button) => seen(button) === name);
      press(exact ?? byRole(page, 'button', name));
    }
  };

/** Buttons to press, what chance says, and words that show that the state is there. */
const states: readonly (readonly [string, readonly string[], number, string])[] = [
  ['at its start', [], 1, 'The guest looks cold.'],
  ['that tells a consequence', ['Offer tea'], 1, 'The guest smiles.'],
  ['at a step with a question', ['Offer tea', 'Go on'], 1, 'The kettle is empty.'],
  ['that tells of a twist', ['Offer tea', 'Go on', 'Boil water'], 0, 'something else happens'],
  ['gone back in', ['Offer tea', 'Go on', 'Go back one step'], 1, 'You took this before'],
  ['at an ending', ['Offer tea', 'Go on', 'Serve it cold', 'Go on'], 1, 'is complete'],
  [
    'begun with its twist',
    ['Offer tea', 'Go on', 'Serve it cold', 'Go on', 'Start again with the twist'],
    1,
    'While you stay on this page, the twist is sure to happen in this run, if your way leads to it.',
  ],
];

describe('the looks of a consultation', function () {
  this.timeout(30_000);

  before(() => loadStyles());
  beforeEach(() => resetAddress());
  after(() => resetAddress());

  for (const [name, presses, chance, words] of states) {
    it(`are without fault for one ${name}, light and dark`, async () => {
      const {page} = openGuest(openBrowser().openTab(), chance);
      act(...presses)(page);
      for (const map of page.querySelectorAll<HTMLDetailsElement>('.map')) map.open = true;
      expect(seen(page)).to.include(words);
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('are without fault before it wakes, light and dark', async () => {
    expect(await faultsOf(show(guestHtml()))).to.deep.equal([]);
  });

  it('are without fault where the learner looks back, light and dark', async () => {
    const browser = openBrowser();
    const {page} = openGuest(browser.openTab());
    browser.openTab().add({did: 'stepped', what: 'guest/a2', by: 'aaaa11'});
    expect(seen(page)).to.include('You have been further than this step.');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  for (const width of [320, 375, 480, 900]) {
    it(`do not move when it wakes, ${width} px wide`, () => {
      const page = show(guestHtml());
      page.style.width = `${width}px`;
      const parts = [
        ...page.querySelectorAll(
          '.lesson-header *, .outcomes *, .way-in, .intro *, #a1 > :not(ul)',
        ),
      ];
      const measure = () =>
        parts.map((part) => {
          const {x, y, width, height} = part.getBoundingClientRect();
          return [part.localName, x, y, width, height].join();
        });
      const before = measure();
      recordConsultation(first(page, 'imh-consultation'), openBrowser().openTab());
      expect(measure()).to.deep.equal(before);
      expect(parts.length).to.be.greaterThan(8);
    });
  }

  it('leave room for all of a screen, so that what comes after it does not jump', () => {
    const {page} = openGuest();
    const stage = page.querySelector('.stage') as HTMLElement;
    expect(stage.getBoundingClientRect().height).to.be.at.least(innerHeight);
  });

  describe('on paper', () => {
    const printed = (page: HTMLElement) =>
      [...page.querySelectorAll<HTMLElement>('.step[data-taken]')].map((step) => {
        const chosen = [...step.querySelectorAll<HTMLElement>('[data-taken] > .way')];
        return [step.id, ...chosen.map((way) => way.textContent)].join(': ');
      });

    it('are the way taken, with what was chosen', () => {
      const {page} = openGuest();
      act('Say nothing', 'Go on', 'Serve it cold', 'Go on')(page);
      expect(printed(page)).to.deep.equal(['a1: Say nothing', 'a2: Serve it cold', 'a9']);
    });

    it('tell of a twist beside the choice whose place it took', () => {
      const {page} = openGuest(openBrowser().openTab(), 0);
      act('Offer tea', 'Go on', 'Boil water', 'Go on')(page);
      expect(printed(page)).to.deep.equal([
        'a1: Offer tea',
        'a2: Boil water: The bell rings',
        'a2a',
      ]);
    });

    it('end with what was read', () => {
      const {page} = openGuest();
      act('Offer tea')(page);
      expect(printed(page)).to.deep.equal(['a1: Offer tea']);
      act('Go on')(page);
      expect(printed(page)).to.deep.equal(['a1: Offer tea', 'a2']);
    });

    it('stand in the order in which the steps were taken', () => {
      const store = openBrowser().openTab();
      store.add({did: 'stepped', what: 'guest/a3', by: 'x'});
      store.add({did: 'stepped', what: 'guest/a2', by: 'y'});
      const {page} = openGuest(store);
      expect(printed(page)).to.deep.equal(['a1', 'a3', 'a2']);
    });
  });
});
