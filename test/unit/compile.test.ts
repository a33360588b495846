import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {compileCourse, formatMistake} from '../../src/compile/compile.ts';
import {type Block, type Course, type Lesson, questionsOf} from '../../src/course/course.ts';
import {compileWith, goodCourse, swap, warningsWith} from '../fixtures/courses.ts';

const good = await compileCourse(goodCourse);

function course(): Course {
  assert.deepEqual(good.mistakes.map(formatMistake), []);
  assert.ok(good.course);
  return good.course;
}

function lesson(place = 0): Lesson {
  const found = course().lessons[place];
  assert.ok(found);
  return found;
}

function question(anchor: string) {
  const found = questionsOf(lesson()).find((one) => one.anchor === anchor);
  assert.ok(found);
  return found;
}

function blocks<Kind extends Block['kind']>(kind: Kind): Extract<Block, {kind: Kind}>[] {
  return lesson().blocks.filter(
    (block): block is Extract<Block, {kind: Kind}> => block.kind === kind,
  );
}

/** All prose of the first lesson in one text. */
function prose(): string {
  return blocks('prose')
    .map(({html}) => html)
    .join('');
}

test('what course.md says about the course arrives as it was written', () => {
  const {id, title, version, released, passMark, provider} = course();
  assert.deepEqual(
    {id, title, version, released, passMark, provider},
    {
      id: 'tiny-course',
      title: 'A tiny course',
      version: '1.0.0',
      released: '2026-11-23',
      passMark: 80,
      provider: 'The test makers',
    },
  );
});

test('the address of a course ends in a slash', () => {
  assert.equal(course().address, 'https://example.org/course/');
});

test('the cover comes with its size', () => {
  assert.deepEqual(course().cover, {file: 'figures/pause.svg', width: 720, height: 340});
});

test('lessons stand in the order of course.md', async () => {
  const order = async (from: string) => {
    const compiled = await compileWith({'course.md': swap('[first, second]', from)});
    return compiled.course?.lessons.map(({id}) => id);
  };
  assert.deepEqual(await order('[first, second]'), ['first', 'second']);
  assert.deepEqual(await order('[second, first]'), ['second', 'first']);
});

test('a lesson knows its file, its review and its dates as text', () => {
  const {file, status, reviewers, lastReviewed, nextReview} = lesson();
  assert.equal(file, 'test/fixtures/good/lessons/first.md');
  assert.equal(status, 'published');
  assert.deepEqual(reviewers, [{name: 'B. Reviewer', role: 'health visitor', date: '2026-11-20'}]);
  assert.deepEqual([lastReviewed, nextReview], ['2026-11-20', '2027-11-20']);
});

test('an outcome without quotes keeps its last nought', () => {
  assert.deepEqual(
    lesson().outcomes.map(({id}) => id),
    ['1.1', '1.10'],
  );
  assert.equal(question('q3').outcome, '1.10');
});

test('a lesson is a row of blocks in the order of the file', () => {
  const row = lesson().blocks.map((block) => block.kind);
  assert.deepEqual(row, [
    'prose',
    ...Array.from({length: 5}, () => 'question'),
    'scenario',
    'reflection',
    'prose',
  ]);
});

test('the kind of a question comes from its answers alone', () => {
  const kinds = questionsOf(lesson()).map(({anchor, kind}) => `${anchor} ${kind}`);
  assert.deepEqual(kinds, [
    'q1 one',
    'q2 many',
    'q3 one',
    'q4 order',
    'q5 match',
    'q6 one',
    'q7 one',
  ]);
});

test('a question has a title without its label, a stem, a hint and feedback', () => {
  const {id, title, stem, hint, choices} = question('q1');
  assert.equal(id, 'first/q1');
  assert.equal(title, 'What does a pause give a baby?');
  assert.equal(stem, '<p>He turns away for a moment.</p>\n');
  assert.equal(hint, '<p>Think of your own pauses.</p>\n');
  assert.deepEqual(
    choices.map(({html, feedback, right}) => [html, feedback, right]),
    [
      ['Nothing', '<p>It may look so.</p>\n', false],
      ['Time', '<p>Yes. Time to settle.</p>\n', true],
      ['A fright', '<p>Rarely; see <a href="second.html#q1">more</a>.</p>\n', false],
    ],
  );
});

test('answers with empty lines between them read like answers without', () => {
  assert.deepEqual(
    question('q2').choices.map(({html, feedback, right}) => [html, feedback, right]),
    [
      ['A look', '<p>Yes.</p>\n', true],
      ['A sound', '<p>Yes.</p>\n', true],
      ['A sleep', '<p>Not this.</p>\n', false],
    ],
  );
});

test('a figure above the answers belongs to the stem', () => {
  assert.match(question('q2').stem, /^<figure><img src="\.\.\/figures\/pause\.svg"/);
});

test('things to put in order stand in the right order and have no feedback', () => {
  assert.deepEqual(
    question('q4').choices.map(({html, feedback}) => html + feedback),
    ['Wait', 'Watch', 'Wonder'],
  );
});

