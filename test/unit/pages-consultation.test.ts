import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compileCourse} from '../../src/compile/compile.ts';
import type {Course} from '../../src/course/course.ts';
import {renderDocument} from '../../src/pages/document.ts';
import {renderSite} from '../../src/pages/site.ts';
import {compileWith, goodCourse, swap} from '../fixtures/courses.ts';

const assets = {
  script: 'assets/site.js',
  installScript: 'assets/install.js',
  preload: [],
  style: 'assets/site.css',
  more: 'assets/more.css',
  assessment: 'assessment.css',
  consultation: 'assets/consultation.css',
  record: 'assets/record.css',
  install: 'assets/install.css',
  review: 'assets/review.css',
  worker: 'sw.js',
};

function siteOf(course: Course | null): Map<string, string> {
  assert.ok(course);
  return new Map(renderSite(course, assets));
}

const {course} = await compileCourse(goodCourse);
const site = siteOf(course);
const page = site.get('consultations/visit.html') ?? '';
const pageOf = (path: string) => site.get(path) ?? '';

/** One section of the page, by its anchor. */
function section(anchor: string): string {
  const from = page.indexOf(`<section class="step" id="${anchor}"`);
  assert.notEqual(from, -1, anchor);
  const to = page.indexOf('<section class="step"', from + 1);
  return page.slice(from, to === -1 ? page.indexOf('</imh-consultation>') : to);
}

test('a consultation has a page with its title, its status, its version and its sources', () => {
  assert.match(page, /<h1>A first visit<\/h1>/);
  assert.match(page, /data-status="draft"><strong>Draft, not yet clinically reviewed\.<\/strong>/);
  assert.match(
    page,
    /About this consultation<\/h2>\s*<dl><div><dt>Version<\/dt><dd>0\.1\.0, draft/,
  );
  assert.match(page, /<ol class="references"><li id="ref-1">Tronick/);
  assert.match(page, /After this consultation you can<\/h2>\s*<ul><li>Watch before you speak/);
});

test('it says at the top and at each step that the case is fictional', () => {
  assert.match(page, /<p class="review"><strong>Fictional case\.<\/strong>/);
  assert.match(section('a2'), /<p class="kicker">Fictional case · Step A2<\/p>/);
  assert.match(section('a8'), /<p class="kicker">Fictional case · Ending A8<\/p>/);
});

test('the introduction comes first, then every step in order', () => {
  const order = [
    'class="intro"',
    ...['a1', 'a2', 'a2a', 'a3', 'a8', 'a9'].map((id) => `id="${id}"`),
  ];
  const places = order.map((one) => page.indexOf(one));
  assert.ok(places.every((place) => place > 0));
  assert.deepEqual(
    [...places].sort((a, b) => a - b),
    places,
  );
});

test('each choice is a link with its consequence and, for paper, the name of where it leads', () => {
  assert.match(
    section('a3'),
    /<li data-way="[\da-f]{6}" data-to="a9"><p class="way"><a href="#a9">Look at the clock<\/a><\/p>\s*<div class="consequence"><p>Ida stops\.<\/p>\s*<\/div>\s*<p class="leads">Leads to step A9\.<\/p><\/li>/,
  );
});

test('a twist stands inside its choice and says how often it happens', () => {
  assert.match(
    section('a2'),
    /data-to="a3"><p class="way"><a href="#a3">Wonder aloud<\/a>[\s\S]*<div class="twist" data-way="[\da-f]{6}" data-to="a2a"><p class="kicker">In about one run in three this happens instead:<\/p><p class="way"><a href="#a2a">Ring<\/a>[\s\S]*<\/div><\/li>/,
  );
});

test('an ending says that it is one, and has no choices', () => {
  assert.match(page, /<section class="step" id="a8" aria-labelledby="at-a8" data-ending>/);
  assert.doesNotMatch(section('a8'), /class="ways"/);
});

test('questions and reflections are those of lessons', () => {
  assert.match(section('a2'), /<imh-question id="q1" item="visit\/q1" kind="one"/);
  assert.match(section('a2'), /<small>Question 1 of 1<\/small><h3>/);
  assert.match(section('a3'), /<imh-reflection item="visit\/r1\.1">/);
});

