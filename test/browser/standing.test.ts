import {expect} from 'chai';
import '../../src/components/standing/standing.ts';
import type {Deed} from '../../src/learner/log.ts';
import type {Store} from '../../src/learner/store.ts';
import {renderHome} from '../../src/pages/home.ts';
import {start} from '../../src/site-standing.ts';
import {courseWith} from './assessments.ts';
import {first, loadStyles, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const course = courseWith();
const what = 'assessment';
const drew: Deed = {did: 'drew', what, seed: '7f', items: ['assessment/q1']};

/** An attempt with this result, begun and submitted. */
function attempt(store: Store, right: number, passed: boolean, version = '1.0.0') {
  const {id: draw} = store.add(drew);
  store.add({
    ...{did: 'submitted', what, draw, version, status: 'draft', mark: 80, right, of: 10, passed},
    ...{safetyRight: 2, safetyOf: 2, missed: [], left: []},
  });
}

/** The page's standing, joined to a store. */
function open(html: string, store: Store): HTMLElement {
  const page = show(html);
  start(store);
  return first(page, 'imh-standing');
}

describe('what the home page says of the assessment', () => {
  before(() => loadStyles());

  const home = (store: Store) => seen(open(renderHome(course), store));

  it('is nothing yet, then that it is in progress', () => {
    const store = openBrowser().openTab();
    expect(home(store)).to.include('Not yet taken');
    store.add(drew);
    expect(home(store)).to.include('In progress');
  });

  it('is the best result while it is not passed', () => {
    const store = openBrowser().openTab();
    attempt(store, 7, false);
    attempt(store, 6, false);
    expect(home(store)).to.include('Not passed yet, best result 7 of 10');
  });

  it('is the day of the pass and the best result, also after a worse attempt', () => {
    const store = openBrowser().openTab();
    attempt(store, 9, true);
    attempt(store, 2, false);
    store.add(drew);
    expect(home(store)).to.include('Passed on 23 November 2026, best result 9 of 10');
  });

  it('follows what another tab does', () => {
    const browser = openBrowser();
    const here = open(renderHome(course), browser.openTab());
    attempt(browser.openTab(), 9, true);
    expect(seen(here)).to.include('Passed on 23 November 2026');
  });

  it('leads to its page, after the lessons', () => {
    const links = [...open(renderHome(course), openBrowser().openTab()).querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['assessment.html']);
  });
});