test('a match question has pairs, and plain words on the right', () => {
  const {pairs, columns, choices} = question('q5');
  assert.deepEqual(columns, ['Sign', 'Meaning']);
  assert.deepEqual(
    pairs.map(({left, right}) => [left.html, right.text]),
    [
      ['Looks away', 'Needs a pause'],
      ['Smiles', 'Wants more & more'],
    ],
  );
  assert.deepEqual(choices, []);
});

test('only true and false keep the order of the source', () => {
  const fixed = questionsOf(lesson()).filter(({shuffle}) => !shuffle);
  assert.deepEqual(
    fixed.map(({anchor}) => anchor),
    ['q3'],
  );
});

test('the front matter tells which question is about safety, can be skipped or looks back', () => {
  assert.deepEqual([question('q1').safety, question('q2').safety], [false, true]);
  assert.deepEqual([question('q1').skippable, question('q4').skippable], [false, true]);
  const [, recall] = questionsOf(lesson(1));
  assert.equal(recall?.recalls, 'first');
  assert.equal(recall?.outcome, undefined);
});

test('a scenario gathers its words and its questions', () => {
  const [scenario] = blocks('scenario');
  assert.equal(scenario?.title, 'Ada, 7 weeks');
  assert.equal(scenario?.anchor, 'scenario-ada-7-weeks');
  assert.match(scenario?.html ?? '', /^<p>Ada looks at the light\.<\/p>\n<aside class="callout/);
  assert.deepEqual(
    scenario?.questions.map(({anchor, level}) => [anchor, level]),
    [
      ['q6', 4],
      ['q7', 4],
    ],
  );
});

test('a reflection has words and prompts', () => {
  const [block] = blocks('reflection');
  assert.deepEqual(block?.reflection, {
    kind: 'reflection',
    id: 'first/r1',
    anchor: 'r1',
    title: 'Your last pause',
    intro: '<p>Think of one baby.</p>\n',
    prompts: ['What did you see?', 'What did you <em>feel</em>?'],
  });
});

test('sources are numbered down the page as they first appear', () => {
  assert.deepEqual(
    lesson().citations.map(({key, number}) => [key, number]),
    [
      ['madigan2023', 1],
      ['tronickcohn1989', 2],
      ['who', 3],
    ],
  );
});

test('a source in the text is a small link to its place in the list', () => {
  assert.ok(
    prose().includes(
      '<strong>part of the time</strong>.<sup class="cite"><a href="#ref-2" aria-label="Source 2">2</a></sup>',
    ),
  );
});

test('a question lists each source of its explanation once', () => {
  assert.deepEqual(question('q1').cites, [3, 2]);
});

test('sources have a short form for a sentence', () => {
  assert.deepEqual(
    lesson().citations.map(({short}) => short),
    ['Madigan et al, 2023', 'Tronick and Cohn, 1989', 'World Health Organization'],
  );
});

test('a source is printed in Vancouver style with its DOI as a link', () => {
  assert.equal(
    lesson().citations[1]?.html,
    'Tronick EZ, Cohn JF. Infant-mother interaction: coordination &#38; miscoordination. Child Development. 1989;60:85–92. doi:<a href="https://doi.org/10.2307/1131074">10.2307/1131074</a>',
  );
});

test('HTML in the title of a source is shown, not obeyed, and its address is a link', () => {
  assert.equal(
    lesson().citations[2]?.html,
    'World Health Organization. Nurturing &#60;b onclick="x"&#62;care&#60;/b&#62; [Internet]. Available from: <a href="https://example.org/care?a=1&#38;b=2">https://example.org/care?a=1&#38;b=2</a>',
  );
});

test('the course lists every source in alphabetical order', () => {
  assert.deepEqual(
    course().references.map(({key}) => key),
    ['madigan2023', 'tronickcohn1989', 'who'],
  );
});

test('a link to a glossary term is marked as one', () => {
  assert.ok(prose().includes('<a href="../glossary.html#pause" class="term">pause</a> &amp; a'));
  assert.match(course().glossary.terms[1]?.html ?? '', /<a href="#pause" class="term">pause<\/a>/);
});

test('links between pages lead from the page that they stand on', () => {
  assert.match(course().welcome, /<a href="lessons\/first\.html">the first lesson<\/a>/);
  assert.match(course().welcome, /<a href="record\.html">your record<\/a>/);
  assert.match(course().help.html, /<a href="index\.html">the course<\/a>/);
});

test('a link in the description of a figure leads from the page that shows it', () => {
  assert.match(prose(), /gap is the <a href="\.\.\/glossary\.html#pause" class="term">pause<\/a>/);
});

test('mail and web addresses are links', () => {
  assert.match(course().about.html, /<a href="mailto:tests@example\.org">/);
  assert.match(course().about.html, /<a href="https:\/\/example\.org">/);
});

test('a helpline is shown with its number, its nations and the day it was checked', () => {
  const [, shown = ''] = /<li>(.*)<\/li>/.exec(course().help.html) ?? [];
  assert.match(
    shown,
    /^<span class="helpline"><strong>The test line<\/strong> <a href="tel:116000">116 000<\/a>\. Anybody who tests\. Hours: every day\. Covers England and Wales\. <span class="checked">.*23 November 2026.*<\/span><\/span>$/,
  );
});

test('a helpline for the whole UK names no nations', () => {
  assert.match(
    course().help.html,
    /<strong>The web line<\/strong> <a href="https:\/\/example\.org">example\.org<\/a>\. Parents &amp; babies\. <span class="checked">/,
  );
});

test('a callout has the title of its kind', () => {
  assert.ok(
    prose().includes(
      '<aside class="callout callout-note"><p class="callout-title">How sure are we?</p>\n<p>Evidence is mixed.</p>\n</aside>',
    ),
  );
});

test('a callout may hold a list', () => {
  assert.match(prose(), /callout-caution.*\n<p>One study\.<\/p>\n<ul>\n<li>Small<\/li>/);
});

test('a figure has its size, its caption and its description', () => {
  assert.match(
    prose(),
    /<figure><img src="\.\.\/figures\/pause\.svg" alt="A line with a gap\." width="720" height="340"><figcaption>A pause has two sides\.<details class="description"><summary>Describe this figure<\/summary>\n<p>A line with a gap in the middle\.<\/p>/,
  );
  assert.deepEqual(course().figures, ['figures/pause.svg']);
});

test('a table in the text can be scrolled by keyboard and has a name', () => {
  assert.match(
    prose(),
    /<div class="table" role="region" tabindex="0" aria-label="Table: Sign, Meaning"><table>\n<thead><tr><th scope="col">Sign<\/th>/,
  );
});

test('a second heading of the same words has an address of its own', () => {
  assert.match(prose(), /<h2 id="what-we-know">/);
  assert.match(prose(), /<h2 id="what-we-know-2">/);
});

test('no heading takes an address that pages keep for themselves', async () => {
  const headings = ['Main', 'At progress', 'At progress', 'Ref 1', 'Ref-1', 'R1', '**Q1**'];
  const {course, mistakes} = await compileWith({
    'help.md': (text) => `${text}\n${headings.map((heading) => `## ${heading}\n`).join('\n')}`,
  });
  assert.deepEqual(mistakes, []);
  const ids = [...(course?.help.html ?? '').matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(ids.slice(2), [
    ...['main-2', 'at-progress-2', 'at-progress-2-2', 'ref-1-2', 'ref-1-2-2', 'r1-2-2', 'q1-2-2'],
  ]);
});

test('the glossary is a row of terms', () => {
  const {title, terms, citations} = course().glossary;
  assert.equal(title, 'Glossary');
  assert.deepEqual(
    terms.map(({id, term}) => [id, term]),
    [
      ['pause', 'Pause'],
      ['serve-and-return', 'Serve and return'],
    ],
  );
  assert.equal(citations[0]?.key, 'tronickcohn1989');
});

test('italics are a warning on their line and no mistake', () => {
  const italics = good.warnings.filter(({message}) => message.startsWith('Italics'));
  assert.deepEqual(italics.map(formatMistake), [
    'test/fixtures/good/lessons/first.md:141: Italics are hard to read for some. Use plain words, or bold for a few.',
  ]);
});

test('what is not set yet is a warning that says what pages will say', async () => {
  const unset = {
    'course.md': (text: string) =>
      text.replace(/provider: .*/, 'provider: null').replace(/address: .*\n/, ''),
  };
  assert.deepEqual(await warningsWith(unset), [
    'content/course.md:2: "address" is not set. Pages will name no address of their own, so search engines and partner sites cannot be sure of it. Set it before release.',
    'content/course.md:11: "provider" is not set. Pages will say that no provider is named yet. Set it before release.',
  ]);
});

test('one thousand lessons compile', async () => {
  const ids = Array.from({length: 1000}, (_, index) => `lesson-${index}`);
  const second = await readFile(`${goodCourse}/lessons/second.md`, 'utf8');
  const words = `\n## More\n\n${'A baby looks away, and the parent waits. '.repeat(100)}`;
  const {course} = await compileWith({
    'course.md': swap('[first, second]', `[first, second, ${ids.join(', ')}]`),
    ...Object.fromEntries(
      ids.map((id) => [`lessons/${id}.md`, second.replace('id: second', `id: ${id}`) + words]),
    ),
  });
  assert.equal(course?.lessons.length, 1002);
});

test('a card is a list of entries, and a lesson may wait for its safety questions', async () => {
  const {course} = await compileWith({
    'lessons/first.md': (text) =>
      text
        .replace('facts: [E1, E2]', 'facts: [E1, E2]\nsafety_gate: true')
        .replace(
          '### Reflection: R1.',
          '### Card: C1. Who to call\n\n- Duty desk\n\n### Reflection: R1.',
        ),
  });
  const [lesson] = course?.lessons ?? [];
  assert.equal(lesson?.safetyGate, true);
  const [card] =
    lesson?.blocks.flatMap((block) => (block.kind === 'reflection' ? [block.reflection] : [])) ??
    [];
  assert.deepEqual(
    [card?.kind, card?.id, card?.title, card?.prompts],
    ['card', 'first/c1', 'Who to call', ['Duty desk']],
  );
});
