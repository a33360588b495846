import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import '../../src/components/question/question.ts';
import '../../src/components/quiz/quiz.ts';
import type {Block, Lesson, Question} from '../../src/course/course.ts';
import {recordProgress} from '../../src/learner/lesson-progress.ts';
import {recordAnswers} from '../../src/learner/recorder.ts';
import type {Store} from '../../src/learner/store.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseMany, chooseOne} from './questions.ts';
import {
  allByRole,
  byRole,
  choose,
  first,
  listen,
  press,
  questionsIn,
  seen,
  show,
} from './support.ts';
import {openBrowser, when} from './tabs.ts';

const fruit = chooseOne();
const fruits = chooseMany({id: 'tea/q2', anchor: 'q2', digest: 'b00b00'});
/** So long that its end is out of sight at first. */
const long: Block = {kind: 'prose', html: `<p>${'Words. <br>'.repeat(200)}</p>`};

/** The page of a lesson with these questions, joined to a store. */
function openLesson(
  store: Store,
  more: Partial<Lesson>,
  ...parts: readonly (Question | Extract<Block, {kind: 'scenario'}>)[]
) {
  const blocks = parts.map((part) =>
    part.kind === 'scenario' ? part : ({kind: 'question', question: part} as const),
  );
  const lesson = lessonWith([...blocks, long], more);
  const page = show(renderLesson(lesson, courseOf(lesson)));
  const panel = first(page, 'imh-quiz');
  recordAnswers(page as unknown as Document, store);
  recordProgress(page as unknown as Document, panel, store);
  return {page, panel, end: page.querySelector('[data-lesson-end]') as Element};
}

async function readToTheEnd(end: Element, store: Store): Promise<void> {
  end.scrollIntoView({block: 'center'});
  await when(store, () => recordOf(store).read.has('tea'));
}

/** Has every answer of the page shown. */
function showAnswers(page: ParentNode): void {
  for (const question of questionsIn(page)) press(byRole(question, 'button', 'Show answer'));
}

const isFinished = (store: Store) => recordOf(store).finished.has('tea');
const told = (panel: HTMLElement) => seen(byRole(panel, 'status'));

