import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compileCourse, formatMistake} from '../../src/compile/compile.ts';
import {type Changes, mistakesWith, swap} from '../fixtures/courses.ts';

/** Compares what authors are told after changes to the good course. */
async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

test('a course without a mistake is told of none', () => told({}));

test('a file without front matter is told', () =>
  told(
    {'about.md': '## Why\n\nFor tests.\n'},
    'about.md:1: The front matter is missing. Begin the file with a line of ---, then "id:" and the other keys, then a line of ---.',
  ));

test('front matter without an end is told', () =>
  told(
    {'about.md': '---\ntitle: About\n\nFor tests.\n'},
    'about.md:1: The front matter has no end. Close it with a line of ---.',
  ));

test('front matter that cannot be read is told on its line', () =>
  told(
    {'lessons/second.md': swap('minutes: 5', 'minutes: 5\naudience: [gp')},
    'lessons/second.md:7: The front matter is not valid YAML: a bracket ] is missing. Close what is open above this line.',
  ));

test('a key that is there twice is told', () =>
  told(
    {'lessons/second.md': swap('minutes: 5', 'minutes: 5\nminutes: 6')},
    'lessons/second.md:6: The front matter is not valid YAML: the key "minutes" is here twice. Keep one.',
  ));

test('every value of the wrong type is told on its line', () =>
  told(
    {
      'lessons/second.md': (text) =>
        text
          .replace('minutes: 5', 'minutes: five')
          .replace('[gp]', '[gp, nurse]')
          .replace('status: draft', 'status: done')
          .replace('version: 0.1.0', 'version: 0.1')
          .replace('next_review: null', 'next_review: 2027-02-30')
          .replace('nation: [UK]', 'nation: []')
          .replace('level: recall', 'level: know'),
    },
    'lessons/second.md:5: "minutes" is not a whole number from 1 to 600. Write one, without quotes.',
    'lessons/second.md:6: "audience, entry 2" is not one of the words known here. Use gp, health-visitor.',
    'lessons/second.md:7: "nation" is empty. Write for example [UK].',
    'lessons/second.md:8: "outcomes, entry 1 > level" is not one of the words known here. Use recall, understand, apply, scenario.',
    'lessons/second.md:13: "version" is not a version. Write three numbers, for example 1.2.0.',
    'lessons/second.md:14: "status" is not one of the words known here. Use draft, in-review, published, withdrawn.',
    'lessons/second.md:18: "next_review" is not a date. Write it as year-month-day, for example 2026-11-23.',
  ));

test('front matter that is no set of keys is told', () =>
  told(
    {'about.md': '---\n- About\n---\n\nFor tests.\n'},
    'about.md:2: The front matter is not a set of keys and values. Write {key: value}, or one on each line below.',
  ));

test('a missing and an unknown key are told', () =>
  told(
    {'lessons/second.md': swap('summary:', 'sumary:')},
    'lessons/second.md:2: "summary" is missing. Add it to the front matter.',
    'lessons/second.md:4: "sumary" is not a key that is known here. Correct its spelling, or take it out.',
  ));

test('an empty file is told', () =>
  told(
    {'lessons/second.md': '', 'lessons/first.md': swap('second.md#q1', 'second.md')},
    'lessons/second.md:1: The file is empty. Begin with the front matter between two lines of ---, then write the text.',
  ));

test('a lesson without text is told', () =>
  told(
    {
      'lessons/second.md': (text) =>
        text.slice(0, text.indexOf('## A pause')).replace(/questions:\n.*\n.*\n/, ''),
      'lessons/first.md': swap('second.md#q1', 'second.md'),
    },
    'lessons/second.md:18: The lesson is empty. Write its text under the front matter.',
  ));

test('two lessons with one id are told', () =>
  told(
    {'lessons/second.md': swap('id: second', 'id: first')},
    'lessons/second.md:2: The id "first" belongs to content/lessons/first.md. Write "id: second", as this file is named.',
  ));

test('a lesson that is not named as its file is told', () =>
  told(
    {'lessons/second.md': swap('id: second', 'id: other')},
    'lessons/second.md:2: The id "other" is not the name of this file. Write "id: second", or rename the file.',
  ));

test('a lesson without a file is told', () =>
  told(
    {'course.md': swap('[first, second]', '[first, second, third]')},
    'course.md:10: There is no file lessons/third.md. Write it, or take "third" out of "lessons".',
  ));

test('a lesson file that the course does not name is told', () =>
  told(
    {'course.md': swap('[first, second]', '[first]')},
    'lessons/second.md:1: This lesson is not in the course. Add "second" to "lessons" in course.md, or move the file away.',
  ));

test('a lesson that stands twice in the course is told', () =>
  told(
    {'course.md': swap('[first, second]', '[first, second, first]')},
    'course.md:10: The lesson "first" is here twice. Keep one.',
  ));

test('a file that is not UTF-8 is told on its line', () =>
  told(
    {'lessons/second.md': Buffer.from('---\nid: second\ntitle: Caf\xe9\n---\n', 'latin1')},
    'lessons/second.md:3: This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
  ));

