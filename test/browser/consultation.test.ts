import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import {deleteAll} from '../../src/learner/removal.ts';
import {guestHtml, openGuest, resetAddress} from './consultations.ts';
import {
  allByRole,
  byRole,
  first,
  hasFocus,
  listen,
  loadStyles,
  press,
  seen,
  show,
} from './support.ts';
import {openBrowser} from './tabs.ts';

/** The heading of the one step that is on the page. */
const here = (page: ParentNode) =>
  allByRole(page, 'heading')
    .filter((heading) => heading.matches('.step > h2'))
    .map(seen)
    .join();

const act = (page: ParentNode, ...names: readonly string[]) => {
  for (const name of names) {
    // "Start again" is also how "Start again with the twist" begins.
    const exact = allByRole(page, 'button', name).find((button) => seen(button) === name);
    press(exact ?? byRole(page, 'button', name));
  }
};

const told = (page: ParentNode) => page.querySelector<HTMLElement>('.told') as HTMLElement;
const note = (page: ParentNode) => seen(page.querySelector<HTMLElement>('.note') as HTMLElement);
const choicesOf = (page: ParentNode) =>
  allByRole(page, 'button').filter((b) => b.closest('.choose'));

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

  it('keeps its questions where they are', () => {
    const {page} = openGuest();
    expect(first(page, 'imh-question').closest('.step')?.id).to.equal('a2');
    expect(first(page, 'imh-question').checkVisibility()).to.equal(false);
    act(page, 'Offer tea', 'Go on');
    expect(first(page, 'imh-question').checkVisibility()).to.equal(true);
  });
});
