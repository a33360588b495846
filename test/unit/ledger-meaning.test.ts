import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shortHash} from '../../src/compile/hash.ts';
import type {LedgerItem} from '../../src/compile/ledger-schema.ts';
import {type Change, compileWith, swap} from '../fixtures/courses.ts';
import {entries, ledgerOf, mistakesOfLedger} from '../fixtures/ledgers.ts';

const idOf = (words: string) => shortHash(words, 6);

/** The ledger's entry of one question of the first lesson, with what its author says of it. */
async function released(
  name: string,
  same?: Readonly<Record<string, string>>,
): Promise<Record<string, LedgerItem>> {
  const id = `first/${name}`;
  const {[id]: item = {}} = await entries(id);
  return {[id]: same ? {...item, 'same-meaning': {[item.digest ?? '']: same}} : item};
}

/** What is told of the first lesson with a change, and the digest that was released. */
async function told(items: Readonly<Record<string, LedgerItem>>, change: Change) {
  const [{digest = ''} = {}] = Object.values(items);
  const mistakes = await mistakesOfLedger(items, {'lessons/first.md': change});
  return mistakes.map((one) => one.replace(digest, 'DIGEST'));
}

/** What the pages are told that this question was. */
async function was(id: string, items: Readonly<Record<string, object>>, change: Change) {
  const {course, mistakes} = await compileWith({
    'lessons/first.md': change,
    'ledger.json': ledgerOf(items),
  });
  assert.deepEqual(mistakes, []);
  return course?.was.get(id);
}

const typo = swap('- [x] Time', '- [x] Some time');

test('a question that nobody changed was nothing else', async () => {
  assert.equal(await was('first/q1', await released('q1'), (text) => text), undefined);
});

test('a changed question without a word of its author is asked again, and no mistake', async () => {
  assert.deepEqual(await told(await released('q1'), typo), []);
  assert.equal(await was('first/q1', await released('q1'), typo), undefined);
});

