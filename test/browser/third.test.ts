import {assert} from 'chai';
import {thirdName} from '../../src/learner/device-keys.ts';
import {emptiedEnd, probeKey} from '../../src/learner/keys.ts';
import {joinThird} from '../../src/learner/third.ts';
import {openTwin, type Twin} from '../../src/learner/twin.ts';

const course = 'third-test';
const key = (end: string) => `imh/${course}/me/${end}`;
const day = 86_400_000;

describe('the third place in a real browser', () => {
  let databases = 0;
  let name = '';

  /** As after a start at which the browser threw the database away. */
  const newDatabase = () => {
    databases += 1;
    name = `third-test-${databases}`;
  };

  /** A page that was just opened. */
  const open = async (now = Date.now(), storage = () => caches): Promise<Twin> => {
    const twin = openTwin(() => indexedDB, name);
    await joinThird(twin, course, storage, () => now);
    return twin;
  };

  const inSecond = async (twin: Twin, end: string) =>
    twin.use<string | undefined>('readonly', (all) => all.get(key(end)));

  beforeEach(newDatabase);

  afterEach(async () => {
    await caches.delete(thirdName(course));
    for (; databases > 0; databases -= 1) indexedDB.deleteDatabase(`third-test-${databases}`);
  });

  it('fills a database again that was thrown away, for every learner', async () => {
    const first = await open();
    assert.isTrue(
      await first.write([
        [key('a1'), 'An answer'],
        [`imh/${course}/b2/a2`, 'Another learner’s'],
      ]),
    );
    newDatabase();
    const second = await open();
    assert.equal(await inSecond(second, 'a1'), 'An answer');
    const other = await second.use('readonly', (all) => all.get(`imh/${course}/b2/a2`));
    assert.equal(other, 'Another learner’s');
  });

  it('leaves alone what a whole database says', async () => {
    const first = await open();
    await first.write([[key('a1'), 'An answer']]);
    await first.use('readwrite', (all) => all.delete(key('a1')));
    assert.isUndefined(await inSecond(await open(), 'a1'));
  });

  it('does not overwrite what a new database was told already', async () => {
    await (await open()).write([[key('draft/r1'), 'An old draft']]);
    newDatabase();
    const early = openTwin(() => indexedDB, name);
    await early.write([[key('draft/r1'), 'A newer draft']]);
    assert.equal(await inSecond(await open(), 'draft/r1'), 'A newer draft');
  });

  it('keeps the last word on a key, also when written at once, and forgets what was taken away', async () => {
    const twin = await open();
    await Promise.all([
      twin.write([[key('draft/r1'), 'One']]),
      twin.write([[key('draft/r1'), 'Two']]),
      twin.write([[key('a1'), 'An answer']]),
      twin.write([[key('a1'), null]]),
    ]);
    assert.deepEqual([...((await twin.third?.texts()) ?? [])], [[key('draft/r1'), 'Two']]);
    newDatabase();
    assert.isUndefined(await inSecond(await open(), 'a1'));
  });

  it('holds no try, and no more than five hundred texts that come at once', async () => {
    const twin = await open();
    await twin.write([[probeKey, 'x']]);
    const many = Array.from({length: 501}, (_, n) => [key(`a${n}`), 'Much'] as const);
    await twin.write(many);
    assert.equal((await twin.third?.texts())?.size, 0);
    await twin.write(many.slice(1));
    assert.equal((await twin.third?.texts())?.size, 500);
    // What it cannot hold leaves nothing earlier in its place.
    await twin.write(many);
    assert.equal((await twin.third?.texts())?.size, 0);
  });

  it('forgets all of one learner, and of nobody else', async () => {
    const twin = await open();
    await twin.write([
      [key('a1'), 'An answer'],
      [`imh/${course}/b2/a2`, 'Another learner’s'],
    ]);
    await twin.third?.forget(key(''));
    assert.deepEqual([...((await twin.third?.texts()) ?? [])].length, 1);
  });

  it('lets go of what is older than a day', async () => {
    const twin = await open(Date.now() - day - 1000);
    await twin.write([[key('a1'), 'Of yesterday']]);
    const later = await open();
    assert.equal((await later.third?.texts())?.size, 0);
  });

  it('lets go of what the database has lost on purpose, once nobody can be writing it', async () => {
    const twin = await open(Date.now() - 60_000);
    await twin.write([[key('a1'), 'An answer']]);
    await twin.use('readwrite', (all) => all.delete(key('a1')));
    const later = await open();
    assert.equal((await later.third?.texts())?.size, 0);
  });

  it('brings back nothing of a learner who was deleted since', async () => {
    await (await open()).write([[key('a1'), 'An answer']]);
    newDatabase();
    await openTwin(() => indexedDB, name).write([[key(emptiedEnd), '1 a1']]);
    assert.isUndefined(await inSecond(await open(), 'a1'));
  });

  it('is empty where there are no caches', async () => {
    const twin = await open(Date.now(), () => {
      throw new ReferenceError('caches is not defined');
    });
    assert.equal((await twin.third?.texts())?.size, 0);
  });

  it('stands in nobody’s way where caches are blocked', async () => {
    const twin = await open(Date.now(), () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    assert.isTrue(await twin.write([[key('a1'), 'An answer']]));
    assert.equal(await inSecond(twin, 'a1'), 'An answer');
  });

  it('costs three seconds once where it never answers', async function () {
    this.timeout(20_000);
    const never = {open: () => new Promise(() => {})} as unknown as CacheStorage;
    const twin = await open(Date.now(), () => never);
    const start = performance.now();
    assert.isTrue(await twin.write([[key('a1'), 'An answer']]));
    assert.isBelow(performance.now() - start, 2500);
  });
});
