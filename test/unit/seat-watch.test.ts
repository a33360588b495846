import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Seat} from '../../src/learner/seat.ts';
import {leaveSeat, takeSeat, type WatchedPage, watchSeat} from '../../src/learner/seat-watch.ts';

const minute = 60_000;

/** A shared device with one open page of a learner. */
function open(learner: string | null, seat: Seat | null, options: Partial<WatchedPage> = {}) {
  const world = {
    seat,
    now: 1_000_000_000,
    writes: 0,
    others: [] as (string | null)[],
    window: Object.assign(new EventTarget(), {setInterval: (act: () => void) => (beat = act)}),
    document: Object.assign(new EventTarget(), {visibilityState: 'visible'}),
    beat: () => beat(),
    /** Whether something that is pressed here gets through. */
    press(type = 'click'): boolean {
      const event = new Event(type, {cancelable: true});
      world.window.dispatchEvent(event);
      return !event.defaultPrevented;
    },
  };
  let beat = () => {};
  const place = {
    read: () => world.seat,
    write(next: Seat) {
      world.seat = next;
      world.writes += 1;
      return true;
    },
    now: () => world.now,
  };
  watchSeat(place, {
    learner,
    window: world.window as unknown as WatchedPage['window'],
    document: world.document as unknown as WatchedPage['document'],
    isQuiet: () => false,
    isAnswer: () => false,
    onOther: (next) => world.others.push(next),
    ...options,
  });
  return {world, place};
}

const shared = (learner: string | null, at = 1_000_000_000): Seat => ({
  device: 'shared',
  learner,
  at,
});

test('a sign of the learner is written down at most every thirty seconds', () => {
  const {world} = open('ab', shared('ab'));
  for (let second = 0; second < 60; second += 1) {
    world.now += 1000;
    world.window.dispatchEvent(new Event('pointerdown'));
  }
  assert.equal(world.writes, 2);
  assert.deepEqual(world.others, []);
});

test('after fifteen minutes without a sign nobody is chosen', () => {
  const {world} = open('ab', shared('ab'));
  world.now += 14 * minute;
  world.beat();
  assert.deepEqual(world.others, []);
  world.now += minute;
  world.beat();
  assert.deepEqual(world.others, [null]);
  assert.equal(world.seat?.learner, null);
});

test('the first touch after too long counts for nobody', () => {
  const {world} = open('ab', shared('ab'));
  world.now += 20 * minute;
  world.window.dispatchEvent(new Event('pointerdown'));
  assert.equal(world.press(), false);
  assert.equal(world.seat?.learner, null);
});

test('what another tab has written of the learner keeps this one', () => {
  const {world} = open('ab', shared('ab'));
  world.now += 20 * minute;
  world.seat = shared('ab', world.now - minute);
  assert.equal(world.press(), true);
});

test('nothing gets through once somebody else was chosen, but the answer to who it is', () => {
  const {world} = open('ab', shared('ab'));
  world.seat = shared('cd');
  for (const type of ['click', 'keydown', 'submit', 'beforeinput', 'change']) {
    assert.equal(world.press(type), false, type);
  }
  assert.ok(world.others.every((next) => next === 'cd'));
  const asked = open('ab', shared('ab'), {isAnswer: () => true});
  asked.world.seat = shared('cd');
  assert.equal(asked.world.press(), true);
});

test('a sign of one learner never prolongs the time of another', () => {
  const {world} = open('ab', shared('ab'));
  world.seat = shared('cd');
  world.now += minute;
  world.window.dispatchEvent(new Event('pointerdown'));
  assert.equal(world.seat.at, 1_000_000_000);
});

test('a quiet page stays as it is, but for an idle learner', () => {
  const {world} = open('ab', shared('ab'), {isQuiet: () => true});
  world.seat = null;
  assert.equal(world.press(), true);
  world.seat = shared('cd');
  world.now += 20 * minute;
  world.beat();
  assert.deepEqual(world.others, [null]);
});

test('a page that comes back or is told of a change looks again', () => {
  for (const type of ['storage', 'pageshow', 'focus']) {
    const {world} = open('ab', shared('ab'));
    world.seat = shared('cd');
    world.window.dispatchEvent(new Event(type));
    assert.deepEqual(world.others, ['cd'], type);
  }
});

test('choosing and leaving are written with the time', () => {
  const {place, world} = open(null, shared(null));
  takeSeat(place, 'ab');
  assert.deepEqual(world.seat, shared('ab'));
  leaveSeat(place);
  assert.deepEqual(world.seat, shared(null));
});
