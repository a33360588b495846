import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import '../../src/components/course/course.ts';
import type {Deed} from '../../src/learner/log.ts';
import {renderHome} from '../../src/pages/home.ts';
import {guest} from './consultations.ts';
import {courseOf, lessonWith} from './courses.ts';
import {allByRole, byRole, first, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const tea = {did: 'opened', what: 'tea'} as const;
const teaAnswer = {did: 'shown', what: 'tea/q2', digest: '9f2c41'} as const;
const finished = (what: string) =>
  ({did: 'finished', what, version: '1', status: 'draft', right: 4, of: 5}) as const;

/** The home page of a course of three lessons, for a learner who did this. */
function showHome(...deeds: readonly Deed[]) {
  const lessons = ['Tea', 'Coffee', 'Milk'].map((title) =>
    lessonWith([], {id: title.toLowerCase(), title}),
  );
  const course = first(show(renderHome(courseOf(...lessons))), 'imh-course');
  const store = openBrowser().openTab();
  for (const deed of deeds) store.add(deed);
  course.record = recordOf(store);
  return course;
}

const statusOf = (course: HTMLElement, title: string) => seen(byRole(course, 'listitem', title));
const startOf = (course: HTMLElement) => allByRole(course, 'link')[0] as HTMLAnchorElement;
const target = (course: HTMLElement) => startOf(course).href.replace(/^.*\/(?=lessons|record)/, '');

describe('the list of lessons', () => {
  it('starts a new learner with the first lesson', () => {
    const course = showHome();
    expect(seen(startOf(course))).to.equal('Start: Tea');
    expect(target(course)).to.equal('lessons/tea.html');
    for (const title of ['Tea', 'Coffee', 'Milk']) {
      expect(statusOf(course, title)).to.include('Not yet started');
    }
  });

  it('says in words how far each lesson is', () => {
    const course = showHome(finished('tea'), {did: 'opened', what: 'coffee'});
    expect(statusOf(course, 'Tea')).to.include('Completed, 4 of 5 right');
    expect(statusOf(course, 'Coffee')).to.include('In progress');
    expect(statusOf(course, 'Milk')).to.include('Not yet started');
  });

  it('leads back to the question where the learner left off', () => {
    const course = showHome(tea, teaAnswer);
    expect(seen(startOf(course))).to.equal('Continue where you left off: Tea');
    expect(target(course)).to.equal('lessons/tea.html#q2');
  });

  it('keeps the very text of the link, since WebKit would forget a press on it', () => {
    const course = showHome();
    const text = startOf(course).firstChild;
    const store = openBrowser().openTab();
    store.add(tea);
    course.record = recordOf(store);
    expect(seen(startOf(course))).to.equal('Continue where you left off: Tea');
    expect(startOf(course).firstChild).to.equal(text);
  });

  it('leads back to the top of a lesson that was only opened', () => {
    const course = showHome(tea);
    expect(seen(startOf(course))).to.equal('Continue where you left off: Tea');
    expect(target(course)).to.equal('lessons/tea.html');
  });

  it('leads on to the next lesson when one is complete', () => {
    const course = showHome(tea, teaAnswer, finished('tea'));
    expect(seen(startOf(course))).to.equal('Next: Coffee');
    expect(target(course)).to.equal('lessons/coffee.html');
  });

  it('leads back to a lesson that was left out', () => {
    const course = showHome({did: 'opened', what: 'milk'}, finished('milk'), finished('coffee'));
    expect(seen(startOf(course))).to.equal('Next: Tea');
  });

  it('leads to the record when every lesson is complete', () => {
    const course = showHome(tea, ...['tea', 'coffee', 'milk'].map(finished));
    expect(seen(startOf(course))).to.equal('You have completed every lesson. See your record.');
    expect(target(course)).to.equal('record.html');
  });

  it('leads to the assessment at last, to an attempt that is open at once, and to the record when it is passed', () => {
    const lesson = lessonWith([]);
    const page = show(
      `${renderHome(courseOf(lesson)).replace('</imh-course>', '<imh-standing item="assessment"><a href="assessment.html">Final assessment</a></imh-standing></imh-course>')}`,
    );
    const course = first(page, 'imh-course');
    const store = openBrowser().openTab();
    course.record = recordOf(store);
    course.assessment = 'open';
    expect(seen(startOf(course))).to.equal('Continue where you left off: Final assessment');
    expect(target(course)).to.match(/assessment\.html$/);
    course.assessment = undefined;
    store.add(tea);
    store.add(finished('tea'));
    course.record = recordOf(store);
    expect(seen(startOf(course))).to.equal('After the lessons: Final assessment');
    course.assessment = 'passed';
    expect(seen(startOf(course))).to.equal('You have completed the course. See your record.');
    expect(target(course)).to.equal('record.html');
  });

  it('says how far each consultation is, which has no score, and leads on to it', () => {
    const finish = {
      did: 'finished',
      what: 'guest',
      version: '1',
      status: 'draft',
      right: 0,
      of: 0,
    } as const;
    const lesson = lessonWith([]);
    const page = show(renderHome({...courseOf(lesson), consultations: [guest]}));
    const course = first(page, 'imh-course');
    const store = openBrowser().openTab();
    store.add(tea);
    store.add(finished('tea'));
    course.record = recordOf(store);
    expect(statusOf(course, 'A guest')).to.include('Not yet started');
    expect(seen(startOf(course))).to.equal('Next: A guest');
    store.add({did: 'opened', what: 'guest'});
    course.record = recordOf(store);
    expect(seen(startOf(course))).to.equal('Continue where you left off: A guest');
    store.add(finish);
    course.record = recordOf(store);
    expect(statusOf(course, 'A guest')).to.match(/Completed$/);
    expect(target(course)).to.equal('record.html');
  });

  it('passes over a lesson that is no longer in the course', () => {
    const course = showHome({did: 'opened', what: 'cocoa'});
    expect(seen(startOf(course))).to.equal('Next: Tea');
  });

  it('follows the learner when told again', () => {
    const course = showHome(tea);
    const store = openBrowser().openTab();
    store.add(tea);
    store.add(finished('tea'));
    course.record = recordOf(store);
    expect(statusOf(course, 'Tea')).to.include('Completed, 4 of 5 right');
    expect(seen(startOf(course))).to.equal('Next: Coffee');
  });
});