describe('the progress of a lesson', () => {
  it('begins when the lesson is opened, once', () => {
    const browser = openBrowser();
    openLesson(browser.openTab(), {}, fruit);
    const store = browser.openTab();
    openLesson(store, {}, fruit);
    expect(store.events().map((event) => event.did)).to.deep.equal(['opened']);
    expect(recordOf(store).last).to.deep.equal({lesson: 'tea', item: null});
  });

  it('shows how many questions are done, and how many of them are right', () => {
    const {page, panel} = openLesson(openBrowser().openTab(), {}, fruit, fruits);
    expect(told(panel)).to.include('0 of 2 questions done');
    const [one] = questionsIn(page);
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    expect(told(panel)).to.include('1 of 2 questions done, 1 right.');
    expect(seen(panel)).to.include('Still open: question 2.');
  });

  it('counts a shown answer as done, not as right', () => {
    const {page, panel} = openLesson(openBrowser().openTab(), {}, fruit);
    showAnswers(page);
    expect(told(panel)).to.include('1 of 1 questions done, 0 right.');
  });

  it('does not finish a lesson with a safety gate before its safety question is right', async () => {
    const store = openBrowser().openTab();
    const safe = {...fruit, safety: true};
    const {page, panel, end} = openLesson(store, {safetyGate: true}, safe, fruits);
    const [one] = questionsIn(page);
    showAnswers(page);
    await readToTheEnd(end, store);
    expect(seen(panel)).to.include('each safety question has been answered right');
    expect(told(panel)).to.include('1 of 2 questions done, 0 right.');
    expect(seen(panel)).to.include(
      'Still open: question 1. A safety question stays open until your answer is right.',
    );
    expect(isFinished(store)).to.equal(false);
    press(byRole(one, 'button', 'Try again'));
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    expect(isFinished(store)).to.equal(true);
  });

  it('leaves a whole case out at one press, and does not count it against the learner', async () => {
    const store = openBrowser().openTab();
    const skippable = {...fruits, skippable: true};
    const {page, end} = openLesson(store, {}, fruit, {
      kind: 'scenario',
      title: 'Ada',
      anchor: 'ada',
      html: '',
      questions: [skippable],
    });
    const [one] = questionsIn(page);
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    await readToTheEnd(end, store);
    press(byRole(page, 'link', 'Skip this case. It does not count against you.'));
    expect(recordOf(store).finished.get('tea')).to.include({right: 1, of: 1});
  });

  it('counts a skipped question as done', () => {
    const {page, panel} = openLesson(openBrowser().openTab(), {}, {...fruit, skippable: true});
    press(byRole(page, 'button', 'Skip'));
    expect(told(panel)).to.include('1 of 1 questions done');
  });

  it('is not complete while the end was not in sight', async () => {
    const store = openBrowser().openTab();
    const {page, panel, end} = openLesson(store, {}, fruit);
    showAnswers(page);
    // Observers are told in the order they were made, so the page's own was told before this one.
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(end));
    expect(recordOf(store).read.has('tea')).to.equal(false);
    expect(isFinished(store)).to.equal(false);
    expect(told(panel)).to.include('Read to the end');
  });

  it('is not complete while a question is open', async () => {
    const store = openBrowser().openTab();
    const {panel, end} = openLesson(store, {}, fruit);
    await readToTheEnd(end, store);
    expect(isFinished(store)).to.equal(false);
    expect(seen(panel)).to.include('Still open: question 1.');
  });

  it('is complete when all was read, then answered', async () => {
    const store = openBrowser().openTab();
    const {page, panel, end} = openLesson(store, {}, fruit, fruits);
    const [one, two = one] = questionsIn(page);
    await readToTheEnd(end, store);
    choose(one, 'Apple');
    press(byRole(one, 'button', 'Check answer'));
    press(byRole(two, 'button', 'Show answer'));
    const finished = store.events().filter((event) => event.did === 'finished');
    expect(finished).to.have.length(1);
    expect(finished[0]).to.deep.include({what: 'tea', version: '1.0.0', right: 1, of: 2});
    expect(told(panel)).to.include('You completed this lesson on 23 November 2026.');
  });

  it('is complete when all was answered, then read', async () => {
    const store = openBrowser().openTab();
    const {page, end} = openLesson(store, {}, fruit);
    showAnswers(page);
    await readToTheEnd(end, store);
    expect(isFinished(store)).to.equal(true);
  });

  it('is complete after reading where a lesson asks nothing', async () => {
    const store = openBrowser().openTab();
    const {end} = openLesson(store, {});
    await readToTheEnd(end, store);
    expect(isFinished(store)).to.equal(true);
  });

  it('stays complete when a question is corrected, which is asked again', async () => {
    const browser = openBrowser();
    const before = browser.openTab();
    const lesson = openLesson(before, {}, fruit, fruits);
    showAnswers(lesson.page);
    await readToTheEnd(lesson.end, before);

    const after = browser.openTab();
    const {page, panel} = openLesson(after, {}, {...fruit, digest: 'c0ffee'}, fruits);
    expect(isFinished(after)).to.equal(true);
    expect(told(panel)).to.include('1 of 2 questions done');
    expect(told(panel)).to.include('You completed this lesson on 23 November 2026.');
    expect(told(panel)).to.include('Your completion stays.');
    expect(questionsIn(page).map((one) => seen(one).includes('before'))).to.deep.equal([
      false,
      true,
    ]);

    press(byRole(questionsIn(page)[0], 'button', 'Show answer'));
    expect(after.events().filter((event) => event.did === 'finished')).to.have.length(1);
    expect(told(panel)).not.to.include('Your completion stays.');
  });

  it('follows the answers of another tab', () => {
    const browser = openBrowser();
    const here = openLesson(browser.openTab(), {}, fruit);
    const there = openLesson(browser.openTab(), {}, fruit);
    showAnswers(here.page);
    expect(told(there.panel)).to.include('1 of 1 questions done');
  });

  it('stays when all questions are tried again', () => {
    const answered = listen('imh-answered');
    const {page, panel} = openLesson(openBrowser().openTab(), {}, fruit);
    const [question] = questionsIn(page);
    choose(question, 'Apple');
    press(byRole(question, 'button', 'Check answer'));
    press(byRole(panel, 'button', 'Try all questions again'));
    expect(byRole(question, 'radio', 'Apple').checked).to.equal(false);
    expect(allByRole(question, 'button', 'Check answer')).to.have.length(1);
    expect(told(panel)).to.include('1 of 1 questions done, 1 right.');
    expect(answered).to.have.length(1);
  });
});
