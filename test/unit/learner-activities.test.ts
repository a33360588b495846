import assert from 'node:assert/strict';
import {test} from 'node:test';
import {foldActivities} from '../../src/learner/activities.ts';
import {listActivities, minutesOf, recordId} from '../../src/learner/activity-list.ts';
import type {Deed} from '../../src/learner/log.ts';
import {did, drinks, logOf} from '../fixtures/records.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();

function foldTea(...deeds: readonly Deed[]) {
  const found = foldActivities(logOf(...deeds)).get('tea');
  assert.ok(found);
  return found;
}

test('a learner who did nothing has no activities', () => {
  assert.equal(foldActivities([]).size, 0);
  assert.deepEqual(listActivities([], drinks), []);
  assert.equal(recordId([]), '');
});

test('a lesson that was only opened is started, and nothing else', () => {
  assert.deepEqual(foldTea(did.opened('tea')), {
    started: at(0),
    completed: undefined,
    version: undefined,
    status: undefined,
    score: undefined,
    firstTry: undefined,
    attempts: 0,
    minutes: undefined,
    themes: [],
    notes: ['', '', ''],
    discussions: [],
  });
});

test('a lesson keeps the day, version and review status of its first completion, and the best score', () => {
  const {completed, version, status, score} = foldTea(
    did.opened('tea'),
    did.finished('tea', 3, 5),
    did.finished('tea', 5, 5, '2.0.0'),
    did.finished('tea', 4, 5, '2.0.0'),
  );
  assert.deepEqual(
    {completed, version, status, score},
    {completed: at(1), version: '1.0.0', status: 'draft', score: {right: 5, of: 5}},
  );
});

test('attempts count each answer that was checked, and the first try is told apart', () => {
  const {attempts, firstTry} = foldTea(
    did.answered('tea/q1', false),
    did.answered('tea/q1', true),
    did.answered('tea/q2', true),
    did.shown('tea/q3'),
    did.answered('tea/q3', true),
  );
  assert.equal(attempts, 4);
  assert.deepEqual(firstTry, {right: 1, of: 3});
});

test('a question whose meaning changed has one first try, that of its new meaning', () => {
  const {firstTry} = foldTea(
    did.answered('tea/q1', false),
    did.answered('tea/q1', true, 'cccccc'),
    did.answered('tea/q10', true),
  );
  assert.deepEqual(firstTry, {right: 2, of: 2});
});

test('the latest minutes count, and none that nobody could have entered', () => {
  assert.equal(foldTea(did.corrected('tea', 20), did.corrected('tea', 25)).minutes, 25);
  for (const minutes of [0, -5, 601, 2.5, Number.MAX_VALUE]) {
    assert.equal(foldTea(did.opened('tea'), did.corrected('tea', minutes)).minutes, undefined);
  }
  assert.equal(foldTea(did.corrected('tea', 1)).minutes, 1);
  assert.equal(foldTea(did.corrected('tea', 600)).minutes, 600);
});

test('a choice of themes keeps its version and its words, until it is changed or taken back', () => {
  const first = did.themed('tea', ['Preserve safety']);
  assert.deepEqual(foldTea(first).themes, [
    {framework: 'nmc-code', version: '2018', themes: ['Preserve safety']},
  ]);
  const later = did.themed('tea', ['Something new'], '2027');
  assert.deepEqual(foldTea(first, later).themes, [
    {framework: 'nmc-code', version: '2027', themes: ['Something new']},
  ]);
  assert.deepEqual(foldTea(first, did.themed('tea', [])).themes, []);
});

test('the three notes are the latest words to each prompt, and other reflections are none', () => {
  const events = logOf(
    did.noted('tea', 1, 'Reading.'),
    did.noted('tea', 3, 'Old plan.'),
    did.noted('tea', 3, 'New plan.'),
    {did: 'reflected', what: 'coffee/r1.1', text: 'Not a note.'},
  );
  const found = foldActivities(events);
  assert.deepEqual(found.get('tea')?.notes, ['Reading.', '', 'New plan.']);
  assert.equal(found.has('coffee'), false);
});

