import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStore} from '../../src/learner/store.ts';
import {draftOf, saveDraft, saveWords} from '../../src/learner/words.ts';

/** A store on a page that says `was`, and what it is kept in. */
function open(was: string, texts: Readonly<Record<string, string>>) {
  const cells = new Map(Object.entries(texts));
  const storage = {
    get length() {
      return cells.size;
    },
    key: (place: number) => [...cells.keys()][place] ?? null,
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, text: string) => cells.set(key, text),
    removeItem: (key: string) => cells.delete(key),
  } as unknown as Storage;
  const store = openStore({storage: () => storage, course: 'tea', learner: 'me', was});
  return {store, cells};
}

const key = (n: number) => `imh/tea/me/${n.toString(16).padStart(16, '0')}`;
const text = (n: number, deed: object) =>
  JSON.stringify({v: 1, n, at: `2026-11-0${n}T09:00:00.000Z`, ...deed});

const was = 'old/q1#1>new/q1#2,aaaaaa=bbbbbb old/r1.1>new/r1.1';

test('answers under an old name and a new one are one question, and its first try stays the first', () => {
  const old = {did: 'answered', what: 'old/q1', digest: '1', chose: ['aaaaaa'], right: true};
  const now = {did: 'answered', what: 'new/q1', digest: '2', chose: ['cccccc'], right: false};
  const {store, cells} = open(was, {[key(1)]: text(1, old), [key(2)]: text(2, now)});
  const answer = store.answers().get('new/q1#2');
  assert.deepEqual(
    [answer?.attempts, answer?.firstRight, answer?.everRight, answer?.right, answer?.chose],
    [2, true, true, false, ['cccccc']],
  );
  assert.equal(store.answers().size, 1);
  // What is stored is what was written.
  assert.equal(cells.get(key(1)), text(1, old));
});

test('an event that is not as it should be spoils no other', () => {
  const hostile = {did: 'opened', what: 'old/q1', digest: '1', chose: 'aaaaaa'};
  const {store} = open(was, {
    [key(1)]: text(1, hostile),
    [key(2)]: text(2, {did: 'opened', what: 'new'}),
  });
  assert.deepEqual(
    store.events().map(({n}) => n),
    [2],
  );
});

test('new words to a prompt take the place of those under its old name', () => {
  const {store, cells} = open(was, {
    [key(1)]: text(1, {did: 'reflected', what: 'old/r1.1', text: 'Secret.'}),
  });
  saveWords(store, 'new/r1.1', 'Better.');
  assert.ok(![...cells.values()].some((one) => one.includes('Secret.')));
});

test('a draft under an old name is found, and put away with the new one', () => {
  const draft = 'imh/tea/me/draft/old/r1.1';
  const {store, cells} = open(was, {[draft]: 'I began'});
  assert.equal(draftOf(store, 'new/r1.1'), 'I began');
  assert.equal(draftOf(store, 'new/r1.2'), '');
  saveDraft(store, 'new/r1.1', 'I began to');
  assert.equal(draftOf(store, 'new/r1.1'), 'I began to');
  assert.ok(!cells.has(draft));
  saveDraft(store, 'new/r1.1', '');
  assert.equal(draftOf(store, 'new/r1.1'), '');
});
