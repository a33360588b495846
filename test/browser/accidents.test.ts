import {assert} from 'chai';
import {SubmittedEvent} from '../../src/learner/assessment-events.ts';
import {type RecordedAssessment, recordAssessment} from '../../src/learner/assessment-recorder.ts';
import {joinTwin, tryTwin} from '../../src/learner/join.ts';
import {emptiedEnd, learnerPrefix} from '../../src/learner/keys.ts';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import {deleteAll, erase} from '../../src/learner/removal.ts';
import type {Store} from '../../src/learner/store.ts';
import {draftOf, saveDraft, saveWords} from '../../src/learner/words.ts';
import {Device} from './devices.ts';
import {when} from './tabs.ts';

const prompt = 'tea/r1.1';
const prefix = learnerPrefix('tea', 'me');
const keyOf = (n: number) => prefix + `${n}`.padStart(16, '0');
const answer = (what: string): Deed => ({
  did: 'answered',
  what,
  digest: '9f2c41',
  chose: ['a1b2c3'],
  right: true,
});
const textOf = (n: number, what = `tea/q${n}`) =>
  JSON.stringify({v: 1, n, at: '2026-11-23T10:04:05.120Z', ...answer(what)});
const whats = (store: Store) =>
  store.events().map((event) => event.did && 'what' in event && event.what);

