import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, mistakesWith, swap} from '../fixtures/courses.ts';

/** Compares what authors are told after changes to the good course. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** What authors are told after one change to the assessment, which they see as lines of it. */
const toldAfter = (change: (text: string) => string, ...expected: string[]) =>
  told({'assessment.md': change}, ...expected.map((line) => `assessment.md:${line}`));

test('a course without an assessment is told of nothing', () => told({'assessment.md': null}));

test('a heading that is no lesson of the course is told', () =>
  toldAfter(
    swap('## second', '## third'),
    '6: There is nothing to draw for "second". Write a heading "## second" with items under it, or take it out of "quotas".',
    '94: There is no lesson "third" in this course. Write the id of one after ##: first, second.',
  ));

test('a lesson that is there twice is told', () =>
  toldAfter(
    swap('### Q8.', '## second\n\n### Q8.'),
    '105: The lesson "second" is here twice. Put its items under one heading.',
  ));

test('a lesson without a quota is told', () =>
  toldAfter(
    (text) => text.replace(', second: 2}', '}').replace('safety: 2\n', 'safety: 1\n'),
    '94: The lesson "second" has no quota. Say in "quotas" how many of its items are drawn.',
  ));

test('a quota larger than the items of its lesson is told', () =>
  toldAfter(
    swap('second: 2}', 'second: 4}'),
    '6: The quota of "second" is 4, but it has 3 items. Write more items, or lower the quota.',
  ));

test('a case counts as one item, also where it has two questions', () =>
  toldAfter(
    swap('first: 3', 'first: 6'),
    '6: The quota of "first" is 6, but it has 5 items. Write more items, or lower the quota.',
  ));

test('a quota for a lesson that the course does not have is told', () =>
  toldAfter(
    swap('second: 2}', 'second: 2, third: 1}'),
    '6: There is no lesson "third" in this course. Correct the id in "quotas", or take it out.',
  ));

test('a quota that is no number, and one of none, are told', () =>
  toldAfter(
    swap('{first: 3, second: 2}', '{first: three, second: 0}'),
    '6: "quotas > first" is not a whole number from 1 to 1000. Write one, without quotes.',
    '6: "quotas > second" is not a whole number from 1 to 1000. Write one, without quotes.',
  ));

test('fewer safety items than every draw has to hold are told', () =>
  toldAfter(
    swap('safety: 2\n', 'safety: 4\n'),
    '7: A draw can hold 3 safety items, and "safety" asks for 4. Mark more questions with "safety: true", raise their quota, or lower "safety".',
  ));

test('a quota that leaves no room for the safety items is told', () =>
  toldAfter(
    swap('{first: 3, second: 2}\nsafety: 2', '{first: 1, second: 2}\nsafety: 3'),
    '7: A draw can hold 2 safety items, and "safety" asks for 3. Mark more questions with "safety: true", raise their quota, or lower "safety".',
  ));

test('an outcome that its lesson does not have is told', () =>
  toldAfter(
    swap('q8: {outcome: "2.1"', 'q8: {outcome: "1.1"'),
    '16: The outcome 1.1 is not among the outcomes of the lesson "second". Correct it, or move q8 under the heading of its lesson.',
  ));

test('a section that is no heading of its lesson is told, also where it is a question there', () =>
  toldAfter(
    (text) =>
      text
        .replace('section: what-we-know-2', 'section: what-we-say')
        .replace(
          'q9: {outcome: "2.1", facts: [E1], section: a-pause}',
          'q9: {outcome: "2.1", facts: [E1], section: q1}',
        ),
    '10: The lesson "first" has no heading "what-we-say". Use one of its own: what-we-know, what-we-know-2, scenario-ada-7-weeks, at-the-end-2.',
    '17: The lesson "second" has no heading "q1". Use one of its own: a-pause.',
  ));

test('a heading that is renamed in its lesson is told where the assessment leads to it', () =>
  told(
    {'lessons/second.md': swap('## A pause', '## A rest')},
    ...[15, 16, 17].map(
      (line) =>
        `assessment.md:${line}: The lesson "second" has no heading "a-pause". Use one of its own: a-rest.`,
    ),
  ));

