import {expect} from 'chai';
import '../../src/components/quiz/quiz.ts';
import type {QuizState} from '../../src/components/quiz/quiz.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {courseOf, lessonWith} from './courses.ts';
import {allByRole, byRole, first, nameOf, press, seen, show} from './support.ts';

const begun: QuizState = {
  total: 3,
  done: 1,
  right: 1,
  open: [1, 2],
  anchors: ['q1', 'q2', 'q3'],
  isRead: false,
  finished: undefined,
};
const done: QuizState = {...begun, done: 3, right: 2, open: []};
const finished = '2026-11-23T10:04:05.120Z';

/** The panel at the end of a lesson, told this. */
function showPanel(state?: QuizState, again: () => void = () => {}) {
  const lesson = lessonWith([]);
  const panel = first(show(renderLesson(lesson, courseOf(lesson))), 'imh-quiz');
  if (state) panel.state = state;
  panel.again = again;
  return panel;
}

describe('the panel at the end of a lesson', () => {
  it('says the rule, and nothing of its own before it is told', () => {
    const panel = showPanel();
    expect(seen(panel)).to.include('The lesson is complete when');
    expect(allByRole(panel, 'status')).to.have.length(0);
  });

  it('says how far the questions are done', () => {
    const panel = showPanel(begun);
    expect(seen(byRole(panel, 'status'))).to.equal('1 of 3 questions done, 1 right.');
    const bar = byRole(panel, 'progressbar');
    expect([bar.value, bar.max]).to.deep.equal([1, 3]);
    expect(nameOf(bar)).to.equal('1 of 3 questions done');
  });

  it('says nothing of right and wrong before the first answer', () => {
    const panel = showPanel({...begun, done: 0, right: 0, open: [0, 1, 2]});
    expect(seen(byRole(panel, 'status'))).to.equal('0 of 3 questions done.');
  });

  it('leads to the questions that are open', () => {
    const panel = showPanel(begun);
    expect(seen(panel)).to.include('Still open: question 2, question 3.');
    const links = allByRole(panel, 'link').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['#q2', '#q3']);
    expect(allByRole(panel, 'button')).to.have.length(0);
  });

  it('asks the learner to read on when only that is missing', () => {
    const panel = showPanel(done);
    expect(seen(byRole(panel, 'status'))).to.include('Read to the end and the lesson is complete.');
  });

  it('says when the lesson was completed', () => {
    const panel = showPanel({...done, isRead: true, finished});
    const told = seen(byRole(panel, 'status'));
    expect(told).to.include('You completed this lesson on 23 November 2026.');
    expect(told).not.to.include('Read to the end');
  });

  it('says why a question of a completed lesson is open', () => {
    const one = showPanel({...begun, done: 2, open: [1], finished});
    expect(seen(byRole(one, 'status'))).to.include('One question is new or was corrected');
    const two = showPanel({...begun, finished});
    expect(seen(byRole(two, 'status'))).to.include('2 questions are new or were corrected');
  });

  it('offers another try when all questions are done', () => {
    const tries: string[] = [];
    const panel = showPanel(done, () => tries.push('again'));
    press(byRole(panel, 'button', 'Try all questions again'));
    expect(tries).to.deep.equal(['again']);
  });

  it('speaks from the same region when it is told something new', () => {
    const panel = showPanel(begun);
    const region = byRole(panel, 'status');
    panel.state = done;
    expect(byRole(panel, 'status') === region).to.equal(true);
    expect(seen(region)).to.include('3 of 3 questions done, 2 right.');
  });
});