test('discussions stand in order of their days, without those that have no day', () => {
  const talk = (on: string): Deed => ({
    did: 'discussed',
    what: 'tea',
    on,
    minutes: 10,
    role: 'GP',
    text: '',
  });
  const {discussions} = foldTea(
    talk('2026-12-01'),
    talk('2026-11-24'),
    talk('yesterday'),
    talk('2026-13-40'),
  );
  assert.deepEqual(
    discussions.map(({on}) => on),
    ['2026-11-24', '2026-12-01'],
  );
});

test('what was erased is gone, wherever it stood', () => {
  const events = logOf(did.corrected('tea', 20), did.discussed('tea'));
  const ids = events.map(({id}) => id);
  assert.equal(foldActivities([...events, ...logOf({did: 'erased', ids})]).size, 0);
});

test('the order in which events arrive, and second copies, change nothing', () => {
  const events = logOf(
    did.opened('tea'),
    did.answered('tea/q1', false),
    did.answered('tea/q1', true),
    did.finished('tea', 1, 1),
    did.discussed('tea'),
  );
  const told = foldActivities(events);
  assert.deepEqual(foldActivities([...events].reverse()), told);
  assert.deepEqual(foldActivities([...events, ...events]), told);
});

test('an assessment is completed by its first pass, and counts its submissions', () => {
  const events = logOf(did.drew(), did.drew());
  const [one, two] = events.map(({id}) => id);
  const found = foldActivities(
    logOf(
      did.drew(),
      did.drew(),
      did.submitted(`${one}`, 12, false),
      did.submitted(`${two}`, 18, true),
    ),
  ).get('assessment');
  assert.equal(found?.started, at(0));
  assert.equal(found?.completed, at(3));
  assert.equal(found?.attempts, 2);
  assert.deepEqual(found?.score, {right: 18, of: 20});
  assert.deepEqual(found?.firstTry, {right: 12, of: 20});
});

test('an assessment that is not passed is not completed', () => {
  const [draw] = logOf(did.drew()).map(({id}) => id);
  const found = foldActivities(logOf(did.drew(), did.submitted(`${draw}`, 12, false)));
  assert.equal(found.get('assessment')?.completed, undefined);
  assert.equal(found.get('assessment')?.version, '1.0.0');
});

test('outcomes are those of completed activities alone', () => {
  const [started] = listActivities(logOf(did.opened('tea')), drinks);
  assert.deepEqual(started?.outcomes, []);
  const [finished] = listActivities(logOf(did.finished('tea', 1, 1)), drinks);
  assert.deepEqual(finished?.outcomes, ['Make tea', 'Say when; stop']);
});

test('suggested minutes count only for what is completed, and the learner’s own at any time', () => {
  const minutes = (...deeds: readonly Deed[]) =>
    listActivities(logOf(...deeds), drinks).map(minutesOf);
  assert.deepEqual(minutes(did.opened('tea')), [undefined]);
  assert.deepEqual(minutes(did.finished('tea', 1, 1)), [11]);
  assert.deepEqual(minutes(did.opened('tea'), did.corrected('tea', 5)), [5]);
});

test('activities stand in the order of the course, and what it no longer has comes last by its id', () => {
  const events = logOf(did.finished('cocoa', 2, 3), did.opened('guest'), did.opened('tea'));
  const told = listActivities(events, drinks).map(({title, kind, address}) => [
    title,
    kind,
    address,
  ]);
  assert.deepEqual(told, [
    ['Tea, "hot" & strong', 'lesson', 'https://example.org/course/lessons/tea.html'],
    ['A guest', 'consultation', 'https://example.org/course/consultations/guest.html'],
    ['cocoa', null, ''],
  ]);
});

test('the record id stays the same while the record grows', () => {
  const events = logOf(did.opened('tea'), did.opened('guest'));
  assert.equal(recordId(events), '0000-0000-0001');
  assert.equal(recordId(events.slice(0, 1)), recordId([...events].reverse()));
});
