import {expect} from 'chai';
import type {Store} from '../../src/learner/store.ts';
import {
  answer,
  answerAll,
  attempt,
  begin,
  itemOf,
  openAssessment,
  openBeside,
  submit,
  tenItems,
  tenItemsBut,
} from './assessments.ts';
import {allByRole, byRole, choose, hasFocus, loadStyles, press, seen, select} from './support.ts';
import {openBrowser} from './tabs.ts';

const did = (store: Store) => store.events().map((event) => event.did);
const last = (store: Store) => store.events().at(-1);

const loadAllStyles = () => loadStyles(document, ['site.css', 'more.css', 'assessment.css']);

describe('an assessment before it begins', () => {
  before(loadAllStyles);

  it('says what will happen, and shows no question yet', () => {
    const page = openAssessment(openBrowser().openTab());
    expect(seen(page)).to.include('You get 10 questions on one page.');
    expect(seen(page)).to.include('Each choice is kept on this device as you make it.');
    expect(allByRole(page, 'radio')).to.have.length(0);
    expect(page.isBusy).to.equal(false);
  });

  it('says before any work that answers cannot be kept', () => {
    const store = openBrowser().openTab();
    const deaf: Store = Object.create(store, {trouble: {value: 'blocked'}, keeps: {value: false}});
    const page = openAssessment(deaf);
    expect(seen(page)).to.include('This browser cannot keep your answers.');
    expect(seen(page)).not.to.include('Each choice is kept');
    begin(page);
    expect(seen(page)).to.include('This browser cannot keep your answers.');
  });

  it('draws when asked to begin, records it, and leads to the first question', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    begin(page);
    const ids = tenItems().flatMap((part) => part.map(({id}) => id));
    expect(last(store)).to.deep.include({did: 'drew', what: 'assessment', items: ids});
    expect(last(store))
      .to.have.property('seed')
      .that.matches(/^[\da-f]{8}$/);
    expect(page.isBusy).to.equal(true);
    const [heading] = allByRole(itemOf(page, 'q1'), 'heading');
    expect(heading && hasFocus(heading)).to.equal(true);
  });
});

describe('an assessment while it is answered', () => {
  before(loadAllStyles);

  it('numbers its questions, and those of a case as parts of one', () => {
    const page = openAssessment(openBrowser().openTab());
    begin(page);
    expect(seen(itemOf(page, 'q3'))).to.include('Question 3 of 10');
    expect(seen(itemOf(page, 'q10'))).to.include('Question 10 of 10, part 1 of 2');
    expect(seen(itemOf(page, 'q11'))).to.include('Question 10 of 10, part 2 of 2');
  });

  it('says nothing of what is right, nor which questions are about safety', () => {
    const page = openAssessment(openBrowser().openTab());
    begin(page);
    answerAll(page);
    const words = seen(page);
    for (const hint of ['Check answer', 'Show', 'Right', 'Why', 'seeds', 'Safety']) {
      expect(words).not.to.include(hint);
    }
  });

  it('records each choice at once', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    begin(page);
    const draw = last(store)?.id;
    choose(itemOf(page, 'q1'), 'Leek');
    choose(itemOf(page, 'q1'), 'Apple');
    expect(did(store)).to.deep.equal(['drew', 'picked', 'picked']);
    expect(last(store)).to.deep.include({
      ...{what: 'assessment/q1', draw, digest: 'd001', chose: ['aaaaa2']},
    });
  });

  it('brings every kind of answer back to who left in the middle', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    for (const anchor of ['q1', 'q3', 'q4']) answer(before, anchor);
    select(byRole(itemOf(before, 'q5'), 'combobox', 'Fish'), 'Water');
    const stands = itemOf(before, 'q4').answer;

    const after = openAssessment(browser.openTab());
    expect(byRole(itemOf(after, 'q1'), 'radio', 'Apple').checked).to.equal(true);
    expect(byRole(itemOf(after, 'q3'), 'checkbox', 'Pear').checked).to.equal(true);
    expect(itemOf(after, 'q4').answer).to.deep.equal(stands);
    expect(byRole(itemOf(after, 'q5'), 'combobox', 'Fish').value).to.equal('fffff1');
    expect(byRole(itemOf(after, 'q5'), 'combobox', 'Bird').value).to.equal('');
    expect(seen(after)).to.include('3 of 10 questions are answered.');
  });

  it('keeps the order of choices of an attempt', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    const orderIn = (page: ParentNode) =>
      [...page.querySelectorAll<HTMLInputElement>('imh-item input')].map(({value}) => value);
    expect(orderIn(openAssessment(browser.openTab()))).to.deep.equal(orderIn(before));
  });

  it('follows what is chosen in another tab', () => {
    const browser = openBrowser();
    const here = openAssessment(browser.openTab());
    const there = openBeside(browser.openTab());
    begin(here);
    choose(itemOf(there, 'q6'), 'Apple');
    expect(byRole(itemOf(here, 'q6'), 'radio', 'Apple').checked).to.equal(true);
    choose(itemOf(here, 'q6'), 'Leek');
    expect(byRole(itemOf(there, 'q6'), 'radio', 'Leek').checked).to.equal(true);
  });

  it('takes an answer back when the last box is unticked', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    begin(page);
    choose(itemOf(page, 'q3'), 'Apple');
    choose(itemOf(page, 'q3'), 'Apple');
    expect(last(store)).to.deep.include({did: 'picked', chose: []});
    expect(seen(page)).to.include('0 of 10 questions are answered.');
  });

  it('says where a step of an order has moved to, and keeps the focus', () => {
    const page = openAssessment(openBrowser().openTab());
    begin(page);
    const item = itemOf(page, 'q4');
    const button = byRole(item, 'button', 'Move down: Boil the water');
    press(button);
    expect(seen(byRole(item, 'status'))).to.include('Boil the water: now');
    expect(hasFocus(button)).to.equal(true);
  });
});

