import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {renewer} from '../../src/course/was.ts';
import {type Deed, type LoggedEvent, parseEvent} from '../../src/learner/log.ts';
import {addDays, dayOf, returnsOf} from '../../src/learner/returns.ts';
import {wasOn} from '../../src/pages/was.ts';
import {compileWith} from '../fixtures/courses.ts';
import {ledgerOf} from '../fixtures/ledgers.ts';

/** Ten in the morning of a day of November 2026, where the learner is; 31 is the first of December. */
const at = (day: number, hour = 10) => new Date(2026, 10, day, hour);
const nov = (day: number) => dayOf(at(day));

let count = 0;
function told(when: Date, deed: Deed, n = Math.floor(when.getTime() / 1000)): LoggedEvent {
  count += 1;
  return {...deed, v: 1, n, at: when.toISOString(), id: count.toString(16).padStart(16, '0')};
}

const answered = (when: Date, right: boolean, what = 'tea/q1', digest = 'aaaaaa') =>
  told(when, {did: 'answered', what, digest, chose: ['c1c1c1'], right});
const shown = (when: Date, what = 'tea/q1', digest = 'aaaaaa') =>
  told(when, {did: 'shown', what, digest});

/** The ids of what is asked on a day. */
const dueOn = (now: Date, ...events: LoggedEvent[]) =>
  returnsOf(events, now).due.map(({what}) => what);
/** The days on which one question is still to be asked. */
const daysLeft = (now: Date, ...events: LoggedEvent[]) => {
  const {due, later} = returnsOf(events, now);
  return [...due, ...later][0]?.days ?? [];
};

test('nothing comes back to who has done nothing, or was right', () => {
  assert.deepEqual(returnsOf([], at(1)), {due: [], later: [], ahead: []});
  assert.deepEqual(daysLeft(at(1), answered(at(1), true)), []);
  assert.deepEqual(daysLeft(at(1), answered(at(1), true), answered(at(1, 11), false)), []);
});

test('what was not right at the first try comes back after one, two and four weeks', () => {
  const days = [nov(8), nov(15), nov(29)];
  assert.deepEqual(daysLeft(at(1), answered(at(1), false)), days);
  assert.deepEqual(daysLeft(at(1), answered(at(1), false), answered(at(1, 11), true)), days);
});

test('what was shown at the first try comes back', () => {
  assert.deepEqual(daysLeft(at(1), shown(at(1)), answered(at(1, 11), true)).length, 3);
});

test('what was skipped has not been tried', () => {
  const skipped = told(at(1), {did: 'skipped', what: 'tea/q1', digest: 'aaaaaa'});
  assert.deepEqual(daysLeft(at(2), skipped), []);
  assert.deepEqual(daysLeft(at(2), skipped, answered(at(2), true)), []);
  assert.equal(daysLeft(at(2), skipped, answered(at(2), false))[0], nov(9));
});

test('a question that moved or was renamed comes back under its name of now, and stays left out', async () => {
  const {course} = await compileWith({
    'ledger.json': ledgerOf({
      old: {kind: 'lesson', status: 'renamed to first'},
      'old/q1': {kind: 'question', status: 'renamed to second/q1'},
      'old/q2': {kind: 'question'},
    }),
  });
  assert.ok(course);
  // As the home page is told of it, where the questions are asked.
  const renew = renewer(wasOn('index.html', course));
  const stored = (event: LoggedEvent) => {
    const {id, ...body} = event;
    return parseEvent(id, JSON.stringify(body), renew) as LoggedEvent;
  };
  const tries = [
    answered(at(1), false, 'old/q1'),
    shown(at(1), 'old/q2'),
    answered(at(9), true, 'second/q1'),
  ].map(stored);
  assert.deepEqual(dueOn(at(8), ...tries.slice(0, 2)), ['second/q1', 'first/q2']);
  assert.deepEqual(dueOn(at(10), ...tries), ['first/q2']);
  const excused = stored(told(at(2), {did: 'excused', what: 'old/q1'}));
  assert.deepEqual(dueOn(at(8), ...tries.slice(0, 2), excused), ['first/q2']);
});

