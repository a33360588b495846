import assert from 'node:assert/strict';
import {test} from 'node:test';
import {answerFor} from '../../src/learner/answers.ts';
import {type Deed, type LoggedEvent, parseEvent} from '../../src/learner/log.ts';
import {foldRecord, lessonOf} from '../../src/learner/record.ts';

const item = 'serve-and-return/q1';
const digest = '9f2c41';

/** An event in place `n`, a minute after the one before unless told otherwise. */
function event(n: number, deed: Deed, at = new Date(n * 60_000).toISOString()): LoggedEvent {
  return {...deed, v: 1, n, at, id: n.toString(16).padStart(16, '0')};
}

const answer = (right: boolean, chose = right ? ['aaaaaa'] : ['bbbbbb']): Deed => ({
  did: 'answered',
  what: item,
  digest,
  chose,
  right,
});
const shown: Deed = {did: 'shown', what: item, digest};
const skipped: Deed = {did: 'skipped', what: item, digest};
const opened = (what: string): Deed => ({did: 'opened', what});

/** What became of the question after these deeds, one after the other. */
function after(...deeds: readonly Deed[]) {
  return answerFor(foldRecord(deeds.map((deed, i) => event(i + 1, deed))), item, digest);
}

test('an empty log is an empty record', () => {
  const record = foldRecord([]);
  const sizes = [record.answers, record.finished, record.read, record.opened, record.reflections];
  assert.deepEqual(
    sizes.map((map) => map.size),
    [0, 0, 0, 0, 0],
  );
  assert.equal(record.last, null);
});

test('the step last taken is where the learner left off', () => {
  const deeds: Deed[] = [
    opened('visit'),
    {did: 'answered', what: 'visit/q1', digest, chose: ['aaaaaa'], right: true},
    {did: 'stepped', what: 'visit/a3', by: 'a1b2c3'},
  ];
  const {last} = foldRecord(deeds.map((deed, i) => event(i + 1, deed)));
  assert.deepEqual(last, {lesson: 'visit', item: 'visit/a3'});
});

test('one answer is remembered', () => {
  assert.deepEqual(after(answer(true)), {
    digest,
    chose: ['aaaaaa'],
    right: true,
    how: 'answered',
    at: '1970-01-01T00:01:00.000Z',
    attempts: 1,
    everRight: true,
    firstRight: true,
  });
});

test('of several answers the latest counts, and what was ever right stays so', () => {
  const latest = after(answer(false), answer(true), answer(false));
  assert.deepEqual(latest?.chose, ['bbbbbb']);
  assert.equal(latest?.right, false);
  assert.equal(latest?.attempts, 3);
  assert.equal(latest?.everRight, true);
  assert.equal(latest?.firstRight, false);
});

test('an answer outweighs being shown, and being shown outweighs skipping', () => {
  assert.equal(after(skipped, shown)?.how, 'shown');
  assert.equal(after(shown, skipped)?.how, 'shown');
  assert.equal(after(answer(false), shown, skipped)?.how, 'answered');
  assert.equal(after(skipped, shown, answer(false))?.how, 'answered');
});

test('a shown answer scores nothing', () => {
  const {right, attempts, everRight, firstRight, chose} = after(shown) ?? {};
  assert.deepEqual([right, attempts, everRight, firstRight, chose], [false, 0, false, false, []]);
});

test('an answer after skipping is a first try, an answer after being shown is not', () => {
  assert.equal(after(skipped, answer(true))?.firstRight, true);
  assert.equal(after(shown, answer(true))?.firstRight, false);
});

test('a question whose meaning changed is asked again, and the old answer is kept', () => {
  const record = foldRecord([event(1, answer(true))]);
  assert.equal(answerFor(record, item, 'aaaaaa'), undefined);
  assert.equal(answerFor(record, item, digest)?.right, true);
});

test('the order of arrival changes nothing', () => {
  const log = [event(3, answer(false)), event(1, answer(false)), event(2, answer(true))];
  assert.deepEqual(foldRecord(log), foldRecord([...log].reverse()));
  assert.equal(answerFor(foldRecord(log), item, digest)?.at, '1970-01-01T00:03:00.000Z');
});