describe('an assessment about to be submitted', () => {
  before(loadAllStyles);

  it('lists what is not answered, with links to it', () => {
    const page = openAssessment(openBrowser().openTab());
    begin(page);
    for (const n of [1, 2, 3, 4, 5, 6, 8, 9, 10]) answer(page, `q${n}`);
    expect(seen(page)).to.include('8 of 10 questions are answered.');
    const links = allByRole(page, 'link', 'question').map((link) => [link.textContent, link.hash]);
    expect(links).to.deep.equal([
      // Above the questions, for who comes back; then in the list below them.
      ['question 7', '#q7'],
      ['question 7', '#q7'],
      ['question 10, part 2', '#q11'],
    ]);
  });

  it('asks first when something is not answered, and lets the learner go on', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    begin(page);
    submit(page);
    expect(seen(page)).to.include('10 questions are not answered. They count as not right.');
    expect(hasFocus(byRole(page, 'button', 'Go on answering'))).to.equal(true);
    press(byRole(page, 'button', 'Go on answering'));
    expect(hasFocus(itemOf(page, 'q1').querySelector('h3') as HTMLElement)).to.equal(true);
    expect(did(store)).to.deep.equal(['drew']);
  });

  it('no longer asks once the learner has gone on', () => {
    const page = openAssessment(openBrowser().openTab());
    begin(page);
    submit(page);
    choose(itemOf(page, 'q1'), 'Apple');
    expect(seen(page)).not.to.include('all the same');
  });

  it('counts what is not answered as not right', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    begin(page);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) answer(page, `q${n}`);
    submit(page);
    press(byRole(page, 'button', 'Submit all the same'));
    expect(last(store)).to.deep.include({
      ...{did: 'submitted', right: 8, of: 10, passed: true},
      missed: ['assessment/q9', 'assessment/q10'],
    });
    expect(seen(itemOf(page, 'q9'))).to.include('Not answered, so not right.');
  });
});