test('it is asked from the morning of its day, at whatever hour it was tried', () => {
  const late = answered(at(1, 23), false);
  assert.deepEqual(dueOn(at(7, 23), late), []);
  assert.deepEqual(dueOn(at(8, 0), late), ['tea/q1']);
});

test('an answer on the day meets it, right or not; being shown does not', () => {
  const first = answered(at(1), false);
  assert.deepEqual(dueOn(at(8, 12), first, answered(at(8), true)), []);
  assert.deepEqual(daysLeft(at(8, 12), first, answered(at(8), false)), [nov(15), nov(29)]);
  assert.deepEqual(dueOn(at(8, 12), first, shown(at(8))), ['tea/q1']);
});

test('an answer given in advance leaves the day standing', () => {
  assert.deepEqual(dueOn(at(8), answered(at(1), false), answered(at(7, 23), true)), ['tea/q1']);
});

test('an answer that comes late meets all days that have passed', () => {
  const events = [answered(at(1), false), answered(at(20), true)];
  assert.deepEqual(daysLeft(at(20), ...events), [nov(29)]);
});

test('after the third answer it stays away, however late', () => {
  const events = [8, 15, 29].map((day) => answered(at(day), true));
  assert.deepEqual(daysLeft(at(29), answered(at(1), false), ...events), []);
  assert.deepEqual(daysLeft(at(400), answered(at(1), false), answered(at(390), false)), []);
});

test('a question that was left out stays away, and comes back when that is undone', () => {
  const first = answered(at(1), false);
  const excused = told(at(8), {did: 'excused', what: 'tea/q1'});
  assert.deepEqual(daysLeft(at(8), first, excused), []);
  const undone = told(at(9), {did: 'erased', ids: [excused.id]});
  assert.deepEqual(dueOn(at(9), first, excused, undone), ['tea/q1']);
});

test('what has waited longest stands first; on one day, what was tried first', () => {
  const events = [
    answered(at(3), false, 'tea/q3'),
    answered(at(2, 9), false, 'tea/q2'),
    answered(at(1), false, 'tea/q1'),
    answered(at(2, 8), false, 'tea/q4'),
  ];
  assert.deepEqual(dueOn(at(10), ...events), ['tea/q1', 'tea/q4', 'tea/q2', 'tea/q3']);
});

test('only what the course still asks comes back', () => {
  const events = [answered(at(1), false, 'visit/q1'), answered(at(1), false, 'tea/q1')];
  const {due, ahead} = returnsOf(events, at(8), (what) => what.startsWith('tea/'));
  assert.deepEqual(
    due.map(({what}) => what),
    ['tea/q1'],
  );
  assert.deepEqual(
    ahead.flatMap(({questions}) => questions),
    ['tea/q1', 'tea/q1'],
  );
});

test('a corrected question begins anew with its first try in the new words', () => {
  const old = answered(at(1), false);
  assert.deepEqual(dueOn(at(8), old), ['tea/q1']);
  assert.deepEqual(daysLeft(at(8), old, answered(at(8), true, 'tea/q1', 'bbbbbb')), []);
  assert.equal(daysLeft(at(8), old, answered(at(8), false, 'tea/q1', 'bbbbbb'))[0], nov(15));
});

test('an old tab that still has the old words goes on with them', () => {
  const events = [
    answered(at(1), false),
    answered(at(2), true, 'tea/q1', 'bbbbbb'),
    answered(at(3), true),
  ];
  assert.equal(daysLeft(at(3), ...events)[0], nov(8));
});

test('the first try is the first of all devices', () => {
  const here = answered(at(3), false);
  const there = answered(at(2), true);
  assert.equal(daysLeft(at(4), here).length, 3);
  assert.deepEqual(daysLeft(at(4), here, there), []);
  assert.deepEqual(daysLeft(at(4), there, here, there), []);
});

