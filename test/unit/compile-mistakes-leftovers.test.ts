import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Change, type Changes, compileWith, mistakesWith, swap} from '../fixtures/courses.ts';

async function all(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** Changes the small lesson and compares what its author is told, line for line. */
function second(change: Change, ...expected: string[]): Promise<void> {
  return all({'lessons/second.md': change}, ...expected.map((line) => `lessons/second.md:${line}`));
}

const words = 'It is a [pause](../glossary.md#pause).';
const raw = (piece: string) =>
  `"${piece}" looks like unfinished Markdown and would show as it stands.`;

test('a figure with curly quotes around its caption is told', () =>
  second(
    swap('pause.svg)', 'pause.svg “A gap.”)'),
    `26: ${raw('![A line with a gap.](../figures/pause.…')} Put straight quotes (") around the caption.`,
  ));

test('a figure with a space in its address is told', () =>
  second(
    swap('../figures/pause.svg', '../figures/a pause.svg'),
    `26: ${raw('![A line with a gap.](../figures/a paus…')} Take the space out of the address; a caption after it stands in quotes (").`,
  ));

test('a figure with a space before its address is told', () =>
  second(
    swap('gap.](', 'gap.] ('),
    `26: ${raw('![A line with a gap.] (../figures/pause…')} Take out the space between ] and (.`,
  ));

test('a link with a space before its address is told', () =>
  second(
    swap('[pause](', '[pause] ('),
    `24: ${raw('[pause] (../glossary.md#pause).')} Take out the space between ] and (.`,
  ));

test('a link whose address has no end is told', () =>
  second(
    swap('#pause)', '#pause'),
    `24: ${raw('[pause](../glossary.md#pause.')} Close the address with a bracket: ).`,
  ));

test('a link with a bracket too few is told', () =>
  second(
    swap('[pause](', 'pause]('),
    `24: ${raw('](../glossary.md#pause).')} See that every [ has its ] and every ( has its ).`,
  ));

test('a link to an address that is nowhere is told', () =>
  second(
    swap('(../glossary.md#pause)', '[below]'),
    `24: ${raw('[pause][below].')} Write [words](address), with the address in brackets after the words.`,
  ));

for (const mark of ['**', '__']) {
  test(`a bold word whose ${mark} is not closed is told on its own line`, () =>
    second(
      swap(words, `It is\na ${mark}pause.`),
      `25: ${raw(`${mark}pause.`)} Put ${mark} directly before the first bold word and directly after the last one.`,
    ));
}

test('bold with a space inside is told once', () =>
  second(
    swap(words, 'It is a **pause **now.'),
    `24: ${raw('**pause **now.')} Put ** directly before the first bold word and directly after the last one.`,
  ));

test('a source that is not closed is told', () =>
  second(
    swap(`${words}[^tronickcohn1989]`, 'It is.[^tronickcohn1989'),
    `24: ${raw('[^tronickcohn1989')} Close the name of the source with a bracket: [^key].`,
  ));

for (const piece of ['[tronickcohn1989]', '[tronickcohn1989:E1]']) {
  test(`a source without ^, as in ${piece}, is told`, () =>
    second(
      swap(`${words}[^tronickcohn1989]`, `It is.${piece}`),
      `24: "${piece}" would show as it stands. Put ^ before the key of a source: [^${piece.slice(1)}.`,
    ));
}

test('a callout outside a quote is told', () =>
  second(
    swap('> [!TIP]\n>', '[!TIP]'),
    `28: ${raw('[!TIP] Wait.')} Begin this line and the lines of its callout with ">".`,
  ));

test('a leftover in a callout, in a heading and in an answer is told on its line', () =>
  second(
    (text) =>
      text
        .replace('> Wait.', '> Wait\n> **now.')
        .replace('What does a pause give?', 'What does **a pause give?')
        .replace('- [x] Time', '- [x] **Time')
        .replace('| Needs a pause |', '| Needs **a pause |'),
    ...[
      `30: ${raw('**now.')}`,
      `32: ${raw('**a pause give?')}`,
      `36: ${raw('**Time')}`,
      `45: ${raw('**a pause')}`,
    ].map(
      (line) =>
        `${line} Put ** directly before the first bold word and directly after the last one.`,
    ),
  ));

test('Markdown in a caption is told', () =>
  second(
    swap('pause.svg)', 'pause.svg "A gap.[^who]")'),
    '26: A caption is plain words, and "[^who]" would show as it stands. Move it to the text around the figure.',
  ));

test('a leftover in a text alternative and in a term is told', () =>
  all(
    {
      'lessons/second.md': swap('![A line', '![A **line'),
      'glossary.md': swap('## Serve', '## Rest **\n\nA rest.\n\n## Serve'),
    },
    `glossary.md:11: ${raw('**')} Put ** directly before the first bold word and directly after the last one.`,
    `lessons/second.md:26: ${raw('**line with a gap.')} Put ** directly before the first bold word and directly after the last one.`,
  ));

for (const address of ['', '#']) {
  test(`a link to "${address}" is told`, () =>
    second(
      swap('../glossary.md#pause', address),
      '24: This link leads nowhere. Write the address between ( and ).',
    ));
}

test('signs in code, in addresses and after a backslash are no leftovers', async () => {
  const {mistakes} = await compileWith({
    'about.md': swap(
      'For tests.',
      'For `a ** b` and \\*\\*c\\*\\* \\[who], https://example.org/a__b**c or [1] and [a](help.md).\n\n```\n[who](x **\n```\n',
    ),
  });
  assert.deepEqual(mistakes, []);
});
