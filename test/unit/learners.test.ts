import assert from 'node:assert/strict';
import {test} from 'node:test';
import {adviceFor, canStayAway} from '../../src/learner/advice.ts';
import {hiddenText, readHidden} from '../../src/learner/hidden.ts';
import {sortKept} from '../../src/learner/kept.ts';
import {listLearners, nameTrouble, newLearnerId, tidyName} from '../../src/learner/learners.ts';
import {mayKeepName, nameOf, saveName} from '../../src/learner/names.ts';
import {recordOf} from '../../src/learner/record.ts';
import type {Seat} from '../../src/learner/seat.ts';
import {openStore} from '../../src/learner/store.ts';
import {carryOver, deedsIn, giveSeat, takeOver} from '../../src/learner/taking-over.ts';
import {draftOf, saveDraft, saveWords} from '../../src/learner/words.ts';

const a = '00000000000000a1';
const b = '00000000000000b2';
const event = '0123456789abcdef';

function storageOf(texts: Map<string, string>) {
  const storage = {
    get length() {
      return texts.size;
    },
    key: (place: number) => [...texts.keys()][place] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  };
  return {storage: () => storage as unknown as Storage};
}

function storeOf(learner: string | null, texts = new Map<string, string>()) {
  return openStore({...storageOf(texts), course: 'tea', learner});
}

test('learners are listed by name with what they did, and nothing that belongs to nobody', () => {
  const texts: [string, string][] = [
    [`imh/tea/${b}/name`, 'Zoe'],
    [`imh/tea/${a}/name`, 'Anna'],
    [`imh/tea/${a}/${event}`, '{}'],
    [`imh/tea/me/${event}`, '{}'],
    ['imh/tea/seat', '{}'],
    [`imh/coffee/${b}/name`, 'Bo'],
  ];
  assert.deepEqual(listLearners('tea', texts), [
    {id: 'me', name: '', deeds: 1},
    {id: a, name: 'Anna', deeds: 1},
    {id: b, name: 'Zoe', deeds: 0},
  ]);
});

test('names and initials are taken as people write them', () => {
  for (const name of ['A', 'AB', 'Anna-Marie O’Neill', 'AB 2', 'Zoë', '安娜', 'x'.repeat(40)]) {
    assert.equal(nameTrouble(name, ['Bo']), null, name);
  }
  assert.equal(tidyName('  Anna\u200b \n B\u202e '), 'Anna B');
});

test('what is no name is told in its own words', () => {
  const troubles = {
    empty: ['', '   ', '\u200b'],
    long: ['x'.repeat(41)],
    identifier: [
      '943 476 5919',
      '07700 900123',
      '1.2.1990',
      'a@b.uk',
      '1/2/90',
      'SW1A 1AA',
      'AB 123',
    ],
    taken: ['bo', ' BO '],
  };
  for (const [trouble, names] of Object.entries(troubles)) {
    for (const name of names) assert.equal(nameTrouble(name, ['Bo']), trouble, name);
  }
});

test('an id says nothing of a learner', () => {
  assert.match(newLearnerId(), /^[\da-f]{16}$/);
  assert.notEqual(newLearnerId(), newLearnerId());
});

test('a name is remembered on an own device and for a named learner, and nowhere else', () => {
  const at = 0;
  assert.equal(mayKeepName(null), false);
  assert.equal(mayKeepName({device: 'own', learner: 'me', at}), true);
  assert.equal(mayKeepName({device: 'shared', learner: a, at}), false);
  const store = storeOf(a);
  saveName(store, 'AB');
  assert.equal(nameOf(store), 'AB');
  saveName(store, '');
  assert.equal(nameOf(store), '');
});

test('put-away advice is remembered, and a damaged text hides nothing', () => {
  assert.deepEqual([...readHidden(hiddenText(readHidden(null), 'late'))], ['late']);
  assert.equal(hiddenText(new Set(['safari', 'late']), 'late'), '["late","safari"]');
  for (const text of ['', '{', '{"a":1}', '7', 'null']) assert.equal(readHidden(text).size, 0);
});