test('each day ahead tells its questions, and today and what has passed tell none', () => {
  const events = [answered(at(1), false, 'tea/q1'), answered(at(8), false, 'tea/q2')];
  assert.deepEqual(returnsOf(events, at(8)).ahead, [
    {day: nov(15), questions: ['tea/q1', 'tea/q2']},
    {day: nov(22), questions: ['tea/q2']},
    {day: nov(29), questions: ['tea/q1']},
    {day: nov(36), questions: ['tea/q2']},
  ]);
});

test('a day begins and ends where the learner is, also when the clocks change', () => {
  // In the UK the clocks go back on 25 October 2026 and forward on 28 March 2027.
  for (const first of [new Date(2026, 9, 24, 0, 30), new Date(2027, 2, 27, 23, 30)]) {
    const [next = ''] = daysLeft(first, answered(first, false));
    assert.equal(next, addDays(dayOf(first), 7));
    const [year, month, day] = next.split('-').map(Number) as [number, number, number];
    assert.deepEqual(dueOn(new Date(year, month - 1, day), answered(first, false)), ['tea/q1']);
    const eve = new Date(year, month - 1, day - 1, 23, 59);
    assert.deepEqual(dueOn(eve, answered(first, false)), []);
  }
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
});

test('a clock that was years ahead puts nothing off for years', () => {
  const opened = told(at(1), {did: 'opened', what: 'tea'});
  const ahead = new Date(2036, 0, 1);
  const first = answered(ahead, false);
  assert.equal(daysLeft(at(2), opened, first)[0], nov(8));
  // Even with nothing before it, it is never asked for another year.
  assert.equal(daysLeft(at(2), first)[0], nov(9));
  // An answer dated so counts as given when the device was last heard of.
  const late = told(ahead, {
    did: 'answered',
    what: 'tea/q1',
    digest: 'aaaaaa',
    chose: [],
    right: true,
  });
  assert.deepEqual(
    dueOn(at(9), answered(at(1), false), told(at(8), {did: 'opened', what: 'tea'}), late),
    [],
  );
});

test('a clock that fell back asks once more at worst', () => {
  const reset = new Date(1970, 0, 2);
  const n = at(8).getTime() / 1000 + 1;
  const late = told(
    reset,
    {did: 'answered', what: 'tea/q1', digest: 'aaaaaa', chose: [], right: true},
    n,
  );
  assert.deepEqual(dueOn(at(8), answered(at(1), false), late), ['tea/q1']);
  // Tried under a wrong clock, all its days have passed: one answer, and it stays away.
  const first = answered(reset, false);
  assert.deepEqual(dueOn(at(8), first), ['tea/q1']);
  assert.deepEqual(daysLeft(at(8), first, answered(at(8), true)), []);
});

const anyEvent = fc.record({
  when: fc.oneof(
    fc.date({noInvalidDate: true}),
    fc.integer({min: 1, max: 60}).map((day) => at(day)),
  ),
  n: fc.integer({min: 0, max: 30}),
  right: fc.boolean(),
  what: fc.constantFrom('tea/q1', 'tea/q2'),
  digest: fc.constantFrom('aaaaaa', 'bbbbbb'),
  did: fc.constantFrom('answered', 'shown', 'skipped', 'excused'),
  id: fc.integer({min: 0, max: 40}),
});

test('two devices come to the same, in whatever order and however often their logs are joined', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, {maxLength: 20}), fc.integer({min: 1, max: 90}), (all, day) => {
      const events = all.map(({when, id, ...rest}) => {
        const event = {
          ...rest,
          chose: [],
          at: when.toISOString(),
          v: 1,
          id: `${id}`.padStart(16, '0'),
        };
        return event as unknown as LoggedEvent;
      });
      // One id is one event.
      const log = [...new Map(events.map((event) => [event.id, event])).values()];
      const one = returnsOf(log, at(day));
      assert.deepEqual(returnsOf([...log.toReversed(), ...log], at(day)), one);
      for (const {days} of [...one.due, ...one.later]) {
        assert.ok(days.length <= 3);
        assert.deepEqual([...days], days.toSorted());
        assert.ok(days.every((next) => /^\d{4}-\d\d-\d\d$/.test(next)));
      }
    }),
  );
});
