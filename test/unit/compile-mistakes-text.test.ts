import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Change, type Changes, mistakesWith, swap} from '../fixtures/courses.ts';

/** Changes the small lesson and compares what its author is told, line for line. */
async function second(change: Change, ...expected: string[]): Promise<void> {
  const told = await mistakesWith({'lessons/second.md': change});
  assert.deepEqual(
    told,
    expected.map((line) => `content/lessons/second.md:${line}`),
  );
}

async function all(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

const line24 = 'It is a [pause](../glossary.md#pause).[^tronickcohn1989]';

test('an unknown source is told', () =>
  second(
    swap(line24, 'It is.[^nobody]'),
    '24: The source "nobody" is not in references.json. Correct the key, or add the source there.',
  ));

test('a source of none of the facts of a lesson is told', () =>
  second(
    swap(line24, 'It is.[^who]'),
    '24: No fact of this page rests on "who". Add the fact to "facts" in the front matter, or cite another source.',
  ));

test('a source cited for a fact of another lesson is told', () =>
  second(
    swap(line24, 'It is.[^who:E2]'),
    '24: The fact E2 is not among the facts of this page. Add it to "facts" in the front matter, or cite without it.',
  ));

test('a source cited for a fact that rests on others is told', () =>
  second(
    swap(line24, 'It is.[^who:E1]'),
    '24: The fact E1 does not rest on "who". Cite one of its sources: tronickcohn1989.',
  ));

test('a source deep inside feedback is told on its own line', () =>
  second(
    swap('    > Yes.', '    > Yes.\n    > And\n    > more.[^nobody]'),
    '38: The source "nobody" is not in references.json. Correct the key, or add the source there.',
  ));

test('a source inside a table and a list is told on its own line', () =>
  second(
    swap(
      line24,
      '- One\n- Two\n  - Three[^nobody]\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4[^no] |',
    ),
    '26: The source "nobody" is not in references.json. Correct the key, or add the source there.',
    '31: The source "no" is not in references.json. Correct the key, or add the source there.',
  ));

test('a source on the welcome page is told, for it has no list', () =>
  all(
    {'course.md': swap('see [your record]', 'read.[^who] See [your record]')},
    'course.md:23: This page prints no list of sources. Move what you cite to about.md or a lesson.',
  ));

const noDefinition =
  'Sources are not defined in the text. Take this line out: sources stand in references.json.';

test('a source defined in the file is told', () =>
  second((text) => `${text}\n## Sources\n\n[^who]: WHO. Care. 2021.\n`, `51: ${noDefinition}`));

test('a source defined as a bare address is told', () =>
  second((text) => `${text}\n## Sources\n\n[^who]: https://example.org\n`, `51: ${noDefinition}`));

test('a source defined in a callout is told on its line', () =>
  second(swap('> Wait.', '> Wait.\n> [^who]: WHO.'), `30: ${noDefinition}`));

test('a link to no page is told', () =>
  second(
    swap('../glossary.md#pause', 'third.md'),
    '24: There is no page "third.md". Link to a Markdown file of the course, from where this file stands.',
  ));

test('a link to a file that is not a page is told', () =>
  second(
    swap('../glossary.md#pause', '../references.json'),
    '24: There is no page "../references.json". Link to a Markdown file of the course, from where this file stands.',
  ));

test('a link to no place on a page is told', () =>
  second(
    swap('../glossary.md#pause', 'first.md#q99'),
    '24: lessons/first.md has no place "#q99". Link to one of its headings or questions.',
  ));

test('a link to no place on the same page is told', () =>
  second(
    swap('../glossary.md#pause', '#ref-1'),
    '24: lessons/second.md has no place "#ref-1". Link to one of its headings or questions.',
  ));

test('a link to no term of the glossary is told', () =>
  second(
    swap('../glossary.md#pause', '../glossary.md#pauses'),
    '24: The glossary has no term "pauses". Correct the link, or add the term to glossary.md.',
  ));

test('a link to no helpline is told', () =>
  second(
    swap('../glossary.md#pause', '../helplines.yaml#no-line'),
    '24: helplines.yaml has no line "no-line". Correct the id, or add the line there.',
  ));

for (const target of ['helplines.yaml', '../../helplines.yaml', 'lessons/helplines.yaml']) {
  test(`a wrong path to the helplines, ${target}, is told`, () =>
    second(
      swap('../glossary.md#pause', `${target}#test-line`),
      '24: The path to the helplines is wrong. Write ../helplines.yaml#test-line, as this file stands.',
    ));
}

for (const [scheme, address] of [
  ['http', 'http://example.org'],
  ['javascript', 'javascript:alert(1)'],
  ['javascript', '&#106;avascript:alert(1)'],
  ['data', 'data:text/html,x'],
]) {
  test(`a link to ${address} is told`, () =>
    second(
      swap('../glossary.md#pause', `${address}`),
      `24: Links may not begin with "${scheme}:". Use https:, mailto: or tel:, or a file of the course.`,
    ));
}

test('a link without words is told', () =>
  second(
    swap('[pause](', '[]('),
    '24: This link has no words. Say between [ and ] where it leads.',
  ));

test('an image without a text alternative is told', () =>
  second(
    swap('![A line with a gap.]', '![]'),
    '26: This figure has no text alternative. Say between [ and ] what it shows.',
  ));

test('an image whose file is missing is told', () =>
  second(
    swap('../figures/pause.svg', '../figures/paws.svg'),
    '26: There is no drawing "../figures/paws.svg". Put the SVG file into content/figures, or correct its name.',
  ));

test('an image from elsewhere is told', () =>
  second(
    swap('../figures/pause.svg', 'https://example.org/pause.svg'),
    '26: There is no drawing "https://example.org/pause.svg". Put the SVG file into content/figures, or correct its name.',
  ));

test('an image among words is told', () =>
  second(
    swap('![A line with a gap.]', 'See ![A line with a gap.]'),
    '26: A figure stands alone. Put an empty line before and after it, and no words beside it.',
  ));

test('a drawing without a size is told', () =>
  all(
    {'figures/pause.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>'},
    'figures/pause.svg:1: The drawing has no size. Give <svg> a width and a height, or a viewBox.',
  ));

test('a mistake in the description of a figure is told once, in its own file', () =>
  all(
    {'figures/pause.md': swap('A line', '### A line')},
    'figures/pause.md:1: A heading cannot stand inside something else. Move it out, or make it a bold line.',
  ));

const noHtml = 'HTML and comments are not allowed. Write it in Markdown, or leave it out.';

test('a block of HTML is told', () =>
  second(swap(line24, '<div>\nIt is.\n</div>'), `24: ${noHtml}`));

test('HTML among words is told for each tag', () =>
  second(swap(line24, 'It\nis <b>bold</b>.'), `25: ${noHtml}`));

test('an HTML comment is told', () =>
  second(swap('## A pause\n', '## A pause\n\n<!-- x -->\n'), `24: ${noHtml}`));

test('HTML in an answer is told on its line', () =>
  second(swap('- [x] Time', '- [x] Time<br>'), `35: ${noHtml}`));

test('a heading that skips a level is told', () =>
  second(
    swap('## A pause', '### A pause'),
    '22: This heading skips a level. Begin it with ##, or put a heading of that level above it.',
  ));

test('a second title is told', () =>
  second(
    swap('## A pause', '# A pause\n\n## More'),
    '22: A page has one title, and it stands in the front matter. Begin this heading with ##.',
  ));

test('an unknown callout is told', () =>
  second(
    swap('[!TIP]', '[!HINT]'),
    '28: There is no callout "[!HINT]". Use [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION].',
  ));

test('an empty callout is told', () =>
  second(
    swap('> Wait.\n', ''),
    '28: This callout is empty. Write its words on the lines under its kind, each after ">".',
  ));

test('words beside the kind of a callout are told', () =>
  second(
    swap('[!TIP]', '[!TIP] Now:'),
    '28: The kind of a callout stands alone on its line. Begin its words on the next line.',
  ));

test('text above the first term of the glossary is told', () =>
  all(
    {'glossary.md': swap('## Pause', 'Words first.\n\n## Pause')},
    'glossary.md:7: This stands above the first term. Put a heading such as "## Term" above it, or move it to "summary".',
  ));

test('a term of the glossary with the wrong number of # signs is told', () =>
  all(
    {
      'glossary.md': swap('## Serve', '### Serve'),
      'lessons/first.md': swap(
        'see [serve and return](../glossary.md#serve-and-return)',
        'see below',
      ),
    },
    'glossary.md:11: A term of the glossary begins with ##. Change the number of # signs.',
  ));

test('a term that the glossary has twice is told', () =>
  all(
    {'glossary.md': swap('## Serve', '## Pause\n\nAgain.\n\n## Serve')},
    'glossary.md:11: The term "Pause" is here twice. Make one entry of the two.',
  ));

for (const [term, address] of [
  ['Main', 'main'],
  ['At risk', 'at-risk'],
  ['Ref 1', 'ref-1'],
]) {
  test(`the term "${term}" is told, for pages keep its address for themselves`, () =>
    all(
      {'glossary.md': swap('## Serve', `## ${term}\n\nWords.\n\n## Serve`)},
      `glossary.md:11: The term "${term}" would have the address "${address}", which pages keep for themselves. Give it another name.`,
    ));
}

test('the address of a link may stand below a question', () =>
  second(
    (text) =>
      `${swap('[pause](../glossary.md#pause)', '[pause][p]')(text)}\n[p]: ../glossary.md#pause\n`,
  ));