describe('the two places of a record', () => {
  let device: Device;

  beforeEach(() => {
    device = new Device();
  });

  afterEach(() => device.remove());

  /** A page that is opened now, once both places are one. */
  async function visit(): Promise<Store> {
    const store = device.open();
    await joinTwin(store);
    return store;
  }

  it('give back what a killed browser had not written to the first one', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    await store.kept();
    device.cells.clear();
    const again = await visit();
    assert.deepEqual(whats(again), ['tea/q1']);
    assert.equal(device.cells.size, 1);
  });

  it('are both filled from the one that has something', async () => {
    device.cells.set(keyOf(1), textOf(1));
    await visit();
    assert.deepEqual(await device.copied(), new Map([[keyOf(1), textOf(1)]]));
  });

  it('keep the whole one of two copies of an event, wherever the torn one stands', async () => {
    device.cells.set(keyOf(1), textOf(1).slice(0, 40)).set(keyOf(2), textOf(2)).set(keyOf(3), '');
    await device.put([keyOf(1), textOf(1)], [keyOf(2), 'undefined'], [keyOf(3), '{"v":1,']);
    const store = await visit();
    assert.deepEqual(whats(store), ['tea/q1', 'tea/q2']);
    assert.equal(device.cells.get(keyOf(1)), textOf(1));
    assert.equal((await device.copied()).get(keyOf(2)), textOf(2));
    assert.equal(device.cells.get(keyOf(3)), '');
  });

  it('pass on what a later version wrote, as it was', async () => {
    const later = '{"v":2,"n":7,"did":"dreamt","of":{"what":"tea"}}';
    await device.put([keyOf(7), later]);
    await visit();
    assert.equal(device.cells.get(keyOf(7)), later);
  });

  it('bring back nothing that was erased in either of them', async () => {
    const erased = (n: number, id: number) =>
      JSON.stringify({
        ...{v: 1, n, at: '2026-11-23T10:04:05.120Z'},
        ...{did: 'erased', ids: [keyOf(id).slice(prefix.length)]},
      });
    device.cells.set(keyOf(1), textOf(1)).set(keyOf(8), erased(8, 2));
    await device.put([keyOf(2), textOf(2)], [keyOf(9), erased(9, 1)]);
    const store = await visit();
    await store.kept();
    for (const place of [device.cells, await device.copied()]) {
      assert.deepEqual([...place.keys()].sort(), [keyOf(8), keyOf(9)]);
    }
  });

  it('finish a deleting that the first one had not on the disk, and spare what came after', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    saveDraft(store, prompt, 'begun');
    const before = new Map(device.cells);
    deleteAll(store);
    await store.kept();
    store.add(answer('tea/q2'));
    await store.kept();
    device.cells.clear();
    for (const entry of before) device.cells.set(...entry);
    for (let visits = 0; visits < 2; visits += 1) {
      const again = await visit();
      assert.deepEqual(whats(again), ['tea/q2']);
      assert.equal(draftOf(again, prompt), '');
    }
  });

  it('finish a deleting that the second one did not take', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    await store.kept();
    const heal = device.breakTwin();
    deleteAll(store);
    await when(store, () => store.texts.has(prefix + emptiedEnd));
    heal();
    const again = await visit();
    assert.equal(again.events().length, 0);
    await again.kept();
    assert.deepEqual(
      [...(await device.copied()).keys()].filter((key) => !key.endsWith(emptiedEnd)),
      [],
    );
    assert.equal(device.cells.size, 0);
  });

  it('spare what only the first one took after a deleting, although the clock was set back', async () => {
    // A clock that was years ahead, until now.
    device.cells.set(keyOf(1), textOf(9_000_000_000));
    const store = await visit();
    deleteAll(store);
    await store.kept();
    const after = await visit();
    const heal = device.breakTwin();
    after.add(answer('tea/q2'));
    saveDraft(after, prompt, 'begun');
    await after.kept();
    heal();
    const again = await visit();
    assert.deepEqual(whats(again), ['tea/q2']);
    assert.equal(draftOf(again, prompt), 'begun');
  });

  it('finish two deletings that the first one had not on the disk', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    const before = new Map(device.cells);
    deleteAll(store);
    await store.kept();
    store.add(answer('tea/q2'));
    deleteAll(store);
    await store.kept();
    device.cells.clear();
    for (const entry of before) device.cells.set(...entry);
    assert.deepEqual(whats(await visit()), []);
  });

  it('take a deleting back, also for later visits', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    saveDraft(store, prompt, 'begun');
    const undo = deleteAll(store);
    await store.kept();
    undo();
    await store.kept();
    device.cells.clear();
    const again = await visit();
    assert.deepEqual(whats(again), ['tea/q1']);
    assert.equal(draftOf(again, prompt), 'begun');
  });

  it('bring back nothing that is deleted while they are read', async () => {
    const before = await visit();
    before.add(answer('tea/q1'));
    await before.kept();
    const store = device.open();
    const joined = joinTwin(store);
    deleteAll(store);
    await joined;
    await store.kept();
    assert.equal(store.events().length, 0);
    assert.equal((await visit()).events().length, 0);
  });

  it('keep a draft or the words made from it, whenever the browser is killed', async () => {
    const store = await visit();
    saveDraft(store, prompt, 'This morning');
    await store.kept();
    const writes = device.countWrites(store);
    saveWords(store, prompt, 'This morning');
    assert.equal(writes(), 1);
  });

  it('do not lay an old draft over saved words', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    saveDraft(store, prompt, 'This mor');
    const before = new Map(device.cells);
    saveWords(store, prompt, 'This morning');
    await store.kept();
    device.cells.clear();
    for (const entry of before) device.cells.set(...entry);
    const again = await visit();
    assert.equal(recordOf(again).reflections.get(prompt)?.text, 'This morning');
    assert.equal(draftOf(again, prompt), '');
  });

  it('keep a draft that only the first one took', async () => {
    const store = await visit();
    const heal = device.breakTwin();
    saveDraft(store, prompt, 'This morning');
    await store.kept();
    heal();
    assert.equal(draftOf(await visit(), prompt), 'This morning');
  });

  it('keep a draft that the second one got back from the third, without all that is older', async () => {
    device.cells.set(keyOf(1), textOf(1)).set(keyOf(8), textOf(8));
    await device.put([keyOf(8), textOf(8)], [`${prefix}draft/${prompt}`, 'This morning']);
    const again = await visit();
    assert.equal(draftOf(again, prompt), 'This morning');
    assert.deepEqual(whats(again), ['tea/q1', 'tea/q8']);
  });

  it('keep the longer of two drafts where nothing tells which is the later', async () => {
    device.cells.set(`${prefix}draft/${prompt}`, 'This');
    await device.put([`${prefix}draft/${prompt}`, 'This morning']);
    assert.equal(draftOf(await visit(), prompt), 'This morning');
  });

  for (const [what, draft] of [
    ['deleted', ''],
    ['shortened', 'This'],
  ] as const) {
    it(`leave a draft ${what} that another page ${what} while this one slept`, async () => {
      device.isFull = true;
      const asleep = await visit();
      saveDraft(asleep, prompt, 'This morning');
      await asleep.kept();
      const other = await visit();
      assert.equal(draftOf(other, prompt), 'This morning');
      saveDraft(other, prompt, draft);
      await other.kept();
      device.isFull = false;
      device.wake();
      const joined = joinTwin(asleep, {isBack: true});
      // A deed, which finds room again for all that waited.
      asleep.add(answer('tea/q1'));
      await joined;
      assert.equal(draftOf(asleep, prompt), draft);
      await asleep.kept();
      assert.equal(draftOf(await visit(), prompt), draft);
    });
  }

  it('keep a draft that this page goes on with as soon as it is back', async () => {
    device.isFull = true;
    const asleep = await visit();
    saveDraft(asleep, prompt, 'This morning');
    await asleep.kept();
    saveDraft(await visit(), prompt, '');
    device.wake();
    const joined = joinTwin(asleep, {isBack: true});
    saveDraft(asleep, prompt, 'This morning I');
    await joined;
    assert.equal(draftOf(asleep, prompt), 'This morning I');
  });

  it('are both written again after both were emptied behind the page', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    await store.kept();
    await device.clear();
    assert.equal(store.unsaved, 1);
    store.add(answer('tea/q2'));
    await store.kept();
    assert.equal(store.unsaved, 0);
    assert.equal((await device.copied()).size, 2);
    assert.equal(device.cells.size, 2);
  });

  it('are asked again by a page whose connection was lost, and hold nobody up', async () => {
    const store = await visit();
    store.add(answer('tea/q1'));
    await store.kept();
    await device.removeCopy();
    store.add(answer('tea/q2'));
    await store.kept();
    assert.equal(store.isTwinWell, true);
    assert.equal((await device.copied()).size, 1);
  });

  it('serve an old page beside a newer version of the course', async () => {
    const store = await visit();
    await device.makeCopyNewer();
    store.add(answer('tea/q1'));
    await store.kept();
    assert.equal(store.isTwinWell, true);
    assert.equal((await device.copied()).size, 1);
  });

  it('are well told apart: one full or closed, the other, or both', async () => {
    for (const isFirstFull of [false, true]) {
      for (const isSecondBroken of [false, true]) {
        device.isFull = isFirstFull;
        const heal = isSecondBroken ? device.breakTwin() : () => {};
        const store = device.open();
        await tryTwin(store);
        store.add(answer('tea/q1'));
        await store.kept();
        assert.equal(store.trouble, isFirstFull ? 'full' : null);
        assert.equal(store.isTwinWell, !isSecondBroken);
        assert.equal(store.keeps, !isFirstFull || !isSecondBroken);
        assert.equal(store.unsaved, isFirstFull && isSecondBroken ? 1 : 0);
        heal();
        store.add(answer('tea/q2'));
        // What neither place had is written as soon as one takes it.
        await when(store, () => !store.unsaved);
        await device.clear();
      }
    }
  });

  it('that do not answer keep nobody waiting twice', async function () {
    this.timeout(10_000);
    const store = device.open({isDeaf: true});
    await tryTwin(store);
    assert.equal(store.isTwinWell, false);
    assert.equal(store.keeps, true);
    store.add(answer('tea/q1'));
    assert.isUndefined(store.kept());
  });

  it('keep words out that were erased in another tab while this one could not write', async () => {
    const [here, there] = [await visit(), await visit()];
    saveWords(there, prompt, 'private');
    device.emptyFirst();
    const [event] = there.events();
    erase(there, [event?.id ?? '']);
    here.add(answer('tea/q1'));
    await Promise.all([here.kept(), there.kept()]);
    assert.equal(recordOf(await visit()).reflections.size, 0);
    assert.notInclude(
      [...device.cells.values(), ...(await device.copied()).values()].join(),
      'private',
    );
  });

  it('stay deleted although another tab still held everything', async () => {
    const [here, there] = [await visit(), await visit()];
    there.add(answer('tea/q1'));
    device.emptyFirst();
    deleteAll(there);
    await there.kept();
    here.add(answer('tea/q2'));
    await here.kept();
    assert.deepEqual(whats(await visit()), ['tea/q2']);
  });

  it('take an attempt once, however often it is submitted while it is written down', async () => {
    const store = await visit();
    const paper = Object.assign(document.createElement('div'), {item: 'assessment'});
    recordAssessment(paper as unknown as RecordedAssessment, store);
    const submission = {
      ...{draw: 'd1', version: '1.0.0', status: 'draft', mark: 80, left: [], missed: []},
      ...{right: 1, of: 1, safetyRight: 0, safetyOf: 0, passed: true},
    };
    paper.dispatchEvent(new SubmittedEvent(submission, []));
    paper.dispatchEvent(new SubmittedEvent(submission, []));
    await store.kept();
    assert.lengthOf(store.events(), 1);
  });

  it('hold five thousand events, and delete them under another tab at once', async function () {
    this.timeout(30_000);
    for (let n = 1; n <= 5000; n += 1) device.cells.set(keyOf(n), textOf(n));
    const [here, there] = [await visit(), await visit()];
    assert.equal((await device.copied()).size, 5000);
    let told = 0;
    here.subscribe(() => (told += 1));
    deleteAll(there);
    await there.kept();
    assert.lengthOf(here.events(), 0);
    assert.isAbove(told, 0);
    assert.lengthOf((await visit()).events(), 0);
  });
});
