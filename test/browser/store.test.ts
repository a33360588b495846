import {assert} from 'chai';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import {deleteAll} from '../../src/learner/removal.ts';
import {openStore} from '../../src/learner/store.ts';
import {draftOf, saveDraft} from '../../src/learner/words.ts';

const learner = 'store-test';
const answer: Deed = {
  did: 'answered',
  what: 'serve-and-return/q1',
  digest: '9f2c41',
  chose: ['a1b2c3'],
  right: true,
};

/** The store of a page that was just opened. */
const open = () => openStore({storage: () => localStorage, course: 'tea', learner, tabs: window});

const keys = () => Object.keys(localStorage).filter((key) => key.includes(learner));

describe('the store in a real browser', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.body.appendChild(document.createElement('iframe'));
  });

  afterEach(() => {
    frame.remove();
    for (const key of keys()) localStorage.removeItem(key);
  });

  /** What another page of the same origin does to its storage, as soon as this one hears of it. */
  const elsewhere = async (change: (storage: Storage) => void) => {
    const heard = new Promise((resolve) => addEventListener('storage', resolve, {once: true}));
    const storage = frame.contentWindow?.localStorage;
    if (storage) change(storage);
    await heard;
    // What other tabs did is told once they are done.
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('keeps an answer for the next visit', () => {
    const event = open().add(answer);
    assert.deepEqual(open().events(), [event]);
  });

  it('finds nothing to complain about, and leaves nothing of its try behind', () => {
    assert.equal(open().trouble, null);
    assert.isNull(localStorage.getItem('imh/probe'));
  });

  it('hears at once of an answer in another tab', async () => {
    const store = open();
    let told = 0;
    store.subscribe(() => (told += 1));
    const text = '{"v":1,"n":7,"at":"2026-11-23T10:04:05.120Z","did":"opened","what":"sleep"}';
    await elsewhere((storage) => storage.setItem(`imh/tea/${learner}/00000000000000aa`, text));
    assert.equal(told, 1);
    assert.equal(recordOf(store).last?.lesson, 'sleep');
    assert.isAbove(store.add(answer).n, 7);
  });

  it('outlives a storage that something else emptied', async () => {
    const store = open();
    store.add(answer);
    await elsewhere((storage) => storage.clear());
    assert.equal(store.trouble, 'cleared');
    store.add(answer);
    assert.isNull(store.trouble);
    assert.equal(open().events().length, 2);
  });

  it('says that a really full storage is full, and writes what waited once there is room', function () {
    // It fills the disk to the last character, which takes a busy machine its time.
    this.timeout(20_000);
    const filler = `filler/${learner}`;
    let text = 'x'.repeat(10_000_000);
    while (text) {
      try {
        localStorage.setItem(filler, (localStorage.getItem(filler) ?? '') + text);
      } catch {
        text = text.slice(0, text.length / 2);
      }
    }
    const store = open();
    assert.equal(store.trouble, 'full');
    store.add(answer);
    assert.equal(store.unsaved, 1);
    localStorage.removeItem(filler);
    store.add(answer);
    assert.equal(store.unsaved, 0);
    assert.isNull(store.trouble);
    assert.equal(open().events().length, 2);
  });

  it('deletes every key of the learner and puts them back', () => {
    const store = open();
    store.add(answer);
    saveDraft(store, 'serve-and-return/r1.1', 'begun');
    const undo = deleteAll(store);
    assert.isEmpty(keys());
    undo();
    assert.equal(keys().length, 2);
    assert.equal(draftOf(open(), 'serve-and-return/r1.1'), 'begun');
  });
});