describe('an assessment that was submitted', () => {
  before(loadAllStyles);

  it('records each answer, then the result', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    attempt(page, 'q9');
    const draw = store.events()[0]?.id;
    const answered = store.events().filter((event) => event.did === 'answered');
    expect(answered).to.have.length(11);
    expect(answered[8]).to.deep.include({
      ...{what: 'assessment/q9', digest: 'd009', chose: ['aaaaa3'], right: false},
    });
    expect(last(store)).to.deep.include({
      ...{
        did: 'submitted',
        what: 'assessment',
        draw,
        version: '1.2.0',
        status: 'draft',
        mark: 80,
        passed: true,
      },
      ...{right: 9, of: 10, safetyRight: 2, safetyOf: 2, missed: ['assessment/q9'], left: []},
    });
  });

  it('says the result in words, and has the focus there', () => {
    const page = openAssessment(openBrowser().openTab());
    attempt(page, 'q8', 'q9');
    expect(hasFocus(byRole(page, 'heading', 'You passed'))).to.equal(true);
    expect(seen(page)).to.include(
      'You had 8 of 10 questions right. The pass mark is 80%, which is 8 of 10.',
    );
    expect(seen(page)).to.include('All 2 safety questions were right.');
    expect(page.isBusy).to.equal(false);
  });

  it('is not passed with nine of ten right when a safety question was missed', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    attempt(page, 'q2');
    expect(last(store)).to.deep.include({right: 9, of: 10, safetyRight: 1, passed: false});
    expect(seen(page)).to.include('Not passed this time');
    expect(seen(page)).to.include('1 of 2 safety questions was right.');
    expect(seen(page)).to.include('Safety questions to look at first: question 2.');
    expect(seen(itemOf(page, 'q2'))).to.include('Safety question · Question 2 of 10');
  });

  it('marks a case with two parts as one question', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    attempt(page, 'q11');
    expect(last(store)).to.deep.include({right: 9, of: 10, missed: ['assessment/q10']});
    expect(seen(itemOf(page, 'q10'))).to.include('another part of it was not right');
    expect(seen(itemOf(page, 'q11'))).to.include('Not right.');
  });

  it('explains every answer, with its source and the way back to the lesson', () => {
    const page = openAssessment(openBrowser().openTab());
    attempt(page, 'q6');
    const words = seen(itemOf(page, 'q6'));
    for (const told of [
      ...['Your answer: not right', 'Not right.', 'A leek is a stem.', 'The right answer Apple'],
      ...['Why A fruit holds the seeds of its plant.', 'Sources: Leaf, 2020'],
    ]) {
      expect(words).to.include(told);
    }
    const back = byRole(itemOf(page, 'q6'), 'link', 'Milk: Part 0');
    expect(back.getAttribute('href')).to.equal('lessons/milk.html#part-0');
    expect(seen(itemOf(page, 'q4'))).to.include('In the right place');
    expect(seen(itemOf(page, 'q5'))).to.include('Right.');
  });

  it('can no longer be changed', () => {
    const store = openBrowser().openTab();
    const page = openAssessment(store);
    attempt(page);
    const before = store.events().length;
    byRole(itemOf(page, 'q1'), 'radio', 'Leek').click();
    expect(store.events()).to.have.length(before);
    expect(allByRole(itemOf(page, 'q4'), 'button')).to.have.length(0);
  });

  it('shows its result again when the page is opened anew', () => {
    const browser = openBrowser();
    attempt(openAssessment(browser.openTab()), 'q2');
    const page = openAssessment(browser.openTab());
    expect(seen(page)).to.include('Not passed this time');
    expect(seen(itemOf(page, 'q2'))).to.include('Your answer: not right');
    expect(seen(itemOf(page, 'q1'))).to.include('Your answer: right');
  });

  it('shows its result in another tab, where it stood open', () => {
    const browser = openBrowser();
    const here = openAssessment(browser.openTab());
    const there = openBeside(browser.openTab());
    attempt(here);
    expect(seen(there)).to.include('You passed');
    expect(there.isBusy).to.equal(false);
  });

  it('brings the focus to the result, also when another tab submitted it', () => {
    const browser = openBrowser();
    const page = openAssessment(browser.openTab());
    begin(page);
    choose(itemOf(page, 'q1'), 'Apple');
    const other = browser.openTab();
    other.add({
      ...{did: 'submitted', what: 'assessment', draw: `${other.events()[0]?.id}`, mark: 80},
      ...{
        version: '1.2.0',
        status: 'draft',
        right: 1,
        of: 10,
        safetyRight: 1,
        safetyOf: 2,
        passed: false,
      },
      ...{missed: ['assessment/q2'], left: []},
    });
    expect(hasFocus(byRole(page, 'heading', 'Not passed'))).to.equal(true);
  });

  it('begins anew with empty questions, and keeps a pass', () => {
    const browser = openBrowser();
    const page = openAssessment(browser.openTab());
    attempt(page);
    press(byRole(page, 'button', 'Begin a new attempt'));
    expect(allByRole(page, 'radio').some(({checked}) => checked)).to.equal(false);
    expect(allByRole(page, 'combobox').every(({value}) => !value)).to.equal(true);
    expect(seen(page)).to.include('0 of 10 questions are answered.');
    answerAll(page, 'q1', 'q2', 'q3');
    submit(page);
    expect(seen(page)).to.include('Not passed this time');
    expect(seen(page)).to.include('You passed on 23 November 2026. That stays.');
    expect(seen(page)).to.include('Your best result so far is 10 of 10.');
    expect(seen(page)).to.include('23 November 2026: 7 of 10 right, not passed');
    expect(seen(page)).not.to.include('Before you try again');
  });

  it('after a second attempt that was not passed says what to read, before the button', () => {
    const page = openAssessment(openBrowser().openTab());
    attempt(page, 'q2');
    expect(seen(page)).not.to.include('Before you try again');
    attempt(page, 'q1', 'q7', 'q11');
    const words = seen(page);
    expect(words).to.match(/2 attempts were not passed.*Tea: Part 0.*Begin a new attempt/);
    const links = allByRole(page, 'listitem', 'Part').flatMap((item) => [
      ...item.querySelectorAll('a'),
    ]);
    const advised = links.filter((link) => !link.closest('imh-item'));
    expect(advised.map((link) => link.getAttribute('href'))).to.deep.equal([
      'lessons/tea.html#part-0',
      'lessons/milk.html#part-1',
      'lessons/milk.html#part-4',
    ]);
  });
});