test('what was done while nobody was chosen goes to the learner who takes it, and once only', () => {
  const nobody = storeOf(null);
  nobody.add({did: 'opened', what: 'tea'});
  nobody.add({did: 'answered', what: 'tea/q1', digest: 'd', chose: ['x'], right: true});
  saveWords(nobody, 'tea/r1.1', 'first');
  saveWords(nobody, 'tea/r1.1', 'second');
  saveDraft(nobody, 'tea/r1.2', 'begun');
  saveDraft(nobody, 'tea/r1.3', 'other');
  assert.equal(nobody.keeps, false);
  assert.equal(deedsIn(nobody), 4);
  const mine = storeOf(a);
  saveDraft(mine, 'tea/r1.3', 'mine');
  takeOver(nobody, mine);
  takeOver(nobody, mine);
  assert.equal(deedsIn(mine), 4);
  assert.equal(draftOf(mine, 'tea/r1.2'), 'begun');
  assert.equal(draftOf(mine, 'tea/r1.3'), 'mine\n\nother');
  assert.equal(deedsIn(storeOf(null)), 0);
});

/** A shared device with somebody's work, and a storage that takes so many characters. */
function sharedDevice(room: number) {
  const texts = new Map<string, string>();
  saveDraft(storeOf(a, texts), 'tea/r1.1', 'mine');
  storeOf(a, texts).add({did: 'read', what: 'tea'});
  const before = new Map(texts);
  const used = () => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const most = used() + room;
  const put = texts.set.bind(texts);
  texts.set = (key, text) => {
    // What the store tries and takes away at once is no part of this.
    const more = key.length + text.length - (texts.get(key)?.length ?? -key.length);
    if (used() + more > most) throw new DOMException('No room.', 'QuotaExceededError');
    return put(key, text);
  };
  const nobody = storeOf(null);
  nobody.add({did: 'answered', what: 'tea/q1', digest: 'd', chose: ['x'], right: true});
  saveDraft(nobody, 'tea/r1.1', 'theirs');
  return {texts, before, nobody};
}

/** Where it stands who is learning; it takes nothing when told so. */
function seatPlace(isFull = false) {
  const place = {
    seat: {device: 'shared', learner: null, at: 0} as Seat | null,
    read: () => place.seat,
    write(seat: Seat) {
      if (!isFull) place.seat = seat;
      return !isFull;
    },
    now: () => 7,
  };
  return place;
}

test('saved words of a learner give way to nobody: the box holds both', () => {
  const nobody = storeOf(null);
  saveWords(nobody, 'tea/r1.1', 'theirs');
  const mine = storeOf(a);
  saveWords(mine, 'tea/r1.1', 'mine');
  for (let times = 0; times < 2; times += 1) takeOver(nobody, mine);
  assert.equal(recordOf(mine).reflections.get('tea/r1.1')?.text, 'mine');
  assert.equal(draftOf(mine, 'tea/r1.1'), 'mine\n\ntheirs');
});

test('words that were begun under an earlier name of a prompt are joined with those of now', () => {
  const texts = new Map([[`imh/tea/${a}/draft/old/r1.1`, 'mine']]);
  const nobody = storeOf(null);
  saveDraft(nobody, 'tea/r1.1', 'theirs');
  const mine = openStore({
    ...storageOf(texts),
    course: 'tea',
    learner: a,
    was: 'old/r1.1>tea/r1.1',
  });
  takeOver(nobody, mine);
  assert.deepEqual([...texts], [[`imh/tea/${a}/draft/tea/r1.1`, 'mine\n\ntheirs']]);
});

test('where not all of it finds room, the record of the learner is as it was', async () => {
  for (const room of [30, 130, 160, 200]) {
    const {texts, before, nobody} = sharedDevice(room);
    assert.equal(await carryOver(nobody, storeOf(a, texts)), false, `${room}`);
    assert.deepEqual([...texts].sort(), [...before].sort(), `${room}`);
    assert.equal(deedsIn(nobody), 2);
  }
  const {texts, before, nobody} = sharedDevice(2000);
  assert.equal(await carryOver(nobody, storeOf(a, texts)), true);
  assert.equal(texts.size, before.size + 1);
});

