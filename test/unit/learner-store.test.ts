import assert from 'node:assert/strict';
import {test} from 'node:test';
import {answerFor} from '../../src/learner/answers.ts';
import type {Deed} from '../../src/learner/log.ts';
import {foldRecord, recordOf} from '../../src/learner/record.ts';
import {deleteAll, erase} from '../../src/learner/removal.ts';
import {openStore, type Store} from '../../src/learner/store.ts';
import {draftOf, saveDraft} from '../../src/learner/words.ts';

const item = 'serve-and-return/q1';
const digest = '9f2c41';
const prompt = 'serve-and-return/r1.1';
const answer: Deed = {did: 'answered', what: item, digest, chose: ['a1b2c3'], right: true};
const opened: Deed = {did: 'opened', what: 'serve-and-return'};
const words = (text: string): Deed => ({did: 'reflected', what: prompt, text});

test('an answer is one new key, written as the design shows it', () => {
  const disk = new Disk();
  const {id} = disk.open({now: () => new Date('2026-11-23T10:04:05.120Z')}).add(answer);
  assert.deepEqual(
    [...disk.texts],
    [
      [
        `imh/tea/me/${id}`,
        '{"v":1,"n":1795428245,"at":"2026-11-23T10:04:05.120Z","did":"answered","what":"serve-and-return/q1","digest":"9f2c41","chose":["a1b2c3"],"right":true}',
      ],
    ],
  );
});

test('what is added is what a later visit reads', () => {
  const disk = new Disk();
  const store = disk.open();
  const added = [store.add(opened), store.add(answer)];
  assert.deepEqual(store.events(), added);
  assert.deepEqual(disk.open().events(), added);
});

test('ids are hexadecimal, long and never the same', () => {
  const store = new Disk().open();
  const ids = Array.from({length: 500}, () => store.add(opened).id);
  for (const id of ids) assert.match(id, /^[0-9a-f]{16}$/);
  assert.equal(new Set(ids).size, ids.length);
});

test('the place is one more than the largest seen, also of a later version', () => {
  const disk = new Disk();
  disk.texts.set('imh/tea/me/00000000000000aa', '{"v":2,"n":2041000000,"did":"dreamt"}');
  assert.equal(disk.open().add(answer).n, 2041000001);
});

test('the place follows the time, so that what two devices know comes together in order', () => {
  const [clinic, phone] = [new Disk(), new Disk()];
  const at = (time: string) => ({now: () => new Date(time)});
  const before = clinic.open(at('2026-05-01T09:00:00.000Z'));
  for (let i = 0; i < 50; i++) before.add(opened);
  before.add(words('said in May'));
  phone.open(at('2026-06-01T09:00:00.000Z')).add(words('said in June'));
  for (const entry of phone.texts) clinic.texts.set(...entry);
  assert.equal(recordOf(clinic.open()).reflections.get(prompt)?.text, 'said in June');
});

test('an event with an absurd place does not stop the log', () => {
  const disk = new Disk();
  const text = `{"v":1,"n":${2 ** 52},"at":"2026-11-23T10:04:05.120Z","did":"opened","what":"x"}`;
  disk.texts.set('imh/tea/me/00000000000000aa', text);
  disk.open({now: () => new Date('2026-11-23T10:04:05.120Z')}).add(answer);
  assert.equal(disk.open().answers().size, 1);
  assert.equal(disk.open().add(answer).n < 2 ** 40, true);
});