test('a file with a NUL character is told on its line', () =>
  told(
    {'lessons/second.md': swap('A pause is', 'A\0pause is')},
    'lessons/second.md:38: This line holds a NUL character. Delete it, or save the file with the encoding "UTF-8".',
  ));

test('two files that are not UTF-8 are told, and the others are read', () =>
  told(
    {
      'help.md': Buffer.from([0x2d, 0xe2, 0x82]),
      'about.md': Buffer.from([0xff]),
      'lessons/second.md': swap('minutes: 5', 'minutes: 0'),
    },
    'about.md:1: This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
    'help.md:1: This line is not UTF-8 text. Save the file with the encoding "UTF-8".',
    'lessons/second.md:5: "minutes" is not a whole number from 1 to 600. Write one, without quotes.',
  ));

test('a file that every course has and this one has not is told', () =>
  told(
    {'privacy.md': null},
    'privacy.md:1: This file is missing. Write it: every course has one.',
  ));

test('an unknown fact is told', () =>
  told(
    {'lessons/second.md': swap('facts: [E1]\nq', 'facts: [E1, E99]\nq')},
    'lessons/second.md:9: The fact E99 is not in facts.yaml. Correct the id, or add the fact there.',
  ));

test('a barred fact is told', () =>
  told(
    {'lessons/second.md': swap('facts: [E1]\nq', 'facts: [E1, E3]\nq')},
    'lessons/second.md:9: The fact E3 is barred: its status is "?". Check its source and mark it V, or leave it out.',
  ));

test('a fact in use whose source is unknown is told', () =>
  told(
    {'facts.yaml': swap('[madigan2023, who]', '[madigan2023, who, nobody]')},
    'facts.yaml:5: The source "nobody" of E2 is not in references.json. Correct the key, or add the source there.',
  ));

test('a source that nothing uses is told', () =>
  told(
    {
      'references.json': swap(
        '[\n  {',
        '[\n  {"id": "unread", "type": "book", "title": "Unread"},\n  {',
      ),
    },
    'references.json:2: No page cites "unread" and no fact in use rests on it. Cite it, or take it out.',
  ));

test('a key that two sources have is told', () =>
  told(
    {
      'references.json': swap(
        '[\n  {',
        '[\n  {"id": "who", "type": "book", "title": "Care"},\n  {',
      ),
    },
    'references.json:27: The key "who" is already taken on line 2. Keep one of the two, or give this one another key.',
  ));

test('a source whose address is not https is told', () =>
  told(
    {'references.json': swap('https://example.org/care?a=1&b=2', 'javascript:alert(1)')},
    'references.json:30: "entry 3 > URL" is not an https address. Write the whole address, beginning with https://.',
  ));

for (const [from, to, line, message] of [
  ['"60",', '"60"', 10, 'a comma is missing before "page"'],
  ['"10.2307/1131074"', '"10.2307/1131074",', 12, 'there is a comma too many before }'],
  ['b=2"\n  }', 'b=2"\n  },', 32, 'there is a comma too many before ]'],
  ['"volume": "60"', '"volume" "60"', 9, 'a colon is missing before "60"'],
  ['"volume"', 'volume', 9, 'volume is neither a number nor a text in double quotes'],
  ['"volume": "60"', '"volume": ', 9, 'a value is missing before ,'],
  ['b=2"\n  }\n]', 'b=2"\n  }', 31, 'it ends too early, so a bracket or brace is not closed'],
  ['"60",', '"60,', 9, 'a text in double quotes has no end, or holds a \\ that means nothing'],
] as const) {
  test(`references in which ${message} are told`, () =>
    told(
      {'references.json': swap(from, to)},
      `references.json:${line}: The file is not valid JSON: ${message}. Correct this line or the one above it.`,
    ));
}

test('a list that JSON needs is told without the words of YAML', () =>
  told(
    {'references.json': '{"id": "who"}'},
    'references.json:1: The file is not a list. Write it between [ and ].',
  ));

for (const [from, to, line, message] of [
  [
    '[[1989]]',
    '[["1989"]]',
    7,
    '"entry 1 > issued > date-parts" is not a date. Write {"date-parts": [[2026, 11, 23]]}: a year, a month from 1 to 12 and a day from 1 to 31, or fewer of them.',
  ],
  [
    '[[2023]]',
    '[[2023, 13]]',
    22,
    '"entry 2 > issued > date-parts" is not a date. Write {"date-parts": [[2026, 11, 23]]}: a year, a month from 1 to 12 and a day from 1 to 31, or fewer of them.',
  ],
  [
    '"webpage"',
    '"website"',
    27,
    '"entry 3 > type" is not a type of source. Use for example article-journal, book, chapter, report or webpage.',
  ],
  [
    '{"literal": "World Health Organization"}',
    '{"given": "World"}',
    29,
    '"entry 3 > author, entry 1" is not a name. Write {"family": …, "given": …}, or {"literal": …} for a body.',
  ],
  [
    '"title": "The first',
    '"tittle": "The first',
    13,
    '"entry 2 > title" is missing. Add it to the file.',
  ],
  [
    '"id": "who"',
    '"id": "main"',
    26,
    '"entry 3 > id" is a name that pages keep for themselves. Use another key.',
  ],
] as const) {
  test(`a source with ${to} is told`, () =>
    told({'references.json': swap(from, to)}, `references.json:${line}: ${message}`));
}

