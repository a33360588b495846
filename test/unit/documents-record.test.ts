import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parse} from 'csv-parse/sync';
import {type Activity, listActivities} from '../../src/learner/activity-list.ts';
import {logCsv} from '../../src/learner/documents/cpd-log.ts';
import {paperText, safeFileName} from '../../src/learner/documents/paper.ts';
import {paperHtml} from '../../src/learner/documents/paper-html.ts';
import {type Holder, recordOfLearning} from '../../src/learner/documents/record-of-learning.ts';
import {inherit} from '../../src/learner/inherit.ts';
import type {Deed} from '../../src/learner/log.ts';
import {foldRecord} from '../../src/learner/record.ts';
import {context, did, drinks, logOf} from '../fixtures/records.ts';
import {htmlFaults} from '../support/valid-html.ts';

const nobody: Holder = {name: '', role: '', registration: '', withNotes: false};
const listOf = (...deeds: readonly Deed[]): readonly Activity[] =>
  listActivities(logOf(...deeds), drinks);
const textOf = (activities: readonly Activity[], holder = nobody) =>
  paperText(recordOfLearning(activities, holder, context));

const done = [did.opened('tea'), did.answered('tea/q1', true), did.finished('tea', 4, 5)];

test('a record of nothing says so, and claims neither dates nor time', () => {
  const text = textOf([]);
  assert.match(text, /No activity is completed yet\./);
  assert.match(text, /\nStarted: Not yet\nCompleted: Not yet\n/);
  assert.match(text, /\nTime: None\nParticipatory time: None\n/);
  assert.match(text, /\nName: Not given\n/);
});

test('what was only started is listed by its title, without outcomes or time', () => {
  const text = textOf(listOf(did.opened('tea')));
  assert.match(text, /Started, not completed\n\n- Tea, "hot" & strong/);
  assert.doesNotMatch(text, /Make tea|11 minutes/);
});

test('a completed lesson stands there with all that a reader may ask', () => {
  const text = textOf(listOf(...done));
  for (const line of [
    'Course: Infant mental health',
    'Provider: No provider is named yet',
    'Web address: https://example.org/course/',
    'Method: Online learning, self-directed',
    'Time: 11 minutes, as suggested by the course',
    'Participatory time: None',
    'Record id: 0000-0000-0001',
    'Made on: 23 November 2026',
    'Activity: Lesson',
    'Web address: https://example.org/course/lessons/tea.html',
    'Started: 23 November 2026',
    'Completed: 23 November 2026',
    'Content version: 1.0.0',
    'Content status when completed: Draft, not yet clinically reviewed',
    'Result: Open book, formative: 4 of 5 right; 1 of 1 right at the first try; an answer was checked once.',
    '- Make tea',
  ]) {
    assert.ok(text.includes(`\n${line}\n`), `${line}\n\nis not in\n\n${text}`);
  }
});

test('the version and status are those of its completion, not of today', () => {
  const text = textOf(listOf(...done));
  assert.doesNotMatch(text, /2\.0\.0|Clinically reviewed/);
});

test('it says that nobody confirms it, and claims no credit, hours or approval', () => {
  const text = textOf(listOf(...done), {...nobody, name: 'Jo'});
  assert.ok(
    text.includes(
      'Made on the learner’s device. The provider keeps no copy and cannot confirm it.',
    ),
  );
  assert.ok(text.includes('The course is not accredited, and it awards no credits.'));
  assert.doesNotMatch(text, /approved|certif|earned|CPD hours|CPD points/i);
});

test('name, role and number stand there as typed, and only where they were typed', () => {
  const typed = textOf([], {...nobody, name: ' Jo Ó Briain ', registration: '1234567'});
  assert.match(typed, /\nName: Jo Ó Briain \(as typed by the learner\)\n/);
  assert.match(typed, /\nRegistration number: 1234567 \(as typed by the learner\)\n/);
  assert.doesNotMatch(typed, /Role:/);
});

test('who wrote the words of today stands there, and that no clinician has reviewed them', () => {
  const [tea] = drinks.activities;
  assert.ok(tea);
  const of = (content: Partial<NonNullable<typeof tea.content>>) => {
    const blank = {version: '2.0.0', status: 'draft', authors: '', reviewers: ''};
    const info = {...tea, content: {...blank, reviewed: '', reviewDue: '', ...content}};
    return textOf(listActivities(logOf(...done), {...drinks, activities: [info]}));
  };
  const draft = of({authors: 'The course makers (draft)'});
  for (const line of [
    'Content version: 1.0.0',
    'Content as it is today: Version 2.0.0. Draft, not yet clinically reviewed',
    'Written by: The course makers (draft)',
    'Clinically reviewed by: Nobody: no clinician has reviewed it.',
  ]) {
    assert.ok(draft.includes(`\n${line}\n`), line);
  }
  assert.doesNotMatch(draft, /Last reviewed|Next review/);
  const reviewed = of({
    ...{status: 'published', reviewers: 'Dr Jo Ó Briain (GP); A Rao (health visitor)'},
    ...{reviewed: '2026-10-01', reviewDue: '2027-10-01'},
  });
  for (const line of [
    'Content as it is today: Version 2.0.0. Clinically reviewed',
    'Clinically reviewed by: Dr Jo Ó Briain (GP); A Rao (health visitor)',
    'Last reviewed: 1 October 2026',
    'Next review due: 1 October 2027',
  ]) {
    assert.ok(reviewed.includes(`\n${line}\n`), line);
  }
  assert.doesNotMatch(reviewed, /Written by|no clinician/);
});