test('a clock that jumps back does not change which answer is the latest', () => {
  const times = ['2027-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
  const store = new Disk().open({now: () => new Date(times.shift() ?? '')});
  store.add({...answer, right: false});
  store.add(answer);
  assert.equal(answerFor(recordOf(store), item, digest)?.right, true);
});

test('the record is made anew only after a change', () => {
  const store = new Disk().open();
  const empty = recordOf(store);
  assert.equal(recordOf(store), empty);
  saveDraft(store, prompt, 'not an event');
  assert.equal(recordOf(store), empty);
  store.add(answer);
  assert.equal(recordOf(store).answers.size, 1);
});

test('learners on one device do not see each other', () => {
  const disk = new Disk();
  const [mine, theirs] = [disk.open(), disk.open({learner: 'me2'})];
  mine.add(answer);
  saveDraft(mine, prompt, 'mine');
  assert.equal(theirs.events().length, 0);
  assert.equal(draftOf(theirs, prompt), '');
});

test('damaged texts, foreign keys and later versions are left as they are', () => {
  const disk = new Disk();
  const found: [string, string][] = [
    ['imh/tea/me/00000000000000aa', '{"v":1,"n":1,"at":"20'],
    ['imh/tea/me/00000000000000ab', ''],
    ['imh/tea/me/00000000000000ac', '{"v":2,"n":3,"did":"dreamt"}'],
    ['imh/tea/me/minutes', '12'],
    ['theme', 'dark'],
  ];
  for (const entry of found) disk.texts.set(...entry);
  const store = disk.open();
  assert.deepEqual(
    store.events().map((event) => event.id),
    ['00000000000000ac'],
  );
  store.add(answer);
  for (const [key, text] of found) assert.equal(disk.texts.get(key), text);
});

test('a draft is one key, rewritten as it grows and gone when empty', () => {
  const disk = new Disk();
  const store = disk.open();
  saveDraft(store, prompt, 'I saw');
  saveDraft(store, prompt, 'I saw her turn away');
  assert.deepEqual([...disk.texts], [[`imh/tea/me/draft/${prompt}`, 'I saw her turn away']]);
  assert.equal(draftOf(disk.open(), prompt), 'I saw her turn away');
  saveDraft(store, prompt, '');
  assert.equal(disk.texts.size, 0);
  assert.equal(draftOf(store, prompt), '');
});

test('erasing takes the words out of storage and keeps them out of a merge', () => {
  const disk = new Disk();
  const store = disk.open();
  const event = store.add(words('something private'));
  const backup = [...disk.texts];
  erase(store, [event.id]);
  assert.ok(![...disk.texts.values()].some((text) => text.includes('private')));
  for (const entry of backup) disk.texts.set(...entry);
  assert.equal(recordOf(disk.open()).reflections.size, 0);
});

test('everything is deleted, and put back byte for byte', () => {
  const disk = new Disk();
  const store = disk.open();
  disk.open({learner: 'other'}).add(answer);
  const others = [...disk.texts];
  store.add(answer);
  saveDraft(store, prompt, 'begun');
  disk.texts.set('imh/tea/me/00000000000000aa', '{"v":1,"n":1,"at":"20');
  disk.texts.set('imh/tea/me/minutes', '12');
  const before = new Map(disk.texts);
  const again = disk.open();

  const undo = deleteAll(again);
  assert.deepEqual([...disk.texts], others);
  assert.equal(again.events().length, 0);
  assert.equal(draftOf(again, prompt), '');

  undo();
  assert.deepEqual(disk.texts, before);
  assert.equal(recordOf(again).answers.size, 1);
  assert.equal(draftOf(again, prompt), 'begun');
});

test('a healthy storage is no trouble, and the try leaves nothing behind', () => {
  const disk = new Disk();
  const store = disk.open();
  assert.equal(store.trouble, null);
  assert.equal(store.unsaved, 0);
  assert.equal(disk.texts.size, 0);
});

for (const fault of ['no storage', 'no reading', 'no writing', 'keeps nothing'] as const) {
  test(`storage with ${fault} is told before work starts, and the page works from memory`, () => {
    const disk = new Disk();
    disk.fault = fault;
    const store = disk.open();
    assert.equal(store.trouble, 'blocked');
    saveDraft(store, prompt, 'begun');
    const event = store.add(words('said'));
    assert.equal(draftOf(store, prompt), 'begun');
    assert.equal(store.unsaved, 2);
    assert.equal(recordOf(store).reflections.get(prompt)?.text, 'said');
    erase(store, [event.id]);
    assert.equal(recordOf(store).reflections.size, 0);
    const undo = deleteAll(store);
    assert.equal(store.events().length, 0);
    undo();
    assert.equal(draftOf(store, prompt), 'begun');
    assert.equal(store.trouble, 'blocked');
  });
}

test('a browser that hands over no storage at all is blocked', () => {
  const store = openStore({
    storage: () => null as unknown as Storage,
    course: 'tea',
    learner: 'me',
  });
  store.add(answer);
  assert.equal(store.trouble, 'blocked');
  assert.equal(recordOf(store).answers.size, 1);
});

test('storage that is only readable still shows what was done', () => {
  const disk = new Disk();
  disk.open().add(answer);
  disk.fault = 'no writing';
  const store = disk.open();
  assert.equal(store.trouble, 'blocked');
  assert.equal(recordOf(store).answers.size, 1);
});

for (const name of ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']) {
  test(`a full storage is told before work starts (${name})`, () => {
    const disk = new Disk();
    disk.fullName = name;
    disk.room = 20;
    assert.equal(disk.open().trouble, 'full');
  });
}

test('storage that can fill up at any event loses none without having told before', () => {
  for (let room = 0; room < 4000; room += 37) {
    const disk = new Disk();
    disk.room = room;
    const store = disk.open();
    for (let i = 0; i < 20; i++) {
      const wasTold = store.trouble === 'full';
      store.add(answer);
      assert.ok(wasTold || store.unsaved === 0);
    }
    assert.equal(store.events().length, 20);
    disk.room = 10_000;
    store.add(answer);
    assert.equal(store.unsaved, 0);
    assert.equal(store.trouble, null);
    assert.deepEqual(disk.open().events(), store.events());
  }
});

test('a long draft that does not fit does not keep a short answer out', () => {
  const disk = new Disk();
  disk.room = 1500;
  const store = disk.open();
  saveDraft(store, prompt, 'x'.repeat(2000));
  const {id} = store.add(answer);
  assert.equal(store.trouble, 'full');
  assert.equal(store.unsaved, 1);
  assert.ok(disk.texts.has(`imh/tea/me/${id}`));
});

test('a draft that is put away makes room for the words made from it', () => {
  const disk = new Disk();
  disk.room = 3000;
  const store = disk.open();
  saveDraft(store, prompt, 'x'.repeat(1600));
  saveDraft(store, prompt, '');
  store.add(words('x'.repeat(1600)));
  assert.equal(store.unsaved, 0);
});

test('words that take the last room are kept, and the page says at once that it was the last', () => {
  const disk = new Disk();
  disk.room = 2000;
  const store = disk.open();
  store.add(words('x'.repeat(1400)));
  assert.equal(store.unsaved, 0);
  assert.equal(store.trouble, 'full');
});

test('a newer draft of another tab wins over one that waits here', () => {
  const disk = new Disk();
  disk.room = 1500;
  const [here, there] = [disk.open(), disk.open()];
  saveDraft(here, prompt, 'x'.repeat(2000));
  saveDraft(there, prompt, 'newer');
  disk.deliver();
  disk.room = 10_000;
  here.add(answer);
  assert.equal(draftOf(here, prompt), 'newer');
  assert.equal(draftOf(disk.open(), prompt), 'newer');
});

test('two tabs that answer at once overwrite nothing and end up the same', () => {
  const disk = new Disk();
  const [one, two] = [disk.open(), disk.open()];
  for (let i = 0; i < 20; i++) {
    one.add(answer);
    two.add(opened);
    if (i % 5 === 0) disk.deliver();
  }
  disk.deliver();
  assert.equal(one.events().length, 40);
  assert.deepEqual(one.events(), two.events());
  assert.deepEqual(recordOf(disk.open()), foldRecord(one.events()));
});

test('a change in another tab is told, a foreign one is not', () => {
  const disk = new Disk();
  const [here, there] = [disk.open(), disk.open()];
  let told = 0;
  const stop = here.subscribe(() => (told += 1));
  there.add(answer);
  disk.deliver();
  assert.equal(told, 1);
  assert.equal(recordOf(here).answers.size, 1);
  saveDraft(there, prompt, 'begun there');
  disk.deliver();
  assert.equal(told, 2);
  assert.equal(draftOf(here, prompt), 'begun there');
  disk.tell(null, 'theme', 'dark');
  disk.deliver();
  assert.equal(told, 2);
  stop();
  there.add(answer);
  disk.deliver();
  assert.equal(told, 2);
});

test('a change here is told', () => {
  const store = new Disk().open();
  let told = 0;
  store.subscribe(() => (told += 1));
  store.add(answer);
  saveDraft(store, prompt, 'begun');
  assert.equal(told, 2);
  deleteAll(store)();
  assert.equal(told, 4);
});

test('what another tab erases or deletes is gone here too, and comes back with its undo', () => {
  const disk = new Disk();
  const [here, there] = [disk.open(), disk.open()];
  const {id} = here.add(words('private'));
  here.add(answer);
  disk.deliver();
  erase(there, [id]);
  disk.deliver();
  assert.equal(recordOf(here).reflections.size, 0);
  const undo = deleteAll(there);
  disk.deliver();
  assert.equal(here.events().length, 0);
  undo();
  disk.deliver();
  assert.deepEqual(here.events(), there.events());
  assert.equal(here.trouble, null);
});

test('storage emptied behind the page loses nothing, is told, and the next deed writes all back', () => {
  const disk = new Disk();
  const store = disk.open();
  store.add(answer);
  saveDraft(store, prompt, 'begun');
  const before = new Map(disk.texts);
  clear(disk);
  assert.equal(store.trouble, 'cleared');
  assert.equal(store.unsaved, 2);
  assert.equal(recordOf(store).answers.size, 1);
  assert.equal(disk.texts.size, 0);
  const {id} = store.add(opened);
  assert.equal(store.trouble, null);
  assert.equal(store.unsaved, 0);
  disk.texts.delete(`imh/tea/me/${id}`);
  assert.deepEqual(disk.texts, before);
});

test('after such emptying two tabs bring everything back together', () => {
  const disk = new Disk();
  const [here, there] = [disk.open(), disk.open()];
  here.add(answer);
  there.add(opened);
  disk.deliver();
  clear(disk);
  here.add(opened);
  disk.deliver();
  assert.deepEqual([here.trouble, there.trouble], [null, null]);
  assert.deepEqual([here.unsaved, there.unsaved], [0, 0]);
  assert.deepEqual(there.events(), here.events());
  assert.equal(disk.open().events().length, 3);
});

test('a page that comes back from the back-forward cache reads what it missed', () => {
  const disk = new Disk();
  const [here, there] = [disk.open(), disk.open()];
  const {id} = here.add(answer);
  disk.deliver();
  erase(there, [id]);
  there.add(opened);
  disk.forget();
  let told = 0;
  here.subscribe(() => (told += 1));
  disk.windows[0]?.dispatchEvent(Object.assign(new Event('pageshow'), {persisted: true}));
  assert.equal(told, 1);
  assert.deepEqual(here.events(), there.events());
});

test('what waits in memory outlives the back-forward cache', () => {
  const disk = new Disk();
  disk.fault = 'no writing';
  const store = disk.open();
  store.add(answer);
  disk.windows[0]?.dispatchEvent(Object.assign(new Event('pageshow'), {persisted: true}));
  assert.equal(recordOf(store).answers.size, 1);
});

/** Somebody empties the storage of the whole origin. */
function clear(disk: Disk): void {
  disk.texts.clear();
  disk.tell(null, null, null);
  disk.deliver();
}

/** A browser's storage for one origin, with faults to switch on and tabs that hear of each other. */
class Disk {
  readonly texts = new Map<string, string>();
  readonly windows: EventTarget[] = [];
  /** Characters that fit, of keys and texts together. */
  room = Number.POSITIVE_INFINITY;
  fault: 'none' | 'no storage' | 'no reading' | 'no writing' | 'keeps nothing' = 'none';
  fullName = 'QuotaExceededError';
  #undelivered: (() => void)[] = [];

  /** Opens the store in a tab of its own. */
  open(options: {readonly learner?: string; readonly now?: () => Date} = {}): Store {
    const tabs = new EventTarget();
    this.windows.push(tabs);
    return openStore({
      storage: () => this.#storage(tabs),
      course: 'tea',
      learner: 'me',
      tabs,
      soon: (act) => act(),
      ...options,
    });
  }

  /** Lets every tab but one know of a change, once it is delivered. */
  tell(from: EventTarget | null, key: string | null, newValue: string | null): void {
    for (const tab of this.windows) {
      if (tab === from) continue;
      const event = Object.assign(new Event('storage'), {key, newValue});
      this.#undelivered.push(() => tab.dispatchEvent(event));
    }
  }

  /** As in a browser, news reach other tabs a while later. */
  deliver(): void {
    for (let next = this.#undelivered.shift(); next; next = this.#undelivered.shift()) next();
  }

  /** What is told while a tab sleeps never reaches it. */
  forget(): void {
    this.#undelivered = [];
  }

  #storage(tab: EventTarget): Storage {
    const refuse = (...faults: readonly string[]) => {
      if (faults.includes(this.fault)) throw new DOMException('Insecure.', 'SecurityError');
    };
    refuse('no storage');
    const {texts} = this;
    return {
      get length() {
        return texts.size;
      },
      key: (i: number) => [...texts.keys()][i] ?? null,
      clear: () => texts.clear(),
      getItem: (key: string) => {
        refuse('no reading');
        return this.texts.get(key) ?? null;
      },
      setItem: (key: string, text: string) => {
        refuse('no writing');
        if (this.fault === 'keeps nothing') return;
        const others = [...this.texts].filter(([other]) => other !== key);
        const used = [...others, [key, text]].flat().join('').length;
        if (used > this.room) throw new DOMException('No room.', this.fullName);
        this.texts.set(key, text);
        this.tell(tab, key, text);
      },
      removeItem: (key: string) => {
        refuse('no writing');
        if (this.texts.delete(key)) this.tell(tab, key, null);
      },
    };
  }
}
