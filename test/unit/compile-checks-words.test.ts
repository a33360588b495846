import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, mistakesWith, swap, today, warningsWith} from '../fixtures/courses.ts';

/** Compares what authors are told after changes to the good course. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** The same for warnings. */
async function warned(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await warningsWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** The second lesson says this in its first paragraph, on line 24. */
const say = (words: string): Changes => ({
  'lessons/second.md': swap('## A pause\n', `## A pause\n\n${words}\n`),
});

const only = (number: string, way = '../helplines.yaml') =>
  `"${number}" is a telephone number, and those stand in helplines.yaml alone. Add it there and link to it: [name](${way}#id).`;

for (const [words, number] of [
  ['Ring 0800 1111 now.', '0800 1111'],
  ['Ring 0808 2000 247 now.', '0808 2000 247'],
  ['Ring 08082000247.', '08082000247'],
  ['Ring (0191) 498 0123.', '(0191) 498 0123'],
  ['Ring 020 7946 0000.', '020 7946 0000'],
  ['Ring 03001234567.', '03001234567'],
  ['Ring 07700 900123.', '07700 900123'],
  ['Ring +44 20 7946 0000.', '+44 20 7946 0000'],
  ['Ring +44 (0)20 7946 0000.', '+44 (0)20 7946 0000'],
  ['Samaritans: 116 123', '116 123'],
  ['Samaritans (116123)', '116123'],
  ['NHS Direct was 0845 46 47.', '0845 46 47'],
  ['Call 101 for the police.', '101'],
  ['Text SHOUT to 85258.', '85258'],
  ['Ring [this number](tel:08001111).', '08001111'],
] as const) {
  test(`the telephone number in "${words}" is told`, () =>
    told(say(words), `lessons/second.md:24: ${only(number)}`));
}

for (const words of [
  'Call 999, 112 or 111 now.',
  'For 999 dial [999](tel:999).',
  'Of 20,720 pairs, 14.7% came back in 2026.',
  'It cost 0.30 to 0.25 in 1989-1990.',
  'Babies of 0-12 months and 2000 others.',
  'The text of 116 pairs from 2019 to 2023 is 12345 words long.',
  'On 01/02/2026 and 2026-11-23.',
  'See <https://example.org/01632960123>.',
]) {
  test(`"${words}" has no telephone number to tell`, () => told(say(words)));
}

test('a telephone number is told wherever it stands', () =>
  told(
    {
      'figures/pause.md': 'A line.\n\nIt rings 116 123.\n',
      'help.md': (text) => `${text}\n| Who | Number |\n| --- | --- |\n| All | 0800 1111 |\n`,
      'lessons/second.md': (text) =>
        text
          .replace('Small, and made to be broken.', 'Ring 116 123.')
          .replace('    > It may look so.', '    > It may\n    > ring 116 123.'),
    },
    `figures/pause.md:3: ${only('116 123')}`,
    `help.md:17: ${only('0800 1111', 'helplines.yaml')}`,
    `lessons/second.md:4: ${only('116 123')}`,
    `lessons/second.md:35: ${only('116 123')}`,
  ));

/** So many words, and a full stop. */
const sentence = (words: number) =>
  `Pause ${Array(words - 1)
    .fill('again')
    .join(' ')}.`;

const tooLong = (words: number) =>
  `This sentence has ${words} words: "Pause again again again again again …". Make two of it; 25 words are the most.`;

test('a sentence of more than 25 words is a warning on its line', () =>
  warned(
    say(`Short. ${sentence(25)} "Is it?" ${sentence(25)}\nMore.[^tronickcohn1989] ${sentence(26)}`),
    `lessons/second.md:25: ${tooLong(26)}`,
  ));

test('a long sentence is told in a callout, a stem, feedback, a caption and the summary', () =>
  warned(
    {
      'lessons/second.md': (text) =>
        text
          .replace('Small, and made to be broken.', sentence(30))
          .replace('> Wait.', `> ${sentence(31)}`)
          .replace('> It may look so.', `> ${sentence(32)}`)
          .replace('- [ ] Nothing', `${sentence(33)}\n\n- [ ] Nothing`)
          .replace('pause.svg)', `pause.svg "${sentence(34)}")`),
    },
    `lessons/second.md:4: ${tooLong(30)}`,
    `lessons/second.md:26: ${tooLong(34)}`,
    `lessons/second.md:29: ${tooLong(31)}`,
    `lessons/second.md:33: ${tooLong(33)}`,
    `lessons/second.md:36: ${tooLong(32)}`,
  ));

test('tables and sources make no sentence long', async () => {
  await warned(say(`| A | B |\n| --- | --- |\n| ${sentence(30)} | B |`));
  await warned(say(`${sentence(25).slice(0, -1)}[^tronickcohn1989].`));
});

test('an abbreviation ends no sentence', () =>
  warned(
    say(`${sentence(26).slice(0, -1)}, e.g. Dr. J. Smith et al. in London.`),
    `lessons/second.md:24: ${tooLong(34)}`,
  ));

const style = `avoid:
  suffer* from: has
  vital: important
empty_links: [here, Read more]
`;
const using = (words: string): Changes => ({...say(words), 'style.yaml': style});

test('words that the course avoids are a warning', () =>
  warned(
    using('Some Suffer\nfrom it. **Vital** is she who suffers from it.'),
    'lessons/second.md:24: This course avoids "Suffer from" (style.yaml). Instead: has.',
    'lessons/second.md:25: This course avoids "Vital" (style.yaml). Instead: important.',
    'lessons/second.md:25: This course avoids "suffers from" (style.yaml). Instead: has.',
  ));

test('a word inside another is not the one that is avoided', () =>
  warned(using('Vitality and non-vitality revitalise; nobody insufferably comes from vital-ish.')));

test('avoided words are looked for in headings, answers, tables and the title too', () =>
  warned(
    {
      'style.yaml': style,
      'lessons/second.md': (text) =>
        text
          .replace('title: The second', 'title: The vital')
          .replace('## A pause', '## A vital pause')
          .replace('- [ ] Nothing', '- [ ] Vital')
          .replace('| Smiles |', '| Vital |')
          .replace('A line with a gap.', 'A vital line.'),
    },
    ...[
      [3, 'vital'],
      [22, 'vital'],
      [26, 'vital'],
      [33, 'Vital'],
      [45, 'Vital'],
    ].map(
      ([line, word]) =>
        `lessons/second.md:${line}: This course avoids "${word}" (style.yaml). Instead: important.`,
    ),
  ));

const empty = (label: string) =>
  `The words of this link, "${label}", do not say where it leads. Name the page, or what a reader finds there.`;

test('a link whose words say nothing is a warning', () =>
  warned(
    using('Look [here](first.md), or [read more…](first.md).\n[A here](first.md) is fine.'),
    `lessons/second.md:24: ${empty('here')}`,
    `lessons/second.md:24: ${empty('read more…')}`,
  ));

for (const [words, label] of [
  ['<https://example.org/x>', 'https://example.org/x'],
  ['[www.example.org](https://example.org)', 'www.example.org'],
  ['[example.org](https://example.org)', 'example.org'],
] as const) {
  test(`the bare address in "${words}" is a warning`, () =>
    warned(say(`See ${words}`), `lessons/second.md:24: ${empty(label)}`));
}

test('an e-mail address and a name with a full stop may be the words of a link', () =>
  warned(
    say(
      'Write to <a@example.org> or [a@example.org](mailto:a@example.org), or see [Node.js](first.md).',
    ),
  ));

test('a page without facts of its own may not cite a barred one', () =>
  told(
    {'about.md': (text) => `${text}\nSo it is.[^who:E3]\n`},
    'about.md:10: The fact E3 is barred: its status is "?". Check its source and mark it V, or leave it out.',
  ));

test('a list of words that is not one is told', () =>
  told(
    {'style.yaml': 'avoid: [vital]\nlinks: [here]\n'},
    'style.yaml:1: "avoid" is not a set of ids, each with its own values. Write one id on each line below.',
    'style.yaml:2: "links" is not a key that is known here. Correct its spelling, or take it out.',
  ));

/** What is said on a day of the first lesson, whose next review is due on 20 November 2027. */
async function dueOn(day: string): Promise<readonly string[]> {
  return warningsWith({}, day);
}

const arrange = 'Arrange it, then write the new dates.';

for (const [day, when] of [
  ['2027-09-21', 'is due on 20 November 2027, in 60 days'],
  ['2027-11-19', 'is due on 20 November 2027, in 1 day'],
  ['2027-11-20', 'is due on 20 November 2027, today'],
  ['2027-11-21', 'was due on 20 November 2027'],
] as const) {
  test(`on ${day} the next review ${when}`, async () =>
    assert.deepEqual(await dueOn(day), [
      `content/lessons/first.md:25: The next review ${when}. ${arrange}`,
    ]));
}

test('61 days before a review nothing is said of it', async () => {
  assert.deepEqual(await dueOn('2027-09-20'), []);
  assert.deepEqual(await dueOn(today), []);
});
