import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {type Activity, listActivities} from '../../src/learner/activity-list.ts';
import {makeBackup} from '../../src/learner/backup-file.ts';
import {activityEntries, everythingPaper} from '../../src/learner/documents/everything.ts';
import {paperText} from '../../src/learner/documents/paper.ts';
import {reflectiveAccount} from '../../src/learner/documents/reflective-account.ts';
import type {Deed} from '../../src/learner/log.ts';
import {context, did, drinks, logOf} from '../fixtures/records.ts';

function activityOf(...deeds: readonly Deed[]): Activity {
  const [activity] = listActivities(logOf(...deeds), drinks);
  assert.ok(activity);
  return activity;
}

const written = activityOf(
  did.finished('tea', 1, 1),
  did.noted('tea', 1, 'An online lesson.'),
  did.noted('tea', 2, 'Pauses "matter".\nReally.'),
  did.noted('tea', 3, 'I will wait, from January.'),
  did.themed('tea', ['Prioritise people']),
  did.discussed('tea', 20),
);

test('the account goes through the four questions of the NMC form in their order', () => {
  const text = paperText(reflectiveAccount(written, 'nmc', context));
  const order = [
    'no names, numbers, dates of birth',
    'NMC’s own form',
    'Month and year: November 2026',
    '1. What was the nature of the CPD activity',
    'An online lesson.',
    '2. What did you learn',
    'Pauses "matter".\nReally.',
    '3. How did you change or improve your practice',
    'I will wait, from January.',
    '4. How is this relevant to the Code?',
    'The NMC Code (2018): Prioritise people',
    'Discussed with',
    'practice nurse, 24 November 2026',
  ];
  const places = order.map((words) => text.indexOf(words));
  assert.ok(!places.includes(-1), `${order[places.indexOf(-1)]} is not in\n${text}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.ok(text.includes('the NMC has not approved it'));
});

test('the account for a GP asks what will change, by when, and what is still needed', () => {
  const text = paperText(reflectiveAccount(written, 'gp', context));
  assert.match(
    text,
    /What will I change, by when, and what do I still need to learn\?\n\nI will wait/,
  );
  assert.match(text, /Domains of Good medical practice\n\nNo theme is chosen yet\./);
  assert.doesNotMatch(text, /NMC|credit/);
});

test('an account says on which device it was made, and that nobody can confirm it', () => {
  for (const reader of ['nmc', 'gp'] as const) {
    const text = paperText(reflectiveAccount(written, reader, context));
    assert.match(
      text,
      /\n\nMade on the learner’s device\. The provider keeps no copy and cannot confirm it\.\n$/,
    );
  }
});

test('an account of nothing shows what is still to be written', () => {
  const text = paperText(reflectiveAccount(activityOf(did.opened('tea')), 'nmc', context));
  assert.equal(text.split('(not written yet)').length - 1, 3);
  assert.match(text, /Nobody is noted yet\./);
  assert.match(text, /No theme is chosen yet\./);
});

test('a reflection of 10,000 characters, from right to left, and with emoji stays whole', () => {
  const words = `👶 ילדים ${'ab'.repeat(5000)}`;
  const text = paperText(reflectiveAccount(activityOf(did.noted('tea', 2, words)), 'nmc', context));
  assert.ok(text.includes(words));
});

test('an account is named after its activity, without signs that a system would refuse', () => {
  assert.equal(
    reflectiveAccount(written, 'nmc', context).fileName,
    'Reflective account, Tea, hot & strong, 23 November 2026',
  );
});

const schema = JSON.parse(readFileSync('public/record.schema.json', 'utf8'));
const isFile = new Ajv2020({allErrors: true, allowUnionTypes: true}).compile(schema);

const fileOf = (activities: readonly object[]) =>
  JSON.parse(
    makeBackup({course: 'drinks', name: null, made: context.made, events: [], activities}),
  );

test('the activities in the file of everything are as the published schema says', () => {
  const [draw] = logOf(did.drew()).map(({id}) => `${id}`);
  for (const deeds of [
    [],
    [did.opened('tea')],
    [did.drew(), did.submitted(`${draw}`, 18, true), did.finished('cocoa', 0, 0)],
    [
      did.finished('tea', 1, 1),
      did.discussed('tea', 20),
      did.themed('tea', ['x']),
      did.corrected('tea', 5),
    ],
  ]) {
    const entries = activityEntries(listActivities(logOf(...deeds), drinks));
    assert.ok(isFile(fileOf(entries)), JSON.stringify(isFile.errors));
  }
});

test('the schema refuses what is no activity', () => {
  const [entry] = activityEntries([written]);
  assert.equal(isFile(fileOf([{...entry, minutes: 0}])), false);
  assert.equal(isFile(fileOf([{...entry, credits: 1}])), false);
});

test('the file of everything holds every event as it is stored', () => {
  const events = [
    ...logOf(did.finished('tea', 1, 1)),
    {id: 'ffffffffffffffff', n: 9, did: null, text: '{"v":2,"n":9,"new":true}'},
  ] as const;
  const parts = {course: 'drinks', name: 'Jo', made: context.made, events, activities: []};
  const file = JSON.parse(makeBackup(parts));
  assert.deepEqual(
    [file.format, file.version, file.course, file.learner.name],
    ['imh-record', 1, 'drinks', 'Jo'],
  );
  assert.deepEqual(file.events[1], {id: 'ffffffffffffffff', v: 2, n: 9, new: true});
  assert.equal(JSON.parse(makeBackup({...parts, name: null})).learner.name, undefined);
  const paper = everythingPaper(parts, context);
  assert.match(paperText(paper), /2 entries about 0 activities\./);
  assert.equal(paper.fileName, 'Everything, infant mental health, 23 November 2026');
});
