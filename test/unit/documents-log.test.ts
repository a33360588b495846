import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parse} from 'csv-parse/sync';
import {listActivities} from '../../src/learner/activity-list.ts';
import {logCsv, logPaper} from '../../src/learner/documents/cpd-log.ts';
import {csvOf, hoursOf, slashDate} from '../../src/learner/documents/csv.ts';
import {paperText} from '../../src/learner/documents/paper.ts';
import type {Deed} from '../../src/learner/log.ts';
import {context, did, drinks, logOf} from '../fixtures/records.ts';

const csvOfDeeds = (...deeds: readonly Deed[]) =>
  logCsv(listActivities(logOf(...deeds), drinks), context);

/** The rows as a library of somebody else reads them, by the names of their columns. */
function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, {bom: true, columns: true, record_delimiter: '\r\n'});
}

test('a log of nothing has its columns, in the order in which the NMC asks', () => {
  const [columns, ...rows] = parse(csvOfDeeds(), {bom: true});
  assert.deepEqual(rows, []);
  assert.deepEqual(columns, [
    'Started',
    'Completed',
    'Method',
    'Topic and how it relates to practice',
    'Link to the Code',
    'Hours',
    'Participatory hours',
    'Evidence',
    'Provider',
    'Web address',
    'Content version',
    'Content status',
    'Learning outcomes',
    'What this log is',
  ]);
});

test('the file begins with the mark that Excel needs, and its lines end as Windows ends them', () => {
  const csv = csvOfDeeds(did.opened('tea'));
  assert.ok(csv.startsWith('\uFEFF"Started"'));
  assert.ok(csv.endsWith('\r\n'));
  assert.doesNotMatch(csv, /[^\r]\n/);
});

test('each activity is a row with UK dates and decimal hours', () => {
  const [row] = rowsOf(
    csvOfDeeds(
      did.opened('tea'),
      did.answered('tea/q1', true),
      did.finished('tea', 4, 5),
      did.themed('tea', ['Preserve safety', 'Prioritise people']),
      did.noted('tea', 3, 'Wait longer.'),
    ),
  );
  assert.deepEqual(row, {
    Started: '23/11/2026',
    Completed: '23/11/2026',
    Method: 'Online learning, self-directed',
    'Topic and how it relates to practice':
      'Lesson: Tea, "hot" & strong\nWhat I will change: Wait longer.',
    'Link to the Code': 'The NMC Code (2018): Preserve safety; Prioritise people',
    Hours: '0.18',
    'Participatory hours': '0.00',
    Evidence:
      'Record of learning 0000-0000-0001, made by the learner and confirmed by nobody.\nResult: open book, formative: 4 of 5 right; 1 of 1 right at the first try; an answer was checked once.\nHours are from the minutes that the course suggests.',
    Provider: 'No provider is named yet',
    'Web address': 'https://example.org/course/lessons/tea.html',
    'Content version': '1.0.0',
    'Content status': 'Draft, not yet clinically reviewed',
    'Learning outcomes': 'Make tea; Say when; stop',
    'What this log is':
      'Made on the learner’s device. The provider keeps no copy and cannot confirm it.',
  });
});

test('what is only started has no hours, unless the learner entered them', () => {
  const [started] = rowsOf(csvOfDeeds(did.opened('tea')));
  assert.deepEqual(
    [started?.Completed, started?.Hours, started?.['Learning outcomes']],
    ['', '', ''],
  );
  const [entered] = rowsOf(csvOfDeeds(did.opened('tea'), did.corrected('tea', 45)));
  assert.equal(entered?.Hours, '0.75');
  assert.match(`${entered?.Evidence}`, /Hours are as entered by the learner\./);
});

test('a discussion is a row of its own, and its hours alone are participatory', () => {
  const rows = rowsOf(
    csvOfDeeds(did.finished('tea', 1, 1), did.discussed('tea', 30, 'We agreed.')),
  );
  assert.equal(rows.length, 2);
  const talk = rows[1];
  assert.equal(talk?.Method, 'Discussion with a colleague');
  assert.equal(talk?.Started, '24/11/2026');
  assert.deepEqual([talk?.Hours, talk?.['Participatory hours']], ['0.50', '0.50']);
  assert.equal(talk?.Evidence, 'With: practice nurse. As entered by the learner.');
  assert.match(
    `${talk?.['Topic and how it relates to practice']}`,
    /^Discussion of “Tea.*\nWe agreed\.$/,
  );
});

test('each row says that the provider cannot confirm it, also when rows are sorted or copied', () => {
  const rows = rowsOf(csvOfDeeds(did.finished('tea', 4, 5), did.discussed('tea', 25, 'Yes.')));
  assert.equal(rows.length, 2);
  for (const row of rows) {
    assert.equal(
      row['What this log is'],
      'Made on the learner’s device. The provider keeps no copy and cannot confirm it.',
    );
  }
});

test('no cell can run as a formula', () => {
  const dangers = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n=1', '|x'];
  const [row] = parse(csvOf([dangers]), {bom: true});
  for (const [n, cell] of (row ?? []).entries()) {
    assert.equal(cell, dangers[n] === '|x' ? '|x' : `'${dangers[n]}`);
  }
});

test('words that look like formulas stay whole in the notes of a learner', () => {
  const rows = rowsOf(
    csvOfDeeds(
      did.finished('tea', 1, 1),
      did.discussed('tea', 30, '-', '=HYPERLINK("http://evil.example")'),
      did.themed('tea', ['=cmd|x']),
    ),
  );
  for (const row of rows) {
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
});

test('quotes, commas, line breaks, emoji, right-to-left and very long words come back as they were', () => {
  const words = `"a", b;\nc 👶 ילדים ${'long '.repeat(2000)}end`;
  const [row] = rowsOf(csvOfDeeds(did.finished('tea', 1, 1), did.noted('tea', 2, words)));
  assert.ok(row?.['Topic and how it relates to practice']?.includes(`What I learnt: ${words}`));
});

test('an activity that the course no longer has is a row like any other', () => {
  const [row] = rowsOf(csvOfDeeds(did.finished('cocoa', 2, 3)));
  assert.equal(
    row?.['Topic and how it relates to practice'],
    'Not in this version of the course: cocoa',
  );
  assert.deepEqual([row?.Hours, row?.['Content version']], ['', '1.0.0']);
});

test('dates and hours are written as a UK spreadsheet reads them', () => {
  assert.equal(slashDate('2026-02-03'), '03/02/2026');
  assert.equal(slashDate(undefined), '');
  assert.deepEqual([1, 45, 90, 600].map(hoursOf), ['0.02', '0.75', '1.50', '10.00']);
});

test('on the screen each row is told in words, and a log of nothing says so', () => {
  const paper = logPaper(listActivities(logOf(did.finished('tea', 1, 1)), drinks), context);
  assert.equal(paper.fileName, 'CPD log, infant mental health, 23 November 2026');
  assert.match(paperText(paper), /Row 1\n\nStarted: 23\/11\/2026\n/);
  assert.match(paperText(logPaper([], context)), /Nothing is recorded yet\./);
});
