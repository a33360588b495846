import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compileCourse, formatMistake} from '../../src/compile/compile.ts';
import {questionsIn} from '../../src/course/consultation.ts';
import {reflectionsOf} from '../../src/course/course.ts';
import {compileWith, goodCourse, swap} from '../fixtures/courses.ts';

const {course, mistakes} = await compileCourse(goodCourse);
assert.deepEqual(mistakes.map(formatMistake), []);
const visit = course?.consultations[0];
assert.ok(visit);

function step(anchor: string) {
  const found = visit?.steps.find((one) => one.anchor === anchor);
  assert.ok(found);
  return found;
}

test('a consultation knows what its front matter says', () => {
  const {id, title, minutes, status, version, authors, lastReviewed} = visit;
  assert.deepEqual(
    {id, title, minutes, status, version, lastReviewed},
    {
      id: 'visit',
      title: 'A first visit',
      minutes: 5,
      status: 'draft',
      version: '0.1.0',
      lastReviewed: null,
    },
  );
  assert.deepEqual(authors, [{name: 'A. Writer', role: 'author'}]);
  assert.equal(visit.file, 'test/fixtures/good/consultations/visit.md');
});

test('what stands before the first step is the introduction', () => {
  assert.match(visit.intro, /^<p>You visit Ben, 7 weeks/);
  assert.match(visit.intro, /callout-warning/);
  assert.doesNotMatch(visit.intro, /Ida opens/);
});

test('steps stand in the order of the file, the start first, with permanent names', () => {
  assert.deepEqual(
    visit.steps.map(({id}) => id),
    ['visit/a1', 'visit/a2', 'visit/a2a', 'visit/a3', 'visit/a8', 'visit/a9'],
  );
  assert.equal(step('a2a').title, 'The telephone');
});

test('an ending is told by its heading, and has no choices', () => {
  const endings = visit.steps.filter(({isEnding}) => isEnding);
  assert.deepEqual(
    endings.map(({anchor, title}) => `${anchor} ${title}`),
    ['a8 Ida is heard', 'a9 Ida keeps it to herself'],
  );
  for (const {ways} of endings) assert.deepEqual(ways, []);
});

test('a choice has words, a step that it leads to, and a consequence', () => {
  const [, greet] = step('a1').ways;
  assert.equal(greet?.html, 'Greet Ben by his name');
  assert.equal(greet?.to, 'a2');
  assert.match(greet?.consequence ?? '', /^<p>He turns to your voice\.<sup class="cite">/);
  assert.match(greet?.consequence ?? '', /<p>Ida sees it too\.<\/p>/);
});

test('choices may lead to the same step, and back to their own', () => {
  assert.deepEqual(
    step('a1').ways.map(({to}) => to),
    ['a2', 'a2', 'a1'],
  );
});

test('a twist belongs to the choice above it', () => {
  const [wonder, say] = step('a2').ways;
  assert.equal(wonder?.twist?.html, 'Ring');
  assert.equal(wonder?.twist?.to, 'a2a');
  assert.match(wonder?.twist?.consequence ?? '', /The telephone rings/);
  assert.equal(say?.twist, null);
});

test('a choice is known by its words, wherever it stands', async () => {
  const look = '- [Look at the clock](#a9)\n    > Ida stops.\n';
  const changed = await compileWith({
    'consultations/visit.md': (text) =>
      swap('- [Stay with', `${look}- [Stay with`)(swap(look, '')(text)),
  });
  const ways = changed.course?.consultations[0]?.steps[3]?.ways ?? [];
  assert.deepEqual(
    ways.map(({id}) => id),
    [...step('a3').ways].reverse().map(({id}) => id),
  );
  assert.match(ways[0]?.id ?? '', /^[\da-f]{6}$/);
});

test('a step may hold lists, figures, headings, questions and reflections', () => {
  assert.match(JSON.stringify(step('a1').blocks), /<li>He is awake<\/li>/);
  const kinds = step('a2').blocks.map(({kind}) => kind);
  assert.deepEqual(kinds, ['prose', 'question', 'prose']);
  assert.match(JSON.stringify(step('a2').blocks), /figures\/pause\.svg/);
  const [question] = questionsIn(visit);
  assert.equal(question?.id, 'visit/q1');
  assert.equal(question?.level, 3, 'right under the heading of the step');
  const [reflection] = reflectionsOf(step('a3'));
  assert.equal(reflection?.id, 'visit/r1');
});

test('a heading that would take the name of a step gets another address', async () => {
  const changed = await compileWith({
    'consultations/visit.md': swap('### What you may do', '### A3'),
  });
  assert.deepEqual(
    changed.mistakes.map(({message}) => message),
    [],
  );
  const html = JSON.stringify(changed.course?.consultations[0]?.steps[1]?.blocks);
  assert.match(html, /<h3 id=\\"a3-2\\">/);
});

test('sources are numbered down the page and listed once', () => {
  assert.deepEqual(
    visit.citations.map(({key, number}) => `${number} ${key}`),
    ['1 tronickcohn1989'],
  );
});

test('other pages may link to a consultation and to its steps', async () => {
  const {course, mistakes} = await compileWith({
    'lessons/second.md': swap('../glossary.md#pause', '../consultations/visit.md#a2'),
  });
  assert.deepEqual(mistakes, []);
  assert.match(
    JSON.stringify(course?.lessons[1]?.blocks),
    /<a href=\\"\.\.\/consultations\/visit\.html#a2\\">/,
  );
});

test('a course need not have consultations', async () => {
  const {course, mistakes} = await compileWith({
    'course.md': swap('consultations: [visit]\n', ''),
    'consultations/visit.md': null,
  });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(course?.consultations, []);
});

test('a link from a step may lead to another step', async () => {
  const {mistakes} = await compileWith({
    'consultations/visit.md': swap('Ben cries.', 'Ben cries, as [at the sofa](#a2).'),
  });
  assert.deepEqual(mistakes, []);
});