test('nothing goes to a learner who cannot be chosen', async () => {
  let carried = 0;
  const carry = async () => {
    carried += 1;
    return true;
  };
  assert.equal(await giveSeat(seatPlace(true), a, carry), 'notChosen');
  assert.equal(carried, 0);
  const place = seatPlace();
  assert.equal(await giveSeat(place, a, carry), null);
  assert.equal(carried, 1);
  assert.equal(place.seat?.learner, a);
});

test('where nothing could be carried over, who was learning before still is', async () => {
  for (const carry of [async () => false, () => Promise.reject(new Error('broken'))]) {
    const place = seatPlace();
    assert.equal(await giveSeat(place, a, carry), 'notTaken');
    assert.equal(place.seat?.learner, null);
  }
  const place = seatPlace();
  const failing = async () => {
    place.seat = {device: 'shared', learner: b, at: 3};
    return false;
  };
  assert.equal(await giveSeat(place, a, failing), 'notTaken');
  assert.equal(place.seat?.learner, b);
});

test('what is kept is sorted by learner, with the place of each key; the rest is counted', () => {
  const kept = sortKept(
    'tea',
    new Map([
      ['imh/tea/seat', 'seat'],
      [`imh/tea/${a}/name`, 'Anna'],
      [`imh/tea/${a}/${event}`, 'one'],
      ['theme', 'dark'],
      ['imh/coffee/seat', ''],
    ]),
    new Map([
      [`imh/tea/${a}/name`, 'Ann'],
      [`imh/tea/${a}/${event}`, 'one'],
      [`imh/tea/${b}/emptied`, '7'],
    ]),
  );
  assert.deepEqual(kept.groups, [
    {learner: null, texts: [{key: 'imh/tea/seat', text: 'seat', where: 'first'}]},
    {
      learner: a,
      texts: [
        {key: `imh/tea/${a}/${event}`, text: 'one', where: 'both'},
        {key: `imh/tea/${a}/name`, text: 'Anna', where: 'differs', second: 'Ann'},
      ],
    },
    {learner: b, texts: [{key: `imh/tea/${b}/emptied`, text: '7', where: 'second'}]},
  ]);
  assert.equal(kept.foreign, 2);
  assert.equal(kept.first.keys, 3);
  assert.equal(kept.second?.keys, 3);
  assert.equal(sortKept('tea', new Map(), null).second, null);
});

test('of several troubles the gravest is told; what is no emergency stays away once put away', () => {
  const well = {learner: 'me', trouble: null, keeps: true, twin: undefined, isTwinWell: true};
  const plain = {isFramed: false, isForgetful: false};
  const framed = {...plain, isFramed: true};
  const tell = (
    store: Partial<Parameters<typeof adviceFor>[0]>,
    place = plain,
    hidden: string[] = [],
  ) => adviceFor({...well, ...store}, place, new Set(hidden));
  assert.equal(tell({}), null);
  assert.equal(tell({learner: null, keeps: false, trouble: 'blocked'}), null);
  assert.equal(tell({trouble: 'blocked', keeps: false}), 'blocked');
  assert.equal(tell({trouble: 'blocked', keeps: false}, framed), 'framedBlocked');
  assert.equal(tell({trouble: 'full', keeps: false}, framed, ['full']), 'full');
  assert.equal(tell({trouble: 'full'}), 'second');
  assert.equal(tell({trouble: 'cleared'}), 'cleared');
  assert.equal(tell({isTwinWell: false}, framed), 'framed');
  assert.equal(tell({isTwinWell: false}, framed, ['framed']), 'late');
  assert.equal(tell({isTwinWell: undefined} as never), null);
  assert.equal(tell({}, {...plain, isForgetful: true}), 'safari');
  assert.equal(tell({}, {...plain, isForgetful: true}, ['safari']), null);
  assert.deepEqual(
    ['late', 'blocked', 'granted'].map((one) => canStayAway(one as 'late')),
    [true, false, false],
  );
});