test('a question that the front matter does not know is told', () =>
  toldAfter(
    (text) => text.replace(/ {2}q8:.*\n/, ''),
    '104: The front matter does not know this question. Add "q8" to "questions", with its outcome and facts.',
  ));

test('an entry without a question is told', () =>
  toldAfter(
    swap('  q9: {', '  q10: {outcome: "2.1", facts: [], section: a-pause}\n  q9: {'),
    '17: There is no question "q10" in this assessment. Write it, or take this entry out.',
  ));

test('an entry without an outcome, a section or facts is told', () =>
  toldAfter(
    swap('q8: {outcome: "2.1", facts: [E1], section: a-pause}', 'q8: {recalls: first}'),
    '16: "questions > q8 > outcome" is missing. Add it to the front matter.',
    '16: "questions > q8 > facts" is missing. Add it to the front matter.',
    '16: "questions > q8 > section" is missing. Add it to the front matter.',
    '16: "questions > q8 > recalls" is not a key that is known here. Correct its spelling, or take it out.',
  ));

test('a fact that is unknown, barred or not among those of the page is told', () =>
  toldAfter(
    (text) =>
      text
        .replace('facts: [E1, E2]\n', 'facts: [E1, E2, E3, E9]\n')
        .replace('q3: {outcome: "1.10", facts: [E1]', 'q3: {outcome: "1.10", facts: [E4]'),
    '5: The fact E3 is barred: its status is "?". Check its source and mark it V, or leave it out.',
    '5: The fact E9 is not in facts.yaml. Correct the id, or add the fact there.',
    '11: The fact E4 of q3 is not among the facts of this assessment. Add it to "facts", or correct it.',
  ));

test('an explanation without a source, and a source that no fact rests on, are told', () =>
  toldAfter(
    (text) =>
      text
        .replace('facts: [E1, E2]\n', 'facts: [E1]\n')
        .replaceAll('[E2]', '[E1]')
        .replaceAll('[^madigan2023:E2]', '')
        .replaceAll('[^who]', '[^tronickcohn1989]')
        .replace('> The baby begins.[^tronickcohn1989]', '> The baby begins.')
        .replace('> A turn is what the other can answer.[^tronickcohn1989]', '> A turn.[^who]'),
    '42: No fact of this page rests on "who". Add the fact to "facts" in the front matter, or cite another source.',
    '61: The explanation of Q3 names no source. Add one, such as [^key], to what it says.',
  ));

test('an item above the first lesson is told', () =>
  toldAfter(
    (text) => text.replace('## first\n\n', '').replace('### Q2.', '## first\n\n### Q2.'),
    '9: There is no question "q1" in this assessment. Write it, or take this entry out.',
    '29: This stands above the first lesson. Put a heading with the id of its lesson above it, such as "## first-lesson".',
  ));

test('words under the heading of a lesson are told', () =>
  toldAfter(
    swap('## second\n', '## second\n\nThese are about [pauses](nowhere.md).\n'),
    '96: Under the heading of a lesson stand only questions and cases. Make this one of them, or move it above the first lesson.',
    '96: There is no page "nowhere.md". Link to a Markdown file of the course, from where this file stands.',
  ));

test('a heading that is neither a question nor a case, and a reflection, are told', () =>
  toldAfter(
    swap(
      '### Q9.',
      '### More\n\nWords.\n\n### Reflection: R1. Your own pause\n\n- When?\n\n### Q9.',
    ),
    '114: Under the heading of a lesson stand only questions and cases. Make this one of them, or move it above the first lesson.',
    '118: Under the heading of a lesson stand only questions and cases. Make this one of them, or move it above the first lesson.',
  ));

test('a lesson without an item is told', () =>
  toldAfter(
    (text) =>
      text
        .slice(0, text.indexOf('### Q7.'))
        .replace(/ {2}q[789]:.*\n/g, '')
        .replace('safety: 2\n', 'safety: 1\n'),
    '91: There is no item under "second". Write one, such as "### Q1. …", or take the heading out.',
  ));

