import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compileCourse, formatMistake} from '../../src/compile/compile.ts';
import {questionsOfItem, sizesOf} from '../../src/course/assessment.ts';
import {compileWith, goodCourse, swap} from '../fixtures/courses.ts';

const good = await compileCourse(goodCourse);

function assessment() {
  assert.deepEqual(good.mistakes.map(formatMistake), []);
  assert.ok(good.course?.assessment);
  return good.course.assessment;
}

const itemsOf = (place: number) => assessment().parts[place]?.items ?? [];

test('a course without an assessment has none, and is told of nothing', async () => {
  const {course, mistakes} = await compileWith({'assessment.md': null});
  assert.deepEqual(mistakes, []);
  assert.equal(course?.assessment, null);
});

test('what the front matter says arrives as it was written', () => {
  const {title, summary, minutes, safety, version, status, lastReviewed} = assessment();
  assert.deepEqual(
    {title, summary, minutes, safety, version, status, lastReviewed},
    {
      title: 'The final assessment',
      summary: 'Eight items, of which five are drawn.',
      minutes: 15,
      safety: 2,
      version: '0.1.0',
      status: 'draft',
      lastReviewed: null,
    },
  );
  assert.deepEqual(sizesOf(assessment()), {pool: 8, drawn: 5});
});

test('the introduction is what stands above the first lesson', () => {
  assert.equal(
    assessment().intro,
    '<p>It asks about <a href="lessons/first.html">both lessons</a> and the <a href="glossary.html#pause" class="term">pause</a>.<sup class="cite"><a href="#ref-1" aria-label="Source 1">1</a></sup></p>\n',
  );
});

test('each lesson has its quota and its items, and a case is one item', () => {
  assert.deepEqual(
    assessment().parts.map(({lesson, quota, items}) => [lesson, quota, items.map(({id}) => id)]),
    [
      [
        'first',
        3,
        ['assessment/q1', 'assessment/q2', 'assessment/q3', 'assessment/q4', 'assessment/q5'],
      ],
      ['second', 2, ['assessment/q7', 'assessment/q8', 'assessment/q9']],
    ],
  );
  assert.deepEqual(
    itemsOf(0).map((item) => questionsOfItem(item).length),
    [1, 1, 1, 1, 2],
  );
});

test('a case is about safety when one of its questions is', () => {
  assert.deepEqual(
    [...itemsOf(0), ...itemsOf(1)].filter(({safety}) => safety).map(({id}) => id),
    ['assessment/q2', 'assessment/q5', 'assessment/q7'],
  );
});

test('every kind of question may be asked', () => {
  const kinds = itemsOf(0).flatMap(questionsOfItem);
  assert.deepEqual(
    kinds.map(({kind}) => kind),
    ['one', 'many', 'order', 'match', 'one', 'one'],
  );
});

test('each question knows the section of the lesson that it asks about', () => {
  const {sections} = assessment();
  assert.deepEqual(sections.get('assessment/q6'), {
    lesson: 'first',
    anchor: 'scenario-ada-7-weeks',
    title: 'Ada, 7 weeks',
  });
  assert.equal(sections.size, 9);
});

test('lessons stand in the order of the course, and sources are numbered in that order', async () => {
  const {course} = await compileWith({
    'course.md': swap('[first, second]', '[second, first]'),
  });
  const {parts = [], citations = []} = course?.assessment ?? {};
  assert.deepEqual(
    parts.map(({lesson}) => lesson),
    ['second', 'first'],
  );
  assert.deepEqual(
    citations.map(({key}) => key),
    ['madigan2023', 'tronickcohn1989', 'who'],
  );
});

test('a figure of the assessment is shown from where its page stands', () => {
  const [first] = itemsOf(0).flatMap(questionsOfItem);
  assert.match(first?.stem ?? '', /<img src="figures\/pause\.svg"/);
});