test('no paper counts the time of a lesson twice that was split, or merged of others', () => {
  const parts = ['x', 'y'].map((id) => ({...drinks.activities[0], id, title: id, minutes: 10}));
  const course = {...drinks, activities: parts as unknown as typeof drinks.activities};
  const after = (was: string, ...deeds: readonly Deed[]) => {
    const events = logOf(...deeds);
    const activities = listActivities(events, course, inherit(foldRecord(events), was));
    const csv: Record<string, string>[] = parse(logCsv(activities, context), {
      ...{bom: true, columns: true},
    });
    const hours = csv.reduce((sum, row) => sum + Number(row.Hours), 0);
    const [, time] = /\nTime: (.*)\n/.exec(textOf(activities)) ?? [];
    return {time, minutes: Math.round(hours * 60)};
  };
  const split = '~old>x ~old>y';
  // The whole took 25 minutes, and says so in its own row.
  assert.deepEqual(after(split, did.finished('old', 4, 5), did.corrected('old', 25)), {
    time: '25 minutes, as entered by the learner',
    minutes: 25,
  });
  // Nobody knows what the whole took: what the parts may take is all there is.
  assert.equal(after(split, did.finished('old', 4, 5)).minutes, 20);
  // One part was gone through again, by itself.
  const again = [did.finished('old', 4, 5), did.corrected('old', 25), did.finished('x', 2, 2)];
  assert.equal(after(split, ...again).minutes, 35);
  assert.equal(after(split, ...again, did.corrected('x', 7)).minutes, 32);
  // Of two that were merged one has minutes: those of the whole would hold them again.
  const merged = [did.finished('a', 1, 1), did.corrected('a', 8), did.finished('b', 1, 1)];
  assert.equal(after('a+b>x', ...merged).minutes, 8);
});

test('minutes of the learner are told apart from those of the course, and talks from both', () => {
  const both = listOf(
    ...done,
    did.corrected('tea', 20),
    did.finished('guest', 0, 0),
    did.discussed('tea', 25, 'We agreed.'),
  );
  const text = textOf(both);
  assert.match(
    text,
    /\nTime: 35 minutes, suggested or entered by the learner; see each activity\n/,
  );
  assert.match(text, /\nTime: 20 minutes, as entered by the learner\n/);
  assert.match(text, /\nParticipatory time: 25 minutes, as entered by the learner\n/);
  assert.match(text, /Discussion with a colleague: 24 November 2026, practice nurse, 25 minutes/);
});

test('notes go along only when the learner says so', () => {
  const noted = listOf(...done, did.noted('tea', 2, 'Patience.'));
  assert.doesNotMatch(textOf(noted), /Patience/);
  assert.match(textOf(noted, {...nobody, withNotes: true}), /What did I learn\?\n\nPatience\./);
  assert.doesNotMatch(textOf(noted, {...nobody, withNotes: true}), /What was it\?/);
});

test('a pass says at which try, and a failed try is no completion', () => {
  const [first, second] = logOf(did.drew(), did.drew()).map(({id}) => `${id}`);
  const tries = [did.drew(), did.drew(), did.submitted(`${first}`, 12, false)];
  assert.match(textOf(listOf(...tries)), /Started, not completed\n\n- Final assessment/);
  const passed = textOf(listOf(...tries, did.submitted(`${second}`, 18, true)));
  assert.match(
    passed,
    /Open book, formative: 18 of 20 right; passed; submitted 2 times; 12 of 20 right the first time\./,
  );
});

test('an activity that the course no longer has keeps its place by its id', () => {
  const text = textOf(listOf(did.finished('cocoa', 2, 3)));
  assert.match(text, /\ncocoa\n\nActivity: Not in this version of the course\n/);
  assert.match(text, /\nTime: Not recorded\n/);
});

test('themes keep the version of the code that they were chosen in', () => {
  const text = textOf(listOf(...done, did.themed('tea', ['Old words', 'More'], '2015')));
  assert.match(text, /\nThemes of The NMC Code \(2015\): Old words; More\n/);
});

const hard = listOf(
  ...done,
  did.noted('tea', 1, `"Quotes", <b>tags</b> & 'more'\nnext line 🍼`),
  did.noted('tea', 2, 'ילדים קטנים'),
  did.noted('tea', 3, 'x'.repeat(10_000)),
  did.finished('cocoa', 0, 0),
  did.discussed('tea', 5, '<script>alert(1)</script>'),
);
const holder: Holder = {
  name: 'ד״ר "Jo" <O’Neill> & 👶',
  role: 'GP',
  registration: '12A3456E',
  withNotes: true,
};

test('the file is valid HTML that needs nothing else, whatever was typed', async () => {
  for (const activities of [[], hard]) {
    const html = paperHtml(recordOfLearning(activities, holder, context), 'en-GB');
    assert.equal(await htmlFaults(html.replace(/<style>[\s\S]*<\/style>/, ''), 'record.html'), '');
    assert.doesNotMatch(html, /<script|<img|<link|src=|href=|url\(/);
  }
});

test('the file keeps every word, line break and letter that was typed', () => {
  const html = paperHtml(recordOfLearning(hard, holder, context), 'en-GB');
  assert.ok(
    html.includes("&quot;Quotes&quot;, &lt;b&gt;tags&lt;/b&gt; &amp; 'more'\nnext line 🍼"),
  );
  assert.ok(html.includes('<p class="own" dir="auto">ילדים קטנים</p>'));
  assert.ok(html.includes('x'.repeat(10_000)));
  assert.ok(html.includes('ד״ר &quot;Jo&quot; &lt;O’Neill&gt; &amp; 👶'));
});

test('the file is named as people in the UK would name it', () => {
  const {fileName} = recordOfLearning([], nobody, context);
  assert.equal(fileName, 'Record of learning, infant mental health, 23 November 2026');
  assert.equal(safeFileName('What? a/b\\c: "d"\n\u202Eexe'), 'What a b c d exe');
});