for (const [from, to, line, message] of [
  ['title: The', 'title: One: the', 3, 'a value holds a colon. Put the text in quotes.'],
  [
    'minutes: 5',
    'minutes: 5\n  more: 6',
    5,
    'the line below is indented further than it may be. Put it under the one above it.',
  ],
  [
    'text: Say what',
    'text: Say: what',
    8,
    'a value between brackets holds a colon. Put the text in quotes.',
  ],
  ['minutes: 5', '\tminutes: 5', 5, 'a line is indented with a tab. Use spaces.'],
  ['minutes: 5', 'minutes 5', 5, 'a line has no colon after its key. Write "key: value".'],
  ['title: The', 'title: "The', 3, 'a quote has no end. Close it.'],
  [
    'title: The',
    'title: "The" or',
    3,
    'something stands after the end of a value. Put the whole text in quotes.',
  ],
  [
    'title: The second lesson',
    'title: *second',
    3,
    'a value begins with *. Put the whole text in quotes.',
  ],
  ['title: The', 'title: @the', 3, 'a value begins with @. Put the whole text in quotes.'],
  ['[gp]', '[gp]]', 6, 'there is a bracket too many. Take it out.'],
  ['"2.1", text', '"2.1" text', 8, 'a comma is missing. Put one between two entries.'],
  [
    '  q2: {facts',
    ' q2: {facts',
    12,
    'a line is not indented like its neighbours. Begin keys of one set under each other.',
  ],
] as const) {
  test(`front matter with "${to}" is told in plain words`, () =>
    told(
      {
        'lessons/second.md': (text) => text.replace(from, to),
      },
      `lessons/second.md:${line}: The front matter is not valid YAML: ${message}`,
    ));
}

test('YAML of two parts is told without the names of functions', () =>
  told(
    {'facts.yaml': (text) => `${text}---\nE4: {}\n`},
    'facts.yaml:15: The file is not valid YAML: a line of --- stands in the middle. Take it out.',
  ));

test('an id that vanished from the course is told', () =>
  told(
    {
      'ledger.json': swap(
        '"first/q0": {"status": "retired"}',
        '\n"first/q9": {"digest": "12345678"}',
      ),
    },
    'ledger.json:2: "first/q9" was released and is gone, but learners have it in their records. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ));

for (const status of [
  'retired',
  'renamed to first/q2',
  'split into first/q1, first/q2',
  'merged into first/q1',
]) {
  test(`an id that vanished may be ${status}`, () =>
    told({'ledger.json': swap('"retired"', `"${status}"`)}));
}

test('a status that the ledger does not know is told', () =>
  told(
    {'ledger.json': swap('"retired"', '"gone"')},
    'ledger.json:1: "items > first/q0 > status" is not known. Write "retired", "renamed to …", "split into …" or "merged into …".',
  ));

test('a question of whose released answers none is left is told', () =>
  told(
    {'ledger.json': swap('"digest": "00000000"', '"choices": {"000000": "A walk"}')},
    'ledger.json:1: None of the released answers of "first/q1" is left, so it is another question. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ));

test('a helpline that is not complete is told', () =>
  told(
    {'helplines.yaml': swap('    source: owner\n', '')},
    'helplines.yaml:3: "lines > test-line > source" is missing. Add it to the file.',
  ));

test('a cover that is not there is told', () =>
  told(
    {'course.md': swap('cover: figures/pause.svg', 'cover: figures/paws.svg')},
    'course.md:15: There is no drawing "figures/paws.svg". Write its path from this file, such as figures/x.svg.',
  ));

test('all mistakes of all files are told at once, by file and line', () =>
  told(
    {
      'about.md': swap('## Why', '# Why'),
      'lessons/first.md': swap('- [x] Listen', '- [ ] Listen'),
      'lessons/second.md': (text) =>
        swap('[^tronickcohn1989]\n\n!', '[^nobody]\n\n!')(swap('minutes: 5', 'minutes: 0')(text)),
    },
    'about.md:6: A page has one title, and it stands in the front matter. Begin this heading with ##.',
    'lessons/first.md:127: Q7 has no right answer. Tick at least one with [x].',
    'lessons/second.md:5: "minutes" is not a whole number from 1 to 600. Write one, without quotes.',
    'lessons/second.md:24: The source "nobody" is not in references.json. Correct the key, or add the source there.',
  ));

test('a folder without a course is told file by file, from where the author stands', async () => {
  const {course, mistakes} = await compileCourse('test/fixtures/nowhere');
  assert.equal(course, null);
  assert.deepEqual(
    mistakes.map(formatMistake),
    [
      ...['about.md', 'course.md', 'facts.yaml', 'glossary.md', 'help.md'],
      ...['helplines.yaml', 'ledger.json', 'privacy.md', 'references.json'],
    ].map(
      (name) =>
        `test/fixtures/nowhere/${name}:1: This file is missing. Write it: every course has one.`,
    ),
  );
});
