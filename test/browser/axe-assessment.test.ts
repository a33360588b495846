import {expect} from 'chai';
import type {ImhAssessment} from '../../src/components/assessment/assessment.ts';
import '../../src/components/standing/standing.ts';
import {foldAssessment} from '../../src/learner/assessment.ts';
import type {Store} from '../../src/learner/store.ts';
import {renderHome} from '../../src/pages/home.ts';
import {
  answerAll,
  attempt,
  begin,
  courseWith,
  itemOf,
  openAssessment,
  submit,
  tenItemsBut,
} from './assessments.ts';
import {faultsOf} from './axe.ts';
import {byRole, first, loadStyles, press, seen, select, show} from './support.ts';
import {openBrowser} from './tabs.ts';

/** A way to bring an assessment into a state, and words that show that it is there. */
type State = readonly [enter: (page: ImhAssessment) => void, words: string];

const states: readonly State[] = [
  [() => {}, 'Begin when you are ready'],
  [begin, '0 of 10 questions are answered.'],
  [
    (page) => {
      begin(page);
      select(byRole(itemOf(page, 'q5'), 'combobox', 'Fish'), 'Water');
      press(byRole(itemOf(page, 'q4'), 'button', 'Move up: Pour'));
      submit(page);
    },
    'Do you want to submit all the same?',
  ],
  [(page) => attempt(page, 'q9'), 'You passed'],
  [
    (page) => {
      begin(page);
      submit(page);
      press(byRole(page, 'button', 'Submit all the same'));
    },
    'Not answered, so not right.',
  ],
  [
    (page) => {
      attempt(page, 'q1', 'q3', 'q4', 'q5', 'q11');
      attempt(page, 'q1', 'q3', 'q4', 'q5', 'q11');
    },
    'Before you try again',
  ],
];

describe('what axe finds in an assessment, light and dark', function () {
  this.timeout(60_000);

  before(() => loadStyles(document, ['site.css', 'more.css', 'assessment.css']));

  for (const [enter, words] of states) {
    it(`is nothing where it says "${words}"`, async () => {
      const page = openAssessment(openBrowser().openTab());
      enter(page);
      expect(seen(page)).to.include(words);
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('is nothing where nothing can be kept', async () => {
    const store: Store = Object.create(openBrowser().openTab(), {
      trouble: {value: 'blocked'},
      keeps: {value: false},
    });
    const page = openAssessment(store);
    begin(page);
    expect(seen(page)).to.include('This browser cannot keep your answers.');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing where a question was corrected, before and after submitting', async () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    answerAll(before);
    const corrected = tenItemsBut('assessment/q6', (one) => ({...one, digest: 'dfff'}));
    const page = openAssessment(browser.openTab(), corrected);
    submit(page);
    expect(seen(page)).to.include('was corrected after you answered it');
    expect(await faultsOf(page)).to.deep.equal([]);
    press(byRole(page, 'button', 'Submit all the same'));
    expect(seen(page)).to.include('Left out of the count');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing in what the home page says of it', async () => {
    const store = openBrowser().openTab();
    attempt(openAssessment(store));
    const standing = first(show(renderHome(courseWith())), 'imh-standing');
    standing.record = foldAssessment(store.events(), standing.item);
    expect(seen(standing)).to.include('23 November 2026');
    expect(await faultsOf(standing)).to.deep.equal([]);
  });
});