test('a clock that jumps back changes nothing', () => {
  const log = [event(1, answer(true), '2027-01-01T00:00:00.000Z')];
  log.push(event(2, answer(false), '2026-01-01T00:00:00.000Z'));
  assert.equal(answerFor(foldRecord(log), item, digest)?.right, false);
});

test('opening, reading and finishing are remembered from the first time, the score at its best', () => {
  const what = 'serve-and-return';
  const finished = (right: number): Deed => ({
    did: 'finished',
    what,
    version: '1.0.0',
    status: 'draft',
    right,
    of: 6,
  });
  const log = [opened(what), {did: 'read', what} as const, finished(4)];
  const {
    opened: when,
    read,
    finished: done,
  } = foldRecord([...log, ...log, finished(6)].map((deed, i) => event(i + 1, deed)));
  assert.equal(when.get(what), '1970-01-01T00:01:00.000Z');
  assert.equal(read.get(what), '1970-01-01T00:02:00.000Z');
  assert.equal(done.get(what)?.at, '1970-01-01T00:03:00.000Z');
  assert.equal(done.get(what)?.right, 6);
});

test('the latest words to a prompt count', () => {
  const words = (text: string): Deed => ({did: 'reflected', what: 'serve-and-return/r1.1', text});
  const log = [event(1, words('first')), event(2, words('second'))];
  assert.equal(foldRecord(log).reflections.get('serve-and-return/r1.1')?.text, 'second');
  log.push(event(3, {did: 'erased', ids: ['0000000000000002']}));
  assert.equal(foldRecord(log).reflections.get('serve-and-return/r1.1')?.text, 'first');
});

test('what was erased stays away, whether it arrives before or after', () => {
  const gone = event(2, answer(true));
  const erased: Deed = {did: 'erased', ids: [gone.id]};
  for (const log of [
    [gone, event(3, erased)],
    [event(1, erased), gone],
  ]) {
    assert.equal(foldRecord(log).answers.size, 0);
  }
});

test('the learner goes on in the last opened lesson, at its last item', () => {
  const log = [event(1, opened('sleep')), event(2, opened('serve-and-return')), event(3, shown)];
  assert.deepEqual(foldRecord(log).last, {lesson: 'serve-and-return', item});
  log.push(event(4, opened('sleep')));
  assert.deepEqual(foldRecord(log).last, {lesson: 'sleep', item: null});
  log.push(event(5, opened('serve-and-return')));
  assert.deepEqual(foldRecord(log).last, {lesson: 'serve-and-return', item});
});

test('events of a later version are passed over', () => {
  const later = parseEvent('00000000000000ff', '{"v":2,"n":9,"did":"answered"}');
  assert.ok(later);
  assert.deepEqual(foldRecord([event(1, shown), later]), foldRecord([event(1, shown)]));
});

test('logs of several devices merge in any order, any number of times', () => {
  const deeds = [opened('sleep'), answer(false), shown, skipped, answer(true), opened('play')];
  deeds.push({did: 'erased', ids: ['0000000000000005', '0000000000000014']});
  deeds.push({did: 'reflected', what: 'sleep/r1.1', text: 'words'});
  // Places meet on purpose: three devices counted on their own.
  const log = Array.from({length: 60}, (_, i) => ({
    ...event(1 + (i % 20), deeds[i % deeds.length] ?? shown),
    id: i.toString(16).padStart(16, '0'),
  }));
  const whole = foldRecord(log);
  const random = dice(7);
  for (let round = 0; round < 200; round++) {
    const merged = [...log, ...log.filter(() => random() < 0.5)]
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
    assert.deepEqual(foldRecord(merged), whole);
  }
});

test('a lesson is what stands before the slash of its items', () => {
  assert.equal(lessonOf('serve-and-return/q1'), 'serve-and-return');
  assert.equal(lessonOf('serve-and-return'), 'serve-and-return');
  assert.equal(lessonOf('consultations/first/a2'), 'consultations');
});

/** Numbers from 0 to 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