test('a typo in a stem needs no choices', async () => {
  const items = await released('q1', {});
  const change = swap('He turns away for a moment.', 'She turns away for a moment.');
  const [word = ''] = (await was('first/q1', items, change)) ?? [];
  assert.match(word, /^first\/q1#[\da-f]{8}>first\/q1#[\da-f]{8}$/);
  assert.ok(word.startsWith(`first/q1#${items['first/q1']?.digest}>`));
});

test('a typo in an answer says which one it became', async () => {
  const items = await released('q1', {[idOf('Time')]: idOf('Some time')});
  const [word = ''] = (await was('first/q1', items, typo)) ?? [];
  assert.ok(word.endsWith(`,${idOf('Time')}=${idOf('Some time')}`), word);
});

test('typo after typo is followed from the first wording to the last', async () => {
  const now = await released('q1', {[idOf('Tiem')]: idOf('Time')});
  const before = {
    ...{form: 'one', digest: 'aaaaaaaa', right: [idOf('Tmie')]},
    choices: {
      [idOf('Nothing')]: 'Nothing',
      [idOf('Tmie')]: 'Tmie',
      [idOf('A fright')]: 'A fright',
    },
  };
  const digest = now['first/q1']?.digest ?? '';
  const items = {
    'first/q1': {
      ...now['first/q1'],
      before: [before],
      'same-meaning': {
        aaaaaaaa: {[idOf('Tmie')]: idOf('Time')},
        [digest]: {[idOf('Time')]: idOf('Some time')},
      },
    },
  };
  const words = await was('first/q1', items, typo);
  assert.deepEqual(
    words?.map((word) => word.replace(/>.*?,/, ' ')),
    [
      `first/q1#${digest} ${idOf('Time')}=${idOf('Some time')}`,
      `first/q1#aaaaaaaa ${idOf('Tmie')}=${idOf('Some time')}`,
    ],
  );
  // Where the meaning changed in between, nothing is followed further.
  const {aaaaaaaa: _, ...later} = items['first/q1']['same-meaning'];
  const broken = {'first/q1': {...items['first/q1'], 'same-meaning': later}};
  assert.equal((await was('first/q1', broken, typo))?.length, 1);
});

test('a digest that was never released is told', async () => {
  const {'first/q1': item = {}} = await released('q1');
  const items = {'first/q1': {...item, 'same-meaning': {'00000000': {}}}};
  assert.deepEqual(await told(items, (text) => text), [
    'content/ledger.json:2: "same-meaning" of "first/q1" names "00000000", which was never released. Use the digest that stands here in "digest" or "before".',
  ]);
});

test('a choice that never was, or is not there now, is told', async () => {
  assert.deepEqual(await told(await released('q1', {'000000': idOf('Some time')}), typo), [
    'content/ledger.json:2: "same-meaning" of "first/q1" for "DIGEST" names the choice "000000", which "DIGEST" did not have. Use the ids that stand in its "choices".'.replace(
      'which "DIGEST"',
      `which "${(await released('q1'))['first/q1']?.digest}"`,
    ),
  ]);
  const list = ['Nothing', 'Some time', 'A fright'].map((one) => `"${one}" (${idOf(one)})`);
  assert.deepEqual(await told(await released('q1', {[idOf('Time')]: '000000'}), typo), [
    `content/ledger.json:2: "same-meaning" of "first/q1" for "DIGEST" makes of "Time" (${idOf('Time')}) the choice "000000", which is not there. Use one of ${list.join(', ')}.`,
  ]);
  assert.deepEqual(await told(await released('q1', {}), typo), [
    `content/ledger.json:2: "same-meaning" of "first/q1" for "DIGEST" does not say what "Time" (${idOf('Time')}) is now. Add "${idOf('Time')}": with one of ${list.join(', ')}; or take the entry out, and the question is asked again.`,
  ]);
});

test('a new choice is no typo', async () => {
  const change = swap('- [x] Time', '- [ ] Milk\n    > No.\n- [x] Time');
  assert.deepEqual(await told(await released('q1', {}), change), [
    `content/ledger.json:2: "same-meaning" of "first/q1" for "DIGEST" leaves out "Milk" (${idOf('Milk')}), which was not there before. A new choice is more than a typo: take the entry out, and the question is asked again.`,
  ]);
});

const otherMarking =
  'content/ledger.json:2: "same-meaning" of "first/q1" for "DIGEST" would count answers as right that were not, or the other way round. Correct its choices; or take the entry out, and the question is asked again.';

test('no typo turns a right answer wrong', async () => {
  const swapped = {[idOf('Time')]: idOf('Sleep'), [idOf('A fright')]: idOf('Some time')};
  const change = (text: string) => swap('- [ ] A fright', '- [ ] Sleep')(typo(text));
  assert.deepEqual(await told(await released('q1', swapped), change), [otherMarking]);
  const other = (text: string) =>
    swap('- [x] Time', '- [ ] Time')(swap('- [ ] A fright', '- [x] A fright')(text));
  assert.deepEqual(await told(await released('q1', {}), other), [otherMarking]);
});

test('answers never take the words of each other', async () => {
  const items = await released('q2', {
    [idOf('A look')]: idOf('A sound'),
    [idOf('A sound')]: idOf('A look'),
  });
  const change = swap('### Q2. Which of these are turns?', '### Q2. Which of them are turns?');
  assert.deepEqual(await told(items, change), [
    'content/ledger.json:2: "same-meaning" of "first/q2" for "DIGEST" lets answers take the words of each other, which is more than a typo. Take the entry out, and the question is asked again.',
  ]);
});

test('an answer that takes the old words of another one goes after it', async () => {
  const items = await released('q2', {
    [idOf('A look')]: idOf('A sound'),
    [idOf('A sound')]: idOf('A tone'),
  });
  const change = (text: string) =>
    swap('- [x] A look', '- [x] A sound')(swap('- [x] A sound', '- [x] A tone')(text));
  const [word = ''] = (await was('first/q2', items, change)) ?? [];
  const [sound, tone, look] = ['A sound', 'A tone', 'A look'].map(idOf);
  assert.ok(word.endsWith(`,${sound}=${tone},${look}=${sound}`), word);
});

test('an order and its pairs are marked as they were, too', async () => {
  const order = swap('1. Wait\n2. Watch', '1. Watch\n2. Wait');
  assert.deepEqual(await told(await released('q4', {}), order), [
    otherMarking.replace('first/q1', 'first/q4'),
  ]);
  const pairs = swap(
    '| Looks away | Needs a pause |\n| Smiles | Wants *more* & more |',
    '| Looks away | Wants *more* & more |\n| Smiles | Needs a pause |',
  );
  assert.deepEqual(await told(await released('q5', {}), pairs), [
    otherMarking.replace('first/q1', 'first/q5'),
  ]);
  const reworded = swap('| Smiles | Wants *more* & more |', '| Smiles | Wants it again |');
  const same = {[idOf('Wants more & more')]: idOf('Wants it again')};
  assert.deepEqual(await told(await released('q5', same), reworded), []);
});

test('a question of which no answer is left is another one, unless its author says no', async () => {
  const change = (text: string) =>
    ['Nothing', 'Time', 'A fright'].reduce(
      (all, one) => all.replace(new RegExp(`(- \\[.\\]) ${one}\n`), `$1 ${one}!\n`),
      text,
    );
  assert.deepEqual(await told(await released('q1'), change), [
    'content/ledger.json:2: None of the released answers of "first/q1" is left, so it is another question. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ]);
  const same = Object.fromEntries(
    ['Nothing', 'Time', 'A fright'].map((one) => [idOf(one), idOf(`${one}!`)]),
  );
  assert.deepEqual(await told(await released('q1', same), change), []);
});

test('an answer follows a question that moved, in other words too', async () => {
  const {'first/q1': item = {}} = await released('q1');
  const digest = item.digest ?? '';
  const moved = {...item, status: 'renamed to first/q8'};
  const change = (text: string) =>
    text.replace('### Q1.', '### Q8.').replace('  q1:', '  q8:').replace('[Q1](#q1)', '[Q8](#q8)');
  assert.deepEqual(await was('first/q8', {'first/q1': moved}, change), [
    'first/q1>first/q8',
    `first/q1#${digest}>first/q8#${digest}`,
  ]);
  const reworded = (text: string) => typo(change(text));
  assert.deepEqual(await was('first/q8', {'first/q1': moved}, reworded), ['first/q1>first/q8']);
  const same = {[digest]: {[idOf('Time')]: idOf('Some time')}};
  const words = await was('first/q8', {'first/q1': {...moved, 'same-meaning': same}}, reworded);
  assert.match(`${words?.[1]}`, new RegExp(`^first/q1#${digest}>first/q8#[\\da-f]{8},`));
});
