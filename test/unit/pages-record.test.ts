import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Course} from '../../src/course/course.ts';
import {renderAssessment} from '../../src/pages/assessment.ts';
import {renderConsultation} from '../../src/pages/consultation.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {renderRecord} from '../../src/pages/record.ts';
import {activitiesOf} from '../../src/pages/record-activities.ts';
import {compileWith} from '../fixtures/courses.ts';
import {htmlFaults} from '../support/valid-html.ts';

const {course} = await compileWith({});

function good(): Course {
  assert.ok(course);
  return course;
}

test('every lesson, consultation and assessment is an activity, in the order of the course', () => {
  assert.deepEqual(
    activitiesOf(good()).map(({id, kind, path}) => [id, kind, path]),
    [
      ['first', 'lesson', 'lessons/first.html'],
      ['second', 'lesson', 'lessons/second.html'],
      ['visit', 'consultation', 'consultations/visit.html'],
      ['assessment', 'assessment', 'assessment.html'],
    ],
  );
});

test('each row tells papers who answers for its words, and keeps signs that HTML reads', () => {
  const [lesson, ...others] = good().lessons;
  assert.ok(lesson);
  const html = (changes: object) =>
    renderRecord({...good(), lessons: [{...lesson, ...changes}, ...others]});
  const draft = html({
    ...{authors: [{name: 'A "B" & <C>', role: 'draft'}], reviewers: []},
    ...{status: 'draft', lastReviewed: null, nextReview: null},
  });
  assert.match(
    draft,
    /data-activity="first" [^>]*data-authors="A &quot;B&quot; &amp; &lt;C&gt; \(draft\)"/,
  );
  const [row = ''] = /<li data-activity="first"[^>]*>/.exec(draft) ?? [];
  assert.match(row, / data-version="[\d.]+" data-status="draft"/);
  assert.doesNotMatch(row, /data-review/);
  const reviewed = html({
    ...{status: 'published', reviewers: [{name: 'Jo', role: 'GP'}]},
    ...{lastReviewed: '2026-10-01', nextReview: '2027-10-01'},
  });
  assert.match(
    reviewed,
    / data-reviewers="Jo \(GP\)" data-reviewed="2026-10-01" data-review-due="2027-10-01"/,
  );
});

test('the end of each activity leads to its notes in the record', () => {
  const {lessons, consultations, assessment} = good();
  const [lesson] = lessons;
  const [consultation] = consultations;
  assert.ok(lesson && consultation && assessment);
  for (const [html, href] of [
    [renderLesson(lesson, good()), '../record.html#cpd-first'],
    [renderConsultation(consultation, good()), '../record.html#cpd-visit'],
    [renderAssessment(assessment, good()), 'record.html#cpd-assessment'],
  ] as const) {
    assert.ok(html.includes(`<a href="${href}">Note this for your CPD record</a>`), href);
  }
  const record = renderRecord(good());
  for (const {id} of activitiesOf(good())) assert.ok(record.includes(`id="cpd-${id}"`), id);
});

test('a warning stands above the notes of each activity, and above the papers', () => {
  const record = renderRecord(good());
  const warnings = record.split('could identify a baby, a parent or a colleague').length - 1;
  assert.equal(warnings, activitiesOf(good()).length + 2);
});

test('the codes stand there with version, dates, whose page it was, and what is planned', () => {
  const record = renderRecord(good());
  assert.ok(
    record.includes(
      'The Tea Code (Tea Council), version of 2018, in force from 10 October 2018. It may have been amended since. Themes compared on 23 November 2026 with a stored copy of another organisation’s page. A new code is planned. <a href="https://example.org/code">Read The Tea Code</a>',
    ),
  );
});

test('a course without codes says so, and offers no themes', () => {
  const record = renderRecord({...good(), frameworks: []});
  assert.ok(record.includes('This course names no regulator’s code.'));
  assert.doesNotMatch(record, /imh-themes|at-codes/);
});

test('places wait for what keeps, moves and plans the record', () => {
  const record = renderRecord(good());
  assert.match(record, /<section class="take-along"/);
});

test('the page claims no accreditation, approval or credits, and is valid HTML', async () => {
  const record = renderRecord(good());
  assert.doesNotMatch(record, /accredited|approved|credits|\bearn/i);
  assert.equal(await htmlFaults(`<main>${record}</main>`, 'record.html'), '');
});