describe('an assessment whose words change under way', () => {
  before(loadAllStyles);

  const corrected = tenItemsBut('assessment/q6', (question) => ({...question, digest: 'dfff'}));
  const without = tenItemsBut('assessment/q2', () => null);

  it('asks a corrected question again, and says so', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    answerAll(before);
    const store = browser.openTab();
    const page = openAssessment(store, corrected);
    expect(seen(itemOf(page, 'q6'))).to.include('was corrected after you answered it');
    expect(allByRole(itemOf(page, 'q6'), 'radio').some(({checked}) => checked)).to.equal(false);
    expect(seen(page)).to.include('Corrected since you answered: question 6.');
    answer(page, 'q6');
    expect(seen(itemOf(page, 'q6'))).not.to.include('corrected');
    submit(page);
    expect(last(store)).to.deep.include({right: 10, of: 10, passed: true});
  });

  it('leaves a corrected question that is not answered again out of the count', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    answerAll(before);
    const store = browser.openTab();
    const page = openAssessment(store, corrected);
    submit(page);
    expect(seen(page)).to.include('One corrected question is not answered again.');
    press(byRole(page, 'button', 'Submit all the same'));
    expect(last(store)).to.deep.include({right: 9, of: 9, passed: true, left: ['assessment/q6']});
    expect(seen(itemOf(page, 'q6'))).to.include('Left out of the count');
    expect(seen(page)).to.include('One question was left out of the count');
  });

  it('leaves a question that has gone out of the count, and says so', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    answerAll(before);
    const store = browser.openTab();
    const page = openAssessment(store, without);
    expect(seen(page)).to.include('One question was taken out of the assessment');
    expect(seen(itemOf(page, 'q3'))).to.include('Question 2 of 9');
    submit(page);
    // It was about safety, so there is too little left for a pass.
    expect(last(store)).to.deep.include({right: 9, of: 9, left: ['assessment/q2'], passed: false});
    expect(seen(page)).to.include('Too much was left out for a pass.');
  });

  it('can be passed without a question that has gone, if it was not about safety', () => {
    const browser = openBrowser();
    const before = openAssessment(browser.openTab());
    begin(before);
    answerAll(before);
    const store = browser.openTab();
    const others = tenItems().map((items) => items.filter(({id}) => id !== 'assessment/q4'));
    const page = openAssessment(store, others);
    submit(page);
    expect(last(store)).to.deep.include({right: 9, of: 9, left: ['assessment/q4'], passed: true});
  });

  it('says how an answer was marked whose question was corrected afterwards', () => {
    const browser = openBrowser();
    attempt(openAssessment(browser.openTab()));
    const page = openAssessment(browser.openTab(), corrected);
    expect(seen(page)).to.include('You had 10 of 10 questions right.');
    expect(seen(itemOf(page, 'q6'))).to.include(
      'Your answer was right. The question was corrected',
    );
  });

  it('offers a new attempt when nothing of an open one is left', () => {
    const browser = openBrowser();
    begin(openAssessment(browser.openTab()));
    const others = tenItems().map((items) =>
      items.map((item) => ({...item, id: `${item.id}-other`})),
    );
    const page = openAssessment(browser.openTab(), others);
    expect(seen(page)).to.include('this one does not count');
    expect(page.isBusy).to.equal(false);
    begin(page);
    expect(seen(page)).to.include('0 of 10 questions are answered.');
  });
});