test('an assessment without an item is told', () =>
  toldAfter(
    (text) =>
      text
        .slice(0, text.indexOf('## first'))
        .replace(/ {2}q\d:.*\n/g, '')
        .replace('questions:\n', '')
        .replace('{first: 3, second: 2}', '{}')
        .replace('safety: 2\n', 'safety: 0\n'),
    '16: The assessment has no item. Write a heading with the id of a lesson, such as "## first-lesson", and its questions under it.',
  ));

test('a number that is used twice is told, also under another lesson', () =>
  toldAfter(
    (text) => text.replace('### Q9.', '### Q1.').replace(/ {2}q9:.*\n/, ''),
    '113: Q1 is here twice. Give this one the next free number; numbers are never used again.',
  ));

test('what is wrong inside a question is told as in a lesson', () =>
  toldAfter(
    swap('- [x] Ask how the baby is', '- [ ] Ask how the baby is'),
    '96: Q7 has no right answer. Tick at least one with [x].',
  ));

test('a review that has not happened may not be claimed', () =>
  toldAfter(
    swap('reviewers: []', 'reviewers: [{name: B. Reviewer, role: GP}]'),
    '21: An assessment with "status: draft" names a reviewer, so it would claim a review. Write "reviewers: []" until the review is done.',
  ));

test('a published assessment needs a reviewer and dates', () =>
  toldAfter(
    swap('status: draft', 'status: published'),
    '19: A published assessment needs a named reviewer and the dates in "last_reviewed" and "next_review". Add them, or set "status: in-review".',
  ));

test('a version that is not in the changelog is told', () =>
  toldAfter(
    swap('version: 0.1.0\nstatus', 'version: 0.2.0\nstatus'),
    '18: The version 0.2.0 is not in "changelog". Say there what changed, or correct the version.',
  ));

test('an item that was released and is gone is told', () =>
  told(
    {
      'ledger.json': swap(
        '"first/q1": {',
        '"assessment/q9": {}, "assessment/q99": {}, "first/q1": {',
      ),
    },
    'ledger.json:1: "assessment/q99" was released and is gone, but learners have it in their records. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ));

test('an assessment that was released and is gone is told', () =>
  told(
    {
      'assessment.md': null,
      'ledger.json': swap('"first/q1": {', '"assessment": {}, "first/q1": {'),
    },
    'ledger.json:1: "assessment" was released and is gone, but learners have it in their records. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ));

test('items in a file that cannot be read are not missed in the ledger', () =>
  told(
    {
      'assessment.md': Buffer.from([0xff]),
      'ledger.json': swap('"first/q1": {', '"assessment/q99": {}, "first/q1": {'),
    },
    'assessment.md:1: This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
  ));

test('a lesson that has the name of the assessment is told', () =>
  told(
    {
      'course.md': swap('[first, second]', '[first, second, assessment]'),
      'lessons/assessment.md':
        '---\nid: assessment\ntitle: A\nsummary: A.\nminutes: 5\naudience: [gp]\nnation: [UK]\noutcomes: []\nfacts: []\nversion: 0.1.0\nstatus: draft\nauthors: []\nreviewers: []\nlast_reviewed: null\nnext_review: null\nchangelog: [{version: 0.1.0, date: 2026-11-23, note: First.}]\n---\n\nWords.\n',
    },
    'lessons/assessment.md:1: The name "assessment" belongs to assessment.md. Give this lesson another one, in its file name and its "id".',
  ));

test('a link to a place that the assessment does not have is told', () =>
  told(
    {
      'lessons/second.md': swap(
        'It is a [pause]',
        'See [one](../assessment.md#q1), [none](../assessment.md#q99) and the [pause]',
      ),
    },
    'lessons/second.md:24: assessment.md has no place "#q99". Link to one of its headings or questions.',
  ));

test('a link to an assessment that is not there is told', () =>
  told(
    {
      'assessment.md': null,
      'lessons/second.md': swap('It is a [pause]', 'See [one](../assessment.md) and the [pause]'),
    },
    'lessons/second.md:24: There is no page "../assessment.md". Link to a Markdown file of the course, from where this file stands.',
  ));
