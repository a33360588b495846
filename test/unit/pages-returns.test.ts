import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Consultation} from '../../src/course/consultation.ts';
import type {Question} from '../../src/course/course.ts';
import {renderHome} from '../../src/pages/home.ts';
import {courseOf, lessonWith} from '../browser/courses.ts';
import {chooseOne} from '../browser/questions.ts';

const asked = (more: Partial<Question> = {}) => ({
  kind: 'question' as const,
  question: chooseOne({id: 'tea/q2', anchor: 'q2', ...more}),
});
/** Little more than a name: the home page shows no steps. */
const guest: Consultation = {...lessonWith([]), id: 'guest', intro: '', steps: []};
const inCase = {
  kind: 'scenario' as const,
  title: 'Ben',
  anchor: 'ben',
  html: '',
  questions: [chooseOne({id: 'tea/q1', anchor: 'q1', level: 4})],
};

test('the home page names the questions of a lesson in their order, those of cases included', () => {
  const html = renderHome(courseOf(lessonWith([asked(), inCase])));
  assert.match(html, /<li data-lesson="tea" data-questions="q2 q1">/);
});

test('the questions of a consultation do not come back', () => {
  const course = {...courseOf(lessonWith([asked()])), consultations: [guest]};
  assert.equal(renderHome(course).split('data-questions').length, 2);
});

test('a corrected question does not change the home page', () => {
  const home = (digest: string, title: string) =>
    renderHome(courseOf(lessonWith([asked({digest, title})])));
  assert.equal(home('aaaaaa', 'Which is a fruit?'), home('bbbbbb', 'Which of these is a fruit?'));
});

test('the home page leads to why questions come back, in a course that tells it', () => {
  const course = courseOf(lessonWith([asked()]));
  assert.doesNotMatch(renderHome(course), /why-questions-come-back/);
  const html = '<h2 id="why-questions-come-back">Why questions come back</h2>';
  assert.match(
    renderHome({...course, about: {...course.about, html}}),
    /<a href="about\.html#why-questions-come-back">Why questions come back<\/a>/,
  );
});