test('its own styles are linked on its page and on no other', () => {
  assert.match(page, /site\.css"><link rel="stylesheet" href="\.\.\/assets\/consultation\.css">/);
  assert.doesNotMatch(page, /more\.css/);
  for (const [path, html] of site) {
    if (!path.startsWith('consultations/')) assert.doesNotMatch(html, /consultation\.css/, path);
  }
});

test('the last lesson leads on to the first consultation, and the last consultation to the assessment or the record', async () => {
  assert.match(
    pageOf('lessons/first.html'),
    /<p class="next"><a class="button" href="second\.html">Next lesson: The second lesson<\/a><\/p>/,
  );
  assert.match(
    pageOf('lessons/second.html'),
    /<p class="next"><a class="button" href="\.\.\/consultations\/visit\.html">Next, a consultation: A first visit<\/a><\/p>/,
  );
  assert.match(
    page,
    /<p class="next"><a class="button" href="\.\.\/assessment\.html">[^<]*The final assessment/,
  );
  const without = siteOf((await compileWith({'assessment.md': null})).course);
  assert.match(
    without.get('consultations/visit.html') ?? '',
    /<p class="next"><a class="button" href="\.\.\/record\.html">See your record/,
  );
});

test('the home page lists consultations under the lessons', () => {
  const home = pageOf('index.html');
  assert.ok(home.indexOf('<h2>Consultations</h2>') > home.indexOf('<h2>Lessons</h2>'));
  assert.match(
    home,
    /<li data-lesson="visit">\s*<p class="kicker">Consultation 1<\/p>\s*<h3><a href="consultations\/visit\.html">A first visit<\/a><\/h3>/,
  );
  assert.ok(home.indexOf('data-lesson="visit"') < home.indexOf('</imh-course>'));
});

test('the record has a row for each consultation, and its reflections', () => {
  const record = pageOf('record.html');
  assert.match(
    record,
    /<li data-activity="visit" data-kind="consultation" data-minutes="5"[^>]*><details><summary><h3>A first visit<\/h3><span class="meta">Consultation, about 5 minutes<\/span>/,
  );
  assert.match(
    record,
    /<div class="inside" id="cpd-visit"><p><a href="consultations\/visit\.html"/,
  );
  assert.match(record, /data-prompt="visit\/r1\.1" hidden>.*consultations\/visit\.html#r1/);
});

test('signposts and the site map lead to consultations', () => {
  for (const path of ['offline.html', '404.html']) {
    assert.match(pageOf(path), /consultations\/visit\.html">A first visit/);
  }
  assert.match(
    pageOf('sitemap.xml'),
    /<loc>https:\/\/example\.org\/course\/consultations\/visit\.html/,
  );
});

test('a course without consultations says nothing of them', async () => {
  const without = await compileWith({
    'course.md': swap('consultations: [visit]\n', ''),
    'consultations/visit.md': null,
  });
  for (const [path, html] of siteOf(without.course)) {
    if (path !== 'privacy.html') assert.doesNotMatch(html, /consultation/i, path);
  }
});

test('a course whose lessons are reviewed and whose consultation is not still says so', async () => {
  const lessons = await compileWith({
    'course.md': swap('[first, second]', '[first]'),
    'lessons/second.md': null,
    'assessment.md': null,
    'lessons/first.md': swap('see [more](second.md#q1)', 'see more'),
  });
  assert.match(
    siteOf(lessons.course).get('index.html') ?? '',
    /Draft: not everything here has been clinically reviewed yet\./,
  );
});

test('pages of consultations are documents like all others', () => {
  assert.ok(course);
  const html = renderDocument(
    {course, assets},
    {path: 'consultations/x.html', title: 'X', description: 'Y', main: '<h1>X</h1>'},
  );
  assert.match(html, /<a class="skip" href="#main">/);
  assert.match(html, /<a href="\.\.\/index\.html">Lessons<\/a>/);
});
