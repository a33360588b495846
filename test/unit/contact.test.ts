import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contactHref, renderReport} from '../../src/pages/contact.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {courseOf, lessonWith} from '../browser/courses.ts';
import {chooseMany, chooseOne} from '../browser/questions.ts';

const tea = {id: 'tea', version: '1.0.0'};
const q2 = {anchor: 'q2', place: 3};
const address = 'a@example.org';

describe('the address of a message', () => {
  test('names the contact and the subject', () => {
    assert.equal(contactHref(address), 'mailto:a@example.org');
    assert.equal(contactHref(address, 'Tea, q1'), 'mailto:a@example.org?subject=Tea%2C%20q1');
  });

  test('has its special signs encoded', () => {
    assert.equal(
      contactHref('a+b&c%d#e@example.org', 'Tea & "milk"? 100% + #1 é'),
      'mailto:a%2Bb%26c%25d%23e@example.org?subject=Tea%20%26%20%22milk%22%3F%20100%25%20%2B%20%231%20%C3%A9',
    );
  });

  test('is the page itself where the contact is one', () => {
    assert.equal(
      contactHref('https://example.org/?a=1&b=2', 'Tea'),
      'https://example.org/?a=1&b=2',
    );
  });
});

describe('the link that reports a problem', () => {
  test('names the lesson and its version in the subject', () => {
    assert.equal(
      renderReport(address, tea),
      '<a class="report" href="mailto:a@example.org?subject=tea%201.0.0">Report a problem with this lesson</a>',
    );
  });

  test('names the question too, by its id in the subject and by its place on the page', () => {
    assert.equal(
      renderReport(address, tea, q2),
      '<a class="report" href="mailto:a@example.org?subject=tea%201.0.0%20q2">Report a problem with question 3</a>',
    );
  });

  test('leads to the page where the contact is one, its signs escaped', () => {
    assert.match(
      renderReport('https://example.org/?a=1&b="', tea, q2),
      /href="https:\/\/example\.org\/\?a=1&amp;b=&quot;">/,
    );
  });

  test('is not there while nobody can be told', () => {
    assert.equal(renderReport(null, tea), '');
    assert.equal(renderReport(null, tea, q2), '');
  });
});

describe('a lesson', () => {
  const questions = [chooseOne(), chooseMany({anchor: 'q2'})];
  const lesson = lessonWith(questions.map((question) => ({kind: 'question', question})));
  const render = (contact: string | null) => renderLesson(lesson, {...courseOf(lesson), contact});

  test('has a link for itself, in what it says about itself, and one in each question', () => {
    const html = render(address);
    const [about = ''] = html.split('<h2 id="at-about">')[1]?.split('</section>') ?? [];
    assert.match(about, /Report a problem with this lesson/);
    const asked = html
      .split('<imh-question ')
      .slice(1)
      .map((rest) => rest.split('</imh-question>')[0]);
    assert.equal(asked.length, 2);
    asked.forEach((text, n) => {
      assert.match(
        text ?? '',
        new RegExp(`subject=tea%201\\.0\\.0%20q${n + 1}">Report a problem with question ${n + 1}<`),
      );
    });
  });

  test('has none while there is no contact', () => {
    assert.doesNotMatch(render(null), /report a/i);
  });
});
