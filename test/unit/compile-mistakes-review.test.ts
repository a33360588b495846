import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, compileWith, mistakesWith, swap} from '../fixtures/courses.ts';

/** Compares what authors are told after changes to the good course. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

for (const status of ['draft', 'in-review']) {
  test(`a lesson with the status ${status} may not claim a review`, () =>
    told(
      {
        'lessons/second.md': (text) =>
          text
            .replace('status: draft', `status: ${status}`)
            .replace('reviewers: []', 'reviewers: [{name: B. Reviewer, role: GP}]')
            .replace('last_reviewed: null', 'last_reviewed: 2026-11-20'),
      },
      `lessons/second.md:16: A lesson with "status: ${status}" names a reviewer, so it would claim a review. Write "reviewers: []" until the review is done.`,
      `lessons/second.md:17: A lesson with "status: ${status}" has a date of review, so it would claim a review. Write "last_reviewed: null" until the review is done.`,
    ));
}

const needs =
  'A published lesson needs a named reviewer and the dates in "last_reviewed" and "next_review". Add them, or set "status: in-review".';

test('a published lesson without a review is told', () =>
  told(
    {'lessons/second.md': swap('status: draft', 'status: published')},
    `lessons/second.md:14: ${needs}`,
  ));

test('a published lesson without a next review is told', () =>
  told(
    {'lessons/first.md': swap('next_review: 2027-11-20', 'next_review: null')},
    `lessons/first.md:21: ${needs}`,
  ));

test('a review after the release of the course is told', () =>
  told(
    {
      'lessons/first.md': (text) =>
        text.replace('last_reviewed: 2026-11-20', 'last_reviewed: 2026-11-24'),
    },
    'lessons/first.md:24: The review (2026-11-24) is later than the release of the course (2026-11-23). Correct the date, or "released" in course.md.',
  ));

test('the date of a reviewer after the release of the course is told', () =>
  told(
    {'lessons/first.md': swap('date: 2026-11-20', 'date: 2026-12-01')},
    'lessons/first.md:23: The review (2026-12-01) is later than the release of the course (2026-11-23). Correct the date, or "released" in course.md.',
  ));

test('a next review that is not after the last one is told', () =>
  told(
    {'lessons/first.md': swap('next_review: 2027-11-20', 'next_review: 2026-11-20')},
    'lessons/first.md:25: The next review (2026-11-20) is not after the last one (2026-11-20). Correct one of the two dates.',
  ));

test('a lesson whose version is not in its changelog is told', () =>
  told(
    {'lessons/second.md': swap('version: 0.1.0\nstatus', 'version: 0.2.0\nstatus')},
    'lessons/second.md:13: The version 0.2.0 is not in "changelog". Say there what changed, or correct the version.',
  ));

test('a course whose version is not in its changelog is told', () =>
  told(
    {'course.md': swap('version: 1.0.0\nreleased', 'version: 1.1.0\nreleased')},
    'course.md:7: The version 1.1.0 is not in "changelog". Say there what changed, or correct the version.',
  ));

for (const contact of ['mailto:a@example.org', 'the team', 'http://example.org', 'a@b']) {
  test(`the contact "${contact}" is told`, () =>
    told(
      {'course.md': swap('contact: tests@example.org', `contact: "${contact}"`)},
      'course.md:12: "contact" is neither an e-mail address nor an https address. Write for example help@example.org, or null.',
    ));
}

test('a contact on the web may hold an @', async () => {
  const {course} = await compileWith({
    'course.md': swap('contact: tests@example.org', 'contact: https://example.org/@tests'),
  });
  assert.equal(course?.contact, 'https://example.org/%40tests');
});

for (const address of ['example.org', 'http://example.org/', 'https://', 'https://a.org/?x']) {
  test(`the address "${address}" is told`, () =>
    told(
      {'course.md': swap('address: https://example.org/course', `address: ${address}`)},
      'course.md:13: "address" is not an address that a course can be served at. Write the whole https address without ? and #, or null.',
    ));
}

test('a course may be served at home', async () => {
  const {course} = await compileWith({
    'course.md': swap('address: https://example.org/course', 'address: http://localhost:8000'),
  });
  assert.equal(course?.address, 'http://localhost:8000/');
});
